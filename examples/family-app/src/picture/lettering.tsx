import type { ReactElement } from 'react';
import { nameSize, wordSize } from './text.js';

/** The fonts of every picture; widths of text are reckoned for them. */
export const fonts = 'Arial, Helvetica, sans-serif';

interface Props {
  readonly x: number;
  /** The line on which the first text stands. */
  readonly y: number;
  readonly lines: readonly string[];
  /** From one line to the next. */
  readonly step: number;
  readonly anchor?: 'start' | 'middle';
  /** How many of the first lines are a name. */
  readonly names?: number;
}

/** Lines of text below each other. */
export function Lettering({ x, y, lines, step, anchor = 'start', names = 0 }: Props): ReactElement {
  return (
    <text className="picture-ink" fill="currentColor" textAnchor={anchor} fontSize={wordSize}>
      {lines.map((line, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of a text has no other name than its place
        <tspan key={n} x={x} y={y + n * step} {...(n < names ? { fontSize: nameSize, fontWeight: 'bold' } : {})}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

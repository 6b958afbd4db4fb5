import type { ReactElement } from 'react';
import type { PersonSymbol, Strength } from './family.js';
import { lineStyles, strengthStyles } from './line-styles.js';
import type { Line } from './lines.js';
import { halfOf, type Point } from './measures.js';
import type { Loops } from './outline.js';

const list = (points: readonly Point[]): string => points.map(({ x, y }) => `${x},${y}`).join(' ');

function Outline({ symbol, half, x, y }: { symbol: PersonSymbol; half: number; x: number; y: number }): ReactElement {
  if (symbol === 'circle') return <circle cx={x} cy={y} r={half} />;
  if (symbol === 'square') return <rect x={x - half} y={y - half} width={2 * half} height={2 * half} />;
  return <polygon points={`${x},${y - half} ${x + half},${y} ${x},${y + half} ${x - half},${y}`} />;
}

/** A person's symbol: doubled for the person in perspective, crossed for somebody who died, the age within. */
export function PersonShape({
  symbol,
  x,
  y,
  isIndex,
  died,
  age,
}: {
  readonly symbol: PersonSymbol;
  readonly x: number;
  readonly y: number;
  readonly isIndex: boolean;
  readonly died: boolean;
  readonly age: number | null;
}): ReactElement {
  const half = halfOf(symbol, false);
  const reach = symbol === 'square' ? half : symbol === 'circle' ? half * Math.SQRT1_2 : half / 2;
  const [left, right] = [x - reach, x + reach].map((at) => Math.round(at * 10) / 10);
  const [top, bottom] = [y - reach, y + reach].map((at) => Math.round(at * 10) / 10);
  return (
    <g className="picture-paper" fill="white" stroke="currentColor" strokeWidth={1.75}>
      {isIndex && <Outline symbol={symbol} half={halfOf(symbol, true)} x={x} y={y} />}
      <Outline symbol={symbol} half={half} x={x} y={y} />
      {died && <path d={`M${left},${top}L${right},${bottom}M${right},${top}L${left},${bottom}`} />}
      {!died && age !== null && (
        <text
          className="picture-ink"
          x={x}
          y={y + 5}
          textAnchor="middle"
          fontSize={14}
          fill="currentColor"
          stroke="none"
        >
          {age}
        </text>
      )}
    </g>
  );
}

/** A line of the family tree in the manner of its kind. */
export function TreeLine({ kind, points, slashes }: Pick<Line, 'kind' | 'points' | 'slashes'>): ReactElement {
  return (
    <g fill="none" stroke="currentColor" strokeWidth={1.75} data-line={kind}>
      <polyline points={list(points)} strokeDasharray={lineStyles[kind].dash} />
      {slashes.map(({ x, y }) => (
        <path key={x} d={`M${x - 5},${y + 9}L${x + 5},${y - 9}`} strokeWidth={2} />
      ))}
    </g>
  );
}

/** The line to a service. */
export function ServiceStroke({
  strength,
  points,
  heads,
}: {
  readonly strength: Strength;
  readonly points: readonly Point[];
  readonly heads: readonly (readonly Point[])[];
}): ReactElement {
  const { width, dash } = strengthStyles[strength];
  return (
    <g stroke="currentColor">
      <polyline points={list(points)} fill="none" strokeWidth={width} strokeDasharray={dash} />
      {heads.map((points) => (
        <polygon key={list(points)} points={list(points)} fill="currentColor" strokeWidth={1} />
      ))}
    </g>
  );
}

const toward = (from: Point, to: Point, by: number): Point => {
  const share = by / Math.hypot(to.x - from.x, to.y - from.y);
  return { x: Math.round(from.x + (to.x - from.x) * share), y: Math.round(from.y + (to.y - from.y) * share) };
};

/** A closed way with rounded corners. */
function rounded(loop: readonly Point[]): string {
  const bends = loop.map((point, n) => {
    const [before, after] = [loop.at(n - 1) ?? point, loop[(n + 1) % loop.length] ?? point];
    const by = (other: Point): number => Math.min(10, Math.hypot(other.x - point.x, other.y - point.y) / 2);
    const [from, to] = [toward(point, before, by(before)), toward(point, after, by(after))];
    return `${n === 0 ? 'M' : 'L'}${from.x},${from.y}Q${point.x},${point.y} ${to.x},${to.y}`;
  });
  return `${bends.join('')}Z`;
}

/** The line around a household. */
export const Around = ({ loops }: { readonly loops: Loops }): ReactElement => (
  <path
    d={loops.map(rounded).join('')}
    fill="none"
    stroke="currentColor"
    strokeWidth={1}
    strokeDasharray="7 3"
    className="picture-home"
  />
);

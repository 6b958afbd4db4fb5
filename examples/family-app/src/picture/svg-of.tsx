import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Drawing, PersonDrawing, sizeOf } from './drawing.js';
import type { PictureFamily } from './family.js';
import { type LegendEntry, legendOf } from './legend.js';
import { fonts } from './lettering.js';
import { pictureOf } from './picture.js';
import { Sample } from './sample.js';

/** What stands below every picture that leaves the page. */
export interface Imprint {
  /** The day on which it was made, in words. */
  readonly date: string;
  /** Who saw it so: others may be shown less, or more. */
  readonly seenBy: string;
}

const entry = { width: 210, height: 40 } as const;

function LegendDrawing({
  entries,
  columns,
}: {
  readonly entries: readonly LegendEntry[];
  readonly columns: number;
}): ReactElement {
  return (
    <>
      {entries.map((one, n) => (
        <g
          key={one.words}
          transform={`translate(${(n % columns) * entry.width} ${Math.floor(n / columns) * entry.height})`}
        >
          <Sample entry={one} />
          <text x={54} y={24} fontSize={12} fill="currentColor">
            {one.words}
          </text>
        </g>
      ))}
    </>
  );
}

/** A picture by itself, to keep or to print: the family as it was shown, the legend, the date and who saw it. */
export function svgOf(family: PictureFamily, { date, seenBy }: Imprint): string {
  const picture = pictureOf(family);
  const size = sizeOf(picture);
  const width = Math.max(size.width, 2 * entry.width + 24, 460);
  const entries = legendOf(picture);
  const columns = Math.floor((width - 24) / entry.width);
  const legendTop = size.height + 20;
  const foot = legendTop + Math.ceil(entries.length / columns) * entry.height + 24;
  const words = `Seen by ${seenBy}, ${date}`;
  return renderToStaticMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={foot + 16}
      viewBox={`0 0 ${width} ${foot + 16}`}
      fontFamily={fonts}
      color="black"
    >
      <title>Family picture</title>
      <desc>{words}</desc>
      <rect width="100%" height="100%" fill="white" />
      <g transform={`translate(${Math.round((width - size.width) / 2)} 0)`}>
        <Drawing picture={picture}>
          {picture.genogram.people.map((placed) => (
            <PersonDrawing key={placed.person.id} {...placed} />
          ))}
        </Drawing>
      </g>
      <g transform={`translate(12 ${legendTop})`}>
        <LegendDrawing entries={entries} columns={columns} />
      </g>
      <text x={12} y={foot} fontSize={12} fill="currentColor">
        {words}
      </text>
    </svg>,
  );
}

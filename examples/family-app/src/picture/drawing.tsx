import type { ReactElement, ReactNode } from 'react';
import type { Genogram, PlacedPerson } from './genogram.js';
import { Lettering } from './lettering.js';
import { label as labelSize } from './measures.js';
import type { Picture } from './picture.js';
import { Services } from './services.js';
import { Around, PersonShape, TreeLine } from './shapes.js';

/** Room around a picture, and between the family tree and the services. */
const margin = { edge: 12, between: 44 } as const;

/** How large a picture is with its margins. */
export function sizeOf({ genogram, ecomap }: Picture): { readonly width: number; readonly height: number } {
  const below = ecomap === null ? 0 : margin.between + ecomap.height;
  return {
    width: Math.max(genogram.width, ecomap?.width ?? 0) + 2 * margin.edge,
    height: genogram.height + below + 2 * margin.edge,
  };
}

/** A person's symbol and words. */
export function PersonDrawing({ person, symbol, isIndex, x, y, label }: PlacedPerson): ReactElement {
  const lines = label.lines.map(({ text }) => text);
  const names = label.lines.filter(({ isName }) => isName).length;
  return (
    <>
      <PersonShape symbol={symbol} x={x} y={y} isIndex={isIndex} died={person.died} age={person.age} />
      <Lettering x={label.x} y={label.y} lines={lines} step={labelSize.line} names={names} />
    </>
  );
}

/** What stands behind the people of a family tree: households, and lines between people. */
const Background = ({ genogram: { households, lines } }: { readonly genogram: Genogram }): ReactElement => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
  <g aria-hidden="true">
    {households.map(({ name, loops, caption }) => (
      <g key={`${name} ${caption.x} ${caption.y}`} fontStyle="italic">
        <Around loops={loops} />
        <Lettering x={caption.x} y={caption.y} lines={caption.lines} step={labelSize.line} />
      </g>
    ))}
    {lines.map(({ kind, points, slashes }) => (
      <TreeLine key={JSON.stringify([kind, points])} kind={kind} points={points} slashes={slashes} />
    ))}
  </g>
);

/** A whole picture: the family tree, and the services below it; `children` are its people. */
export function Drawing({
  picture,
  children,
}: {
  readonly picture: Picture;
  readonly children: ReactNode;
}): ReactElement {
  const { family, genogram, ecomap } = picture;
  const { width } = sizeOf(picture);
  const middle = (own: number): number => Math.round((width - own) / 2);
  return (
    <>
      <g transform={`translate(${middle(genogram.width)} ${margin.edge})`}>
        <Background genogram={genogram} />
        {children}
      </g>
      {ecomap !== null && (
        <g transform={`translate(${middle(ecomap.width)} ${margin.edge + genogram.height + margin.between})`}>
          <Services ecomap={ecomap} nameOf={(id) => family.people.find((one) => one.id === id)?.knownAs ?? ''} />
        </g>
      )}
    </>
  );
}

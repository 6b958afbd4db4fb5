import type { ReactElement } from 'react';
import type { LegendEntry } from './legend.js';
import { lineStyles } from './line-styles.js';
import type { LineKind } from './lines.js';
import type { Point } from './measures.js';
import { Around, PersonShape, ServiceStroke, TreeLine } from './shapes.js';

/** The size of what is drawn beside the words of a legend. */
export const sample = { width: 48, height: 40 } as const;

const at = (x: number, y: number): Point => ({ x, y });

const flat = [at(4, 20), at(44, 20)];
const teeth = [
  at(4, 20),
  at(9, 20),
  at(13, 15),
  at(18, 25),
  at(23, 15),
  at(28, 25),
  at(33, 15),
  at(37, 20),
  at(44, 20),
];

/** Lines of the tree as they run in it: partners hang below, children come down, twins fork. */
const ways: Partial<Record<LineKind, readonly Point[]>> = {
  BORN: [at(24, 2), at(24, 38)],
  ADOPTED: [at(24, 2), at(24, 38)],
  FOSTERED: [at(24, 2), at(24, 38)],
  STEP: [at(24, 2), at(24, 38)],
  GRANDCHILD: [at(24, 2), at(24, 38)],
  TWINS: [at(8, 34), at(24, 6), at(40, 34)],
  SIBLINGS: [at(6, 30), at(6, 10), at(42, 10), at(42, 30)],
};
const below = [at(6, 8), at(6, 24), at(42, 24), at(42, 8)];

function SampleLine({ kind }: { readonly kind: LineKind }): ReactElement {
  const { slashes = 0 } = lineStyles[kind];
  const strokes = slashes === 2 ? [20, 28] : slashes === 1 ? [24] : [];
  return <TreeLine kind={kind} points={ways[kind] ?? below} slashes={strokes.map((x) => at(x, 24))} />;
}

/** What an entry of the legend explains, drawn small. */
export function Sample({ entry }: { readonly entry: LegendEntry }): ReactElement {
  switch (entry.of) {
    case 'line':
      return <SampleLine kind={entry.kind} />;
    case 'home':
      return <Around loops={[[at(4, 6), at(44, 6), at(44, 34), at(4, 34)]]} />;
    case 'strength':
      return (
        <ServiceStroke strength={entry.strength} points={entry.strength === 'STRESSFUL' ? teeth : flat} heads={[]} />
      );
    case 'arrow':
      return <ServiceStroke strength="ORDINARY" points={flat} heads={[[at(44, 20), at(31, 14), at(31, 26)]]} />;
    default:
      return (
        <g transform="translate(8.2 4.2) scale(0.66)">
          <PersonShape
            symbol={entry.symbol}
            x={24}
            y={24}
            age={null}
            isIndex={entry.of === 'index'}
            died={entry.of === 'died'}
          />
        </g>
      );
  }
}

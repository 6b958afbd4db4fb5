import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../api/graphql.js';
import { CalledPerson } from '../../parts/called.js';

/** Somebody who can see something. */
export const SeenBy = graphql(
  `
    fragment SeenBy on Reader {
      level
      person {
        id
        you
        ...CalledPerson
      }
      worker {
        id
        name
      }
    }
  `,
  [CalledPerson],
);

/** Something of one's own, with everybody who can see it. */
export const Seen = graphql(
  `
    fragment Seen on PlanPart {
      __typename
      ... on Goal {
        id
        words
        readers {
          ...SeenBy
        }
      }
      ... on Need {
        id
        words
        readers {
          ...SeenBy
        }
      }
      ... on Action {
        id
        words
        readers {
          ...SeenBy
        }
      }
      ... on Appointment {
        id
        words
        readers {
          ...SeenBy
        }
      }
      ... on Note {
        id
        words
        readers {
          ...SeenBy
        }
      }
    }
  `,
  [SeenBy],
);

type Reader = ResultOf<typeof SeenBy>;

/** One thing that somebody can see, and how much of it. */
export interface Sight {
  readonly id: string;
  readonly kind: 'Goal' | 'Need' | 'Action' | 'Appointment' | 'Note';
  readonly words: string;
  readonly level: Reader['level'];
}

/** Somebody, and everything that they can see. */
export interface Looking {
  readonly id: string;
  readonly person: NonNullable<Reader['person']> | null;
  readonly worker: NonNullable<Reader['worker']> | null;
  readonly sights: readonly Sight[];
}

/** The same by who looks: each with all that they see, in the order in which they are first met. */
export function byReader(items: readonly FragmentOf<typeof Seen>[]): readonly Looking[] {
  const found = new Map<string, Looking>();
  for (const item of items.map((one) => readFragment(Seen, one))) {
    if (item.__typename === 'Plan' || item.__typename === 'Summary') continue;
    for (const { person, worker, level } of (item.readers ?? []).map((one) => readFragment(SeenBy, one))) {
      const id = person?.id ?? worker?.id;
      if (id === undefined) continue;
      const before = found.get(id) ?? { id, person, worker, sights: [] };
      const sight = { id: item.id, kind: item.__typename, words: item.words, level };
      found.set(id, { ...before, sights: [...before.sights, sight] });
    }
  }
  return [...found.values()];
}

import { graphql, type ResultOf } from '../../api/graphql.js';
import type { Code } from '../../words/codes.js';

/** What it takes to mark an item private, and to ask who could see it without that mark. */
export const Marked = graphql(`
  fragment Marked on PlanPart {
    __typename
    ... on Goal {
      id
      viewerCanRevise
      readers {
        person {
          id
          you
        }
      }
      area
      confidential
      practical
      sensitive
      about {
        id
      }
    }
    ... on Need {
      id
      viewerCanRevise
      readers {
        person {
          id
          you
        }
      }
      area
      confidential
      practical
      sensitive
      about {
        id
      }
    }
    ... on Action {
      id
      viewerCanRevise
      readers {
        person {
          id
          you
        }
      }
      area
      confidential
      practical
      sensitive
      about {
        id
      }
    }
    ... on Note {
      id
      viewerCanRevise
      readers {
        person {
          id
          you
        }
      }
      sort
      area
      confidential
      practical
      sensitive
      about {
        id
      }
    }
    ... on Appointment {
      id
      viewerCanRevise
      readers {
        person {
          id
          you
        }
      }
      participants {
        id
      }
      purposeArea: area
      isConfidential: confidential
      isPractical: practical
      topics: sensitive
      people: about {
        id
      }
    }
  }
`);

/** An item that can bear the mark. */
interface Markable {
  readonly id: string;
  readonly kind: 'Goal' | 'Need' | 'Action' | 'Appointment' | 'Note';
  readonly isPrivate: boolean;
  /** Other members who can see it. */
  readonly others: readonly string[];
  /** The same without the mark, as far as who could see it goes. */
  readonly open: {
    readonly itemKind: Code<'ItemKind'>;
    readonly area: Code<'Area'>;
    readonly sort?: Code<'NoteSort'>;
    readonly practical: boolean;
    readonly sensitive: Code<'SensitiveTopic'>[];
    readonly about: string[];
    readonly participants?: string[];
  };
}

const itemKinds = { Goal: 'GOAL', Need: 'NEED', Action: 'ACTION', Appointment: 'APPOINTMENT', Note: 'NOTE' } as const;
const ids = (people: readonly { readonly id: string }[] | null) => (people ?? []).map(({ id }) => id);

/** The item as one that can be marked; null where it cannot: own and worry notes are private as they are. */
export function markable(item: ResultOf<typeof Marked>): Markable | null {
  if (item.__typename === 'Plan' || item.__typename === 'Summary' || !item.viewerCanRevise) return null;
  const [id, kind] = [item.id, item.__typename];
  const itemKind = itemKinds[kind];
  const others = (item.readers ?? []).flatMap(({ person }) => (person === null || person.you ? [] : [person.id]));
  if (item.__typename === 'Appointment')
    return item.purposeArea === null
      ? null
      : {
          ...{ id, kind, others, isPrivate: item.isConfidential === true },
          open: {
            ...{ itemKind, area: item.purposeArea, practical: item.isPractical === true },
            ...{ sensitive: [...(item.topics ?? [])], about: ids(item.people), participants: ids(item.participants) },
          },
        };
  const { area, practical, sensitive, about } = item;
  const open = { itemKind, area, practical, sensitive: [...sensitive], about: ids(about) };
  if (item.__typename !== 'Note') return { id, kind, others, isPrivate: item.confidential, open };
  if (item.sort !== 'SHARED') return null;
  return { id, kind, others, isPrivate: item.confidential, open: { ...open, sort: item.sort } };
}

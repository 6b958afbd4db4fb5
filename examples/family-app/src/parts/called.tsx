import { createContext, type ReactNode, useContext } from 'react';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../api/graphql.js';
import { parentNames } from '../words/kinships.js';

/** What it takes to call somebody as the reader does. */
export const CalledPerson = graphql(`
  fragment CalledPerson on Person {
    id
    knownAs
    you
  }
`);

/** The parents whom the reader has. */
export const ParentsOfYou = graphql(`
  fragment ParentsOfYou on Family {
    responsibilities {
      status
      basis
      holder {
        id
      }
      child {
        id
        you
      }
    }
  }
`);

const ParentNames = createContext<ReadonlyMap<string, string>>(new Map());

interface Props {
  readonly family: FragmentOf<typeof ParentsOfYou> | undefined;
  readonly children: ReactNode;
}

/** Around the pages of a young person: within, a mother is called Mum and a father Dad. */
export function ParentsCalled({ family, children }: Props) {
  const { responsibilities } = readFragment(ParentsOfYou, family) ?? { responsibilities: [] };
  return <ParentNames.Provider value={namesOf(responsibilities)}>{children}</ParentNames.Provider>;
}

/** A name that two would go by is nobody's: both keep their own. */
function namesOf(responsibilities: ResultOf<typeof ParentsOfYou>['responsibilities']): ReadonlyMap<string, string> {
  const named = responsibilities.flatMap(({ status, basis, holder, child }) => {
    const name = parentNames[basis];
    return child.you && status !== 'ENDED' && name !== null ? [[holder.id, name] as const] : [];
  });
  return new Map(named.filter(([id, name]) => named.every((other) => other[0] === id || other[1] !== name)));
}

/** What the reader calls somebody: themself as `you` says, a parent as one does, and anybody else by their name. */
export function useCalled(you: string): (person: FragmentOf<typeof CalledPerson>) => string {
  const parents = useContext(ParentNames);
  return (person) => {
    const { id, knownAs, you: isYou } = readFragment(CalledPerson, person);
    return isYou ? you : (parents.get(id) ?? knownAs);
  };
}

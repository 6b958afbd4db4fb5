import { useMemo } from 'react';
import { createSearchParams, useLocation, useSearchParams } from 'react-router';
import { orders, standings } from '../../../words/caseload.js';
import type { Code } from '../../../words/codes.js';
import { drivers } from '../../../words/drivers.js';

/** To what a caseload is narrowed, and in which order it stands. */
export interface Narrowed {
  readonly standing: Code<'CaseloadStanding'> | null;
  readonly need: Code<'Driver'> | null;
  /** By its name: a school is nobody’s own, and which of them there are the API says. */
  readonly school: string | null;
  readonly orderBy: Code<'CaseloadOrder'>;
  /** Letters of a name. They are somebody's, and so in no address: they stay with the visit, and Back finds them. */
  readonly search: string | null;
}

const oneOf = <C extends string>(words: Readonly<Record<C, unknown>>, code: string | null): C | null =>
  code !== null && Object.hasOwn(words, code) ? (code as C) : null;

/** What an address and a visit narrow the caseload to; what they say of no code counts as nothing said. */
export function useNarrowed(): Narrowed {
  const [search] = useSearchParams();
  const { state } = useLocation();
  return useMemo(
    () => ({
      standing: oneOf(standings, search.get('standing')),
      need: oneOf(drivers.adult, search.get('need')),
      school: search.get('school')?.trim() || null,
      orderBy: oneOf(orders, search.get('order')) ?? 'LABEL',
      search: typeof state?.search === 'string' && state.search !== '' ? state.search : null,
    }),
    [search, state],
  );
}

/** The address of a narrowed caseload: it says codes and a school, and of a search nothing. */
export function placeOf({ standing, need, school, orderBy }: Omit<Narrowed, 'search'>): string {
  const said = { standing, need, school, order: orderBy === 'LABEL' ? null : orderBy };
  const pairs = Object.entries(said).flatMap(([name, code]): [string, string][] =>
    code === null ? [] : [[name, code]],
  );
  return `/?${createSearchParams(pairs)}`;
}

import { civilDateAt, hoursAfter, workingDaysAfter } from '../../time.js';
import { theInstant } from '../calendar.js';
import { organisationOf, workerOf } from '../staff.js';
import type { ConcernTold } from '../story.js';
import { type Desk, maybe, moment, told } from './desk.js';

/** What keeps people safe beside blocks: concerns, who was named to read, broken glass, what a lead released. */
export function tellSafety<P extends string, I extends string>(desk: Desk<P, I>): void {
  const { story, page, id, people, items } = desk;
  for (const [name, concern] of told<ConcernTold<P, I>>(story.concerns)) tellConcern(desk, name, concern);
  for (const { of, worker, by, from, until } of story.readers ?? [])
    page.add('namedReader', id('namedReader', of, worker), {
      of: Object.hasOwn(items, of)
        ? { kind: 'note', id: items[of as I].id as never }
        : { kind: 'safeguardingConcern', id: id('safeguardingConcern', of) },
      ...{ worker: workerOf(worker), by: workerOf(by), from: theInstant(from), until: maybe(moment, until) },
    });
  for (const [name, { worker, person, from, reviewed, ...glass }] of told(story.glass))
    page.add('breakGlass', id('breakGlass', name), {
      ...{ ...glass, worker: workerOf(worker), person: people[person] },
      ...{ from: theInstant(from), until: hoursAfter(theInstant(from), 1) },
      reviewBy: workingDaysAfter(civilDateAt(theInstant(from)), 1),
      reviewedBy: reviewed && workerOf(reviewed.by),
      reviewedAt: maybe(theInstant, reviewed?.at),
      finding: reviewed?.finding,
    });
  for (const [name, { block, to, words, by, at }] of told(story.statements))
    page.add('releasedStatement', id('releasedStatement', name), {
      ...{ block: id('safetyBlock', block), to: people[to], words, by: workerOf(by), at: theInstant(at) },
    });
}

function tellConcern<P extends string, I extends string>(
  { page, id, people, items }: Desk<P, I>,
  name: string,
  { about, by, at, allegedSource, neverTold = [], needs = [], decided, disclosed = [], ...said }: ConcernTold<P, I>,
): void {
  const concern = page.add('safeguardingConcern', id('safeguardingConcern', name), {
    ...{ concern: said.concern, by: workerOf(by), at: theInstant(at), authorTold: needs.length > 0 },
    about: about.map((person: P) => people[person]),
    allegedSource: allegedSource === undefined ? null : people[allegedSource],
    neverTold: neverTold.map((person: P) => people[person]),
    needs: needs.map((note: I) => items[note].id as never),
    ...{ threshold: decided?.is ?? 'undecided', reason: decided?.reason },
    decidedBy: decided && workerOf(decided.by),
    decidedAt: maybe(theInstant, decided?.at),
  });
  for (const [n, { organisation, by: who, at: then, whyNotTold, ...given }] of disclosed.entries())
    page.add('safeguardingDisclosure', id('safeguardingDisclosure', name, String(n)), {
      ...{ ...given, concern, by: workerOf(who), at: theInstant(then), whyNotTold },
      organisation: organisation === undefined ? null : organisationOf(organisation),
      personTold: whyNotTold === undefined,
    });
}

import { theDate, theInstant } from '../calendar.js';
import { workerOf } from '../staff.js';
import type { DisagreementTold } from '../story.js';
import { type Desk, maybe, told } from './desk.js';

/** What is between people: who asks to know, who disagrees, what each thinks of it, what was proposed. */
export function tellBetween<P extends string, I extends string>(desk: Desk<P, I>): void {
  const { story, page, id, people } = desk;
  for (const [name, { by, of, at, replyOn, exploredAt, decided, ...asked }] of told(story.requests))
    page.add('mediationRequest', id('mediationRequest', name), {
      ...{ ...asked, by: people[by], of: people[of], at: theInstant(at), replyOn: theDate(replyOn) },
      ...{ exploredAt: maybe(theInstant, exploredAt) },
      ...{ decision: decided?.is ?? null, decidedAt: maybe(theInstant, decided?.at) },
    });
  for (const [name, one] of told(story.disagreements)) tellDisagreement(desk, name, one);
}

function tellDisagreement<P extends string, I extends string>(
  { page, id, people, items, actor }: Desk<P, I>,
  name: string,
  {
    at,
    worker,
    askedBy,
    opened,
    paused,
    declined = [],
    endedAt,
    positions = [],
    proposals = [],
    ...one
  }: DisagreementTold<P, I>,
): void {
  const answers = (list: readonly { readonly party: P; readonly at: string }[]) =>
    list.map(({ party, at: then }) => ({ party: people[party], at: theInstant(then) }));
  const disagreement = page.add('disagreement', id('disagreement', name), {
    ...{ area: one.area, parties: one.parties.map((party: P) => people[party]) },
    child: one.child === undefined ? null : people[one.child],
    item: one.item === undefined ? null : items[one.item],
    worker: worker === undefined ? null : workerOf(worker),
    askedBy: askedBy === undefined ? null : people[askedBy],
    notedAt: theInstant(at),
    openedAt: maybe(theInstant, opened?.at),
    courtCheckedBy: opened === undefined ? null : workerOf(opened.checkedBy),
    invited: (opened?.invited ?? []).map((party: P) => people[party]),
    pausedAt: maybe(theInstant, paused?.at),
    pausedUntil: maybe(theInstant, paused?.until),
    declined: answers(declined),
    endedAt: maybe(theInstant, endedAt),
  });
  for (const [n, { of, words, by, at: then }] of positions.entries())
    page.add('position', id('position', name, String(n)), {
      ...{ disagreement, words, of: people[of], by: actor(by ?? of), at: theInstant(then) },
    });
  for (const [n, { words, by, at: then, agreed = [], withdrawnAt }] of proposals.entries()) {
    const isWhole = one.parties.every((party) => agreed.some((answer) => answer.party === party));
    page.add('proposal', id('proposal', name, String(n)), {
      ...{ disagreement, words, by: workerOf(by), at: theInstant(then), agreed: answers(agreed) },
      agreedAt: isWhole ? (answers(agreed).at(-1)?.at ?? null) : null,
      withdrawnAt: maybe(theInstant, withdrawnAt),
    });
  }
}

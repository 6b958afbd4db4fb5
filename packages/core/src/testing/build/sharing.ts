import type { EndRef } from '../../records/plan.js';
import { theDate, theInstant } from '../calendar.js';
import { organisationOf, workerOf } from '../staff.js';
import type { GrantTold, LinkTold } from '../story.js';
import { type Desk, maybe, moment, told } from './desk.js';

/** What is shared and with whom, what is agreed, and from whom somebody is protected. */
export function tellSharing<P extends string, I extends string>(desk: Desk<P, I>): void {
  const { story, page, id, people } = desk;
  for (const [name, grant] of told<GrantTold<P, I>>(story.grants))
    page.add('grant', id('grant', name), grantOf(desk, grant));
  for (const [name, link] of told<LinkTold<P | I>>(story.links))
    page.add('planLink', id('planLink', name), linkOf(desk, link));
  for (const [name, { person, organisation, area, words, approved, ...when }] of told(story.packets))
    page.add('partnerPacket', id('partnerPacket', name), {
      ...{ area, words, at: theInstant(story.since) },
      person: people[person],
      organisation: organisationOf(organisation),
      approvedBy: approved === undefined ? null : people[approved.by],
      approvedAt: maybe(theInstant, approved?.at),
      withdrawnAt: maybe(theInstant, when.withdrawnAt),
      until: maybe(theDate, when.until),
    });
  for (const { party, at = story.since, until, ...terms } of story.agreements ?? [])
    page.add('involvementAgreement', id('involvementAgreement', party), {
      ...terms,
      party: people[party],
      at: theInstant(at),
      until: maybe(moment, until),
    });
  for (const [name, { blocked, scope = 'all', basis, from, reviewBy, ended, ...block }] of told(story.blocks))
    page.add('safetyBlock', id('safetyBlock', name), {
      ...{ scope, basis, from: theInstant(from), reviewBy: theDate(reviewBy) },
      protected: block.protected.map((person: P) => people[person]),
      blocked: people[blocked],
      endedAt: maybe(theInstant, ended?.at),
      endedBy: ended && workerOf(ended.by),
    });
}

function grantOf<P extends string, I extends string>({ story, people, items }: Desk<P, I>, grant: GrantTold<P, I>) {
  const from = theInstant(grant.from ?? story.since);
  return {
    of: people[grant.of],
    by: people[grant.by ?? grant.of],
    to: people[grant.to],
    item: grant.item === undefined ? null : items[grant.item],
    bundle: grant.bundle ?? null,
    level: grant.level,
    words: grant.words ?? null,
    from,
    until: moment(grant.until),
    revokedAt: maybe(theInstant, grant.revokedAt),
    staleSince: maybe(theInstant, grant.staleSince),
    checked: grant.checkedBy === undefined ? null : { by: workerOf(grant.checkedBy), at: from },
    confirmedAt: maybe(theInstant, grant.confirmedAt),
    showsTimes: grant.showsTimes ?? false,
    objections: (grant.objections ?? []).map(({ by, at, withdrawnAt }) => ({
      by: people[by],
      at: theInstant(at),
      withdrawnAt: maybe(theInstant, withdrawnAt),
    })),
  };
}

function linkOf<P extends string, I extends string>({ story, items, actor, id }: Desk<P, I>, link: LinkTold<P | I>) {
  const end = (name: P | I): EndRef =>
    Object.hasOwn(items, name) ? items[name as I] : { kind: 'plan', id: id('plan', name) };
  const at = theInstant(story.since);
  const agreedAt = link.proposedOnly ? null : at;
  return {
    linkKind: link.kind,
    over: link.over ?? null,
    from: end(link.from),
    to: end(link.to),
    proposedBy: actor(link.by),
    proposedAt: at,
    fromAgreedAt: agreedAt,
    toAgreedAt: agreedAt,
  };
}

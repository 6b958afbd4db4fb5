import { isDecider, responsibilities } from './authority.js';
import { command, type Deliberation } from './command.js';
import { get } from './family.js';
import type { AnyRecord, Grant, Item } from './records/kinds.js';
import { itemKinds, itemRef } from './records/plan.js';
import { grantLevels, type grant as grantShape } from './records/sharing.js';
import { type PersonId, personId } from './records/words.js';
import { refuse } from './refusals.js';
import { ok } from './result.js';
import { maybe, moment, type Of, oneOf, ref, text } from './shape.js';
import { civilDateAt, type Instant, type Moment, monthsAfter } from './time.js';

/** The story of sharing: a decider opens something to somebody until a date, and may take it back at once. */

/** A grant runs for six months unless it says otherwise. */
const defaultMonths = 6;

type Given = Pick<Of<typeof grantShape>, 'of' | 'by' | 'to' | 'level'> & Partial<Of<typeof grantShape>>;

const untilOr = (until: Moment | null, now: Instant): Moment => until ?? monthsAfter(civilDateAt(now), defaultMonths);

const newGrant = ({ newId, now }: Deliberation, given: Given): Grant => ({
  kind: 'grant',
  id: newId(),
  item: null,
  bundle: null,
  words: null,
  from: now,
  revokedAt: null,
  staleSince: null,
  checked: null,
  ...given,
  until: untilOr(given.until ?? null, now),
});

const itemAt = ({ family }: Deliberation, item: { readonly kind: Item['kind']; readonly id: string }) =>
  get(family, item.kind, item.id) as Item | undefined;

/** The person whose agreement it is, or whoever decides for them. */
function agreedBy({ family, now }: Deliberation, of: PersonId, area: Item['area']): PersonId | undefined {
  if (isDecider(family, of, of, area, now)) return of;
  return responsibilities(family, of, now)[0]?.holder;
}

export const consenting = {
  /** One item to one person: in full, as approved words, or as time taken. */
  ShareItem: command(
    { item: itemRef, to: personId, level: oneOf(grantLevels), words: maybe(text(500)), until: maybe(moment) },
    (deliberation, { item }) => itemAt(deliberation, item),
    (deliberation, { item, to, level, words, until }) => {
      const record = itemAt(deliberation, item) as Item;
      if (deliberation.sight.opening(record as AnyRecord).level !== 'FULL') return refuse('NOT_FOUND', ['item']);
      const [of, by] = [record.owner as PersonId, deliberation.actor.person as PersonId];
      const became = [
        newGrant(deliberation, { of, by, to, item, level, words, until: untilOr(until, deliberation.now) }),
      ];
      return ok({ type: 'ItemShared', became });
    },
  ),

  /** The ordinary items of a kind, those there are and those to come; sensitive and confidential ones stay out (M4). */
  ShareKind: command(
    { plan: ref('plan'), bundle: oneOf(itemKinds), to: personId, level: oneOf(['FULL', 'BUSY']), until: maybe(moment) },
    ({ family }, { plan }) => get(family, 'plan', plan),
    (deliberation, { plan, bundle, to, level, until }) => {
      const of = get(deliberation.family, 'plan', plan)?.owner as PersonId;
      const by = deliberation.actor.person as PersonId;
      const became = [newGrant(deliberation, { of, by, to, bundle, level, until: untilOr(until, deliberation.now) })];
      return ok({ type: 'KindShared', became });
    },
  ),

  /** A worker records that somebody whom an item tells of agreed to one viewer; it opens nothing by itself (L16). */
  RecordAgreement: command(
    { item: itemRef, of: personId, to: personId, until: maybe(moment) },
    (deliberation, { item }) => itemAt(deliberation, item),
    (deliberation, { item, of, to, until }) => {
      const record = itemAt(deliberation, item) as Item;
      if (of === record.owner || !record.about.includes(of))
        return refuse('BAD_INPUT', ['of'], 'is not somebody whom the item is about');
      const by = agreedBy(deliberation, of, record.area);
      const worker = deliberation.actor.worker;
      if (by === undefined || worker === null)
        return refuse('FORBIDDEN', ['of'], 'Nobody can decide this for them now.');
      const checked = { by: worker, at: deliberation.now };
      const given = { of, by, to, item, level: 'FULL', checked, until: untilOr(until, deliberation.now) } as const;
      return ok({ type: 'AgreementRecorded', became: [newGrant(deliberation, given)] });
    },
  ),

  /** A worker made sure that nobody with a say objects: a holder's grant serves from now (M11, L24). */
  CheckGrant: command(
    { grant: ref('grant') },
    ({ family }, { grant }) => get(family, 'grant', grant),
    ({ family, actor, now }, { grant }) => {
      const before = get(family, 'grant', grant) as Grant;
      if (before.checked !== null || before.by === before.of || actor.worker === null)
        return refuse('ALREADY', ['grant']);
      return ok({ type: 'GrantChecked', became: [{ ...before, checked: { by: actor.worker, at: now } }] });
    },
  ),

  /** Takes a grant back at once; nobody is told (M5). */
  RevokeGrant: command(
    { grant: ref('grant') },
    ({ family }, { grant }) => get(family, 'grant', grant),
    ({ family, now }, { grant }) => {
      const before = get(family, 'grant', grant) as Grant;
      if (before.revokedAt !== null) return refuse('ALREADY', ['grant']);
      return ok({ type: 'GrantRevoked', became: [{ ...before, revokedAt: now }] });
    },
  ),
};

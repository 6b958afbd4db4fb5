import { isDecider, responsibilities } from './authority.js';
import { areKeptApart, noted } from './between.js';
import { command, type Deliberation } from './command.js';
import { all, get, settingsOf } from './family.js';
import { isResting } from './policy/grants.js';
import type { AnyRecord, Grant, Item } from './records/kinds.js';
import { itemKinds, itemRef } from './records/plan.js';
import { grantLevels, type grant as grantShape } from './records/sharing.js';
import { type PersonId, personId } from './records/words.js';
import { refuse } from './refusals.js';
import { ok } from './result.js';
import { flag, maybe, moment, type Of, oneOf, ref, text } from './shape.js';
import { civilDateAt, type Moment, monthsAfter } from './time.js';

/** The story of sharing: a decider opens something to somebody until a date, and may take it back at once. */

type Given = Pick<Of<typeof grantShape>, 'of' | 'by' | 'to' | 'level'> & Partial<Of<typeof grantShape>>;

/** A grant runs for as many months as the provider says, unless it says otherwise itself. */
const untilOr = ({ family, now }: Deliberation, until: Moment | null): Moment =>
  until ?? monthsAfter(civilDateAt(now), settingsOf(family).grantMonths);

const newGrant = (deliberation: Deliberation, given: Given): Grant => ({
  kind: 'grant',
  id: deliberation.newId(),
  item: null,
  bundle: null,
  words: null,
  from: deliberation.now,
  revokedAt: null,
  staleSince: null,
  checked: null,
  confirmedAt: null,
  showsTimes: false,
  objections: [],
  ...given,
  until: untilOr(deliberation, given.until ?? null),
});

const itemAt = ({ family }: Deliberation, item: { readonly kind: Item['kind']; readonly id: string }) =>
  get(family, item.kind, item.id) as Item | undefined;

/** Everybody who may agree for somebody whom an item tells of: the person, or each holder where holders decide. */
function mayAgree({ family, now }: Deliberation, of: PersonId, area: Item['area']): readonly PersonId[] {
  const people = [of, ...responsibilities(family, of, now).map(({ holder }) => holder)];
  return [...new Set(people)].filter((who) => isDecider(family, who, of, area, now));
}

/** What the worker has before them when somebody objects; nothing where a safety block stands between the two (L9). */
function disagreementOver(deliberation: Deliberation, { by, of, item }: Grant, objector: PersonId) {
  const { family, now, actor } = deliberation;
  const parties = [by, objector];
  if (areKeptApart(all(family, 'safetyBlock'), parties, now)) return [];
  const area = item === null ? 'recordSharing' : (get(family, item.kind, item.id)?.area ?? 'recordSharing');
  return [noted(deliberation, { parties, child: of, item, area, worker: actor.worker, askedBy: null })];
}

export const consenting = {
  /** One item to one person: in full, as approved words, or as time taken. */
  ShareItem: command(
    {
      item: itemRef,
      to: personId,
      level: oneOf(grantLevels),
      words: maybe(text(500)),
      until: maybe(moment),
      hideTimes: flag,
    },
    (deliberation, { item }) => itemAt(deliberation, item),
    (deliberation, { item, to, level, words, until, hideTimes }) => {
      const record = itemAt(deliberation, item) as Item;
      if (deliberation.sight.opening(record as AnyRecord).level !== 'FULL') return refuse('NOT_FOUND', ['item']);
      const [of, by] = [record.owner as PersonId, deliberation.actor.person as PersonId];
      if (to === by) return refuse('BAD_INPUT', ['to'], 'is whoever decides');
      const became = [
        newGrant(deliberation, {
          of,
          by,
          to,
          item,
          level,
          words,
          until: untilOr(deliberation, until),
          showsTimes: level === 'SUMMARY' && !hideTimes,
        }),
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
      if (to === by) return refuse('BAD_INPUT', ['to'], 'is whoever decides');
      const became = [newGrant(deliberation, { of, by, to, bundle, level, until: untilOr(deliberation, until) })];
      return ok({ type: 'KindShared', became });
    },
  ),

  /**
   * A worker records that somebody whom an item tells of agreed to one viewer; it opens nothing by itself (L16). Where
   * several holders may agree for them, it says which did.
   */
  RecordAgreement: command(
    { item: itemRef, of: personId, to: personId, by: maybe(personId), until: maybe(moment) },
    (deliberation, { item }) => itemAt(deliberation, item),
    (deliberation, { item, of, to, by: said, until }) => {
      const record = itemAt(deliberation, item) as Item;
      if (of === record.owner || !record.about.includes(of))
        return refuse('BAD_INPUT', ['of'], 'is not somebody whom the item is about');
      const able = mayAgree(deliberation, of, record.area);
      const worker = deliberation.actor.worker;
      if (able.length === 0 || worker === null)
        return refuse('FORBIDDEN', ['of'], 'Nobody can decide this for them now.');
      if (said === null && able.length > 1) return refuse('BAD_INPUT', ['by'], 'is missing: more than one may agree');
      const by = said ?? (able[0] as PersonId);
      if (!able.includes(by)) return refuse('BAD_INPUT', ['by'], 'cannot agree for them now');
      const checked = { by: worker, at: deliberation.now };
      const given = { of, by, to, item, level: 'FULL', checked, until: untilOr(deliberation, until) } as const;
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

  /**
   * Another holder, or the child, told the worker that they object to a holder's grant: it is unmade, and whoever made
   * it is told nothing; the worker has it before them as a disagreement (M7, M11).
   */
  RecordObjection: command(
    { grant: ref('grant'), by: personId },
    ({ family }, { grant }) => get(family, 'grant', grant),
    (deliberation, { grant, by }) => {
      const { family, now } = deliberation;
      const before = get(family, 'grant', grant) as Grant;
      if (before.by === before.of || before.by === by) return refuse('BAD_INPUT', ['by'], 'decided it');
      const holders = responsibilities(family, before.of, now).map(({ holder }) => holder);
      if (by !== before.of && !holders.includes(by)) return refuse('BAD_INPUT', ['by'], 'has no say in it');
      if (before.objections.some((objection) => objection.by === by && objection.withdrawnAt === null))
        return refuse('ALREADY', ['by']);
      const objections = [...before.objections, { by, at: now, withdrawnAt: null }];
      const became = [{ ...before, objections }, ...disagreementOver(deliberation, before, by)];
      return ok({ type: 'ObjectionRecorded', became });
    },
  ),

  /** Who has come to decide alone makes an earlier grant their own decision, one by one (L1, L23). */
  ConfirmGrant: command(
    { grant: ref('grant'), until: maybe(moment) },
    ({ family }, { grant }) => get(family, 'grant', grant),
    (deliberation, { grant, until }) => {
      const { family, now } = deliberation;
      const before = get(family, 'grant', grant) as Grant;
      if (before.revokedAt !== null || !isResting(family, before, now)) return refuse('ALREADY', ['grant']);
      const after = { ...before, confirmedAt: now, until: until ?? before.until };
      return ok({ type: 'GrantConfirmed', became: [after] });
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

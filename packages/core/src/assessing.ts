import { ages, isAged } from './authority.js';
import { command, thePerson } from './command.js';
import { get, settingsOf } from './family.js';
import { bestInterestsDecision, capacity, competence, reviewAges } from './records/authority.js';
import type { RecordOf } from './records/kinds.js';
import { itemRef } from './records/plan.js';
import { personId } from './records/words.js';
import { refusal, refuse } from './refusals.js';
import { err, ok } from './result.js';
import { flag, list, maybe, moment, oneOf, ref } from './shape.js';
import { civilDateAt, monthsAfter } from './time.js';

/** The story of who decides: competence and capacity by area, decisions in somebody's best interests, reviews by age. */

const { by: _by, at: _at, ...competent } = competence.fields;
const { by: _capacityBy, at: _capacityAt, ...capable } = capacity.fields;
const { unsafeToTell } = bestInterestsDecision.fields;

export const assessing = {
  /** Under 16, of exactly these areas; it says which of the three steps towards telling parents were taken (L1). */
  AssessCompetence: command(
    competent,
    ({ family }, { child }) => get(family, 'person', child),
    ({ family, newId, now, actor }, found) => {
      if (actor.worker === null) return refuse('FORBIDDEN');
      if (isAged(family, found.child, ages.decides, now))
        return refuse('BAD_INPUT', ['child'], 'is 16 or over: capacity is assessed instead');
      if (found.areas.length === 0) return refuse('BAD_INPUT', ['areas'], 'names no area');
      return ok({
        type: 'CompetenceAssessed',
        became: [{ kind: 'competence', id: newId(), ...found, by: actor.worker, at: now }],
      });
    },
  ),

  /** From 16, of exactly these areas (Mental Capacity Act 2005 ss2-4). */
  AssessCapacity: command(capable, thePerson, ({ family, newId, now, actor }, found) => {
    if (actor.worker === null) return refuse('FORBIDDEN');
    if (!isAged(family, found.person, ages.decides, now))
      return refuse('BAD_INPUT', ['person'], 'is under 16: competence is assessed instead');
    if (found.areas.length === 0) return refuse('BAD_INPUT', ['areas'], 'names no area');
    return ok({
      type: 'CapacityAssessed',
      became: [{ kind: 'capacity', id: newId(), ...found, by: actor.worker, at: now }],
    });
  }),

  /**
   * Opens listed items to one named person until a date, by default six months on. It opens nothing until the person
   * was told, unless it says why that was not safe (L4, L6).
   */
  DecideBestInterests: command(
    { person: personId, reader: personId, items: list(itemRef), until: maybe(moment), told: flag, unsafeToTell },
    thePerson,
    (deliberation, { person: who, reader, items, until, told, unsafeToTell: unsafe }) => {
      const { family, newId, now, actor } = deliberation;
      if (actor.worker === null) return refuse('FORBIDDEN');
      if (items.length === 0) return refuse('BAD_INPUT', ['items'], 'names nothing');
      if (reader === who) return refuse('BAD_INPUT', ['reader'], 'is the person themself');
      const others = items.flatMap(({ kind, id }, n) => (get(family, kind, id)?.owner === who ? [] : [n]));
      if (others.length > 0)
        return err(others.map((n) => refusal('BAD_INPUT', ['items', n], 'belongs to somebody else')));
      const months = settingsOf(family).bestInterestsMonths;
      return ok({
        type: 'BestInterestsDecided',
        became: [
          {
            kind: 'bestInterestsDecision',
            id: newId(),
            person: who,
            reader,
            items: items.map(({ id }) => id as never),
            basis: isAged(family, who, ages.decides, now) ? 'mentalCapacityAct' : 'child',
            by: actor.worker,
            from: now,
            until: until ?? monthsAfter(civilDateAt(now), months),
            toldAt: told ? now : null,
            unsafeToTell: unsafe,
          },
        ],
      });
    },
  ),

  /** The person has been told of a decision in their best interests: from now it opens what it lists (L4). */
  TellBestInterests: command(
    { decision: ref('bestInterestsDecision') },
    ({ family }, { decision }) => get(family, 'bestInterestsDecision', decision),
    ({ family, now }, { decision }) => {
      const before = get(family, 'bestInterestsDecision', decision) as RecordOf<'bestInterestsDecision'>;
      if (before.toldAt !== null) return refuse('ALREADY', ['decision']);
      return ok({ type: 'BestInterestsTold', became: [{ ...before, toldAt: now }] });
    },
  ),

  /** Guardians' access was looked at anew at an age (L21 to L23). */
  RecordAccessReview: command(
    { person: personId, age: oneOf(reviewAges) },
    thePerson,
    ({ family, newId, now, actor }, { person: who, age }) => {
      if (actor.worker === null) return refuse('FORBIDDEN');
      if (!isAged(family, who, Number(age) - 1, now)) return refuse('BAD_INPUT', ['age'], 'is more than a year away');
      return ok({
        type: 'AccessReviewed',
        became: [{ kind: 'accessReview', id: newId(), person: who, age, by: actor.worker, at: now }],
      });
    },
  ),
};

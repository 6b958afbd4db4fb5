import { command, type Deliberation, thePerson } from './command.js';
import { get } from './family.js';
import type { RecordOf } from './records/kinds.js';
import { isPrivate } from './records/plan.js';
import { recordRef } from './records/pointers.js';
import { disclosureBases, helpLevels, safeguardingConcern, safeguardingDisclosure } from './records/safeguarding.js';
import { type PersonId, personId, type WorkerId, workerId } from './records/words.js';
import { refuse } from './refusals.js';
import { ok } from './result.js';
import { maybe, moment, oneOf, ref, text } from './shape.js';
import { unfit } from './staffing.js';
import { isOver } from './time.js';

/** The story of a concern: raised, decided on, stepped up or down, and disclosed; it takes away nobody's view (L17). */

const concernAt = ({ family }: Deliberation, { concern }: { readonly concern: string }) =>
  get(family, 'safeguardingConcern', concern) as RecordOf<'safeguardingConcern'>;

const { about, allegedSource, neverTold, concern, needs, authorTold, whyNotTold } = safeguardingConcern.fields;
const { to, organisation, what, why, personTold } = safeguardingDisclosure.fields;

/** Nobody who is named as its source, or as never to be told, is given any of it. */
const isNeverTold = ({ allegedSource: source, neverTold: never }: RecordOf<'safeguardingConcern'>, who: PersonId) =>
  source === who || never.includes(who);

/** Telling is said, or why not: one of the two. */
const saysWhetherTold = (told: boolean, whyNot: string | null): boolean => told === (whyNot === null);

export const safeguarding = {
  /**
   * A person decides to raise it, never the program: a worry log is not scanned. Notes that it needs are named, and
   * whether their author was told first, or why that is unsafe (M17).
   */
  RaiseConcern: command(
    { person: personId, about, allegedSource, neverTold, concern, needs, authorTold, whyNotTold },
    thePerson,
    ({ family, actor, newId, now }, { person: who, about: others, ...given }) => {
      const people = [...new Set([who, ...others])];
      const odd = given.needs.findIndex((id) => {
        const note = get(family, 'note', id);
        return note === undefined || !isPrivate(note.sort);
      });
      if (odd >= 0) return refuse('BAD_INPUT', ['needs', odd], 'is not an own or worry note');
      if (given.needs.length > 0 && !saysWhetherTold(given.authorTold, given.whyNotTold))
        return refuse('BAD_INPUT', ['whyNotTold'], 'goes with an author who is not told, and only with that');
      const undecided = { threshold: 'undecided', decidedBy: null, decidedAt: null, reason: null, steps: [] } as const;
      const stamps = { by: actor.worker as WorkerId, at: now };
      const raised = { kind: 'safeguardingConcern' as const, id: newId<'safeguardingConcern'>(), about: people };
      return ok({ type: 'ConcernRaised', became: [{ ...raised, ...given, ...stamps, ...undecided }] });
    },
  ),

  /** The lead decides, and never on a concern of their own: the decision opens the person’s plan to leads (L20). */
  DecideThreshold: command(
    { concern: ref('safeguardingConcern'), threshold: oneOf(['met', 'notMet']), reason: text(2_000) },
    concernAt,
    (deliberation, { concern: which, threshold, reason }) => {
      const before = concernAt(deliberation, { concern: which });
      const { actor, now } = deliberation;
      if (before.threshold === threshold) return refuse('ALREADY', ['concern']);
      if (before.by === actor.worker)
        return refuse('FORBIDDEN', ['concern'], 'Nobody decides on a concern of their own.');
      const decided = { threshold, reason, decidedBy: actor.worker, decidedAt: now };
      return ok({ type: 'ThresholdDecided', became: [{ ...before, ...decided }] });
    },
  ),

  /** Help goes up or down a level, and why. */
  StepHelp: command(
    { concern: ref('safeguardingConcern'), to: oneOf(helpLevels), reason: text(1_000) },
    concernAt,
    (deliberation, { concern: which, to: level, reason }) => {
      const before = concernAt(deliberation, { concern: which });
      if (before.steps.at(-1)?.to === level) return refuse('ALREADY', ['to']);
      const step = { to: level, reason, by: deliberation.actor.worker as WorkerId, at: deliberation.now };
      return ok({ type: 'HelpStepped', became: [{ ...before, steps: [...before.steps, step] }] });
    },
  ),

  /** What goes to whom, on what basis, and whether the person was told, or why not; never to whom it may not go (L17). */
  DiscloseConcern: command(
    {
      concern: ref('safeguardingConcern'),
      to,
      organisation,
      person: maybe(personId),
      what,
      why,
      basis: oneOf(disclosureBases),
      personTold,
      whyNotTold: safeguardingDisclosure.fields.whyNotTold,
    },
    concernAt,
    (deliberation, given) => {
      const before = concernAt(deliberation, given);
      if (given.person !== null && isNeverTold(before, given.person))
        return refuse('FORBIDDEN', ['person'], 'They may never be given any of this.');
      if (!saysWhetherTold(given.personTold, given.whyNotTold))
        return refuse('BAD_INPUT', ['whyNotTold'], 'goes with a person who is not told, and only with that');
      const stamps = { by: deliberation.actor.worker as WorkerId, at: deliberation.now };
      const became = [
        {
          kind: 'safeguardingDisclosure' as const,
          id: deliberation.newId<'safeguardingDisclosure'>(),
          ...given,
          ...stamps,
        },
      ];
      return ok({ type: 'ConcernDisclosed', became });
    },
  ),

  /** The lead names a worker to read a restricted note, or a concern with what was disclosed of it (L20). */
  NameReader: command(
    { of: recordRef(['note', 'safeguardingConcern']), worker: workerId, until: maybe(moment) },
    ({ family }, { of }) => get(family, of.kind, of.id),
    (deliberation, { of, worker, until }) => {
      const { family, actor, newId, now } = deliberation;
      const record = get(family, of.kind, of.id);
      if (record?.kind === 'note' && record.sort !== 'safeguarding')
        return refuse('BAD_INPUT', ['of'], 'is not restricted');
      const named = { of, worker, by: actor.worker as WorkerId, from: now, until };
      return (
        unfit(deliberation, 'worker', worker) ??
        ok({ type: 'ReaderNamed', became: [{ kind: 'namedReader', id: newId(), ...named }] })
      );
    },
  ),

  EndReading: command(
    { reader: ref('namedReader') },
    ({ family }, { reader }) => get(family, 'namedReader', reader),
    ({ family, now }, { reader }) => {
      const before = get(family, 'namedReader', reader) as RecordOf<'namedReader'>;
      if (isOver(before.until, now)) return refuse('ALREADY', ['reader']);
      return ok({ type: 'ReadingEnded', became: [{ ...before, until: now }] });
    },
  ),
};

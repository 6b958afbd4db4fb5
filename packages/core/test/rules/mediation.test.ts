import { describe, expect, it } from 'vitest';
import { put } from '../../src/family.js';
import {
  type AnyRecord,
  all,
  explain,
  type Family,
  get,
  type Instant,
  type Kind,
  type Level,
  viewAs,
  visibility,
} from '../../src/index.js';
import { type ActorName, actorNames, actors, began, now, person, reis, sent, told } from '../between.js';

/** What is between people: who may know of a request, a disagreement, what each thinks, and what was proposed. */

const first = <K extends Kind>(family: Family, kind: K) => all(family, kind)[0] as unknown as AnyRecord;
const levelOf = (who: ActorName, record: AnyRecord, family: Family, at: Instant = now): Level =>
  visibility(family, actors[who], get(family, record.kind, record.id) as AnyRecord, at).level;
/** Everybody who may know something, and how much of it. */
const knowers = (record: AnyRecord, family: Family, at: Instant = now) =>
  Object.fromEntries(
    actorNames.map((who) => [who, levelOf(who, record, family, at)] as const).filter(([, level]) => level !== 'NONE'),
  );
const full = (...who: readonly ActorName[]) => Object.fromEntries(who.map((name) => [name, 'FULL']));

const esther = 'worker of mother and child';
const asked = told(reis.family, ['father', 'AskToKnow', { person: person.Mia, area: 'social', words: 'How is she?' }]);
const request = first(asked, 'mediationRequest');
const explored = told(asked, [esther, 'ExploreRequest', { request: request.id }]);

describe('[M6] a request to know', () => {
  const ofRequest = (who: ActorName, family: Family) => viewAs(family, actors[who], now)?.mediationRequests[0];

  describe('ALLOW', () => {
    it('whoever asked knows it, with their workers and supervisors and the workers of the person asked', () => {
      expect(knowers(request, asked)).toEqual(
        full('father', 'worker of the father', 'supervisor of those two', esther, 'their cover'),
      );
    });

    it('the person asked knows it once their worker has spoken with them', () => {
      expect([levelOf('child', request, asked), levelOf('child', request, explored)]).toEqual(['NONE', 'FULL']);
    });

    it('what was decided and when it was explored the person asked and their workers know', () => {
      expect((['child', esther, 'their cover'] as const).map((who) => ofRequest(who, explored)?.exploredAt)).toEqual([
        began,
        began,
        began,
      ]);
    });
  });

  describe('DENY', () => {
    it('another member of the family knows nothing of it, nor does the lead or a partner', () => {
      const others = ['mother', 'brother', 'lead', 'worker of the mother', 'social worker of the child'] as const;
      expect(others.map((who) => levelOf(who, request, explored))).toEqual(others.map(() => 'NONE'));
    });

    it('whoever asked, and their staff, never see what was decided or that it was explored', () => {
      const answered = told(explored, ['child', 'AnswerRequest', { request: request.id, decision: 'never' }]);
      const askers = ['father', 'worker of the father', 'supervisor of those two'] as const;
      expect(
        askers.map((who) => {
          const { exploredAt, decision, decidedAt } = ofRequest(who, answered) ?? {};
          return [exploredAt, decision, decidedAt];
        }),
      ).toEqual(askers.map(() => [null, null, null]));
    });

    it('the person asked does not read the words in which it was asked', () => {
      expect([ofRequest('child', explored)?.words, ofRequest(esther, explored)?.words]).toEqual([null, 'How is she?']);
    });

    it('a relative among the workers and somebody who has died know nothing', () => {
      const gone = ['worker who is a relative', 'grandmother, dead'] as const;
      expect(gone.map((who) => levelOf(who, request, explored))).toEqual(['NONE', 'NONE']);
    });
  });
});

const terms = { child: person.Mia, area: 'social' };
const asking = told(reis.family, [
  'mother',
  'AskMediation',
  { person: person.Ana, with: [person.Ben], ...terms, words: 'Too late home' },
]);
const talk = first(asking, 'disagreement');
const on = { disagreement: talk.id };
const open = told(
  asking,
  [esther, 'OpenDisagreement', { ...on, courtChecked: true, invited: [person.Ben] }],
  ['father', 'StatePosition', { ...on, words: 'Let her go' }],
  [esther, 'RecordPosition', { ...on, of: person.Mia, words: 'I want to go' }],
);
const proposed = told(open, [esther, 'ProposeStatement', { ...on, words: 'Home by nine' }]);
const proposal = first(proposed, 'proposal');
const noted = told(reis.family, [
  esther,
  'NoteDisagreement',
  { person: person.Ana, parties: [person.Ana, person.Ben], ...terms },
]);
const mediators = [esther, 'their cover'] as const;

describe('[M7] a disagreement', () => {
  describe('ALLOW', () => {
    it('whoever asked for it knows it from the start, with their workers and supervisors', () => {
      expect(knowers(talk, asking)).toEqual(
        full('mother', ...mediators, 'their supervisor', 'worker of the mother', 'supervisor of those two'),
      );
    });

    it('noted by a worker it is known to that worker, who stands in, and who answers for them', () => {
      expect(knowers(first(noted, 'disagreement'), noted)).toEqual(full(...mediators, 'their supervisor'));
    });

    it('the parties know it once they were asked in', () => {
      expect([levelOf('father', talk, asking), levelOf('father', talk, open)]).toEqual(['NONE', 'FULL']);
    });

    it('what is proposed the parties, the mediator and who answers for them know', () => {
      expect(knowers(proposal, proposed)).toEqual(full('mother', 'father', ...mediators, 'their supervisor'));
    });

    it('one that is proposed beside it moves nothing of who knows the first', () => {
      const again = told(proposed, [esther, 'ProposeStatement', { ...on, words: 'Home by ten' }]);
      const both = all(again, 'proposal').map((one) => knowers(one, again));
      expect(both).toEqual([knowers(proposal, proposed), knowers(proposal, proposed)]);
    });

    it('a child whom it concerns knows what was written down of their view', () => {
      const ofMia = all(open, 'position').find(({ of }) => of === person.Mia) as AnyRecord;
      expect(knowers(ofMia, open)).toEqual(full('child', ...mediators));
    });
  });

  describe('DENY', () => {
    it('what somebody thinks no other party knows, nor a supervisor, a lead or another worker', () => {
      const ofBen = all(open, 'position').find(({ of }) => of === person.Ben) as AnyRecord;
      expect(knowers(ofBen, open)).toEqual(full('father', ...mediators));
    });

    it('who asked, who declined, who was invited and what was checked no party sees', () => {
      const seen = viewAs(open, actors.father, now)?.disagreements[0];
      const { askedBy, declined, invited, courtCheckedBy, notedAt } = seen ?? {};
      expect([askedBy, declined, invited, courtCheckedBy, notedAt]).toEqual([null, null, null, null, null]);
    });

    it('a proposal that is withdrawn is gone for the parties, and stays for the mediator', () => {
      const gone = told(proposed, [esther, 'WithdrawProposal', { proposal: proposal.id }]);
      expect(knowers(proposal, gone)).toEqual(full(...mediators, 'their supervisor'));
    });

    it('a mediator who works with none of the parties any more knows nothing of it', () => {
      const passed = told(open, [esther, 'PassMediation', { ...on, to: actors['worker of the father'].worker }]);
      const halima = reis.record('assignment', 'Halima Ben').id;
      const left = put(passed, [{ ...get(passed, 'assignment', halima), until: '2026-06-16' } as AnyRecord]);
      const record = get(left, 'disagreement', talk.id) as AnyRecord;
      const level = (family: Family) => levelOf('worker of the father', record, family);
      expect([level(passed), level(left)]).toEqual(['FULL', 'NONE']);
    });

    it('somebody whom a block keeps from a party sees none of it, and who asked for it keeps it without them', () => {
      const block = { ...get(reis.family, 'safetyBlock', reis.record('safetyBlock', 'stepFather').id) };
      const apart = (blocked: string, protectedOne: string) =>
        put(proposed, [{ ...block, blocked, protected: [protectedOne] } as unknown as AnyRecord]);
      expect(sent(apart(person.Ben, person.Ana), 'father')).not.toContain(talk.id);
      const seen = viewAs(apart(person.Ana, person.Ben), actors.mother, now);
      expect([seen?.disagreements[0]?.parties, seen?.proposals]).toEqual([[person.Ana], []]);
    });
  });

  it('each reason is the rule’s', () => {
    const talked = told(noted, [
      esther,
      'OpenDisagreement',
      { disagreement: first(noted, 'disagreement').id, courtChecked: true, invited: [person.Ben] },
    ]);
    const by = (who: ActorName) => explain(talked, actors[who], first(talked, 'disagreement'), now).reason;
    expect((['father', esther, 'their supervisor'] as const).map(by)).toEqual([
      'mediation_party',
      'mediator',
      'mediation_supervisor',
    ]);
  });
});

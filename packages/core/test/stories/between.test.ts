import { describe, expect, it } from 'vitest';
import { put } from '../../src/family.js';
import {
  type AnyRecord,
  all,
  type CommandName,
  catalogue,
  dueOf,
  type Family,
  type FamilyEvent,
  get,
  type Instant,
  look,
  stories,
  viewAs,
} from '../../src/index.js';
import { later } from '../../src/testing/index.js';
import {
  type ActorName,
  actorNames,
  actors,
  ask,
  began,
  item,
  now,
  person,
  refused,
  reis,
  type Step,
  sent,
  sizeOf,
  told,
  worker,
} from '../between.js';

/** What is between people, and the hardest hours: what each command refuses, what it makes happen, and who learns of it. */

const absent = '00000000-0000-4000-8000-00000000dead';
const [esther, begun] = ['worker of mother and child', reis.family] as const;
const block = (protectedOne: keyof typeof person, blocked: keyof typeof person) =>
  ({
    kind: 'safetyBlock',
    id: reis.record('safetyBlock', `${protectedOne} ${blocked}`).id,
    protected: [person[protectedOne]],
    blocked: person[blocked],
    scope: 'whereabouts',
    basis: 'A finding',
    evidence: null,
    from: began,
    reviewBy: '2026-12-01',
    endedAt: null,
    endedBy: null,
  }) as unknown as AnyRecord;
const onlyOf = <K extends AnyRecord['kind']>(family: Family, kind: K) => all(family, kind)[0]?.id as string;

const talk = { child: person.Mia, area: 'social' };
const asking = { person: person.Mia, area: 'social', words: 'How is she?' };
const mediation = { person: person.Ana, with: [person.Ben], ...talk, words: 'Too late' };
const note = { person: person.Ana, parties: [person.Ana, person.Ben], ...talk };
const worry = { person: person.Mia, about: [], neverTold: [], concern: 'She does not sleep', needs: [] };
const opening = { courtChecked: true, invited: [person.Ben] };
const glass = { person: person.Mia, parts: ['goal'], reason: 'She called' };

const asked = told(begun, ['mother', 'AskMediation', mediation]);
const on = (family: Family) => ({ disagreement: onlyOf(family, 'disagreement') });
const opened = told(asked, [esther, 'OpenDisagreement', { ...on(asked), ...opening }]);
const heard = told(
  opened,
  ['father', 'StatePosition', { ...on(opened), words: 'Let her go' }],
  [esther, 'RecordPosition', { ...on(opened), of: person.Mia, words: 'I want to go' }],
);
const proposed = told(heard, [esther, 'ProposeStatement', { ...on(heard), words: 'Home by nine' }]);
const agreeing = { proposal: onlyOf(proposed, 'proposal'), agree: true };
const second = told(proposed, [esther, 'ProposeStatement', { ...on(proposed), words: 'Home by ten' }, now]);
const late = { proposal: all(second, 'proposal').find(({ words }) => words === 'Home by ten')?.id as string };
const agreed = told(proposed, ['mother', 'AgreeProposal', agreeing], ['father', 'AgreeProposal', agreeing]);
const raised = told(begun, [esther, 'RaiseConcern', { ...worry, needs: [item.worry.id], authorTold: true }]);
const requested = told(begun, ['father', 'AskToKnow', asking]);
const explored = told(requested, [esther, 'ExploreRequest', { request: onlyOf(requested, 'mediationRequest') }]);
const broken = told(begun, ['worker on duty', 'BreakGlass', glass, now]);
const stepFather = reis.record('safetyBlock', 'stepFather').id;
const restricted = { kind: 'note', id: item.file.id };

type Row = readonly [who: ActorName, type: CommandName, input: object, no: string, why: string, family?: Family];

const refusals: readonly Row[] = [
  ['child', 'AskToKnow', asking, 'FORBIDDEN', '[M6] nobody asks to know of themself'],
  ['step-father, blocked', 'AskToKnow', asking, 'NOT_FOUND person', '[L19] nor of somebody who is not known to them'],
  ['father', 'AskToKnow', { ...asking, area: 'moon' }, 'BAD_INPUT area', 'an area is one of the closed list'],
  ['mother', 'AskMediation', { ...mediation, with: [] }, 'BAD_INPUT with', '[M7] with somebody'],
  ['mother', 'AskMediation', { ...mediation, with: [person.Ana] }, 'BAD_INPUT with', '[M7] with somebody else'],
  ['father', 'AskMediation', mediation, 'FORBIDDEN', '[M7] nobody asks for it for another'],
  [esther, 'AskMediation', mediation, 'FORBIDDEN', '[M7] nor does a worker'],
  ['brother', 'AskMediation', { ...mediation, person: person.Leo }, 'NOT_FOUND with.0', '[M20] nor with a stranger'],
  ['mother', 'NoteDisagreement', note, 'FORBIDDEN', '[M7] a member notes none'],
  ['worker of the father', 'NoteDisagreement', note, 'FORBIDDEN', '[M7] nor a worker of another of them'],
  [esther, 'NoteDisagreement', { ...note, parties: [] }, 'BAD_INPUT parties', '[M7] it names who it is between'],
  [esther, 'NoteDisagreement', { ...note, parties: [person.Ana] }, 'BAD_INPUT parties', '[M7] two people at least'],
  [esther, 'NoteDisagreement', { ...note, person: person.Mia }, 'BAD_INPUT parties', '[M7] of whom one is theirs'],
  [
    esther,
    'NoteDisagreement',
    note,
    'FORBIDDEN parties',
    '[E11] never across a safety block, whatever it is of',
    put(begun, [block('Ben', 'Ana')]),
  ],
  [
    esther,
    'OpenDisagreement',
    { ...on(asked), ...opening },
    'FORBIDDEN disagreement',
    '[E11] nor is anybody asked in across one',
    put(asked, [block('Ana', 'Ben')]),
  ],
  [
    esther,
    'OpenDisagreement',
    { ...on(asked), invited: [person.Ben] },
    'BAD_INPUT courtChecked',
    '[M7] what a court limits is checked first',
    asked,
  ],
  [esther, 'PassMediation', { ...on(opened), to: worker('Esther') }, 'ALREADY to', '[M7] it is theirs already', opened],
  [
    'their cover',
    'PassMediation',
    { ...on(opened), to: worker('Callum') },
    'FORBIDDEN to',
    '[E9] nobody takes it themself',
    opened,
  ],
  [
    esther,
    'PassMediation',
    { ...on(opened), to: worker('Priya') },
    'FORBIDDEN to',
    '[E9] nor is it given to a relative',
    opened,
  ],
  [
    esther,
    'RecordPosition',
    { ...on(opened), of: person.Leo, words: 'x' },
    'BAD_INPUT of',
    '[M7] of whom it is between',
    opened,
  ],
  [
    esther,
    'ProposeStatement',
    { ...on(opened), words: 'x' },
    'FORBIDDEN disagreement',
    '[E11] the child is heard first',
    opened,
  ],
  [
    'mother',
    'AgreeProposal',
    { ...agreeing, proposal: absent },
    'NOT_FOUND proposal',
    'nobody agrees to nothing',
    heard,
  ],
  ['mother', 'WithdrawProposal', late, 'FORBIDDEN', '[M7] a party takes back no proposal', second],
  ['their supervisor', 'WithdrawProposal', late, 'FORBIDDEN', '[M7] nor does who answers for the mediator', second],
  ['child', 'WithdrawProposal', late, 'NOT_FOUND proposal', '[M7] the child knows of none', second],
  [
    'mother',
    'PauseMediation',
    { ...on(opened), until: '2026-06-01' },
    'BAD_INPUT until',
    '[M7] a pause lies ahead',
    opened,
  ],
  ['mother', 'EndMediation', on(opened), 'FORBIDDEN', '[M7] a party ends nothing', opened],
  [
    esther,
    'RaiseConcern',
    { ...worry, needs: [item.file.id] },
    'BAD_INPUT needs.0',
    '[M17] it needs private notes only',
  ],
  [
    esther,
    'RaiseConcern',
    { ...worry, needs: [item.worry.id] },
    'BAD_INPUT whyNotTold',
    '[M17] their author is told first, or it says why not',
  ],
  [
    esther,
    'RaiseConcern',
    { ...worry, needs: [item.worry.id], authorTold: true, whyNotTold: 'x' },
    'BAD_INPUT whyNotTold',
    '[M17] one of the two',
  ],
  ['child', 'RaiseConcern', worry, 'FORBIDDEN', '[M17] a worker decides to raise it'],
  [
    'worker of the mother',
    'RaiseConcern',
    { ...worry, needs: [item.worry.id] },
    'NOT_FOUND needs.0',
    '[M13] nobody names a note that is not theirs to know',
  ],
  [
    esther,
    'DecideThreshold',
    { concern: onlyOf(raised, 'safeguardingConcern'), threshold: 'met', reason: 'x' },
    'FORBIDDEN',
    '[L17] its author does not decide',
    raised,
  ],
  [
    'lead',
    'DecideThreshold',
    { concern: onlyOf(raised, 'safeguardingConcern'), threshold: 'undecided', reason: 'x' },
    'BAD_INPUT threshold',
    '[L17] a decision is one',
    raised,
  ],
  [
    'lead',
    'DiscloseConcern',
    {
      ...{ concern: onlyOf(raised, 'safeguardingConcern'), to: 'x', what: 'x', why: 'x', basis: 'protectChild' },
      ...{ personTold: true, whyNotTold: 'x' },
    },
    'BAD_INPUT whyNotTold',
    '[E12] it says whether the person was told, or why not',
    raised,
  ],
  [
    'lead',
    'NameReader',
    { of: { kind: 'note', id: item.worry.id }, worker: worker('Tom') },
    'NOT_FOUND of',
    '[L20] a lead does not know private notes',
  ],
  [esther, 'NameReader', { of: restricted, worker: worker('Tom') }, 'FORBIDDEN', '[L20] nor does the author name'],
  ['lead', 'NameReader', { of: restricted, worker: worker('Ngozi') }, 'FORBIDDEN worker', '[E9] nobody names themself'],
  ['lead', 'EndReading', { reader: absent }, 'NOT_FOUND reader', 'nothing to end'],
  [esther, 'ReleaseStatement', { block: stepFather, words: 'x' }, 'FORBIDDEN', '[L19] only a lead releases'],
  ['child', 'ReleaseStatement', { block: stepFather, words: 'x' }, 'NOT_FOUND block', '[V3] no member knows of it'],
  ['lead', 'ReleaseStatement', { block: stepFather }, 'BAD_INPUT words', '[L19] in words'],
  [esther, 'BreakGlass', glass, 'FORBIDDEN', '[L20] who works with her needs no glass'],
  ['worker of nobody', 'BreakGlass', glass, 'NOT_FOUND person', '[L20] nor is it there off duty'],
  ['worker on duty', 'BreakGlass', { ...glass, parts: ['grant'] }, 'BAD_INPUT parts.0', '[L20] of the listed parts'],
  ['worker on duty', 'BreakGlass', { ...glass, reason: '' }, 'BAD_INPUT reason', '[L20] with a reason'],
  [
    'child',
    'ReviewGlass',
    { glass: onlyOf(broken, 'breakGlass'), finding: 'improper' },
    'FORBIDDEN',
    '[E13] whose it is does not review it',
    broken,
  ],
];

/** The commands between people and of the hardest hours. */
const ofThese = Object.keys(stories).slice(
  Object.keys(stories).indexOf('AskToKnow'),
  Object.keys(stories).indexOf('ReviewGlass') + 1,
) as readonly CommandName[];
const named: readonly CommandName[] = [...ofThese, 'ReleaseStatement'];

describe('[E1] [E2] DENY between people and in the hardest hours', () => {
  const told = refusals.map(([who, type, input, no, why, family = begun]) => ({ who, type, input, no, why, family }));
  it.each(told)('$who and $type: $why', ({ who, type, input, no, family }) => {
    expect(refused(ask(family, who, type, input))).toBe(no);
  });

  it('there are 24 such commands, and none of them takes an empty input or one that says more', () => {
    expect(named).toHaveLength(24);
    const no = (input: object) => named.map((type) => refused(ask(begun, esther, type, input))?.split(' ')[0]);
    expect(new Set([...no({}), ...no({ because: 'x' })])).toEqual(new Set(['BAD_INPUT']));
  });
});

const happens = (family: Family, who: Step[0], type: CommandName, input: object, at: Instant = now): FamilyEvent => {
  const made = ask(family, who, type, input, at, sizeOf(family));
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value[0] as FamilyEvent;
};

type Happening = readonly [ActorName, CommandName, object, event: string, became: readonly object[], family?: Family];
const concern = { concern: onlyOf(raised, 'safeguardingConcern') };
const request = { request: onlyOf(explored, 'mediationRequest') };
const happenings: readonly Happening[] = [
  ['father', 'AskToKnow', asking, 'KnowledgeAsked', [{ by: person.Ben, of: person.Mia, replyOn: '2026-07-01' }]],
  [
    esther,
    'ExploreRequest',
    { request: onlyOf(requested, 'mediationRequest') },
    'RequestExplored',
    [{ exploredAt: now, decision: null }],
    requested,
  ],
  [
    'child',
    'AnswerRequest',
    { ...request, decision: 'summary', item: item.band, words: 'She plays.' },
    'RequestAnswered',
    [
      { decision: 'summary', decidedAt: now },
      { kind: 'grant', of: person.Mia, by: person.Mia, to: person.Ben, level: 'SUMMARY', words: 'She plays.' },
    ],
    explored,
  ],
  [
    'child',
    'DeclineToTalk',
    { mediation: { kind: 'mediationRequest', id: request.request } },
    'TalkDeclined',
    [{ decision: 'notNow', decidedAt: now }],
    explored,
  ],
  [
    'mother',
    'AskMediation',
    mediation,
    'MediationAsked',
    [
      { kind: 'disagreement', worker: null, askedBy: person.Ana, parties: [person.Ana, person.Ben], openedAt: null },
      { kind: 'position', of: person.Ana, words: 'Too late', by: { person: person.Ana, worker: null } },
    ],
  ],
  [esther, 'NoteDisagreement', note, 'DisagreementNoted', [{ worker: worker('Esther'), askedBy: null }]],
  [
    esther,
    'OpenDisagreement',
    { ...on(asked), ...opening },
    'DisagreementOpened',
    [{ worker: worker('Esther'), openedAt: now, courtCheckedBy: worker('Esther'), invited: [person.Ben] }],
    asked,
  ],
  [
    esther,
    'PassMediation',
    { ...on(opened), to: worker('Tom') },
    'MediationPassed',
    [{ worker: worker('Tom') }],
    opened,
  ],
  [
    'mother',
    'StatePosition',
    { ...on(opened), words: 'x' },
    'PositionStated',
    [{ of: person.Ana, by: { person: person.Ana, worker: null } }],
    opened,
  ],
  [
    esther,
    'RecordPosition',
    { ...on(opened), of: person.Mia, words: 'x' },
    'PositionStated',
    [{ of: person.Mia, by: { person: null, worker: worker('Esther') } }],
    opened,
  ],
  [
    esther,
    'ProposeStatement',
    { ...on(proposed), words: 'Home by ten' },
    'StatementProposed',
    [{ words: 'Home by ten', agreed: [], withdrawnAt: null }],
    proposed,
  ],
  [esther, 'WithdrawProposal', late, 'ProposalWithdrawn', [{ words: 'Home by ten', withdrawnAt: now }], second],
  [
    'mother',
    'AgreeProposal',
    agreeing,
    'ProposalAnswered',
    [{ agreed: [{ party: person.Ana, at: now }], agreedAt: null }],
    proposed,
  ],
  [
    'father',
    'PauseMediation',
    on(opened),
    'MediationPaused',
    [{ pausedAt: now, pausedUntil: '2026-07-01T09:00:00.000Z' }],
    opened,
  ],
  [
    'father',
    'DeclineToTalk',
    { mediation: { kind: 'disagreement', id: on(opened).disagreement } },
    'TalkDeclined',
    [{ declined: [{ party: person.Ben, at: now }] }],
    opened,
  ],
  ['their supervisor', 'EndMediation', on(opened), 'MediationEnded', [{ endedAt: now }], opened],
  [
    esther,
    'RaiseConcern',
    { ...worry, about: [person.Mia, person.Leo] },
    'ConcernRaised',
    [{ about: [person.Mia, person.Leo], by: worker('Esther'), threshold: 'undecided', decidedBy: null }],
  ],
  [
    'lead',
    'DecideThreshold',
    { ...concern, threshold: 'met', reason: 'x' },
    'ThresholdDecided',
    [{ threshold: 'met', decidedBy: worker('Ngozi'), decidedAt: now }],
    raised,
  ],
  [
    esther,
    'StepHelp',
    { ...concern, to: 'childInNeed', reason: 'x' },
    'HelpStepped',
    [{ steps: [{ to: 'childInNeed', reason: 'x', by: worker('Esther'), at: now }] }],
    raised,
  ],
  [
    'lead',
    'DiscloseConcern',
    {
      ...{ ...concern, to: 'The school', what: 'x', why: 'x', basis: 'protectChild' },
      ...{ personTold: false, whyNotTold: 'Not safe' },
    },
    'ConcernDisclosed',
    [{ kind: 'safeguardingDisclosure', to: 'The school', by: worker('Ngozi'), whyNotTold: 'Not safe' }],
    raised,
  ],
  [
    'lead',
    'NameReader',
    { of: restricted, worker: worker('Tom') },
    'ReaderNamed',
    [{ of: restricted, worker: worker('Tom'), by: worker('Ngozi'), from: now, until: null }],
  ],
  [
    'lead',
    'ReleaseStatement',
    { block: stepFather, words: 'You may write to us.' },
    'StatementReleased',
    [{ to: person.Nuno, by: worker('Ngozi'), words: 'You may write to us.' }],
  ],
  [
    'worker on duty',
    'BreakGlass',
    glass,
    'GlassBroken',
    [{ from: now, until: '2026-06-17T10:00:00.000Z', reviewBy: '2026-06-18', worker: worker('Rhys') }],
  ],
  [
    'lead',
    'ReviewGlass',
    { glass: onlyOf(broken, 'breakGlass'), finding: 'improper' },
    'GlassReviewed',
    [{ reviewedBy: worker('Ngozi'), reviewedAt: now, finding: 'improper' }],
    broken,
  ],
];

const made = happenings.map(([who, type, input, event, became, family = begun]) => ({
  ...{ who, type, input },
  ...{ event, became, family },
}));

describe('[E3] what happens between people and in the hardest hours', () => {
  it.each(made)('$who and $type', ({ who, type, input, event, became, family }) => {
    const happened = happens(family, who, type, input);
    expect(happened).toMatchObject({ type: event, at: now, became });
    expect(happened.became).toHaveLength(became.length);
  });
});

describe('[M6] what the asker sees, on every day', () => {
  const answered = (said: object, at: Instant) =>
    told(explored, ['child', 'AnswerRequest', { ...request, ...said }, at]);
  const days = Array.from({ length: 18 }, (_, n) => later(began, n));
  const edge = ['2026-06-28T22:59:59.999Z', '2026-06-28T23:00:00.000Z'] as Instant[];
  const fates: readonly (readonly [fate: string, family: Family])[] = [
    ['the worker explored nothing', requested],
    ['the worker explored, and nothing came of it', explored],
    ['not now', answered({ decision: 'notNow' }, later(began, 1))],
    ['never', answered({ decision: 'never' }, later(began, 1))],
    ['never, after the reply', answered({ decision: 'never' }, later(began, 15))],
    [
      'she did not want to talk',
      told(explored, ['child', 'DeclineToTalk', { mediation: { kind: 'mediationRequest', id: request.request } }]),
    ],
  ];

  it.each(fates)('is the same, byte by byte, as with nothing to find: %s', (_, family) => {
    const ofAsker: readonly ActorName[] = ['father', 'worker of the father', 'supervisor of those two'];
    for (const who of ofAsker)
      for (const at of [...days, ...edge]) expect(sent(family, who, at)).toBe(sent(requested, who, at));
  });

  it('and what was found and opened adds to it what its grant opens, and nothing else', () => {
    const found = answered({ decision: 'full', item: item.band }, later(began, 1));
    const granted = put(requested, all(found, 'grant') as readonly AnyRecord[]);
    for (const at of [...days, ...edge]) expect(sent(found, 'father', at)).toBe(sent(granted, 'father', at));
    expect(sent(found, 'father', later(began, 3))).not.toBe(sent(requested, 'father', later(began, 3)));
  });

  it('the reply leaves as its day begins in London, ten working days later', () => {
    const states = edge.map((at) => viewAs(requested, actors.father, at)?.mediationRequests[0]);
    expect(states.map((one) => [one?.state, one?.letter.code, one?.replyOn])).toEqual([
      ['sent', 'REQUEST_SENT', '2026-06-29'],
      ['replied', 'REQUEST_REPLY', '2026-06-29'],
    ]);
  });

  it('who answers for workers of both learns nothing of the exploring either, on no list', () => {
    const halima = { supervisor: worker('Denise'), worker: worker('Halima'), from: began, until: null };
    const both = { kind: 'supervision', id: reis.record('supervision', 'Denise Halima').id, ...halima };
    const [before, after] = [requested, explored].map((family) => put(family, [both as never])) as [Family, Family];
    expect(sent(before, 'their supervisor')).toContain(request.request);
    expect(sent(after, 'their supervisor')).toBe(sent(before, 'their supervisor'));
  });

  it('the asked person does not learn of it before her worker spoke with her, nor its words at all', () => {
    expect(sent(requested, 'child')).toBe(sent(begun, 'child'));
    expect(viewAs(explored, actors.child, now)?.mediationRequests).toMatchObject([
      { by: person.Ben, words: null, decision: null, letter: { code: 'ASKED_OF_YOU' } },
    ]);
  });
});

describe('[M7] between the parties', () => {
  const words = (family: Family, who: ActorName, at: Instant = now) =>
    ['Too late', 'Let her go', 'I want to go', 'Home by nine'].filter((text) => sent(family, who, at).includes(text));

  it('nobody sees another’s words but the mediator; what is proposed they see once it is', () => {
    expect((['mother', 'father', 'child', esther] as const).map((who) => words(proposed, who))).toEqual([
      ['Too late', 'Home by nine'],
      ['Let her go', 'Home by nine'],
      ['I want to go'],
      ['Too late', 'Let her go', 'I want to go', 'Home by nine'],
    ]);
  });

  it('who agreed so far no other party sees, and the statement is everybody’s at once', () => {
    const half = told(proposed, ['mother', 'AgreeProposal', agreeing]);
    expect(sent(half, 'father')).toBe(sent(proposed, 'father'));
    const seen = (family: Family) =>
      (['mother', 'father'] as const).map((who) => viewAs(family, actors[who], now)?.disagreements[0]?.state);
    expect([seen(half), seen(agreed)]).toEqual([
      ['open', 'open'],
      ['agreed', 'agreed'],
    ]);
  });

  describe('several proposals stand at once', () => {
    const yes = (family: Family, who: ActorName, proposal: string, agree = true) =>
      told(family, [who, 'AgreeProposal', { proposal, agree }, now]);
    const options = (family: Family, who: ActorName) =>
      viewAs(family, actors[who], now)?.proposals.map(({ words: text, youAgreed }) => `${text} ${youAgreed}`);
    const [first, last] = [agreeing.proposal, late.proposal];

    it('in one order for each party, the first proposed first, and each knows only their own yes', () => {
      const half = yes(yes(second, 'mother', last), 'mother', first);
      expect(options(half, 'mother')).toEqual(['Home by nine true', 'Home by ten true']);
      expect(options(half, 'father')).toEqual(['Home by nine false', 'Home by ten false']);
      expect(sent(half, 'father')).toBe(sent(second, 'father'));
      expect(sent(yes(half, 'mother', first, false), 'father')).toBe(sent(second, 'father'));
    });

    it('the first to which all have said yes is the statement, and the others are withdrawn with it', () => {
      const both = yes(yes(yes(second, 'mother', first), 'mother', last), 'father', last);
      expect(
        all(both, 'proposal').map(({ words: text, agreedAt, withdrawnAt }) => [text, agreedAt, withdrawnAt]),
      ).toEqual([
        ['Home by nine', null, now],
        ['Home by ten', now, null],
      ]);
      expect(options(both, 'mother')).toEqual(['Home by ten true']);
      expect(options(both, 'father')).toEqual(['Home by ten true']);
      expect(
        viewAs(both, actors[esther], now)?.proposals.map(({ words: text, agreed: who }) => [text, who?.length]),
      ).toEqual([
        ['Home by nine', 1],
        ['Home by ten', 2],
      ]);
      expect(refused(ask(both, esther, 'WithdrawProposal', late))).toBe('ALREADY proposal');
      expect(refused(ask(both, 'father', 'AgreeProposal', { proposal: first, agree: true }))).toBe(
        'NOT_FOUND proposal',
      );
    });

    it('what is taken back is gone for the parties, and the mediator keeps it with who had said yes', () => {
      const gone = told(yes(second, 'mother', last), [esther, 'WithdrawProposal', late, now]);
      expect(options(gone, 'mother')).toEqual(['Home by nine false']);
      expect(refused(ask(gone, 'mother', 'AgreeProposal', { ...late, agree: true }))).toBe('NOT_FOUND proposal');
      expect(refused(ask(gone, esther, 'WithdrawProposal', late))).toBe('ALREADY proposal');
      expect(all(gone, 'proposal').map(({ agreed: who, withdrawnAt }) => [who.length, withdrawnAt])).toEqual([
        [0, null],
        [1, now],
      ]);
      const moved = actorNames.filter((who) => sent(gone, who) !== sent(yes(second, 'mother', last), who));
      expect(moved.toSorted()).toEqual(['mother', 'father', esther, 'their cover', 'their supervisor'].toSorted());
    });

    it('seven at most: one is taken back before another is proposed, and the hint says so', () => {
      const propose = (family: Family) =>
        ask(family, esther, 'ProposeStatement', { ...on(family), words: 'x' }, now, sizeOf(family));
      const hint = (family: Family) => viewAs(family, actors[esther], now)?.disagreements[0]?.viewerCanPropose;
      const full = Array.from({ length: 5 }).reduce<Family>(
        (family) => told(family, [esther, 'ProposeStatement', { ...on(family), words: 'x' }, now]),
        second,
      );
      expect([refused(propose(full)), hint(full)]).toEqual(['BAD_INPUT disagreement', false]);
      const room = told(full, [esther, 'WithdrawProposal', late, now]);
      expect([refused(propose(room)), hint(room)]).toEqual([null, true]);
    });
  });

  it('who was not asked in yet sees nothing of it, nor who noted it with whom', () => {
    const noted = told(begun, [esther, 'NoteDisagreement', note]);
    for (const who of ['mother', 'father', 'child'] as const) expect(sent(noted, who)).toBe(sent(begun, who));
    expect(sent(asked, 'father')).toBe(sent(begun, 'father'));
  });

  it('a pause ends by itself after 14 days, and there is one', () => {
    const paused = told(proposed, ['father', 'PauseMediation', on(proposed)]);
    const states = ['2026-06-29T08:59:59.999Z', '2026-06-29T09:00:00.000Z'] as Instant[];
    expect(states.map((at) => viewAs(paused, actors.mother, at)?.disagreements[0]?.state)).toEqual(['paused', 'open']);
    expect(refused(ask(paused, 'mother', 'PauseMediation', on(paused), states[1]))).toBe('ALREADY disagreement');
  });

  it.each([
    ['whom the mediator does not know', 'Ben', '2014-01-01', false],
    ['of 15', 'Ana', '2010-06-18', false],
    ['of 18', 'Ana', '2008-06-16', true],
  ] as const)('nothing is proposed before a party %s is heard who may be a child', (_, name, bornOn, isHeard) => {
    const young = { ...get(opened, 'person', person[name]), born: bornOn } as AnyRecord;
    const heardAll = told(put(opened, [young]), [
      esther,
      'RecordPosition',
      { ...on(opened), of: person.Mia, words: 'x' },
    ]);
    const lone = name === 'Ben' ? heardAll : told(heardAll, ['father', 'StatePosition', { ...on(opened), words: 'x' }]);
    const silent = { ...lone, records: { ...lone.records, position: silenced(lone, person[name]) } };
    expect(refused(ask(silent, esther, 'ProposeStatement', { ...on(silent), words: 'x' }))).toBe(
      isHeard ? null : 'FORBIDDEN disagreement',
    );
  });

  const silenced = (family: Family, who: string) =>
    Object.fromEntries(Object.entries(family.records.position ?? {}).filter(([, { of }]) => of !== who));

  it.each([
    ['15', '2010-06-18', null],
    ['16', '2010-06-17', 'BAD_INPUT invited'],
    ['19', '2006-06-18', 'BAD_INPUT invited'],
    ['20', '2006-06-17', null],
  ])('[M8] from 16 to 19 only by their own invitation: at %s', (_, bornOn, no) => {
    const leo = put(begun, [{ ...get(begun, 'person', person.Leo), born: bornOn } as AnyRecord]);
    const noted = told(leo, [esther, 'NoteDisagreement', { ...note, parties: [person.Ana, person.Leo] }]);
    const open = (invited: readonly string[]) =>
      refused(ask(noted, esther, 'OpenDisagreement', { ...on(noted), courtChecked: true, invited }));
    expect([open([]), open([person.Leo])]).toEqual([no, null]);
  });

  it('who asked for it themself needs no invitation', () => {
    const own = told(begun, [
      'brother',
      'AskMediation',
      { person: person.Leo, with: [person.Ana], area: 'social', words: 'x' },
    ]);
    expect(refused(ask(own, esther, 'OpenDisagreement', { ...on(own), courtChecked: true, invited: [] }))).toBeNull();
  });

  it('[E11] a block that comes later ends what is proposed, and the one it keeps out loses sight of it', () => {
    const apart = put(proposed, [{ ...block('Ana', 'Ben'), scope: 'all' } as AnyRecord]);
    expect(refused(ask(apart, esther, 'ProposeStatement', { ...on(apart), words: 'x' }))).toBe(
      'FORBIDDEN disagreement',
    );
    expect(viewAs(apart, actors.father, now)?.disagreements).toEqual([]);
  });

  it('[E11] who asks for mediation is told nothing of a block; the worker who would open it is', () => {
    const kept = put(begun, [block('Ben', 'Ana')]);
    expect(refused(ask(kept, 'mother', 'AskMediation', mediation))).toBeNull();
  });

  it('who does not want to talk is known to them, the mediator and who answers for them, on no other list', () => {
    const declined = told(opened, [
      'father',
      'DeclineToTalk',
      { mediation: { kind: 'disagreement', id: on(opened).disagreement } },
    ]);
    const moved = actorNames.filter((who) => sent(declined, who) !== sent(opened, who));
    expect(moved.toSorted()).toEqual(['father', esther, 'their cover', 'their supervisor'].toSorted());
    expect(dueOf(look(declined, actors[esther], now)).map(({ task }) => task)).toContain('DECLINED_TO_TALK');
  });
});

describe('[M17] [L17] a concern', () => {
  it('is made by no command but the one by which a person raises it, whatever a worry says', () => {
    const writing = { plan: reis.record('plan', 'Mia').id, area: 'health', words: 'He hits me', sort: 'worry' };
    const written = happens(begun, 'child', 'WriteNote', writing);
    expect(written.became.map(({ kind }) => kind)).toEqual(['note']);
    const makers = made.filter(({ who, type, input, family }) =>
      happens(family, who, type, input).became.some(
        ({ kind, id }) => kind === 'safeguardingConcern' && get(family, kind, id) === undefined,
      ),
    );
    expect(makers.map(({ type }) => type)).toEqual(['RaiseConcern']);
  });

  it('opens the private note that it needs to the lead, and moves nobody’s view who may not know of it', () => {
    expect(viewAs(raised, actors.lead, now)?.concerns).toMatchObject([{ needs: [item.worry.id] }]);
    const moved = actorNames.filter((who) => sent(raised, who) !== sent(begun, who));
    expect(moved.toSorted()).toEqual(['lead', 'other lead', esther, 'their cover', 'their supervisor'].toSorted());
  });
});

describe('[L20] [V7] broken glass', () => {
  it('shows for an hour, and then no more', () => {
    const goals = (at: string) =>
      viewAs(broken, actors['worker on duty'], at as Instant)?.members.flatMap(({ plan }) => plan?.goals ?? []).length;
    expect(['2026-06-17T09:59:59.999Z', '2026-06-17T10:00:00.000Z'].map(goals)).toEqual([1, undefined]);
  });

  it('shows to whose it is who looked, when and at what, and neither why nor what came of it', () => {
    expect(viewAs(broken, actors.child, later(now, 9))?.brokenGlass).toMatchObject([
      { worker: worker('Rhys'), from: now, parts: ['goal'], reason: null, reviewBy: null, finding: null },
    ]);
  });
});

describe('[E14] [R11] the words of letters', () => {
  const letters = Object.values(catalogue);
  const texts = letters.flatMap((one) => Object.values(one));
  /** Words that judge, name a trouble, or tell that something is hidden. */
  const never =
    /\b(abuse|accus|addict|allege|alcohol|attention.seeking|bad|behaviour|blame|block|broken|case|chaotic|client|clinical|complain|comply|concern|conflict|crime|criminal|crisis|damage|danger|deni|diagnos|difficult|disab|dispute|disorder|drug|dysfunction|engage|fail|fault|guilt|hard.to.reach|harm|hidden|illness|incident|manipulat|mental|naughty|neglect|non.compliant|offen[cd]|patient|perpetrator|poor|problem|problematic|punish|refus|reject|resist|restrict|risk|safeguard|secret|self.harm|suicid|suffer|suspect|threat|troubled?|victim|violen|vulnerable|withh[eo]ld|wrong)/i;

  it('say nothing that stigmatises, and nothing that tells why', () => {
    expect(texts.filter((text) => never.test(text))).toEqual([]);
  });

  it('are short: sentences of at most 20 words, and few long words', () => {
    const sentences = texts.flatMap((text) => text.split(/(?<=[.?!:])\s+/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 20)).toEqual([]);
    const long = texts.filter((text) => text.split(/\W+/).some((one) => one.length > 12));
    expect(long).toEqual([]);
  });

  it('are there for each audience, under each code', () => {
    expect(letters.filter((one) => Object.keys(one).toSorted().join() !== 'adult,youngPerson')).toEqual([]);
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
  });

  it('are one reply to a request, whatever came of it: the catalogue has no other', () => {
    expect(Object.keys(catalogue).filter((code) => code.startsWith('REQUEST'))).toEqual([
      'REQUEST_SENT',
      'REQUEST_REPLY',
    ]);
  });

  it('are a young person’s own from the 10th birthday to the 20th', () => {
    const letter = (born: string) => {
      const mia = { ...get(explored, 'person', person.Mia), born } as AnyRecord;
      return viewAs(put(explored, [mia]), actors.child, now)?.mediationRequests[0]?.letter.words;
    };
    const { youngPerson, adult } = catalogue.ASKED_OF_YOU;
    expect(['2016-06-18', '2016-06-17', '2006-06-18', '2006-06-17'].map(letter)).toEqual([
      adult,
      youngPerson,
      youngPerson,
      adult,
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  type AnyRecord,
  type Due,
  type DueTask,
  defaultSettings,
  dueOf,
  dueTasks,
  type Family,
  look,
  under,
} from '../src/index.js';
import { asked } from './asked.js';
import {
  afterIn,
  as,
  assessed,
  at,
  bestInterests,
  born,
  changed,
  checked,
  fact,
  given,
  having,
  idOf,
  type instant,
  item,
  level,
  more,
  type Name,
  person,
  sent,
  shown,
  silva,
  since,
  worker,
} from './scene.js';
import { another, concern, denise, glass, ngozi, proposal, request, talk } from './standstill.js';

/** What needs a decision, worked out at the instant of looking: each task as it appears and as it goes. */

const due = (name: Name, family: Family, task: DueTask, now = at): readonly Due[] =>
  dueOf(look(family, as(name), now)).filter((one) => one.task === task);

const lead = ngozi;
const explored = request({ exploredAt: since });
const declined = [{ party: person.Ben, at: since }];
const soon = '2026-07-01';
const order = (said: object = {}) =>
  fact('courtOrder', 'Ben', { child: person.Mia, holder: person.Ben, order: 'x', made: '2026-05-01', ...said });
const evidenced = order({ evidencedAt: since });
const held = { kind: 'parentalResponsibility', id: idOf('parentalResponsibility', 'Ben Mia') } as const;
const evidence = (silva.family.records.parentalResponsibility ?? {}) as Readonly<
  Record<string, { readonly id: string }>
>;
const shared = (said: object = {}) =>
  given('Ana', { of: person.Mia, by: person.Ana, to: person.Rosa, item: item.skate, ...said });
const resting = given('Leo', {
  of: person.Leo,
  by: person.Leo,
  to: person.Ana,
  item: item.band,
  from: '2025-01-10T09:00:00.000Z',
});
const block = fact('safetyBlock', 'Nuno', {
  protected: [person.Leo],
  blocked: person.Nuno,
  scope: 'all',
  basis: 'A finding',
  from: since,
  reviewBy: soon,
});
const channel = (name: 'Mia' | 'Ana', verifiedAt: string | null = since) =>
  fact('contactChannel', name, { owner: person[name], channel: 'text', address: '07700 900123', verifiedAt });
const mail = fact('contactChannel', 'mail', {
  ...{ owner: person.Leo, channel: 'email', address: 'leo@kinweave.test', verifiedAt: since },
});
const inWords = fact('safeContact', 'mail', { owner: person.Leo, channel: mail.id, when: 'After school' });
const message = (name: string, said: object) =>
  fact('message', name, {
    ...{ to: person.Leo, code: 'GRANT_ENDS', record: person.Leo, channel: mail.id, tries: 1, at: since, ...said },
  });
const accepted = fact('handover', 'Mia', {
  person: person.Mia,
  from: worker('Esther'),
  to: worker('Halima'),
  state: 'accepted',
  at: since,
});
const capacity = fact('capacity', 'Leo', {
  person: person.Leo,
  areas: ['money'],
  outcome: 'lacksCapacity',
  by: worker('Esther'),
  at: since,
  until: soon,
});
const delegated = fact('delegatedAuthority', 'Rosa', {
  holder: person.Rosa,
  child: person.Mia,
  areas: ['sport'],
  from: '2026-01-10',
  until: soon,
});
const reviewed = (age: string) => ['Esther', 'RecordAccessReview', { person: person.Mia, age }] as const;
const opened = (name: 'Mia' | 'Leo', day: string) =>
  changed({ kind: 'plan', id: idOf('plan', name) }, { openedAt: `${day}T09:00:00.000Z` });
const goal = { area: 'school', words: 'x', status: 'open', sensitive: ['mentalHealth'] };

interface Told {
  readonly task: DueTask;
  readonly name: Name;
  readonly family: Family;
  readonly by: string;
  /** What makes it go. */
  readonly done: Family;
}

const closed = (family: Family) => afterIn(family, ['Esther', 'ClosePlan', { person: person.Leo, reason: 'x' }]);
const grown = (name: 'Mia', date: string) => having(born(name, date), opened(name, '2020-01-01'));
const [at11, at13, at16, at18] = ['2015-06-20', '2013-06-20', '2010-06-20', '2008-06-20'].map((day) =>
  grown('Mia', day),
) as [Family, Family, Family, Family];

const told: readonly Told[] = [
  {
    task: 'ASSESS_COMPETENCE',
    name: 'Esther',
    family: having(),
    by: '2026-01-12',
    done: having(assessed('notCompetent', ['health', 'social'])),
  },
  {
    task: 'REVIEW_ASSESSMENT',
    name: 'Esther',
    family: having({ ...assessed('competent', ['sport']), reviewBy: soon } as ReturnType<typeof assessed>),
    by: soon,
    done: having(assessed('competent', ['sport'])),
  },
  { task: 'REVIEW_ACCESS_AT_11', name: 'Esther', family: at11, by: '2026-06-20', done: afterIn(at11, reviewed('11')) },
  { task: 'REVIEW_ACCESS_AT_13', name: 'Esther', family: at13, by: '2026-06-20', done: afterIn(at13, reviewed('13')) },
  { task: 'REVIEW_ACCESS_AT_16', name: 'Esther', family: at16, by: '2026-06-20', done: afterIn(at16, reviewed('16')) },
  { task: 'REVIEW_ACCESS_AT_18', name: 'Esther', family: at18, by: '2026-06-20', done: afterIn(at18, reviewed('18')) },
  {
    task: 'CHECK_GRANT',
    name: 'Esther',
    family: having(shared()),
    by: '2026-02-08',
    done: afterIn(having(shared()), ['Esther', 'CheckGrant', { grant: shared().id }]),
  },
  {
    task: 'CONFIRM_GRANT',
    name: 'Leo',
    family: having(resting),
    by: '2026-12-01',
    done: afterIn(having(resting), ['Leo', 'ConfirmGrant', { grant: resting.id }]),
  },
  {
    task: 'GRANT_ENDS',
    name: 'Ana',
    family: having(shared({ checked, until: soon })),
    by: soon,
    done: afterIn(having(shared({ checked, until: soon })), ['Ana', 'RevokeGrant', { grant: shared().id }]),
  },
  { task: 'SCOPE_ENDS', name: 'Esther', family: having(capacity), by: soon, done: having() },
  {
    task: 'AUTHORITY_ENDS',
    name: 'Esther',
    family: having(delegated),
    by: soon,
    done: afterIn(having(delegated), [
      'Esther',
      'StrikeRecord',
      { record: { kind: 'delegatedAuthority', id: delegated.id }, reason: 'x' },
    ]),
  },
  {
    task: 'EVIDENCE_RESPONSIBILITY',
    name: 'Esther',
    family: having(),
    by: '2009-02-01',
    done: having(
      ...Object.keys(evidence).map((id) =>
        changed({ kind: 'parentalResponsibility', id }, { evidence: 'A certificate' }),
      ),
    ),
  },
  {
    task: 'EVIDENCE_ORDER',
    name: 'Esther',
    family: having(order()),
    by: '2026-05-01',
    done: afterIn(having(order()), ['Tom', 'EvidenceOrder', { order: order().id }]),
  },
  {
    task: 'READ_ORDER',
    name: 'Ngozi',
    family: having(lead, evidenced),
    by: '2026-02-01',
    done: afterIn(having(lead, evidenced), ['Ngozi', 'ReadOrder', { order: evidenced.id }]),
  },
  {
    task: 'REVIEW_SAFETY_BLOCK',
    name: 'Ngozi',
    family: having(lead, block),
    by: soon,
    done: afterIn(having(lead, block), ['Ngozi', 'ReviewSafetyBlock', { block: block.id, reviewBy: '2026-12-01' }]),
  },
  {
    task: 'CHECK_CONTACT',
    name: 'Esther',
    family: having(channel('Mia'), channel('Ana')),
    by: '2026-02-01',
    done: afterIn(having(channel('Mia'), channel('Ana')), [
      'Esther',
      'StrikeRecord',
      { record: { kind: 'contactChannel', id: channel('Mia').id }, reason: 'x' },
    ]),
  },
  {
    task: 'NAME_SAFE_TIMES',
    name: 'Esther',
    family: having(mail, inWords),
    by: '2026-02-01',
    done: afterIn(having(mail, inWords), ['Leo', 'SetSafeContact', { channel: mail.id, when: 'Never', times: [] }]),
  },
  {
    task: 'UNDELIVERED_MESSAGE',
    name: 'Esther',
    family: having(mail, message('failed', { failedAt: since })),
    by: '2026-02-01',
    done: having(mail, message('failed', { failedAt: since }), message('sent', { at: at, sentAt: at })),
  },
  {
    task: 'AGREE_INVOLVEMENT',
    name: 'Tom',
    family: having(),
    by: '2026-01-05',
    done: afterIn(having(), ['Tom', 'AgreeInvolvement', { person: person.Ana, shared: 'x', never: 'x', limits: 'x' }]),
  },
  {
    task: 'COMPLETE_HANDOVER',
    name: 'Esther',
    family: having(accepted),
    by: '2026-02-01',
    done: afterIn(having(accepted), ['Esther', 'CompleteHandover', { handover: accepted.id }]),
  },
  {
    task: 'TELL_BEST_INTERESTS',
    name: 'Esther',
    family: having(bestInterests({ toldAt: null })),
    by: '2026-03-01',
    done: having(bestInterests({ toldAt: null, unsafeToTell: 'A risk' })),
  },
  {
    task: 'END_OF_RETENTION',
    name: 'Esther',
    family: more(
      having(born('Leo', '1999-01-01')),
      fact('closure', 'Leo', { person: person.Leo, at: '2018-01-01T09:00:00.000Z', reason: 'x' }),
    ),
    by: '2026-01-01',
    done: closed(having(born('Leo', '1999-01-01'))),
  },
  {
    task: 'EXPLORE_REQUEST',
    name: 'Esther',
    family: having(request()),
    by: '2026-06-22',
    done: afterIn(having(request()), ['Esther', 'ExploreRequest', { request: request().id }]),
  },
  {
    task: 'ANSWER_REQUEST',
    name: 'Mia',
    family: having(explored),
    by: '2026-06-22',
    done: afterIn(having(explored), ['Mia', 'AnswerRequest', { request: explored.id, decision: 'never' }]),
  },
  {
    task: 'OPEN_DISAGREEMENT',
    name: 'Esther',
    family: having(talk({ openedAt: null })),
    by: '2026-02-01',
    done: afterIn(having(talk({ openedAt: null })), [
      'Esther',
      'OpenDisagreement',
      { disagreement: talk().id, courtChecked: true, invited: [person.Ben] },
    ]),
  },
  {
    task: 'AGREE_PROPOSAL',
    name: 'Ben',
    family: having(talk(), proposal()),
    by: '2026-06-05',
    done: afterIn(having(talk(), proposal()), ['Ben', 'AgreeProposal', { proposal: proposal().id, agree: true }]),
  },
  {
    task: 'DECLINED_TO_TALK',
    name: 'Esther',
    family: having(talk({ declined })),
    by: '2026-06-01',
    done: afterIn(having(talk({ declined })), ['Esther', 'EndMediation', { disagreement: talk().id }]),
  },
  {
    task: 'DECIDE_THRESHOLD',
    name: 'Ngozi',
    family: having(ngozi, concern()),
    by: '2026-06-10',
    done: afterIn(having(ngozi, concern()), [
      'Ngozi',
      'DecideThreshold',
      { concern: concern().id, threshold: 'notMet', reason: 'x' },
    ]),
  },
  {
    task: 'REVIEW_BROKEN_GLASS',
    name: 'Denise',
    family: having(denise, glass()),
    by: '2026-06-16',
    done: afterIn(having(denise, glass()), ['Denise', 'ReviewGlass', { glass: glass().id, finding: 'proper' }]),
  },
  {
    task: 'ANSWER_ACCESS',
    name: 'Esther',
    family: having(asked.own),
    by: '2026-07-15',
    done: having({ ...asked.own, state: 'refused', decidedAt: at, why: 'Not now' }),
  },
  {
    task: 'ANSWER_ERASURE',
    name: 'Esther',
    family: having(asked.erasure),
    by: '2026-07-15',
    done: having({ ...asked.erasure, state: 'refused' }),
  },
];

describe('a due list', () => {
  it.each(told)('has $task on $name’s list by $by', ({ task, name, family, by }) => {
    expect(due(name, family, task).map((one) => one.by)).toContain(by);
  });

  it.each(told)('no longer has $task once it is done', ({ task, name, family, done }) => {
    const key = (one: Due) => `${one.person} ${one.record?.id}`;
    const before = due(name, family, task).map(key);
    const left = due(name, done, task).map(key);
    expect(left.length).toBeLessThan(before.length);
  });

  it('has every task of the closed list told here', () => {
    expect(told.map(({ task }) => task)).toEqual(dueTasks);
  });

  it('[L18] is empty for a member with nothing to decide, and for who is not of the family', () => {
    expect((['Rosa', 'Ben', 'Priya'] as const).map((name) => dueOf(look(having(), as(name), at)))).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('[L20] is the supervisor’s too, and the cover’s', () => {
    const cover = fact('cover', 'Callum', {
      worker: worker('Callum'),
      covers: worker('Esther'),
      from: '2026-06-01',
      until: soon,
    });
    const tasks = (name: Name) => dueOf(look(having(denise, cover, shared()), as(name), at)).map(({ task }) => task);
    expect([tasks('Denise'), tasks('Callum')]).toEqual([tasks('Esther'), tasks('Esther')]);
    expect(tasks('Esther')).toContain('CHECK_GRANT');
  });

  it('is in order of date, however records are kept', () => {
    const list = dueOf(look(having(shared(), lead, block, accepted), as('Esther'), at));
    expect(list.length).toBeGreaterThan(5);
    expect(list.map(({ by }) => by)).toEqual(list.map(({ by }) => by).toSorted());
  });

  it('[D9] points only to what its viewer is shown', () => {
    const family = having(shared({ checked, until: soon }), block, lead);
    const ids = new Set(shown('Ana', family).grants.map(({ id }) => id as string));
    expect(shown('Ana', family).due.every(({ record }) => record === null || ids.has(record.id))).toBe(true);
  });
});

describe('what stands between people is on nobody else’s list', () => {
  const names: readonly Name[] = [
    'Ana',
    'Ben',
    'Mia',
    'Leo',
    'Rosa',
    'Nuno',
    'Esther',
    'Tom',
    'Denise',
    'Ngozi',
    'Callum',
  ];
  const on = (task: DueTask, ...records: readonly AnyRecord[]) =>
    names.filter((name) => due(name, having(denise, ngozi, ...records), task).length > 0);

  it('[M6] a request is on that of the worker of whom is asked, and then on theirs alone', () => {
    expect(on('EXPLORE_REQUEST', request())).toEqual(['Esther']);
    expect(on('ANSWER_REQUEST', request())).toEqual([]);
    expect(on('EXPLORE_REQUEST', explored)).toEqual([]);
    expect(on('ANSWER_REQUEST', explored)).toEqual(['Mia']);
  });

  it('[M7] a disagreement on that of who may open it, and who does not want to talk on the mediator’s', () => {
    expect(on('OPEN_DISAGREEMENT', talk({ openedAt: null }))).toEqual(['Esther', 'Tom', 'Denise']);
    expect(on('DECLINED_TO_TALK', talk({ declined, askedBy: null }))).toEqual(['Esther', 'Denise']);
    expect(on('DECLINED_TO_TALK', talk({ declined, endedAt: at }))).toEqual([]);
  });

  it('[M7] a proposal on that of each party who has neither agreed nor declined', () => {
    const agreed = [{ party: person.Ana, at: since }];
    expect(on('AGREE_PROPOSAL', talk(), proposal())).toEqual(['Ana', 'Ben']);
    expect(on('AGREE_PROPOSAL', talk(), proposal({ agreed }))).toEqual(['Ben']);
    expect(on('AGREE_PROPOSAL', talk({ declined }), proposal({ agreed }))).toEqual([]);
    expect(on('AGREE_PROPOSAL', talk(), proposal({ withdrawnAt: at }))).toEqual([]);
  });

  it('[M7] several proposals are one line, by the first, for each party who has said yes to none that stands', () => {
    const [first, last] = [proposal(), another()];
    const yes = { agreed: [{ party: person.Ana, at: since }] };
    const lines = (name: 'Ana' | 'Ben', ...records: readonly AnyRecord[]) =>
      due(name, having(talk(), ...records), 'AGREE_PROPOSAL').map(({ record, by }) => [record?.id, by]);
    expect(lines('Ana', first, last)).toEqual([[first.id, '2026-06-05']]);
    expect(lines('Ana', first, another(yes))).toEqual([]);
    expect(lines('Ben', first, another(yes))).toEqual([[first.id, '2026-06-05']]);
    expect(lines('Ana', proposal({ withdrawnAt: since }), last)).toEqual([[last.id, '2026-06-06']]);
    expect(lines('Ana', first, another({ ...yes, withdrawnAt: since }))).toEqual([[first.id, '2026-06-05']]);
    expect(lines('Ben', first, another({ ...yes, agreedAt: since }))).toEqual([]);
  });

  it('[L17] a concern on the lead’s, and not on that of a lead who raised it', () => {
    expect(on('DECIDE_THRESHOLD', concern())).toEqual(['Ngozi']);
    expect(on('DECIDE_THRESHOLD', concern({ by: worker('Ngozi') }))).toEqual([]);
  });

  it('[L20] broken glass on that of who answers for the person’s worker, and of the lead, never of who broke it', () => {
    expect(on('REVIEW_BROKEN_GLASS', glass())).toEqual(['Denise', 'Ngozi']);
    expect(on('REVIEW_BROKEN_GLASS', glass({ worker: worker('Denise') }))).toEqual(['Ngozi']);
    expect(on('REVIEW_BROKEN_GLASS', glass({ reviewedAt: at, reviewedBy: worker('Denise') }))).toEqual([]);
  });
});

describe('a task stays until it is done, and goes when nothing is left of it', () => {
  const responsible = (family: Family) => due('Esther', family, 'EVIDENCE_RESPONSIBILITY').map((one) => one.record?.id);
  const lastDay = '2026-12-01T23:00:00.000Z' as typeof at;
  const nextDay = '2026-12-02T00:00:00.000Z' as typeof at;

  it('[L1] an assessment that is overdue is looked at anew in each of its areas', () => {
    const overdue = having({
      ...assessed('competent', ['sport', 'school']),
      reviewBy: '2026-05-01',
    } as ReturnType<typeof assessed>);
    const anew = (...areas: readonly string[]) =>
      more(overdue, assessed('competent', areas, '2026-06-01T09:00:00.000Z'));
    const left = (family: Family) => due('Esther', family, 'REVIEW_ASSESSMENT').map((one) => one.by);
    expect([overdue, anew('sport'), anew('sport', 'school', 'health')].map(left)).toEqual([
      ['2026-05-01'],
      ['2026-05-01'],
      [],
    ]);
  });

  it('[M4] nobody checks a grant that is over', () => {
    const left = (until: string) => due('Esther', having(shared({ until })), 'CHECK_GRANT').length;
    expect([left('2026-06-14'), left('2026-06-15')]).toEqual([0, 1]);
  });

  it('[L8] a responsibility is evidenced, or ends', () => {
    const evidenced_ = [
      'Tom',
      'EvidenceResponsibility',
      { responsibility: held.id, evidence: 'A certificate' },
    ] as const;
    expect(responsible(having())).toContain(held.id);
    expect(responsible(afterIn(having(), evidenced_))).not.toContain(held.id);
    expect(responsible(afterIn(having(), ['Tom', 'EndTie', { record: held }]))).not.toContain(held.id);
  });

  it('[L11] nobody looks for the evidence of an order that is over', () => {
    const left = (until: string) => due('Esther', having(order({ until })), 'EVIDENCE_ORDER').length;
    expect([left('2026-06-14'), left('2026-06-15')]).toEqual([0, 1]);
  });

  it('[L4] the person is told of a decision until its last day, and not once they were', () => {
    const untold = having(assessed('notCompetent', ['health']), bestInterests({ reader: person.Rosa, toldAt: null }));
    const told_ = afterIn(untold, ['Esther', 'TellBestInterests', { decision: bestInterests().id }]);
    expect([lastDay, nextDay].map((now) => due('Esther', untold, 'TELL_BEST_INTERESTS', now).length)).toEqual([1, 0]);
    expect(due('Esther', told_, 'TELL_BEST_INTERESTS')).toEqual([]);
    expect([level('Rosa', item.worries, untold), level('Rosa', item.worries, told_)]).toEqual(['NONE', 'FULL']);
  });

  it('[M18] [L21] guardians’ access is reviewed while the plan is open', () => {
    const ages_ = ['11', '13', '16', '18'] as const;
    const left = [at11, at13, at16, at18].map((family, n) => {
      const task = `REVIEW_ACCESS_AT_${ages_[n] ?? '11'}` as const;
      const over = afterIn(family, ['Esther', 'ClosePlan', { person: person.Mia, reason: 'x' }]);
      return [due('Esther', family, task).length, due('Esther', over, task).length];
    });
    expect(left).toEqual(ages_.map(() => [1, 0]));
  });
});

describe('what comes near its end', () => {
  const family = having(delegated);
  const near = (day: string) =>
    due('Esther', family, 'AUTHORITY_ENDS', `${day}T12:00:00.000Z` as ReturnType<typeof instant>).length;

  it('is on the list from thirty days before to its last day', () => {
    expect(['2026-05-31', '2026-06-01', '2026-07-01', '2026-07-02'].map(near)).toEqual([0, 1, 1, 0]);
  });

  it('or from as many days before as the provider says', () => {
    const later = under({ ...defaultSettings, remindDays: 7 }, family);
    const on = (day: string) =>
      due('Esther', later, 'AUTHORITY_ENDS', `${day}T12:00:00.000Z` as ReturnType<typeof instant>).length;
    expect(['2026-06-23', '2026-06-24'].map(on)).toEqual([0, 1]);
  });

  it('nothing has to have run: an hour and a year later the list is what the dates say', () => {
    expect(due('Esther', family, 'AUTHORITY_ENDS', '2026-06-15T10:00:00.000Z' as typeof at)).toEqual(
      due('Esther', family, 'AUTHORITY_ENDS'),
    );
    expect(due('Esther', family, 'AUTHORITY_ENDS', '2027-06-15T09:00:00.000Z' as typeof at)).toEqual([]);
  });
});

describe('[D11] nothing that is hidden moves a due list', () => {
  const list = (name: Name, family: Family) => JSON.stringify(dueOf(look(family, as(name), at)));

  it('not a child’s sensitive goal that of a worker of the mother, or of a parent', () => {
    const written = afterIn(having(), ['Mia', 'SetGoal', { plan: idOf('plan', 'Mia'), ...goal }]);
    expect((['Tom', 'Ana', 'Ben'] as const).filter((name) => list(name, written) !== list(name, having()))).toEqual([]);
    expect(list('Esther', written)).not.toBe(list('Esther', having()));
  });

  it('[L20] not a private note that of a supervisor', () => {
    const note = { plan: idOf('plan', 'Mia'), area: 'school', words: 'x', sort: 'own', confidential: true };
    const written = afterIn(having(denise), ['Mia', 'WriteNote', note]);
    expect(list('Denise', written)).toBe(list('Denise', having(denise)));
  });

  it('[L18] not a safety block, an order or a lead that of a member', () => {
    const family = having(block, lead, order({ holder: person.Nuno }));
    expect(
      (['Mia', 'Leo', 'Ana', 'Ben'] as const).filter((name) => list(name, family) !== list(name, having())),
    ).toEqual([]);
    expect(sent('Mia', family)).toBe(sent('Mia'));
  });

  it('[M11] not an objection that of whoever made the grant, nor anything else they are shown', () => {
    const objections = [person.Mia, person.Ben].map((by) => ({ by, at: since, withdrawnAt: null }));
    const grants = [
      {},
      { checked },
      { until: soon },
      { checked, until: soon },
      { checked, from: '2026-01-06T09:00:00.000Z' },
    ];
    const decided = [[], [assessed('competent', ['sport'])]];
    for (const said of grants)
      for (const facts of decided)
        for (const by of [[objections[0]], [objections[1]], objections]) {
          const [before, after] = [{}, { objections: by }].map((one) => having(shared({ ...said, ...one }), ...facts));
          expect(sent('Ana', after)).toBe(sent('Ana', before));
          expect(list('Ana', after as Family)).toBe(list('Ana', before as Family));
        }
    expect(list('Ana', having(shared({ checked, until: soon, objections })))).toContain('GRANT_ENDS');
  });

  it('[L7] not what is held over a child that of another child’s worker', () => {
    const family = having(changed(held, { until: soon }));
    expect(list('Tom', family)).toBe(list('Tom', having()));
    expect(level('Tom', item.skate, family)).toBe('NONE');
  });
});

import { fileURLToPath } from 'node:url';
import {
  type AnyRecord,
  defaultSettings,
  type Family,
  type Instant,
  isAged,
  look,
  noticesOf,
  responsibilities,
  retainUntil,
  under,
} from '../src/index.js';
import {
  as,
  assessed,
  bestInterests,
  born,
  changed,
  council,
  fact,
  given,
  having,
  idOf,
  instant,
  item,
  level,
  more,
  type Name,
  named,
  person,
  shown,
  stay,
  worker,
} from './scene.js';
import { block as blocking, glass, met, ngozi, note, proposal, reader, request, talk } from './standstill.js';

/**
 * Every dated rule a second before its boundary, at it, and a second after, in winter and in summer time. Printed when
 * it is run by itself, so that it can be asked in another zone.
 */

export interface Edge {
  readonly title: string;
  /** What is known a second before, at the boundary, and a second after. */
  readonly found: readonly unknown[];
  readonly expected: readonly unknown[];
}

/** Before everything that these families tell. */
const begun = '2026-01-06T09:00:00.000Z';
const second = 1_000;
const shifted = (at: string, by: number) => instant(new Date(Date.parse(at) + by).toISOString());

const seasons = [
  {
    name: 'in January',
    day: '2026-01-20',
    begins: '2026-01-20T00:00:00.000Z',
    ends: '2026-01-21T00:00:00.000Z',
    noon: '2026-01-20T12:34:56.000Z',
  },
  {
    name: 'in July',
    day: '2026-07-20',
    begins: '2026-07-19T23:00:00.000Z',
    ends: '2026-07-20T23:00:00.000Z',
    noon: '2026-07-20T12:34:56.000Z',
  },
] as const;

type Ask = (now: Instant) => unknown;
type Rule = readonly [title: string, at: string, ask: Ask, before: unknown, after: unknown];

const knows =
  (who: Name, what: { readonly kind: AnyRecord['kind']; readonly id: string }, family: Family): Ask =>
  (now) =>
    level(who, what, family, now);

const checked = { by: worker('Esther'), at: begun };
const [open, shut] = ['FULL', 'NONE'] as const;
const band = (said: object) =>
  having(given('Ben', { of: person.Leo, by: person.Leo, to: person.Ben, item: item.band, from: begun, ...said }));
const skate = (...records: readonly AnyRecord[]) => having(...records);
const byAna = (said: object) =>
  given('Ana', { of: person.Mia, by: person.Ana, to: person.Rosa, item: item.skate, from: begun, checked, ...said });
const ana = { kind: 'parentalResponsibility', id: idOf('parentalResponsibility', 'Ana Mia') } as const;
const found = (outcome: 'competent' | 'notCompetent', area: string, when: string = begun) =>
  assessed(outcome, [area], when);

function grants(season: (typeof seasons)[number]): readonly Rule[] {
  const { day, ends, noon } = season;
  const words = { level: 'SUMMARY', words: 'He is doing well.' };
  const competent = found('competent', 'sport');
  const objections = [{ by: person.Ben, at: noon, withdrawnAt: null }];
  const withdrawn = [{ by: person.Ben, at: begun, withdrawnAt: noon }];
  return [
    ['[M4] a grant until a date', ends, knows('Ben', item.band, band({ until: day })), open, shut],
    ['[M4] a grant until an instant', noon, knows('Ben', item.band, band({ until: noon })), open, shut],
    ['[M4] a grant from an instant', noon, knows('Ben', item.band, band({ from: noon })), shut, open],
    ['[M5] a grant that is revoked', noon, knows('Ben', item.band, band({ revokedAt: noon })), open, shut],
    ['[M3] words that go stale', noon, knows('Ben', item.band, band({ ...words, staleSince: noon })), 'SUMMARY', shut],
    ['[L24] a check', noon, knows('Rosa', item.skate, skate(byAna({ checked: { ...checked, at: noon } }))), shut, open],
    ['[L24] an objection', noon, knows('Rosa', item.skate, skate(byAna({ objections }))), open, shut],
    ['[L24] its withdrawal', noon, knows('Rosa', item.skate, skate(byAna({ objections: withdrawn }))), shut, open],
    [
      '[L1] a confirmation',
      noon,
      knows('Rosa', item.skate, skate(competent, byAna({ confirmedAt: noon }))),
      shut,
      open,
    ],
  ];
}

function staff({ day, begins, ends, noon }: (typeof seasons)[number]): readonly Rule[] {
  const long = { from: '2026-01-06', until: '2027-01-01' };
  const priya = (said: object) =>
    fact('assignment', 'Priya again', { worker: worker('Priya'), person: person.Mia, ...long, ...said });
  const cover = (said: object) =>
    fact('cover', 'Callum', { worker: worker('Callum'), covers: worker('Esther'), ...long, ...said });
  const supervision = (said: object) =>
    fact('supervision', 'Denise', { supervisor: worker('Denise'), worker: worker('Esther'), ...long, ...said });
  const lead = (said: object) => fact('safeguardingLead', 'Ngozi', { worker: worker('Ngozi'), ...long, ...said });
  const conflict = (said: object) =>
    fact('conflictOfInterest', 'Esther', { worker: worker('Esther'), relativeOf: person.Rosa, ...long, ...said });
  const handover = fact('handover', 'Mia', {
    person: person.Mia,
    from: worker('Priya'),
    to: worker('Esther'),
    state: 'done',
    at: begun,
    keptBack: [item.diary.id],
    doneAt: noon,
  });
  const parts = [
    ['[L20] an assignment', 'Priya', priya, item.skate, open],
    ['[L20] a cover', 'Callum', cover, item.skate, open],
    ['[L20] a supervision', 'Denise', supervision, item.skate, open],
    ['[L20] a safeguarding lead', 'Ngozi', lead, item.concern, open],
    ['[L20] a conflict of interest', 'Esther', conflict, item.skate, shut],
  ] as const;
  const both = parts.flatMap(([title, who, part, what, during]): readonly Rule[] => {
    const without = during === open ? shut : open;
    return [
      [`${title} that begins`, begins, knows(who, what, having(part({ from: day }))), without, during],
      [`${title} that ends`, ends, knows(who, what, having(part({ until: day }))), during, without],
      [`${title} that ends at an instant`, noon, knows(who, what, having(part({ until: noon }))), during, without],
    ];
  });
  return [...both, ['[M12] a handover', noon, knows('Esther', item.diary, having(handover)), open, shut]];
}

function authority({ day, begins, ends, noon }: (typeof seasons)[number]): readonly Rule[] {
  const long = { from: '2026-01-06', until: '2027-01-01' };
  const care = (said: object) =>
    fact('careArrangement', 'Nuno', {
      carer: person.Nuno,
      child: person.Mia,
      recordedBy: worker('Esther'),
      ...long,
      ...said,
    });
  const practical = changed(item.skate, { practical: true });
  const delegated = (said: object) =>
    fact('delegatedAuthority', 'Rosa', { holder: person.Rosa, child: person.Mia, areas: ['sport'], ...long, ...said });
  const order = (said: object) =>
    fact('courtOrder', 'Ana', {
      child: person.Mia,
      holder: person.Ana,
      order: 'x',
      made: '2026-01-01',
      evidencedAt: begun,
      ...said,
    });
  const readAt = { coversInformation: false, readAt: noon, readBy: worker('Ngozi') };
  const health = found('notCompetent', 'health');
  const section20 = stay('section20', { from: '2026-01-06', until: day });
  const spans = [
    ['[L9] care', 'Nuno', (said: object) => having(practical, care(said))],
    ['[L12] delegation', 'Rosa', (said: object) => having(delegated(said))],
    [
      '[L12] a stay',
      'Imran',
      (said: object) => having(named({ from: '2026-01-06' }), stay('fullCareOrder', { ...long, ...said })),
    ],
    [
      '[L12] the naming of a social worker',
      'Imran',
      (said: object) => having(named({ ...long, ...said }), stay('fullCareOrder', long)),
    ],
    ['[L8] responsibility', 'Ana', (said: Readonly<Record<string, unknown>>) => having(changed(ana, said))],
  ] as const;
  return [
    ...spans.flatMap(([title, who, family]): readonly Rule[] => [
      [`${title} that begins`, begins, knows(who, item.skate, family({ from: day })), shut, open],
      [`${title} that ends`, ends, knows(who, item.skate, family({ until: day })), open, shut],
    ]),
    [
      '[L12] delegation with its stay',
      ends,
      knows('Rosa', item.skate, having(section20, delegated({ stay: section20.id }))),
      open,
      shut,
    ],
    [
      '[L12] the authority’s agreement',
      noon,
      knows('Ana', item.worries, having(health, stay('fullCareOrder', { ...long, sensitiveAgreedAt: noon }))),
      shut,
      open,
    ],
    [
      '[L11] an order whose evidence is recorded',
      noon,
      knows('Ana', item.skate, having(order({ evidencedAt: noon }))),
      open,
      shut,
    ],
    ['[L11] terms that are read', noon, knows('Ana', item.skate, having(order(readAt))), shut, open],
    ['[L11] an order that ends', ends, knows('Ana', item.skate, having(order({ until: day }))), shut, open],
    [
      '[L8] the death of a holder',
      begins,
      knows('Ana', item.skate, having(changed({ kind: 'person', id: person.Ana }, { died: day }))),
      open,
      shut,
    ],
  ];
}

function deciding({ day, begins, ends, noon }: (typeof seasons)[number]): readonly Rule[] {
  const told = { reader: person.Rosa, from: begun, toldAt: begun, until: '2026-12-31' };
  const decided = (said: object) => having(found('notCompetent', 'health'), bestInterests({ ...told, ...said }));
  const lacking = (said: object) =>
    having(
      fact('capacity', 'Leo', {
        person: person.Leo,
        areas: ['social'],
        outcome: 'lacksCapacity',
        by: worker('Esther'),
        at: begun,
        ...said,
      }),
      bestInterests({
        ...told,
        person: person.Leo,
        reader: person.Ben,
        items: [item.band.id],
        basis: 'mentalCapacityAct',
      }),
    );
  const aged = (age: number, ...records: readonly AnyRecord[]) =>
    having(born('Mia', `${2026 - age}${day.slice(4)}`), ...records);
  const waits = (age: 11 | 13) => under({ ...defaultSettings, [`at${age}`]: 'restrictUntilReview' }, aged(age));
  const review = fact('accessReview', '11', { person: person.Mia, age: '11', by: worker('Esther'), at: noon });
  const own = given('own', { of: person.Mia, by: person.Mia, to: person.Rosa, item: item.skate, from: begun });
  const grown = aged(
    18,
    fact('capacity', 'Mia', {
      person: person.Mia,
      areas: ['health'],
      outcome: 'lacksCapacity',
      by: worker('Esther'),
      at: begun,
    }),
    bestInterests({ ...told, basis: 'mentalCapacityAct' }),
  );
  const stayed = aged(18, stay('fullCareOrder', { from: '2026-01-06' }), named({ from: '2026-01-06' }));
  return [
    [
      '[L1] an assessment that finds competence',
      noon,
      knows('Ana', item.skate, having(found('competent', 'sport', noon))),
      open,
      shut,
    ],
    [
      '[L4] one that does not',
      noon,
      knows('Ana', item.worries, having(found('notCompetent', 'health', noon))),
      shut,
      open,
    ],
    [
      '[L4] a best-interests decision that begins',
      noon,
      knows('Rosa', item.worries, decided({ from: noon })),
      shut,
      open,
    ],
    ['[L4] of which the person is told', noon, knows('Rosa', item.worries, decided({ toldAt: noon })), shut, open],
    ['[L4] and that ends', ends, knows('Rosa', item.worries, decided({ until: day })), open, shut],
    ['[L6] a finding of capacity that begins', noon, knows('Ben', item.band, lacking({ at: noon })), shut, open],
    ['[L6] and that runs out', ends, knows('Ben', item.band, lacking({ until: day })), open, shut],
    ['[L21] an 11th birthday', begins, knows('Ana', item.skate, waits(11)), open, shut],
    ['[L22] a 13th birthday', begins, knows('Ana', item.skate, waits(13)), open, shut],
    [
      '[L21] a review',
      noon,
      knows('Ana', item.skate, more(under({ ...defaultSettings, at11: 'restrictUntilReview' }, having()), review)),
      shut,
      open,
    ],
    ['[L5] a 16th birthday', begins, knows('Ana', item.skate, aged(16)), open, shut],
    [
      '[L23] an own grant at 16',
      begins,
      knows('Rosa', item.skate, aged(16, found('competent', 'sport'), own)),
      open,
      shut,
    ],
    ['[L23] a parent’s grant at 16', begins, knows('Rosa', item.skate, aged(16, byAna({}))), open, shut],
    ['[L7] a best-interests decision at 18', begins, knows('Rosa', item.worries, grown), open, shut],
    ['[L7] responsibility at 18', begins, (now) => responsibilities(aged(18), person.Mia, now).length, 2, 0],
    ['[L7] a social worker’s authority at 18', begins, (now) => look(stayed, as('Imran'), now).authorityFor.size, 1, 0],
  ];
}

function safety({ day, begins, ends, noon }: (typeof seasons)[number]): readonly Rule[] {
  const block = (said: object) =>
    fact('safetyBlock', 'Ben', {
      protected: [person.Mia],
      blocked: person.Ben,
      scope: 'all',
      basis: 'x',
      from: begun,
      reviewBy: '2026-12-01',
      ...said,
    });
  const closure = (said: object) => fact('closure', 'Mia', { person: person.Mia, at: begun, reason: 'x', ...said });
  const packet = (said: object) =>
    fact('partnerPacket', 'Mia', {
      person: person.Mia,
      organisation: council,
      area: 'sport',
      words: 'x',
      at: begun,
      approvedBy: person.Ana,
      approvedAt: begun,
      ...said,
    });
  const imran = (said: object) => having(named({ from: '2026-01-06' }), packet(said));
  const mia = { kind: 'person', id: person.Mia } as const;
  return [
    ['[L19] a safety block that is raised', noon, knows('Ben', item.skate, having(block({ from: noon }))), open, shut],
    [
      '[L19] and that ends',
      noon,
      knows('Ben', item.skate, having(block({ endedAt: noon, endedBy: worker('Ngozi') }))),
      shut,
      open,
    ],
    ['[L19] but not by its review', ends, knows('Ben', item.skate, having(block({ reviewBy: day }))), shut, shut],
    ['[M18] a closure', noon, knows('Ana', item.skate, having(closure({ at: noon }))), open, shut],
    ['[M18] and a reopening', noon, knows('Ana', item.skate, having(closure({ reopenedAt: noon }))), shut, open],
    ['[L26] retention', noon, (now) => retainUntil(having(closure({ at: noon })), person.Mia, now), null, '2039-02-01'],
    ['[M15] a packet that is approved', noon, knows('Imran', packet({}), imran({ approvedAt: noon })), shut, open],
    ['[M15] that is withdrawn', noon, knows('Imran', packet({}), imran({ withdrawnAt: noon })), open, shut],
    ['[M15] that is over', ends, knows('Imran', packet({}), imran({ until: day })), open, shut],
    ['[V6] a partner who is named', begins, knows('Imran', mia, having(named({ from: day }))), shut, open],
    ['[V6] and is no longer', ends, knows('Imran', mia, having(named({ from: '2026-01-06', until: day }))), open, shut],
    [
      '[M20] a tie that ends',
      ends,
      knows(
        'Nuno',
        { kind: 'person', id: person.Ana },
        having(changed({ kind: 'relationship', id: idOf('relationship', 'Nuno partner Ana') }, { until: day })),
      ),
      open,
      shut,
    ],
  ];
}

function between({ day, begins, ends, noon }: (typeof seasons)[number]): readonly Rule[] {
  const asked = (said: object) => having(request({ at: begun, ...said }));
  const talking = (said: object) => talk({ notedAt: begun, openedAt: begun, ...said });
  const proposed = (said: object) => having(talking({}), proposal({ at: begun, ...said }));
  const stateOf =
    (family: Family): Ask =>
    (now) =>
      shown('Ben', family, now).disagreements[0]?.state;
  const broken = (said: object) => glass({ from: begun, until: '2026-12-01T09:00:00.000Z', ...said });
  const around = (said: object) => blocking({ from: begun, endedAt: null, ...said });
  const named = (said: object) => having(reader(note, { from: begun, ...said }));
  const paused = talking({ pausedAt: begun, pausedUntil: noon });
  const mia = { kind: 'plan', id: idOf('plan', 'Mia') } as const;
  return [
    [
      '[M6] the day of a reply',
      begins,
      (now) => shown('Ben', asked({ replyOn: day }), now).mediationRequests[0]?.state,
      'sent',
      'replied',
    ],
    ['[M6] a request that is spoken of', noon, knows('Mia', request(), asked({ exploredAt: noon })), shut, open],
    ['[M7] parties who are asked in', noon, knows('Ben', talk(), having(talking({ openedAt: noon }))), shut, open],
    ['[M7] a pause that ends by itself', noon, stateOf(having(paused)), 'paused', 'open'],
    ['[M7] what is agreed by all', noon, stateOf(proposed({ agreedAt: noon })), 'open', 'agreed'],
    ['[M7] what is withdrawn', noon, knows('Ben', proposal(), proposed({ withdrawnAt: noon })), open, shut],
    [
      '[L17] a threshold that is met',
      noon,
      knows('Ngozi', item.skate, having(ngozi, met({ at: begun, decidedAt: noon }))),
      'META',
      open,
    ],
    ['[L20] a named reader who begins', noon, knows('Tom', note, named({ from: noon })), shut, open],
    ['[L20] one who ends at an instant', noon, knows('Tom', note, named({ until: noon })), open, shut],
    ['[L20] and one on a day', ends, knows('Tom', note, named({ until: day })), open, shut],
    ['[L20] glass that is broken', noon, knows('Callum', item.skate, having(broken({ from: noon }))), shut, open],
    ['[L20] its hour', noon, knows('Callum', item.skate, having(broken({ until: noon }))), open, shut],
    ['[L20] the frame with it', noon, knows('Callum', mia, having(broken({ until: noon }))), open, shut],
    [
      '[V3] a block under it that is raised',
      noon,
      knows('Callum', around({}), having(broken({}), around({ from: noon }))),
      shut,
      open,
    ],
    [
      '[V3] and that ends',
      noon,
      knows('Callum', around({}), having(broken({}), around({ endedAt: noon, endedBy: worker('Ngozi') }))),
      open,
      shut,
    ],
  ];
}

/** Born on 29 February: an age is attained on that day in a leap year, and on 1 March in a common one. */
const leapDay: readonly Rule[] = (
  [
    [11, '2012-02-29', '2023-03-01'],
    [13, '2012-02-29', '2025-03-01'],
    [16, '2012-02-29', '2028-02-29'],
    [18, '2008-02-29', '2026-03-01'],
    [20, '2008-02-29', '2028-02-29'],
  ] as const
).map(([age, date, day]): Rule => {
  const family = having(born('Mia', date));
  return [
    `[T4] the age of ${age} of somebody born on ${date}`,
    `${day}T00:00:00.000Z`,
    (now) => isAged(family, person.Mia, age, now),
    false,
    true,
  ];
});

const leapKnowing: readonly Rule[] = [
  [
    '[L5] a 16th birthday on 29 February',
    '2028-02-29T00:00:00.000Z',
    knows('Ana', item.skate, having(born('Mia', '2012-02-29'))),
    open,
    shut,
  ],
  [
    '[L5] a 16th birthday on 1 March',
    '2027-03-01T00:00:00.000Z',
    knows('Ana', item.skate, having(born('Mia', '2011-03-01'))),
    open,
    shut,
  ],
];

/** The notices of a 16th birthday on 1 November: ninety days before is in summer time, thirty in summer time still. */
const noticeDays: readonly Rule[] = (['2026-08-03', '2026-10-02'] as const).map((day, n): Rule => {
  const family = having(born('Mia', '2010-11-01'));
  const ask: Ask = (now) =>
    noticesOf(look(family, as('Ana'), now))
      .map((notice) => notice.days)
      .join();
  const said = ['', '90', '30'];
  return [
    `[L23] notice on ${day}`,
    `${new Date(Date.parse(`${day}T00:00:00.000Z`) - 3_600_000).toISOString()}`,
    ask,
    said[n],
    said[n + 1],
  ];
});

/** Every boundary, as it was found and as it is to be. */
export function edges(): readonly Edge[] {
  const seasonal = seasons.flatMap((season) =>
    [grants, staff, authority, deciding, safety, between].flatMap((rules) =>
      rules(season).map(([title, ...rest]): Rule => [`${title}, ${season.name}`, ...rest]),
    ),
  );
  return [...seasonal, ...leapDay, ...leapKnowing, ...noticeDays].map(([title, at, ask, before, after]) => ({
    title,
    found: [-second, 0, second].map((by) => ask(shifted(at, by))),
    expected: [before, after, after],
  }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(edges()));

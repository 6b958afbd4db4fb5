import { describe, expect, it } from 'vitest';
import {
  type AnyRecord,
  defaultSettings,
  dueOf,
  type Family,
  look,
  parseFamily,
  read,
  retainUntil,
  type Settings,
  settings,
  settingsOf,
  under,
} from '../src/index.js';
import {
  as,
  assessed,
  at,
  born,
  fact,
  given,
  happening,
  having,
  instant,
  item,
  level,
  person,
  silva,
  since,
  stay,
} from './scene.js';
import { talk } from './standstill.js';

/** What a provider decides where the law leaves a choice: each setting as it is by default, and otherwise. */

const dueBy = (family: Family, task: string) =>
  dueOf(look(family, as('Esther'), at)).find((one) => one.task === task)?.by ?? null;
const untilOf = (family: Family, type: 'ShareItem' | 'DecideBestInterests') => {
  const [name, input] =
    type === 'ShareItem'
      ? (['Leo', { item: item.band, to: person.Ana, level: 'FULL' }] as const)
      : (['Esther', { person: person.Mia, reader: person.Ana, items: [item.worries] }] as const);
  return (happening(name, type, input, family).became[0] as unknown as { until: string }).until;
};
const became = (...asked: Parameters<typeof happening>) =>
  happening(...asked).became[0] as unknown as Readonly<Record<string, string>>;
const repliedOn = (family: Family) =>
  became('Ben', 'AskToKnow', { person: person.Mia, area: 'sport', words: 'x' }, family)['replyOn'];
const pausedUntil = (family: Family) =>
  became('Ben', 'PauseMediation', { disagreement: talk().id }, family)['pausedUntil'];
const closed = (name: keyof typeof person, ...more: readonly AnyRecord[]) =>
  having(fact('closure', name, { person: person[name], at: since, reason: 'x' }), ...more);
const unread = fact('courtOrder', 'Ana', {
  child: person.Mia,
  holder: person.Ana,
  order: 'x',
  made: '2026-01-01',
  evidencedAt: since,
});
const own = given('own', { of: person.Mia, by: person.Mia, to: person.Rosa, item: item.skate });
const turned = (age: number) => born('Mia', `${2026 - age}-06-15`);
const ending = fact('delegatedAuthority', 'Rosa', {
  holder: person.Rosa,
  child: person.Mia,
  areas: ['sport'],
  from: '2026-01-10',
  until: '2026-07-15',
});

type Row = {
  readonly [K in keyof Settings]: readonly [
    setting: K,
    other: Settings[K],
    family: Family,
    what: (family: Family) => unknown,
    usual: unknown,
    otherwise: unknown,
  ];
}[keyof Settings];

const rows: readonly Row[] = [
  ['assessWithinDays', 14, having(), (family) => dueBy(family, 'ASSESS_COMPETENCE'), '2026-01-12', '2026-01-19'],
  ['bestInterestsMonths', 3, having(), (family) => untilOf(family, 'DecideBestInterests'), '2026-12-15', '2026-09-15'],
  ['unreadOrder', 'limitsNothing', having(unread), (family) => level('Ana', item.skate, family), 'NONE', 'FULL'],
  [
    'sensitiveUnderOrderNeedsAgreement',
    false,
    having(stay('fullCareOrder'), assessed('notCompetent', ['health'])),
    (family) => level('Ana', item.worries, family),
    'NONE',
    'FULL',
  ],
  ['at11', 'restrictUntilReview', having(turned(11)), (family) => level('Ana', item.skate, family), 'FULL', 'NONE'],
  ['at13', 'restrictUntilReview', having(turned(13)), (family) => level('Ana', item.skate, family), 'FULL', 'NONE'],
  [
    'ownGrantsRestAt16',
    false,
    having(turned(16), assessed('competent', ['sport']), own),
    (family) => level('Rosa', item.skate, family),
    'NONE',
    'FULL',
  ],
  ['grantMonths', 12, having(), (family) => untilOf(family, 'ShareItem'), '2026-12-15', '2027-06-15'],
  ['replyWorkingDays', 5, having(), (family) => repliedOn(family), '2026-06-29', '2026-06-22'],
  [
    'pauseDays',
    7,
    having(talk()),
    (family) => pausedUntil(family),
    '2026-06-29T09:00:00.000Z',
    '2026-06-22T09:00:00.000Z',
  ],
  ['remindDays', 7, having(ending), (family) => dueBy(family, 'AUTHORITY_ENDS'), '2026-07-15', null],
  ['caseloadLimit', 40, having(), (family) => settingsOf(family).caseloadLimit, 25, 40],
  ['keepChildUntilAge', 30, closed('Mia'), (family) => retainUntil(family, person.Mia, at), '2039-02-01', '2044-02-01'],
  [
    'keepAged17UntilAge',
    30,
    closed('Leo'),
    (family) => retainUntil(family, person.Leo, at),
    '2035-02-01',
    '2039-02-01',
  ],
  ['keepAdultYears', 20, closed('Ana'), (family) => retainUntil(family, person.Ana, at), '2034-02-01', '2046-02-01'],
  [
    'keepLookedAfterUntilAge',
    100,
    closed('Mia', stay('section20')),
    (family) => retainUntil(family, person.Mia, at),
    '2089-02-01',
    '2114-02-01',
  ],
];

describe('what a provider decides', () => {
  it.each(rows)('%s, by default or %j, changes what it says', (setting, other, family, what, usual, otherwise) => {
    expect(what(family)).toEqual(usual);
    expect(what(under(defaultSettings, family))).toEqual(usual);
    expect(what(under({ ...defaultSettings, [setting]: other }, family))).toEqual(otherwise);
  });

  it('is every setting of the closed list, each told here', () => {
    expect(rows.map(([setting]) => setting)).toEqual(Object.keys(defaultSettings));
    expect(Object.keys(settings.fields)).toEqual(Object.keys(defaultSettings));
  });

  it('is not part of what is stored of a family', () => {
    expect(Object.keys(silva.family)).not.toContain('settings');
    expect(settingsOf(silva.family)).toBe(defaultSettings);
    const stored = JSON.parse(JSON.stringify({ ...silva.family, settings: defaultSettings }));
    expect(parseFamily(stored)).toMatchObject({ ok: false, error: [{ path: ['settings'] }] });
  });

  it('is read within bounds', () => {
    expect(read(settings, defaultSettings)).toEqual({ ok: true, value: defaultSettings });
    const wrong = {
      ...defaultSettings,
      assessWithinDays: 0,
      unreadOrder: 'opens',
      keepChildUntilAge: 18,
      keepAdultYears: 7,
    };
    const made = read(settings, wrong);
    expect(made.ok ? [] : made.error.map(({ path }) => path.join())).toEqual([
      'assessWithinDays',
      'unreadOrder',
      'keepChildUntilAge',
      'keepAdultYears',
    ]);
  });

  it('[L23] where own grants go on at 16, what parents shared rests all the same', () => {
    const parents = given('Ana', {
      of: person.Mia,
      by: person.Ana,
      to: person.Rosa,
      item: item.skate,
      checked: { by: as('Esther').worker, at: since },
    });
    const family = under({ ...defaultSettings, ownGrantsRestAt16: false }, having(turned(16), parents));
    expect(level('Rosa', item.skate, family, instant('2026-06-14T22:59:59.999Z'))).toBe('FULL');
    expect(level('Rosa', item.skate, family)).toBe('NONE');
  });
});

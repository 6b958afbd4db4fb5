import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnyRecord,
  all,
  beginMessage,
  type ChannelKind,
  type CivilDate,
  decide,
  endMessage,
  evolve,
  type Family,
  type FamilyEvent,
  type FamilyView,
  type Instant,
  isSafe,
  type Message,
  type MessageEnd,
  messagesOf,
  nextSafe,
  type PersonId,
  put,
  type RecordOf,
  startOfDay,
  weekdays,
} from '../../src/index.js';
import { newIds } from '../ids.js';
import {
  afterIn,
  at,
  born,
  changed,
  checked,
  fact,
  given,
  having,
  instant,
  item,
  more,
  person,
  sent,
  shown,
  since,
} from '../scene.js';
import { settledFamily } from '../wild.js';

/** The story of telling somebody that there is a message: to whom, by which channel and when; never of what. */

type Times = NonNullable<RecordOf<'safeContact'>['times']>;
type Who = keyof typeof person;

const always = [{ days: weekdays, from: '00:00', until: '24:00' }];
const mail = (who: Who, said: object = {}) =>
  fact('contactChannel', `${who} mail`, {
    ...{ owner: person[who], channel: 'email', address: `${who}@kinweave.test`, verifiedAt: since, ...said },
  });
const safe = (who: Who, said: object = {}) =>
  fact('safeContact', `${who} mail`, {
    ...{ owner: person[who], channel: mail(who).id, when: 'As said', times: always, leaveMessage: true, ...said },
  });
const reached = (who: Who, channel: object = {}, times: object = {}) => [mail(who, channel), safe(who, times)];

/** Leo made it before he was 16: it rests until he confirms it, and that waits for him. */
const resting = given('Leo', {
  ...{ of: person.Leo, by: person.Leo, to: person.Ana, item: item.band, from: '2025-01-10T09:00:00.000Z' },
});
const waiting = (...records: readonly AnyRecord[]) => having(resting, ...records);

const messages = (who: Who, family: Family, now: Instant = at, by: readonly ChannelKind[] = ['email']) =>
  messagesOf(family, person[who], now, by);
const keys = (found: readonly Message[]) => found.map(({ to, code, record }) => `${to} ${code} ${record}`).toSorted();

const begin = (family: Family, now: Instant = at) => {
  const [first] = messages('Leo', family, now);
  return first === undefined ? null : beginMessage(family, first, ['email'], { now, newId: newIds() });
};
/** The family after a try that ended so. */
function tried(family: Family, end: MessageEnd, now: Instant = at): Family {
  const begun = begin(family, now);
  if (begun === null) throw new Error('There was nothing to begin');
  const during = evolve(family, begun.event);
  return evolve(during, endMessage(during, begun.message.id, end, now) as FamilyEvent);
}

describe('a message there is', () => {
  const family = waiting(...reached('Leo'));

  it('is for a member of whom their own list wants something', () => {
    expect(messages('Leo', family)).toEqual([
      {
        ...{ code: 'CONFIRM_GRANT', record: resting.id, to: person.Leo, before: null, sendAt: at },
        channel: mail('Leo'),
      },
    ]);
  });

  it('[L23] is that a notice is shown, within 90 and again within 30 days, to whom it is shown', () => {
    const turning = (date: string) => having(born('Mia', date), ...reached('Ana'), ...reached('Rosa'));
    const codes = (who: Who, date: string) => messages(who, turning(date)).map(({ code }) => code);
    expect([codes('Ana', '2010-09-01'), codes('Ana', '2010-07-01'), codes('Ana', '2010-12-01')]).toEqual([
      ['NOTICE_90'],
      ['NOTICE_30'],
      [],
    ]);
    expect(codes('Rosa', '2010-07-01')).toEqual([]);
  });

  it('[M6] is that a reply has left, on its day and the same whatever was found, decided or opened', () => {
    const asked = (said: object) =>
      fact('mediationRequest', 'Ana', {
        ...{ by: person.Ana, of: person.Leo, area: 'social', words: 'How is he?', at: '2026-06-01T09:00:00.000Z' },
        ...{ replyOn: '2026-06-15', ...said },
      });
    const decidedAt = '2026-06-02T09:00:00.000Z';
    const answers = [
      {},
      ...['full', 'notNow', 'never'].map((decision) => ({ exploredAt: decidedAt, decision, decidedAt })),
    ];
    const replies = (now: string) =>
      answers.map((said) => messages('Ana', having(...reached('Ana'), asked(said)), instant(now)));
    for (const now of ['2026-06-14T22:59:59.999Z', '2026-07-20T09:00:00.000Z'])
      expect(replies(now)).toEqual([[], [], [], []]);
    const [first, ...others] = replies('2026-06-14T23:00:00.000Z');
    expect(first?.map(({ code, record }) => [code, record])).toEqual([['REPLY', asked({}).id]]);
    expect(others).toEqual([first, first, first]);
    const explored = having(...reached('Leo'), asked({ exploredAt: decidedAt, replyOn: '2026-06-20' }));
    expect(messages('Leo', explored).map(({ code }) => code)).toEqual(['ANSWER_REQUEST']);
  });

  it('[L25] is for nobody under 13, nobody who has died and nobody whose plan is closed', () => {
    const mine = { of: person.Leo, by: person.Leo, from: '2026-06-01T09:00:00.000Z', until: '2026-06-20' };
    const ending = (date: string) =>
      more(
        family,
        born('Leo', date),
        fact('competence', 'Leo', {
          ...{ child: person.Leo, areas: ['social'], outcome: 'competent', at: since, rationale: 'x' },
          by: checked.by,
        }),
        changed(resting, mine, family),
      );
    expect([messages('Leo', ending('2013-06-15')).length, messages('Leo', ending('2013-06-16')).length]).toEqual([
      1, 0,
    ]);
    expect(messages('Leo', more(family, changed({ kind: 'person', id: person.Leo }, { died: '2026-06-01' })))).toEqual(
      [],
    );
    expect(messages('Leo', afterIn(family, ['Esther', 'ClosePlan', { person: person.Leo, reason: 'x' }]))).toEqual([]);
  });

  it.each([
    ['is not verified', { verifiedAt: null }, {}],
    ['will be verified later', { verifiedAt: '2026-06-15T09:00:00.001Z' }, {}],
    ['is not one of those that can be used', { channel: 'text', address: '07700 900123' }, {}],
    ['has no times but words', {}, { times: null }],
    ['has no time that is safe', {}, { times: [] }],
    ['must not be left a message', {}, { leaveMessage: false }],
  ])('[M8] does not go by a channel that %s', (_, channel, said) => {
    expect(messages('Leo', waiting(...reached('Leo', channel, said)))).toEqual([]);
  });

  it('[M8] does not go by a channel of which nobody said when it is safe', () => {
    expect(messages('Leo', waiting(mail('Leo')))).toEqual([]);
  });

  it.each([
    ['is', 'Leo@kinweave.test', 'email'],
    ['differs by case and space from', ' LEO@kinweave.test ', 'email'],
    ['differs by a tag from', 'leo+mum@kinweave.test', 'email'],
  ])('[L27] does not go to an address that %s another member’s, verified or not', (_, address, channel) => {
    for (const who of ['Ana', 'Nuno', 'Mia'] as const)
      expect(messages('Leo', waiting(...reached('Leo'), mail(who, { address, channel, verifiedAt: null })))).toEqual(
        [],
      );
  });

  it('[L27] [M8] what a program may not use is told to the worker, and to nobody in the family', () => {
    const family = waiting(mail('Leo'), mail('Mia', { address: 'leo@kinweave.test' }), mail('Ana'));
    const lists = (['Esther', 'Leo', 'Ana', 'Mia'] as const).map((name) =>
      shown(name, family).due.filter(({ record }) => record?.kind === 'contactChannel'),
    );
    expect(lists.map((list) => list.map(({ task, person: whose }) => [task, whose]))).toEqual([
      [['NAME_SAFE_TIMES', person.Ana]],
      [],
      [],
      [],
    ]);
  });

  it('goes by the channel that is safe soonest', () => {
    const phone = fact('contactChannel', 'Leo phone', {
      ...{ owner: person.Leo, channel: 'text', address: '07700 900777', verifiedAt: since },
    });
    const soon = fact('safeContact', 'Leo phone', {
      ...{ owner: person.Leo, channel: phone.id, when: 'x', times: always, leaveMessage: true },
    });
    const later = [{ days: ['tuesday'], from: '09:00', until: '10:00' }];
    const both = waiting(...reached('Leo', {}, { times: later }), phone, soon);
    const [found] = messages('Leo', both, at, ['email', 'text']);
    expect([found?.channel.id, found?.sendAt]).toEqual([phone.id, at]);
    expect(messages('Leo', both)[0]?.sendAt).toBe('2026-06-16T08:00:00.000Z');
  });
});

describe('a message that was begun', () => {
  const family = waiting(...reached('Leo'));

  it('is recorded before it leaves, says nothing of what it is about to anybody, and is not begun again', () => {
    const begun = begin(family);
    if (begun === null) throw new Error('There was nothing to begin');
    const during = evolve(family, begun.event);
    expect([begun.event.type, begun.event.actor, begun.channel]).toEqual([
      'MessageBegun',
      { person: null, worker: null },
      mail('Leo'),
    ]);
    expect(messages('Leo', during, instant('2026-06-25T09:00:00.000Z'))).toEqual([]);
    expect(
      beginMessage(during, { to: person.Leo, code: 'CONFIRM_GRANT', record: resting.id }, ['email'], {
        now: at,
        newId: newIds(),
      }),
    ).toBeNull();
    for (const name of ['Leo', 'Esther'] as const)
      expect(shown(name, during).messages).toEqual([
        {
          ...{ kind: 'message', id: begun.message.id, to: person.Leo, channel: mail('Leo').id, tries: 1, at },
          ...{ retryAt: null, sentAt: null, failedAt: null },
        },
      ]);
    expect((['Ana', 'Mia', 'Nuno', 'Ben', 'Tom'] as const).map((name) => sent(name, during))).toEqual(
      (['Ana', 'Mia', 'Nuno', 'Ben', 'Tom'] as const).map((name) => sent(name, family)),
    );
  });

  it('and sent is never begun again', () => {
    const done = tried(family, 'sent');
    expect(all(done, 'message')).toMatchObject([{ tries: 1, sentAt: at, retryAt: null, failedAt: null }]);
    expect(messages('Leo', done, instant('2026-10-30T09:00:00.000Z'))).toEqual([]);
  });

  it('and not taken is tried again at growing distances, six times in all, and then given up', () => {
    const waits: number[] = [];
    let [last, now] = [family, at];
    for (let n = 0; n < 6; n += 1) {
      const next = messages('Leo', last, now)[0]?.sendAt as Instant;
      waits.push((Date.parse(next) - Date.parse(now)) / 60_000);
      now = next;
      last = tried(last, 'notNow', now);
    }
    expect(waits).toEqual([0, 5, 10, 20, 40, 80]);
    expect(all(last, 'message')).toMatchObject([{ tries: 6, sentAt: null, retryAt: null, failedAt: now }]);
    expect(messages('Leo', last, instant('2026-10-30T09:00:00.000Z'))).toEqual([]);
  });

  it('[M8] and not taken waits for a safe time again', () => {
    const mornings = [{ days: weekdays, from: '09:30', until: '10:02' }];
    const done = tried(waiting(...reached('Leo', {}, { times: mornings })), 'notNow');
    expect(messages('Leo', done)[0]?.sendAt).toBe('2026-06-16T08:30:00.000Z');
  });

  it('and refused is given up at once', () => {
    expect(all(tried(family, 'never'), 'message')).toMatchObject([{ tries: 1, failedAt: at, retryAt: null }]);
  });

  it('ends once, and not when it was struck meanwhile', () => {
    const [done] = all(tried(family, 'sent'), 'message');
    expect(endMessage(tried(family, 'sent'), done?.id ?? '', 'never', at)).toBeNull();
    expect(endMessage(family, done?.id ?? '', 'sent', at)).toBeNull();
  });

  it('[M5] and not taken leaves no more, and no word of it, once what it was about is gone', () => {
    const revoked = afterIn(tried(family, 'notNow'), ['Leo', 'RevokeGrant', { grant: resting.id }]);
    expect(messages('Leo', revoked, instant('2026-06-15T09:30:00.000Z'))).toEqual([]);
  });

  it('[E7] goes with a channel that was entered wrongly, and is begun anew by the right one', () => {
    const struck = afterIn(tried(family, 'sent'), [
      'Esther',
      'StrikeRecord',
      { record: { kind: 'contactChannel', id: mail('Leo').id }, reason: 'x' },
    ]);
    expect([all(struck, 'message'), all(struck, 'safeContact')]).toEqual([[], []]);
    const right = fact('contactChannel', 'right', {
      ...{ owner: person.Leo, channel: 'email', address: 'leo.right@kinweave.test', verifiedAt: since },
    });
    const times = fact('safeContact', 'right', {
      ...{ owner: person.Leo, channel: right.id, when: 'x', times: always, leaveMessage: true },
    });
    expect(messages('Leo', more(struck, right, times)).map(({ channel }) => channel.id)).toEqual([right.id]);
  });

  it('[M8] that failed, or of which nobody says how it ended, is on the worker’s list until one leaves by that channel', () => {
    const undelivered = (family: Family, now: Instant = at) =>
      (['Esther', 'Leo', 'Ana', 'Tom'] as const).map(
        (name) => shown(name, family, now).due.filter(({ task }) => task === 'UNDELIVERED_MESSAGE').length,
      );
    const begun = evolve(family, begin(family)?.event as FamilyEvent);
    expect(undelivered(tried(family, 'never'))).toEqual([1, 0, 0, 0]);
    expect(undelivered(begun, instant('2026-06-15T09:59:59.999Z'))).toEqual([0, 0, 0, 0]);
    expect(undelivered(begun, instant('2026-06-15T10:00:00.000Z'))).toEqual([1, 0, 0, 0]);
    expect(undelivered(tried(family, 'notNow'), instant('2026-06-15T12:00:00.000Z'))).toEqual([0, 0, 0, 0]);
    expect(undelivered(tried(family, 'sent'), instant('2026-06-15T12:00:00.000Z'))).toEqual([0, 0, 0, 0]);
  });

  it('cannot be told or ended by a command', () => {
    for (const type of ['BeginMessage', 'EndMessage', 'MessageBegun', 'MessageEnded'])
      expect(() =>
        decide(family, { type, input: {} } as never, {
          ...{ actor: { person: person.Leo, worker: null }, now: at, newId: newIds() },
        }),
      ).toThrow();
  });
});

describe('times that are safe', () => {
  const evenings = [{ days: ['monday', 'friday'], from: '16:00', until: '18:30' }] as never as Times;

  it('[M8] are read with a day and an end after the beginning, or every problem is told', () => {
    const say = (times: unknown) =>
      decide(
        having(mail('Leo')),
        { type: 'SetSafeContact', input: { channel: mail('Leo').id, when: 'x', times } } as never,
        {
          ...{ actor: { person: person.Leo, worker: null }, now: at, newId: newIds() },
        },
      );
    const problems = (times: unknown) => {
      const said = say(times);
      return said.ok ? [] : said.error.map(({ code, path }) => `${code} ${path.join('.')}`);
    };
    expect(problems(evenings)).toEqual([]);
    expect(problems([{ days: [], from: '10:00', until: '10:00' }])).toHaveLength(2);
    expect(problems([{ days: ['someday'], from: '9:00', until: '24:01' }])).toEqual([
      'BAD_INPUT times.0.days.0',
      'BAD_INPUT times.0.from',
      'BAD_INPUT times.0.until',
    ]);
  });

  it('[M8] said without times take those that were said before away', () => {
    const channel = mail('Leo').id;
    const timed = afterIn(having(mail('Leo')), ['Leo', 'SetSafeContact', { channel, when: 'x', times: evenings }]);
    const untimed = afterIn(timed, ['Leo', 'SetSafeContact', { channel, when: 'Only Sundays' }]);
    expect([timed, untimed].map((family) => all(family, 'safeContact')[0]?.times)).toEqual([evenings, null]);
  });

  it.each([
    ['2026-06-15T14:59:59.999Z', '2026-06-15T15:00:00.000Z'],
    ['2026-06-15T15:00:00.000Z', '2026-06-15T15:00:00.000Z'],
    ['2026-06-15T17:29:59.999Z', '2026-06-15T17:29:59.999Z'],
    ['2026-06-15T17:30:00.000Z', '2026-06-19T15:00:00.000Z'],
    ['2026-12-14T15:59:00.000Z', '2026-12-14T16:00:00.000Z'],
  ])('[T1] after %s come at %s', (now, next) => {
    expect(nextSafe(evenings, instant(now))).toBe(next);
  });

  const london = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: 'Europe/London', weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  /** What people in London would say, by the calendar of the machine. */
  const clockSays = (times: Times, time: number) => {
    const parts = Object.fromEntries(london.formatToParts(time).map(({ type, value }) => [type, value]));
    const clock = `${parts['hour']}:${parts['minute']}`;
    return times.some(
      ({ days, from, until }) =>
        (days as readonly string[]).includes((parts['weekday'] ?? '').toLowerCase()) && from <= clock && clock < until,
    );
  };
  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 1, 15, 30, 59))
    .map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);
  const window = fc
    .tuple(fc.subarray([...weekdays], { minLength: 1 }), clock, fc.oneof(clock, fc.constant('24:00')))
    .filter(([, from, until]) => from < until)
    .map(([days, from, until]) => ({ days, from, until }));
  const windows = fc.array(window, { maxLength: 3 }) as unknown as fc.Arbitrary<Times>;
  const changes = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2026-06-15', '2026-12-31'] as CivilDate[];
  const moments = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -26 * 60, max: 26 * 60 }))
    .map(([date, minutes]) => Date.parse(startOfDay(date)) + minutes * 60_000);

  it('[M8] [T1] are safe when calendar and clock in London say so, also where the clocks change', () => {
    fc.assert(
      fc.property(windows, moments, (times, time) => {
        expect(isSafe(times, new Date(time).toISOString() as Instant)).toBe(clockSays(times, time));
      }),
      { seed: 27, numRuns: 3_000 },
    );
  });

  it('[M8] [T1] come next at the first minute that is safe, and never outside them', () => {
    fc.assert(
      fc.property(windows, moments, (times, time) => {
        const next = nextSafe(times, new Date(time).toISOString() as Instant);
        const minutes = Array.from({ length: 8 * 24 * 60 }, (_, n) => time + n * 60_000);
        const first = minutes.find((minute) => isSafe(times, new Date(minute).toISOString() as Instant));
        expect(next).toBe(first === undefined ? null : new Date(first).toISOString());
      }),
      { seed: 8, numRuns: 60 },
    );
  });
});

describe('in families that nobody would meet', () => {
  /** The same family with everybody reached at any time by a mailbox of their own. */
  const tellable = (family: Family): Family => {
    const newId = newIds(7);
    const records = all(family, 'person').flatMap(({ id: owner }, n) => {
      const [channel, times] = [newId(), newId()];
      return [
        {
          kind: 'contactChannel',
          id: channel,
          owner,
          channel: 'email',
          address: `${n}@kinweave.test`,
          verifiedAt: '2020-01-01T00:00:00.000Z',
        },
        { kind: 'safeContact', id: times, owner, channel, when: 'x', times: always, leaveMessage: true },
      ] as unknown as AnyRecord[];
    });
    return put({ ...family, records: { ...family.records, message: {} } }, records);
  };
  const families = Array.from({ length: 150 }, (_, seed) => tellable(settledFamily(seed)));
  const everybody = (family: Family) => all(family, 'person').map(({ id }) => id);
  const allKeys = (family: Family, people: readonly PersonId[] = everybody(family)) =>
    people.flatMap((id) => keys(messagesOf(family, id, at, ['email'])));

  it('[M5] revoking a grant makes no message for anybody', () => {
    let revocations = 0;
    for (const family of families)
      for (const grant of all(family, 'grant').slice(0, 6)) {
        const before = new Set(allKeys(family));
        const revoked = put(family, [{ ...grant, revokedAt: at }]);
        revocations += 1;
        expect(allKeys(revoked).filter((key) => !before.has(key))).toEqual([]);
      }
    expect(revocations).toBeGreaterThan(300);
  });

  it('[L19] a block makes no message for whom it keeps away, and leaves none that tells of whom it protects', () => {
    let hidden = 0;
    for (const family of families) {
      const [protectedOne, blocked] = everybody(family) as [PersonId, PersonId];
      const block = {
        ...{ kind: 'safetyBlock', id: newIds(9)(), protected: [protectedOne], blocked, scope: 'all', basis: 'x' },
        ...{ evidence: null, from: since, reviewBy: '2027-01-01', endedAt: null, endedBy: null },
      } as unknown as AnyRecord;
      const [before, now] = [family, put(family, [block])].map((one) => allKeys(one, [blocked]));
      expect(now?.filter((key) => !before?.includes(key))).toEqual([]);
      const grants = new Map(all(family, 'grant').map((grant) => [grant.id as string, grant]));
      const about = (key: string) => key.split(' ')[2] ?? '';
      const tells = (key: string) => about(key) === protectedOne || grants.get(about(key))?.of === protectedOne;
      expect(now?.filter(tells)).toEqual([]);
      hidden += (before?.length ?? 0) - (now?.length ?? 0);
    }
    expect(hidden).toBeGreaterThan(0);
  });

  it('[L27] [D11] a message is there only because of something that its receiver is shown', () => {
    /** What of a view a message may be about, by its code. */
    const shownIn = (view: FamilyView | null) => {
      if (view === null) return new Set<string>();
      const { notices, due, grants, mediationRequests, proposals } = view;
      const there = new Set<string>([...grants, ...mediationRequests, ...proposals].map(({ id }) => id));
      return new Set([
        ...notices.map(({ person: who, days }) => `NOTICE_${days} ${who}`),
        ...mediationRequests.filter(({ state }) => state === 'replied').map(({ id }) => `REPLY ${id}`),
        ...due.filter(({ record }) => there.has(record?.id ?? '')).map(({ task, record }) => `${task} ${record?.id}`),
      ]);
    };
    let count = 0;
    for (const family of families)
      for (const id of everybody(family)) {
        const told = messagesOf(family, id, at, ['email']).map(({ code, record }) => `${code} ${record}`);
        const there = shownIn(shown({ person: id, worker: null }, family));
        expect(told.filter((one) => !there.has(one))).toEqual([]);
        count += told.length;
      }
    expect(count).toBeGreaterThan(20);
  });
});

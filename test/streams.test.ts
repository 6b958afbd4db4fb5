import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { all, put, type Viewer } from '@kinweave/core';
import { demonstrationNow, demonstrationProvider, strangerWorker, viewersOf, workerOf } from '@kinweave/core/testing';
import { endServer } from '@kinweave/gateway';
import { writeId } from '@kinweave/schema';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noticeIn } from '../packages/gateway/dist/streams/listening.js';
import { isStillShown } from '../packages/gateway/dist/streams/shown.js';
import { behind, itemId, opaque, planId, worked } from './behind.js';
import { foreignWorker, type GatewayUnderTest, gatewayUnderTest, subjectOf } from './gateway-under-test.js';
import { type Listener, listenTo, subscribing } from './listener.js';
import { tagsFor, versionsOf } from './reference.js';

const [adeyemi, doyle] = [worked('W2'), worked('W18')];
const { Temi: temi = '', Folake: folake = '', Kola: kola = '' } = adeyemi.people;
const { Niamh: niamh = '', Siobhan: siobhan = '', Declan: declan = '' } = doyle.people;
const [esther, halima] = [workerOf('Esther'), workerOf('Halima')];
const idOf = ({ family }: typeof adeyemi) => opaque(family, 'family', family.id);
const absent = writeId('Family', '00000000-0000-4000-8000-00000000dead');

let under: GatewayUnderTest;
const listeners: Listener[] = [];

async function open(options: Parameters<typeof gatewayUnderTest>[0] = {}): Promise<void> {
  under = await gatewayUnderTest({ families: [adeyemi.family, doyle.family], ...options });
}
beforeEach(async ({ task }) => {
  if (!task.name.startsWith('on ')) await open();
});
afterEach(async () => {
  await Promise.all(listeners.splice(0).map((one) => one.leave()));
  await under.close();
  expect(under.faults).toEqual([]);
});

const family = 'subscription ($id: ID!) { familyChanged(id: $id) { id etag } }';

async function listen(subject: string, query: string, variables = {}, headers = {}): Promise<Listener> {
  const request = subscribing(query, variables);
  const listener = listenTo(await under.respond({ ...request, headers: { ...request.headers, ...headers } }, subject));
  listeners.push(listener);
  return listener;
}

const mutate = async (subject: string, verb: string, input: object) => {
  const name = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  const query = `mutation ($input: ${name}!) { ${verb}(input: $input) { refusals { code path } } }`;
  const { body } = await under.ask(subject, query, { input });
  expect(body).toEqual({ data: { [verb]: { refusals: [] } } });
};
const writes = (subject: string, plan: string, words: string = randomUUID()) =>
  mutate(subject, 'setGoal', { plan, words, area: 'SOCIAL', status: 'OPEN' });
const niamhsPlan = planId(doyle.family, niamh);
const temisPlan = planId(adeyemi.family, temi);

const tags = ({ said }: Listener) => said.map(({ data }) => Object.values<{ etag: string }>(data)[0]?.etag);
const heard = (listener: Listener, count: number) =>
  vi.waitFor(() => expect(listener.said.length).toBeGreaterThanOrEqual(count), { timeout: 10_000 });

/** After this everything that happened before has been looked at: the writer's own stream has said its last word. */
async function settled(subject: string, plan: string, of: typeof adeyemi): Promise<void> {
  const witness = await listen(subject, family, { id: idOf(of) });
  await writes(subject, plan);
  await heard(witness, 1);
  await witness.leave();
}

const audited = (subject: string) =>
  behind<{ operation: string; relations: string[] }>(
    under.database,
    `SELECT operation, relations FROM access_log WHERE subject = $1 AND operation LIKE 'subscription%' ORDER BY at`,
    [subject],
  );

describe('who is told', () => {
  it('[T-I14] [API-33] everybody in and around two families hears of each commit that changes their view, and of no other', async () => {
    const viewers = [
      ...viewersOf(adeyemi.family).map((viewer) => ({ viewer, of: adeyemi })),
      ...viewersOf(doyle.family).map((viewer) => ({ viewer, of: doyle })),
    ];
    const before = { adeyemi: 1, doyle: 1 };
    const streams = await Promise.all(
      viewers.map(async ({ viewer, of }) => ({
        viewer,
        of,
        stream: await listen(subjectOf(viewer), family, { id: idOf(of) }),
      })),
    );
    const strangers = await Promise.all(
      [temi, foreignWorker, strangerWorker].map((subject) => listen(subject, family, { id: idOf(doyle) })),
    );
    for (let n = 0; n < 20; n += 1)
      await Promise.all([
        writes(halima, niamhsPlan),
        mutate(temi, 'writeNote', { plan: temisPlan, words: `Mine ${n}`, area: 'SOCIAL', sort: 'OWN' }),
        writes(esther, temisPlan),
      ]);
    const versions = {
      W2: await versionsOf(under.gateway.store, adeyemi.family),
      W18: await versionsOf(under.gateway.store, doyle.family),
    };
    expect([versions.W2.length, versions.W18.length, before]).toEqual([41, 21, before]);
    let most = 0;
    for (const { viewer, of, stream } of streams) {
      const expected = tagsFor(of === adeyemi ? versions.W2 : versions.W18, viewer as Viewer, demonstrationNow);
      most = Math.max(most, expected.length);
      if (expected.length > 0) await vi.waitFor(() => expect(tags(stream).at(-1)).toBe(expected.at(-1)), 10_000);
      expect({ viewer, told: tags(stream) }).toEqual({ viewer, told: expected });
      expect(stream.said.every(({ data }) => data.familyChanged.id === idOf(of))).toBe(true);
    }
    expect(most).toBe(40);
    expect(streams.some(({ viewer, stream }) => viewer.person === declan && stream.said.length === 0)).toBe(true);
    for (const stranger of strangers) expect([stranger.status, stranger.text()]).toEqual([200, '']);
  });

  it('[T-Z22] what is hidden, absent or no id at all is one answer: a stream that stays silent', async () => {
    const goal = itemId(adeyemi.family, 'goal', /portfolio/);
    await listen(siobhan, family, { id: idOf(doyle) });
    const before = (await behind<{ id: string }>(under.database, 'SELECT id FROM access_log')).length;
    const ids = [idOf(adeyemi), absent, 'nothing', temisPlan];
    const streams = await Promise.all(ids.map((id) => listen(siobhan, family, { id }, { 'x-request-id': 'the-same' })));
    const rows = await behind(under.database, 'SELECT relations, operation FROM access_log WHERE request_id = $1', [
      'the-same',
    ]);
    expect(rows).toEqual(Array.from({ length: 2 }, () => ({ relations: [], operation: 'subscription familyChanged' })));
    expect(before).toBeGreaterThan(0);
    await writes(esther, temisPlan);
    await settled(esther, temisPlan, adeyemi);
    const [hidden, ...others] = streams.map(({ status, headers, text }) => ({ status, headers, text: text() }));
    expect(hidden).toMatchObject({ status: 200, text: '' });
    for (const other of others) expect(other).toEqual(hidden);
    const nodes = await listen(declan, 'subscription ($id: ID!) { mediationChanged(id: $id) { etag } }', { id: goal });
    expect(nodes.text()).toBe('');
  });

  it('[T-Z22] a hidden family costs a subscriber the statements that an absent one costs', async () => {
    await listen(siobhan, family, { id: idOf(doyle) });
    const spy = vi.spyOn(under.gateway.store, 'account');
    const statements = async (id: string) => {
      const raw = vi.spyOn(under.gateway.database.prisma, '$queryRaw');
      const stream = await listen(siobhan, family, { id });
      const texts = raw.mock.calls.map(
        ([text]) => /\b(\w+)\(/.exec((text as unknown as readonly string[]).join(''))?.[1],
      );
      raw.mockRestore();
      await stream.leave();
      // What a second brings by itself comes to either.
      return texts.filter((text) => !['outbox_read', 'unnest', 'family_watch'].includes(text ?? ''));
    };
    expect(await statements(idOf(adeyemi))).toEqual(await statements(absent));
    expect(await statements(absent)).toEqual(['account_load', 'family_load']);
    spy.mockRestore();
  });

  it('[T-Z22] whoever may not come in is FORBIDDEN, and nothing is opened for them', async () => {
    const due = 'subscription { dueListChanged { etag } }';
    const refusedOne = await listen(temi, due);
    await refusedOne.over;
    expect([refusedOne.said, under.gateway.streams.count()]).toEqual([[{ data: null, codes: ['FORBIDDEN'] }], 0]);
    const json = await under.send(
      {
        ...subscribing(family, { id: idOf(adeyemi) }),
        headers: { 'content-type': 'application/json', accept: 'application/json' },
      },
      temi,
    );
    expect([json.status, json.body.errors[0].extensions.code, under.gateway.streams.count()]).toEqual([
      406,
      'BAD_USER_INPUT',
      0,
    ]);
  });

  it('[T-Z24] a message says an id and a tag; what else is asked is answered anew for each, and audited as a read', async () => {
    const whole = `subscription ($id: ID!) { familyChanged(id: $id) { id etag family { etag members { plan { goals { totalCount } } } } } }`;
    const stream = await listen(temi, whole, { id: idOf(adeyemi) });
    for (const count of [1, 2, 3]) {
      await writes(esther, temisPlan);
      await heard(stream, count);
    }
    const counts = stream.said.map(
      ({
        data: {
          familyChanged: { etag, family: seen },
        },
      }) => {
        expect(etag).toBe(seen.etag);
        return Math.max(
          ...seen.members.map(
            (one: { plan: { goals: { totalCount: number } } | null }) => one.plan?.goals.totalCount ?? 0,
          ),
        );
      },
    );
    expect(counts).toEqual([counts[0], (counts[0] ?? 0) + 1, (counts[0] ?? 0) + 2]);
    const { body } = await under.ask(temi, '{ viewer { families { etag } } }');
    expect(tags(stream).at(-1)).toBe(body.data.viewer.families[0].etag);
    // One row for coming in, and one for each message.
    expect(await audited(temi)).toHaveLength(4);
  });

  it('[T-P03] what a viewer does not see leaves no trace in their own log', async () => {
    await listen(declan, family, { id: idOf(doyle) });
    await writes(halima, niamhsPlan);
    await settled(halima, niamhsPlan, doyle);
    expect(await audited(declan)).toHaveLength(1);
  });

  it('[API-33] one mediation is watched by itself', async () => {
    const watched = 'subscription ($id: ID!) { mediationChanged(id: $id) { id etag node { id } } }';
    const [me, her] = [opaque(adeyemi.family, 'person', folake), opaque(adeyemi.family, 'person', temi)];
    await mutate(folake, 'askMediation', { person: me, with: [her], words: 'The evenings', area: 'SOCIAL' });
    const query = `{ family(id: "${idOf(adeyemi)}") { disagreements { id } } }`;
    const id = (await under.ask(esther, query)).body.data.family.disagreements[0].id;
    const stream = await listen(esther, watched, { id });
    const others = await Promise.all([
      listen(siobhan, watched, { id }),
      listen(temi, watched, { id: itemId(adeyemi.family, 'goal', /portfolio/) }),
    ]);
    await writes(esther, temisPlan);
    await mutate(esther, 'openDisagreement', { disagreement: id, courtChecked: true, invited: [her] });
    await heard(stream, 1);
    await settled(esther, temisPlan, adeyemi);
    expect(stream.said).toEqual([
      { data: { mediationChanged: { id, etag: expect.any(String), node: { id } } }, codes: [] },
    ]);
    expect(others.map(({ text }) => text())).toEqual(['', '']);
  });

  it('[API-33] a due list speaks when it changed, and not when anything else did', async () => {
    const due = 'subscription { dueListChanged { etag dueList { totalCount nodes { task } } } }';
    const stream = await listen(esther, due);
    const { body } = await under.ask(esther, '{ dueList { totalCount } }');
    await writes(esther, temisPlan);
    await settled(esther, temisPlan, adeyemi);
    expect(stream.said).toEqual([]);
    const goal = itemId(adeyemi.family, 'goal', /portfolio/);
    await mutate(temi, 'shareItem', {
      item: goal,
      to: opaque(adeyemi.family, 'person', folake),
      level: 'FULL',
      until: '2026-07-01',
    });
    const after = await under.ask(esther, '{ dueList { totalCount } }');
    expect(after.body.data.dueList.totalCount).toBeGreaterThan(body.data.dueList.totalCount);
    await heard(stream, 1);
    expect(stream.said[0]?.data.dueListChanged.dueList.totalCount).toBe(after.body.data.dueList.totalCount);
  });
});

describe('how a stream ends or falls silent', () => {
  const suspend = (subject: string, at: string) =>
    behind(under.database, 'UPDATE account SET suspended_at = $2 WHERE subject = $1', [subject, at]);

  it('[T-Z23] [M5] a suspended account hears no more, and is told to sign in', async () => {
    const stream = await listen(temi, family, { id: idOf(adeyemi) });
    await suspend(temi, demonstrationNow);
    await writes(esther, temisPlan);
    await stream.over;
    expect([stream.said, under.gateway.streams.count()]).toEqual([[{ data: null, codes: ['UNAUTHENTICATED'] }], 0]);
  });

  it('[T-Z23] a stream ends with the token that opened it', async () => {
    const stream = await listen(temi, family, { id: idOf(adeyemi) });
    under.setNow('2100-01-02T00:00:00.000Z');
    await stream.over;
    expect(stream.said).toEqual([{ data: null, codes: ['UNAUTHENTICATED'] }]);
  });

  it('on the day after an assignment [T-Z23] its worker hears no more of what they heard before', async () => {
    const tom = workerOf('Tom');
    const ending = all(adeyemi.family, 'assignment')
      .filter((one) => one.worker === tom)
      .map((one) => ({ ...one, until: '2026-06-20' }));
    await open({ families: [put(adeyemi.family, ending as never), doyle.family] });
    const stream = await listen(tom, family, { id: idOf(adeyemi) });
    const kolas = planId(adeyemi.family, kola);
    await writes(kola, kolas);
    await heard(stream, 1);
    under.setNow('2026-06-22T09:00:00.000Z');
    await writes(kola, kolas);
    await settled(kola, kolas, adeyemi);
    expect(stream.said).toHaveLength(1);
  });

  it('[M5] [T-Z23] whoever has no part in any family any more is out, as they would be if they asked', async () => {
    const stream = await listen(siobhan, family, { id: idOf(doyle) });
    await writes(halima, niamhsPlan);
    await heard(stream, 1);
    await behind(under.database, 'DELETE FROM family_access WHERE viewer = $1', [siobhan]);
    await stream.over;
    expect(stream.said.slice(1)).toEqual([{ data: null, codes: ['FORBIDDEN'] }]);
  });

  it('[M5] what was drained together with its taking back is not told by itself', () => {
    const goal = { kind: 'goal', id: 'g', words: 'a' };
    const [then, same, gone] = [{ goals: [goal] }, { goals: [{ ...goal, words: 'b' }] }, { goals: [] }];
    expect([isStillShown(then, same), isStillShown(then, gone), isStillShown(gone, then)]).toEqual([true, false, true]);
    expect(isStillShown({ goals: [goal] }, { goals: [{ ...goal, words: null }] })).toBe(false);
    expect(isStillShown({ busy: [{ start: '1' }] }, { busy: [{ start: '2' }] })).toBe(false);
    expect(isStillShown(then, null)).toBe(false);
  });

  it('[T-D09] an account has five streams, and no more than it may; leaving one makes room', async () => {
    const streams = await Promise.all(Array.from({ length: 5 }, () => listen(temi, family, { id: absent })));
    const sixth = await listen(temi, family, { id: absent });
    await sixth.over;
    expect([sixth.status, sixth.said]).toEqual([429, [{ data: null, codes: ['RATE_LIMITED'] }]]);
    await streams[0]?.leave();
    await vi.waitFor(() => expect(under.gateway.streams.count()).toBe(4));
    expect((await listen(temi, family, { id: absent })).status).toBe(200);
    expect((await listen(folake, family, { id: absent })).status).toBe(200);
  });

  it('[T-I24] a stream has a heartbeat, and a stopping service ends it with a word', async () => {
    const stream = await listen(temi, family, { id: idOf(adeyemi) });
    await vi.waitFor(() => expect(stream.beats()).toBeGreaterThan(1), 5_000);
    under.gateway.streams.end();
    await stream.over;
    expect(stream.said).toEqual([{ data: null, codes: ['UNAVAILABLE'] }]);
    expect(stream.text().endsWith('event: complete\ndata:\n\n')).toBe(true);
    const late = await listen(temi, family, { id: idOf(adeyemi) });
    expect([late.status, under.gateway.streams.count()]).toEqual([503, 0]);
  });
});

describe('a server with streams', () => {
  it('[T-I24] notices a client that goes away, and is ended though others stay', async () => {
    const server = createServer(under.gateway.handler);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    const token = await under.tokenOf(temi);
    const connect = async () => {
      const request = subscribing(family, { id: idOf(adeyemi) });
      const aborter = new AbortController();
      const headers = { ...request.headers, authorization: `Bearer ${token}` };
      const listener = listenTo(await fetch(url, { ...request, headers, signal: aborter.signal }));
      return { listener, aborter };
    };
    const [leaving, staying] = [await connect(), await connect()];
    expect(under.gateway.streams.count()).toBe(2);
    leaving.aborter.abort();
    await vi.waitFor(() => expect(under.gateway.streams.count()).toBe(1), 5_000);
    under.gateway.streams.end();
    await endServer(server);
    await staying.listener.over;
    expect(staying.listener.said).toEqual([{ data: null, codes: ['UNAVAILABLE'] }]);
  });
});

describe('what a drain is told', () => {
  const { id: tenant } = demonstrationProvider;

  it('[T-I12] a notice of another form says nothing, and one that comes twice nothing more', async () => {
    const ids = { tenant, family: adeyemi.family.id };
    expect(noticeIn(JSON.stringify({ ...ids, words: 'x' }))).toEqual(ids);
    for (const text of [
      '',
      'null',
      '7',
      '[]',
      '{}',
      '{"tenant":1,"family":2}',
      JSON.stringify({ ...ids, family: 'x' }),
      'DROP',
    ])
      expect({ text, notice: noticeIn(text) }).toEqual({ text, notice: null });
    const stream = await listen(temi, family, { id: idOf(adeyemi) });
    const notices = [
      '',
      '{',
      JSON.stringify(ids),
      JSON.stringify(ids),
      JSON.stringify({ ...ids, family: doyle.family.id }),
    ];
    await writes(esther, temisPlan);
    for (const notice of notices) await behind(under.database, 'SELECT pg_notify($1, $2)', ['kinweave', notice]);
    await settled(esther, temisPlan, adeyemi);
    await heard(stream, 2);
    expect(stream.said).toHaveLength(2);
  });

  it('[T-I13] what was rolled back is never told, whatever was announced', async () => {
    const stream = await listen(temi, family, { id: idOf(adeyemi) });
    await behind(
      under.database,
      `BEGIN; SELECT set_config('app.tenant', '${tenant}', true);
       INSERT INTO outbox (tenant, family, version, at) VALUES ('${tenant}', '${adeyemi.family.id}', 99, now());
       SELECT pg_notify('kinweave', '{"tenant":"${tenant}","family":"${adeyemi.family.id}"}'); ROLLBACK`,
    );
    await settled(esther, temisPlan, adeyemi);
    await heard(stream, 1);
    expect(stream.said).toHaveLength(1);
  });

  it('[T-I11] a number that was taken early and committed late is not passed by', async () => {
    const { store } = under.gateway;
    const { upto } = await store.changed([], null);
    const early = new (await import('pg')).default.Client({ connectionString: under.database });
    await early.connect();
    await early.query('BEGIN');
    await early.query(
      `INSERT INTO outbox (tenant, family, version, at) VALUES ('${tenant}', '${doyle.family.id}', 99, now())`,
    );
    await writes(esther, temisPlan);
    const first = await store.changed([tenant], upto);
    expect(first.families).toEqual([]);
    await early.query('COMMIT');
    await early.end();
    const read: string[] = [];
    await vi.waitFor(async () => {
      const next = await store.changed([tenant], first.upto);
      read.push(...next.families.map((one) => one.family));
      expect(new Set(read)).toEqual(new Set([adeyemi.family.id, doyle.family.id]));
    });
  });

  it('[T-I11] the listening connection is killed: streams go on, and it is opened again', async () => {
    const stream = await listen(temi, family, { id: idOf(adeyemi) });
    const backends = () =>
      behind<{ pid: number }>(
        under.database,
        `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN kinweave'`,
      );
    const [first] = await vi.waitFor(async () => {
      const found = await backends();
      expect(found).toHaveLength(1);
      return found;
    });
    await behind(under.database, 'SELECT pg_terminate_backend($1)', [first?.pid]);
    await writes(esther, temisPlan);
    await heard(stream, 1);
    const [second] = await vi.waitFor(async () => {
      const found = await backends();
      expect(found).toHaveLength(1);
      return found;
    }, 10_000);
    expect(second?.pid).not.toBe(first?.pid);
    await stream.leave();
    await vi.waitFor(async () => expect(await backends()).toEqual([]), 10_000);
  });

  it('rows of the outbox older than a day are taken out', async () => {
    const rows = () => behind(under.database, 'SELECT FROM outbox');
    await under.gateway.store.prune(demonstrationNow);
    expect(await rows()).toHaveLength(2);
    await under.gateway.store.prune('2027-01-01T00:00:00.000Z');
    expect(await rows()).toEqual([]);
  });
});

describe('what changes by the clock alone', () => {
  it('on a gateway that looks often, a grant that ends is told without a commit', async () => {
    await open({ gateway: { streams: { lookEvery: 0 } }, at: '2026-06-15T08:59:00.000Z' });
    const cases = adeyemi.cases.filter(({ viewer }) => viewer.person === folake);
    expect(cases.length).toBeGreaterThan(0);
    const goal = itemId(adeyemi.family, 'goal', /portfolio/);
    await mutate(temi, 'shareItem', {
      item: goal,
      to: opaque(adeyemi.family, 'person', folake),
      level: 'FULL',
      until: '2026-06-20',
    });
    const stream = await listen(folake, family, { id: idOf(adeyemi) });
    under.setNow('2026-06-22T09:00:00.000Z');
    await heard(stream, 1);
    const { body } = await under.ask(folake, '{ viewer { families { etag } } }');
    expect(tags(stream).at(-1)).toBe(body.data.viewer.families[0].etag);
  });
});

describe('on the embedded database', () => {
  it('on PGlite a stream tells the same', async () => {
    await open({ database: 'memory:' });
    const stream = await listen(temi, family, { id: idOf(adeyemi) });
    await writes(esther, temisPlan);
    await heard(stream, 1);
    const { body } = await under.ask(temi, '{ viewer { families { etag } } }');
    expect(tags(stream)).toEqual([body.data.viewer.families[0].etag]);
  }, 300_000);
});

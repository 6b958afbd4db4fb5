import { type AnyRecord, type Family, put, weekdays } from '@kinweave/core';
import { buildFamily, demonstrationNow, later, theClock, workerOf } from '@kinweave/core/testing';
import { byEmail, byLog, createGateway, type Messenger } from '@kinweave/gateway';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { behind, opaque } from './behind.js';
import { emptyFolder, serve } from './command-line.js';
import { type GatewayUnderTest, gatewayUnderTest } from './gateway-under-test.js';
import { type Mailbox, openMailbox } from './mailbox.js';

/** What leaves the gateway when there is a message for somebody: when, how often, and every byte of it. */

const always = [{ days: weekdays, from: theClock('00:00'), until: theClock('24:00') }];
const mondayEvening = [{ days: ['monday'] as const, from: theClock('18:00'), until: theClock('19:00') }];
const verifiedAt = '2026-02-01T09:00:00.000Z';

/** Words that may be in no mail, no line and no fault. */
const canaries = ['Zephyrine', 'Quillon', 'Oriel', 'clarinet', 'grant', 'goal', 'support', 'family', 'worker'];

/** Zephyrine, 17, has a grant that ends soon; her brother Oriel turns 16, and their mother has a view of his plan. */
const told = (name: string, mother = `quillon.${name}@kinweave.test`) =>
  buildFamily({
    family: name,
    since: '2026-01-05T10:00:00.000Z',
    people: {
      Zephyrine: { born: '2009-02-01' },
      Quillon: { born: '1984-02-01' },
      Oriel: { born: '2010-08-01' },
    },
    kin: [
      ['Quillon', 'parent', 'Zephyrine'],
      ['Quillon', 'parent', 'Oriel'],
    ],
    responsible: [{ holder: 'Quillon', child: 'Oriel', basis: 'mother', from: '2010-08-01' }],
    support: [
      { worker: 'Esther', person: 'Zephyrine', from: '2026-01-05' },
      { worker: 'Esther', person: 'Oriel', from: '2026-01-05' },
      { worker: 'Esther', person: 'Quillon', from: '2026-01-05' },
    ],
    plans: { Zephyrine: 'Music.', Oriel: 'Ice.', Quillon: 'Rest.' },
    items: {
      clarinet: { kind: 'goal', of: 'Zephyrine', words: 'clarinet', area: 'social' },
      ice: { kind: 'goal', of: 'Oriel', words: 'Skate', area: 'sport' },
    },
    grants: { toMum: { of: 'Zephyrine', to: 'Quillon', item: 'clarinet', level: 'FULL', until: '2026-06-25' } },
    channels: {
      hers: {
        ...{ of: 'Zephyrine', channel: 'email', address: `zephyrine.${name}@kinweave.test`, verifiedAt },
        safe: { when: 'At any time', times: always, leaveMessage: true },
      },
      mothers: {
        ...{ of: 'Quillon', channel: 'email', address: mother, verifiedAt },
        safe: { when: 'Monday evenings', times: mondayEvening, leaveMessage: true },
      },
    },
  });
const { family, people } = told('north');
const [zephyrine, quillon] = ['zephyrine.north@kinweave.test', 'quillon.north@kinweave.test'];
const evening = '2026-06-15T17:00:00.000Z';
const link = 'https://kinweave.test/';

let [mailbox, under]: [Mailbox, GatewayUnderTest] = [] as never;
beforeEach(async () => {
  mailbox = await openMailbox();
});
afterEach(async () => {
  await under.close();
  await mailbox.close();
});

const open = async (
  families: readonly Family[] = [family],
  messenger: Messenger = byEmail({ url: mailbox.url, from: 'post@kinweave.test' }),
) => {
  under = await gatewayUnderTest({
    families,
    gateway: { notifications: { messenger, link, everySeconds: 86_400 } },
  });
};
const sent = () => mailbox.mails.flatMap(({ to }) => to).toSorted();
const sendAt = async (at: string) => {
  under.setNow(at);
  await under.gateway.sendMessages();
};
const whole = opaque(family, 'family', family.id);
const seen = async (who: string, fields: string) => {
  const { body } = await under.ask(who, `{ family(id: "${whole}") { ${fields} } }`);
  expect(body.errors).toBeUndefined();
  return body.data.family;
};
const tasks = async (who: string): Promise<readonly string[]> =>
  (await seen(who, 'due { task }')).due.map(({ task }: { task: string }) => task);

describe('a mail', () => {
  it('[L27] [R11] [T-P01] has these bytes, and but for its address, date and id the same for everybody', async () => {
    await open();
    await under.gateway.sendMessages();
    await sendAt(evening);
    expect(sent()).toEqual([quillon, zephyrine]);
    const plain = mailbox.mails.map(({ bytes }) =>
      bytes
        .replace(/^Date: [A-Z][a-z]{2}, \d\d? [A-Z][a-z]{2} \d{4} [\d:]{8} \+0000\r\n/m, '')
        .replace(/^Message-ID: <[0-9a-f-]{36}@kinweave\.test>\r\n/m, '')
        .replace(/^To: \S+@kinweave\.test\r\n/m, ''),
    );
    const bytes = [
      'Auto-Submitted: auto-generated',
      'From: post@kinweave.test',
      'Subject: There is a message for you.',
      'Content-Transfer-Encoding: 7bit',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'There is a message for you.',
      '',
      link,
      '',
    ].join('\r\n');
    expect(plain).toEqual([bytes, bytes]);
    expect(under.faults).toEqual([]);
  });

  it('[M8] leaves at the times that are safe, and is not sent again', async () => {
    await open();
    await sendAt(later(evening as never, 0, -1));
    expect(sent()).toEqual([zephyrine]);
    await sendAt(evening);
    expect(sent()).toEqual([quillon, zephyrine]);
    for (const days of [1, 2, 7]) await sendAt(later(evening as never, days));
    expect(sent()).toEqual([quillon, zephyrine]);
  });

  it('[M8] does not leave on an evening that has passed, but on the next', async () => {
    await open();
    await sendAt('2026-06-15T18:00:00.000Z');
    expect(sent()).toEqual([zephyrine]);
    await sendAt('2026-06-22T17:00:00.000Z');
    expect(sent()).toContain(quillon);
  });

  it('[L27] does not go to a mailbox that two members have', async () => {
    await open([told('north', 'ZEPHYRINE.north+mum@kinweave.test').family]);
    await sendAt(evening);
    expect(sent()).toEqual([]);
  });

  it('[L19] does not tell somebody of whom a block hides it', async () => {
    const block = {
      ...{ kind: 'safetyBlock', id: '00000000-0000-4000-8000-00000000000b', protected: [people.Oriel] },
      ...{ blocked: people.Quillon, scope: 'all', basis: 'x', evidence: null, from: verifiedAt },
      ...{ reviewBy: '2027-01-01', endedAt: null, endedBy: null },
    } as unknown as AnyRecord;
    await open([put(family, [block])]);
    await sendAt(evening);
    expect(sent()).toEqual([zephyrine]);
  });

  it('[M5] does not leave for what was revoked meanwhile, and nothing tells of that', async () => {
    await open();
    const grant = opaque(family, 'grant', Object.keys(family.records.grant ?? {})[0] ?? '');
    const { body } = await under.ask(
      people.Zephyrine,
      'mutation($grant: ID!) { revokeGrant(input: { grant: $grant }) { refusals { code } } }',
      { grant },
    );
    expect(body.data.revokeGrant.refusals).toEqual([]);
    await sendAt(evening);
    expect(sent()).toEqual([quillon]);
  });

  it('goes to one address, whatever stands in its place', async () => {
    const two = {
      ...Object.values(family.records.contactChannel ?? {}).find(({ owner }) => owner === people.Zephyrine),
    };
    await open([put(family, [{ ...two, address: `${zephyrine}, other@kinweave.test` } as never])]);
    await under.gateway.sendMessages();
    expect(sent()).toEqual([]);
    expect(await tasks(workerOf('Esther'))).toContain('UNDELIVERED_MESSAGE');
  });
});

describe('a try that fails', () => {
  it('is made again later, and once it succeeds no more', async () => {
    await open();
    mailbox.answers = 451;
    await under.gateway.sendMessages();
    expect(await tasks(workerOf('Esther'))).not.toContain('UNDELIVERED_MESSAGE');
    mailbox.answers = 'takes';
    await sendAt(later(demonstrationNow, 0, 4));
    expect(sent()).toEqual([]);
    await sendAt(later(demonstrationNow, 0, 5));
    await sendAt(later(demonstrationNow, 0, 60));
    expect(sent()).toEqual([zephyrine]);
    const list = 'messages { to { knownAs } channel { address } tries sentAt retryAt failedAt }';
    const message = {
      ...{ to: { knownAs: 'Zephyrine' }, channel: { address: zephyrine }, tries: 2 },
      ...{ sentAt: later(demonstrationNow, 0, 5), retryAt: null, failedAt: null },
    };
    expect(await seen(people.Zephyrine, list)).toEqual({ messages: [message] });
    expect(await seen(people.Quillon, list)).toEqual({ messages: [] });
  });

  it('[M8] is made six times, while nobody answers, and then it is on the worker’s list and nobody else’s', async () => {
    await open([family], byEmail({ url: 'smtp://127.0.0.1:1', from: 'post@kinweave.test' }));
    for (let minutes = 0; minutes <= 155; minutes += 5) await sendAt(later(demonstrationNow, 0, minutes));
    expect(await tasks(workerOf('Esther'))).toContain('UNDELIVERED_MESSAGE');
    for (const who of [people.Zephyrine, people.Quillon, people.Oriel])
      expect(await tasks(who)).not.toContain('UNDELIVERED_MESSAGE');
    expect((await seen(workerOf('Esther'), 'messages { tries }')).messages).toEqual([{ tries: 6 }]);
  });

  it('is the last where the server refuses for good', async () => {
    await open();
    mailbox.answers = 550;
    await under.gateway.sendMessages();
    mailbox.answers = 'takes';
    await sendAt(later(demonstrationNow, 0, 30));
    expect(sent()).toEqual([]);
    expect(await tasks(workerOf('Esther'))).toContain('UNDELIVERED_MESSAGE');
  });

  it('is never made again where nobody knows whether the mail left', async () => {
    await open();
    mailbox.answers = 'breaks';
    await under.gateway.sendMessages();
    expect(sent()).toEqual([zephyrine]);
    mailbox.answers = 'takes';
    for (const minutes of [5, 11, 59]) await sendAt(later(demonstrationNow, 0, minutes));
    expect(await tasks(workerOf('Esther'))).not.toContain('UNDELIVERED_MESSAGE');
    await sendAt(later(demonstrationNow, 0, 60));
    expect(sent()).toEqual([zephyrine]);
    expect(await tasks(workerOf('Esther'))).toContain('UNDELIVERED_MESSAGE');
    expect(JSON.stringify(under.faults)).not.toContain('kinweave.test');
  });
});

describe('several gateways on one database', () => {
  const families = Array.from({ length: 25 }, (_, n) => told(`f${n}`).family);
  const others = (messenger: () => Messenger) =>
    Promise.all(
      [1, 2].map(() =>
        createGateway({
          database: under.database,
          now: () => new Date(evening),
          notifications: { messenger: messenger(), everySeconds: 86_400 },
        }),
      ),
    );

  it('[T-I14] send each message once, all at the same time', async () => {
    await open(families);
    under.setNow(evening);
    const more = await others(() => byEmail({ url: mailbox.url, from: 'post@kinweave.test' }));
    await Promise.all([under.gateway, ...more].flatMap((gateway) => [gateway.sendMessages(), gateway.sendMessages()]));
    for (const gateway of more) await gateway.close();
    const expected = families.flatMap((_, n) => [`quillon.f${n}@kinweave.test`, `zephyrine.f${n}@kinweave.test`]);
    expect(sent()).toEqual(expected.toSorted());
    expect(under.faults).toEqual([]);
  });

  it('do not send what another was sending when it ended', async () => {
    let begun = () => {};
    const isSending = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const stuck: Messenger = {
      by: ['email'],
      carry: async () => {
        begun();
        throw new Error('The process ended');
      },
    };
    await open([family], stuck);
    await under.gateway.sendMessages();
    await isSending;
    const more = await others(() => byEmail({ url: mailbox.url, from: 'post@kinweave.test' }));
    for (const gateway of more) await gateway.sendMessages();
    for (const gateway of more) await gateway.close();
    expect(sent()).toEqual([quillon]);
  });
});

describe('a gateway in a process of its own', () => {
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  const told = buildFamily({
    family: 'south',
    since: '2026-01-05T10:00:00.000Z',
    people: { Zephyrine: { born: '1990-02-01' }, Quillon: { born: '1984-02-01' } },
    kin: [['Quillon', 'partner', 'Zephyrine']],
    support: [{ worker: 'Esther', person: 'Zephyrine', from: '2026-01-05' }],
    plans: { Zephyrine: 'Music.' },
    items: { clarinet: { kind: 'goal', of: 'Zephyrine', words: 'clarinet', area: 'social' } },
    grants: { hers: { of: 'Zephyrine', to: 'Quillon', item: 'clarinet', level: 'FULL', until: soon } },
    channels: {
      hers: {
        ...{ of: 'Zephyrine', channel: 'email', address: zephyrine, verifiedAt },
        safe: { when: 'At any time', times: always, leaveMessage: true },
      },
    },
  }).family;

  it('[T-I14] that is killed between a mail and the record of it sends it never again, and the worker is told', async () => {
    await open([told]);
    const folder = await emptyFolder();
    const mail = { KINWEAVE_SMTP_URL: mailbox.url, KINWEAVE_MAIL_FROM: 'post@kinweave.test', KINWEAVE_LINK: link };
    mailbox.answers = 'keeps silent';
    const taken = mailbox.next();
    const dying = await serve({ cwd: folder.cwd, settings: { DATABASE_URL: under.database, ...mail } });
    await taken;
    await dying.end('SIGKILL');
    await folder.remove();
    const kept = await behind<{ sent: string | null }>(
      under.database,
      `SELECT body ->> 'sentAt' AS sent FROM record WHERE kind = 'message'`,
    );
    expect(kept).toEqual([{ sent: null }]);

    mailbox.answers = 'takes';
    const killed = new Date().toISOString();
    for (const minutes of [5, 11, 61, 1_500]) await sendAt(later(killed as never, 0, minutes));
    expect(sent()).toEqual([zephyrine]);
    const { body } = await under.ask(
      workerOf('Esther'),
      `{ family(id: "${opaque(told, 'family', told.id)}") { due { task } } }`,
    );
    expect(body.data.family.due).toContainEqual({ task: 'UNDELIVERED_MESSAGE' });
  });
});

describe('what is kept of it', () => {
  it('[T-P01] [T-P03] is a line without a name, a row of the audit, and events by nobody', async () => {
    const lines: string[] = [];
    await open(
      [family],
      byLog((line) => lines.push(line)),
    );
    await sendAt(evening);
    const messages = await behind<{ id: string; body: { to: string } }>(
      under.database,
      `SELECT id, body FROM record WHERE kind = 'message' ORDER BY id`,
    );
    expect(lines.map((line) => JSON.parse(line)).toSorted((a, b) => (a.message < b.message ? -1 : 1))).toEqual(
      messages.map(({ id }) => ({ level: 'info', message: id, channel: 'email' })),
    );
    expect(canaries.filter((word) => lines.join(' ').includes(word))).toEqual([]);
    const events = await behind(
      under.database,
      `SELECT kind, actor FROM event WHERE kind LIKE 'Message%' ORDER BY kind`,
    );
    expect(events).toEqual(
      ['MessageBegun', 'MessageBegun', 'MessageEnded', 'MessageEnded'].map((kind) => ({ kind, actor: '' })),
    );
    const audit = await behind<{ wrote: boolean; viewer: readonly string[] }>(
      under.database,
      `SELECT wrote, viewer FROM access_log WHERE subject = 'kinweave:messages' AND operation = 'Messages'`,
    );
    expect(audit.filter(({ wrote }) => wrote)).toHaveLength(4);
    expect(audit.find(({ wrote }) => !wrote)?.viewer.toSorted()).toEqual(Object.values(people).toSorted());
  });

  it('[M8] is nothing where a channel has words and no times: the worker’s list asks for them, and then it leaves', async () => {
    const safe = Object.values(family.records.safeContact ?? {}).find(({ owner }) => owner === people.Zephyrine);
    await open([put(family, [{ ...safe, times: null } as never])]);
    await under.gateway.sendMessages();
    expect(sent()).toEqual([]);
    expect(await tasks(workerOf('Esther'))).toContain('NAME_SAFE_TIMES');
    expect(await tasks(people.Zephyrine)).not.toContain('NAME_SAFE_TIMES');
    const { body } = await under.ask(
      people.Zephyrine,
      `mutation($input: SetSafeContactInput!) {
        setSafeContact(input: $input) {
          refusals { code path } safeContact { when times { days from until } leaveMessage }
        }
      }`,
      {
        input: {
          channel: opaque(family, 'contactChannel', safe?.channel ?? ''),
          when: 'Mondays before noon',
          times: [{ days: ['MONDAY'], from: '09:00', until: '12:00' }],
          leaveMessage: true,
        },
      },
    );
    expect(body.data.setSafeContact).toEqual({
      refusals: [],
      safeContact: {
        when: 'Mondays before noon',
        times: [{ days: ['MONDAY'], from: '09:00', until: '12:00' }],
        leaveMessage: true,
      },
    });
    await under.gateway.sendMessages();
    expect([sent(), await tasks(workerOf('Esther'))]).toEqual([
      [zephyrine],
      expect.not.arrayContaining(['NAME_SAFE_TIMES']),
    ]);
  });
});

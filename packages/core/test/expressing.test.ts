import { describe, expect, it } from 'vitest';
import { base64Of, bytesIn, bytesOf, textIn } from '../src/bytes.js';
import {
  type AnyRecord,
  all,
  exportOf,
  type Family,
  type FamilyEvent,
  type FamilyView,
  kinds,
  parseFamily,
  redactEvents,
  redactFamily,
  type Shape,
  timelineOf,
  viewAs,
} from '../src/index.js';
import { drawn } from '../src/jpeg.js';
import { read } from '../src/shape.js';
import { shown as made, picture, recording } from '../src/testing/index.js';
import { voiced } from '../src/webm.js';
import { asked } from './asked.js';
import { life } from './lived.js';
import {
  afterIn,
  as,
  at,
  fact,
  happening,
  having,
  item,
  level,
  memberShown,
  more,
  type Name,
  person,
  planOf,
  planShown,
  refusals,
  silva,
  when,
  worker,
} from './scene.js';

const { picture: aPicture, recording: aRecording } = made;
const names = ['Mia', 'Ana', 'Ben', 'Leo', 'Rosa', 'Nuno', 'Esther', 'Tom', 'Priya', 'Denise', 'Ngozi'] as const;
const mias = (name: string, said = {}) =>
  fact('expression', name, { ...aPicture, owner: person.Mia, title: `Mia’s ${name}`, at, ...said });
const dog = mias('dog');
const family = having(life.supervision, life.lead, dog);

/** A segment: its mark, its length, what it says. */
const segment = (mark: number, said: string) =>
  Uint8Array.from([0xff, mark, (said.length + 2) >> 8, (said.length + 2) & 0xff, ...bytesIn(said)]);
const end = Uint8Array.from([0xff, 0xd9]);
const jpeg = (...parts: readonly Uint8Array[]) => Uint8Array.from([0xff, 0xd8, ...parts.flatMap((part) => [...part])]);
const jfif = segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0');
/** Tables of quanta and of codes, a frame of one colour, and how many lines stand between two restarts, each as it must be. */
const quanta = (of = '\0') => `${of}${'q'.repeat(of === '\0' ? 64 : 128)}`;
const codes = `\0\x02${'\0'.repeat(14)}\x01abc`;
const frame = '\x08\0\x08\0\x08\x01\x01\x11\0';
const lines = [segment(0xda, '\x01\x01\0\0\x3f\0'), Uint8Array.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56])];
/** Exif with a GPS position, as a telephone writes it: TIFF, one entry that leads to one of its own, north or south. */
const exif = segment(0xe1, 'Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0\0\x01\0\x01N\0');

/** How a photo of a telephone begins: HEIC, which is of MP4’s family. */
const heic = bytesIn('\0\0\0\x18ftypheic\0\0\0\0mif1heic');

/** An element of WebM: its id in hex, how long it is, what it holds. */
const element = (id: string, ...held: readonly (string | Uint8Array)[]): Uint8Array => {
  const said = held.flatMap((one) => [...(typeof one === 'string' ? bytesIn(one) : one)]);
  return Uint8Array.from([...Buffer.from(id, 'hex'), 0x40 | (said.length >> 8), said.length & 0xff, ...said]);
};
/** One whose length nobody knew when it was begun. */
const unknown = (id: string, ...held: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from([...Buffer.from(id, 'hex'), 0x01, ...Array(7).fill(0xff), ...held.flatMap((one) => [...one])]);
const header = element('1a45dfa3', element('4286', '\x01'), element('4282', 'webm'));
const info = (...more: readonly Uint8Array[]) =>
  element('1549a966', element('2ad7b1', '\x0f\x42\x40'), element('4d80', 'Chrome'), element('5741', 'Chrome'), ...more);
const opus = element('63a2', 'OpusHead\x01\x01\0\0\x80\xbb\0\0\0\0\0');
const track = (...more: readonly Uint8Array[]) =>
  element('ae', element('d7', '\x01'), element('83', '\x02'), element('86', 'A_OPUS'), opus, ...more);
const sound = element('a3', '\x81\0\0\x80sound');
const cluster = element('1f43b675', element('e7', '\0'), sound);
const cues = element('1c53bb6b', element('bb', element('b3', '\0'), element('b7', element('f7', '\x01'))));
const tags = element(
  '1254c367',
  element('7373', element('67c8', element('45a3', 'LOCATION'), element('4487', '+51.5'))),
);
const webm = (...parts: readonly Uint8Array[]) => Uint8Array.from([...header, ...unknown('18538067', ...parts)]);
const plainVoice = [info(), element('1654ae6b', track()), cluster];

const add = (name: Name, input: object, of: Family = family) =>
  when(name, 'AddExpression', { plan: planOf('Mia'), ...aPicture, title: 'x', ...input }, of);
const messages = (decision: ReturnType<typeof add>) =>
  decision.ok ? [] : decision.error.map(({ path, message }) => `${path.join('.')} ${message}`);

describe('bytes as text', () => {
  it('are the same there and back, of every length', () => {
    for (let length = 1; length < 300; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, n) => (n * 89 + length) & 0xff);
      expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(bytesOf(base64Of(bytes))).toEqual(bytes);
    }
  });
});

describe('[V12] a JPEG', () => {
  it('is whole with what draws it, its restarts and zeroed bytes among its lines, and in several scans', () => {
    expect(drawn(bytesOf(picture))).toBe('whole');
    const tables = [segment(0xdb, quanta() + quanta('\x11')), segment(0xc4, codes + codes), segment(0xdd, '\0\x04')];
    expect(drawn(jpeg(jfif, ...tables, segment(0xc2, frame), ...lines, ...lines, end))).toBe('whole');
  });

  it.each([
    ['quanta', 0xdb, quanta()],
    ['codes', 0xc4, codes],
    ['a frame', 0xc0, frame],
    ['restarts', 0xdd, '\0\x04'],
    ['a scan', 0xda, '\x01\x01\0\0\x3f\0'],
  ])('tells more than it shows with a byte behind its %s, or one too few', (_, mark, said) => {
    expect([`${said}x`, said.slice(0, -1), said].map((one) => drawn(jpeg(segment(mark, one), ...lines, end)))).toEqual([
      ...['tells', 'tells', 'whole'],
    ]);
  });

  it.each([
    ['Exif with a GPS position', [jfif, exif, ...lines, end]],
    ['XMP', [segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x/>'), ...lines, end]],
    ['captions of Photoshop', [segment(0xed, 'Photoshop 3.0\0'), ...lines, end]],
    ['a colour profile, which names a device', [segment(0xe2, 'ICC_PROFILE\0'), ...lines, end]],
    ['a comment', [jfif, segment(0xfe, 'At Gran’s'), ...lines, end]],
    ['a comment between two scans', [...lines, segment(0xfe, 'At Gran’s'), ...lines, end]],
    ['a small copy in its JFIF', [segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01abc'), ...lines, end]],
    [
      'what another program put under JFIF’s mark',
      [segment(0xe0, 'GoPro\0\x01\x02\x03\x04\x05\x06\x07\x08'), ...lines, end],
    ],
    ['something after its end', [...lines, end, bytesIn('more')]],
  ])('tells more than it shows with %s', (_, parts) => {
    expect(drawn(jpeg(...parts))).toBe('tells');
  });

  it.each([
    ['without lines', [jfif, end]],
    ['without an end', [jfif, ...lines]],
    ['with a segment longer than it is', [segment(0xdb, quanta()).subarray(0, 6), end]],
    ['with a segment shorter than its own length', [Uint8Array.from([0xff, 0xdb, 0, 1]), ...lines, end]],
    ['with bytes between its segments', [jfif, bytesIn('x'), ...lines, end]],
    ['that breaks off in a mark', [jfif, Uint8Array.from([0xff])]],
  ])('is broken %s', (_, parts) => {
    expect(drawn(jpeg(...parts))).toBe('broken');
  });
});

describe('[V12] a recording', () => {
  /** As Firefox begins one: sizes of eight bytes, a codec with a name, an empty list of what stands where. */
  const firefox = Uint8Array.from([
    ...bytesIn(
      '\x1aE\xdf\xa3\x01\0\0\0\0\0\0\x1fB\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82\x84webmB\x87\x81\x02B\x85\x81\x02',
    ),
    ...unknown('18538067', element('114d9b74')),
    ...element('1549a966', element('4d80', 'QTmuxingAppLibWebM-0.0.1'), element('5741', 'QTwritingAppLibWebM-0.0.1')),
    ...element('1654ae6b', track(element('258688', 'OPUS'), element('56aa', '\0\x63\x2e\xa0'))),
    ...cluster,
  ]);

  it.each([
    ['as a browser writes it', bytesOf(recording)],
    ['in its smallest form', webm(...plainVoice)],
    ['as Firefox begins it', firefox],
    [
      'in clusters without a known end, one after the other',
      webm(...plainVoice, unknown('1f43b675', sound), cluster, cues),
    ],
    ['with an end that is known', Uint8Array.from([...header, ...element('18538067', ...plainVoice, cues)])],
    ['with room that is empty', webm(element('ec', '\0\0\0'), ...plainVoice)],
    [
      'that ends within a block',
      webm(
        ...plainVoice,
        element('1f43b675', element('a0', element('a1', '\x81\0\0\0sound'), element('75a2', '\x07'))),
      ),
    ],
  ])('is whole %s', (_, bytes) => {
    expect(voiced(bytes)).toBe('whole');
  });

  const tracks = (...all: readonly Uint8Array[]) => webm(info(), element('1654ae6b', ...all), cluster);
  const known = Uint8Array.from([...header, ...element('18538067', ...plainVoice)]);
  it.each([
    ['the day it was made', webm(info(element('4461', '\x0a\0\0\0\0\0\0\0')), element('1654ae6b', track()), cluster)],
    ['a title', webm(info(element('7ba9', 'At Gran’s')), element('1654ae6b', track()), cluster)],
    ['a program nobody knows', webm(element('1549a966', element('4d80', 'Anna’s phone')), ...plainVoice.slice(1))],
    ['a place among its tags', webm(...plainVoice, tags)],
    ['tags before its sound', webm(info(), tags, ...plainVoice.slice(1))],
    ['an attachment', webm(...plainVoice, element('1941a469', element('61a7', element('466e', 'school.jpg'))))],
    ['chapters', webm(...plainVoice, element('1043a770'))],
    ['a video', tracks(track(), element('ae', element('d7', '\x02'), element('83', '\x01'), element('86', 'V_VP8')))],
    [
      'a video for its voice',
      tracks(element('ae', element('d7', '\x01'), element('83', '\x01'), element('86', 'V_VP8'))),
    ],
    ['a second voice', tracks(track(), track())],
    ['a name of its track', tracks(track(element('536e', 'Mia')))],
    ['a codec whose header holds comments', tracks(element('ae', element('d7', '\x01'), element('86', 'A_VORBIS')))],
    [
      'an Opus header with more behind it',
      tracks(element('ae', element('63a2', 'OpusHead\x01\x01\0\0\x80\xbb\0\0\0\0\0+51.5'))),
    ],
    [
      'sound of a track that nobody plays',
      webm(...plainVoice, element('1f43b675', element('a3', '\x82\0\0\x80+51.5'))),
    ],
    ['room that is not empty', webm(element('ec', '+51.5'), ...plainVoice)],
    ['a number that is a text', webm(info(element('4489', '+51.5-000.1')), ...plainVoice.slice(1))],
    ['the same number twice', tracks(track(element('73c5', 'at'), element('73c5', 'Gran')))],
    ['an element nobody knows', webm(...plainVoice, element('4dbf', 'x'))],
    ['something after its end', Uint8Array.from([...known, ...tags])],
    ['a second recording after its end', Uint8Array.from([...known, ...known])],
    ['another kind of Matroska', Uint8Array.from([...element('1a45dfa3', element('4282', 'matroska')), ...known])],
  ])('tells more than the voice with %s', (_, bytes) => {
    expect(voiced(bytes)).toBe('tells');
  });

  it.each([
    ['HEIC', heic],
    ['nothing', new Uint8Array()],
    ['a header alone', header],
    ['without sound', webm(info(), element('1654ae6b', track()))],
    ['without a track', webm(info(), cluster)],
    ['without a codec', tracks(element('ae', element('d7', '\x01')))],
    ['that breaks off in its sound', webm(...plainVoice).subarray(0, -3)],
    ['that breaks off in a length', webm(...plainVoice, Uint8Array.from([0x1f, 0x43, 0xb6, 0x75, 0x01]))],
    ['that breaks off in an id', webm(...plainVoice, Uint8Array.from([0x1f]))],
    ['with something behind it that is no element', webm(...plainVoice, Uint8Array.from([0]))],
    ['whose names have no end', webm(unknown('1549a966'), ...plainVoice.slice(1))],
    ['longer than its own end', Uint8Array.from([...header, ...Buffer.from('1853806708ffffffff', 'hex'), ...cluster])],
  ])('is broken: %s', (_, bytes) => {
    expect(voiced(bytes)).toBe('broken');
  });
});

describe('[V12] a picture or a recording', () => {
  const withBytes = (bytes: Uint8Array) => ({ data: base64Of(bytes) });

  it('is added by the owner of the plan: a picture, a recording', () => {
    for (const attached of [aPicture, aRecording])
      expect(add('Mia', attached)).toMatchObject({
        ok: true,
        value: [{ type: 'ExpressionAdded', became: [{ kind: 'expression', owner: person.Mia, ...attached, at }] }],
      });
  });

  it('by nobody else: not a worker, a parent, or who knows of no plan', () => {
    expect(['Esther', 'Denise', 'Ana', 'Ben', 'Rosa'].map((name) => refusals(add(name as Name, {})))).toEqual([
      ...[['FORBIDDEN'], ['FORBIDDEN'], ['FORBIDDEN'], ['FORBIDDEN'], ['NOT_FOUND plan']],
    ]);
  });

  it.each([
    ['a type that is not of the list', { contentType: 'image/svg+xml' }, /^contentType /],
    ['words for bytes', { data: 'My dog' }, 'data is not base64'],
    ['base64 of addresses', { data: 'ab_-' }, 'data is not base64'],
    ['base64 that can be written in another way', { data: '/9k=/9l=' }, 'data is not base64'],
    ['nothing', { data: '' }, 'data is empty'],
    ['too much', { data: 'A'.repeat(48_004) }, 'data is larger than 48 kB'],
    ['no title', { title: ' ' }, 'title is empty'],
    ['bytes of another type', { contentType: 'audio/webm' }, 'data is not audio/webm'],
    ['a recording as a picture', { data: recording }, 'data is not image/jpeg'],
    ['half a picture', { data: picture.slice(0, 400) }, 'data is not a whole image/jpeg'],
    [
      'a photo that tells where it was taken',
      withBytes(jpeg(jfif, exif, ...lines, end)),
      'data holds more than the picture: where, when or how it was taken',
    ],
    ['MP4, as what it says', { contentType: 'audio/mp4', ...withBytes(heic) }, /^contentType /],
    [
      'a photo of a telephone as a recording',
      { contentType: 'audio/webm', ...withBytes(heic) },
      'data is not audio/webm',
    ],
    [
      'half a recording',
      { contentType: 'audio/webm', ...withBytes(bytesOf(recording).subarray(0, -5)) },
      'data is not a whole audio/webm',
    ],
    [
      'a recording that tells where it was made',
      { contentType: 'audio/webm', ...withBytes(Uint8Array.from([...bytesOf(recording), ...tags])) },
      'data holds more than the voice: where, when or how it was recorded',
    ],
  ])('is refused with %s', (_, input, message) => {
    expect(messages(add('Mia', input))).toEqual([
      typeof message === 'string' ? message : expect.stringMatching(message),
    ]);
  });

  it('is refused by reading too, where it lies in a family', () => {
    const bad = { ...dog, ...withBytes(jpeg(jfif, exif, ...lines, end)) };
    const stored = { ...family, records: { ...family.records, expression: { [dog.id]: bad } } };
    const parsed = parseFamily(stored);
    expect(parsed.ok ? [] : parsed.error.map(({ path }) => path)).toEqual([['records', 'expression', dog.id, 'data']]);
    const shape = kinds.expression as Shape<unknown>;
    const { kind: _kind, id: _id, ...body } = { ...bad, title: '' };
    // What its bytes hold is looked at once each field is right by itself.
    expect(read(shape, body)).toMatchObject({ ok: false, error: [{ path: ['title'] }] });
  });

  it('stands with two more, and a fourth is refused', () => {
    const three = more(family, mias('cat'), mias('song', aRecording));
    expect(messages(add('Mia', {}, three))).toEqual(['plan has 3 already']);
    const mayAdd = (name: Name, of: Family) => planShown(name, 'Mia', of).viewerCanExpress;
    expect([mayAdd('Mia', three), mayAdd('Mia', family), mayAdd('Esther', family)]).toEqual([false, true, false]);
    const two = afterIn(three, ['Mia', 'RemoveExpression', { expression: dog.id }]);
    expect(add('Mia', {}, two).ok).toBe(true);
  });
});

describe('[V1] what somebody shows of what matters to them', () => {
  it('is known to whoever knows their words about it, and to nobody else', () => {
    const knows = names.filter((name) => level(name, dog, family) === 'FULL');
    expect(knows).toEqual(['Mia', 'Esther', 'Denise']);
    expect(names.filter((name) => (planShown(name, 'Mia', family)?.matters ?? null) !== null)).toEqual(knows);
    expect(names.filter((name) => level(name, dog, family) !== 'NONE')).toEqual(knows);
  });

  it('is in the plan, oldest first, and can be taken back by its owner alone', () => {
    const cat = mias('cat', { at: '2026-01-01T09:00:00.000Z' });
    const both = more(family, cat);
    expect(planShown('Mia', 'Mia', both).expressions).toMatchObject([
      { id: cat.id, ...aPicture, title: 'Mia’s cat', viewerCanRemove: true },
      { id: dog.id, viewerCanRemove: true },
    ]);
    expect(planShown('Esther', 'Mia', both).expressions?.map(({ viewerCanRemove }) => viewerCanRemove)).toEqual([
      false,
      false,
    ]);
    expect(planShown('Ngozi', 'Mia', both).expressions).toBeNull();
  });

  it('[M18] is there for its owner alone once the plan is closed', () => {
    const closed = afterIn(family, ['Esther', 'ClosePlan', { person: person.Mia, reason: 'All met' }]);
    expect(names.filter((name) => level(name, dog, closed) !== 'NONE')).toEqual(['Mia']);
  });
});

describe('a picture or a recording goes where words go', () => {
  it('[L15] it is in what somebody is given who asks for what is held about them', () => {
    const request = fact('accessRequest', 'Mia', {
      ...{ subject: person.Mia, by: person.Mia, basis: 'self', at: '2026-05-01T09:00:00.000Z', dueBy: '2026-06-01' },
      ...{ state: 'answered', decidedAt: at, gave: true },
    });
    const given = exportOf(more(family, request), request, at)?.person as { plan: { expressions: object } };
    expect(given.plan.expressions).toMatchObject([{ id: dog.id, ...aPicture, title: 'Mia’s dog' }]);
    expect(JSON.stringify(given)).not.toContain('viewerCan');
  });

  it('[V9] their worker who looks as them sees it, and can do nothing with it', () => {
    const preview = memberShown('Esther', 'Mia', family)?.preview;
    const plan = preview?.members.find(({ id }) => id === person.Mia)?.plan;
    expect(plan).toMatchObject({ expressions: [{ id: dog.id, viewerCanRemove: false }], viewerCanExpress: false });
  });

  it('[V11] that it was added is in the timeline of whoever sees it, by its owner', () => {
    const told = (name: Name) =>
      timelineOf(viewAs(family, as(name), at) as FamilyView, at).filter(({ of }) => of.id === dog.id);
    const entry = { what: 'expressionAdded', when: at, about: [person.Mia], by: { person: person.Mia, worker: null } };
    for (const name of ['Mia', 'Esther'] as const) expect(told(name)).toMatchObject([entry]);
    expect(told('Ana')).toEqual([]);
  });

  it('[F4] where two records are one person, those of both are theirs, to be taken back where they stand', () => {
    const song = fact('expression', 'song', { ...aRecording, owner: person.Leo, title: 'Leo’s song', at });
    const same = fact('onePerson', 'Mia', {
      ...{ kept: person.Mia, absorbed: person.Leo, born: '2014-02-01', proposedBy: worker('Esther'), proposedAt: at },
      ...{ acceptedBy: worker('Denise'), at },
    });
    const one = more(family, song, same);
    const titles = (of: Family) => planShown('Mia', 'Mia', of).expressions?.map(({ title }) => title);
    expect(titles(one)?.toSorted()).toEqual(['Leo’s song', 'Mia’s dog']);
    const left = afterIn(one, ['Mia', 'RemoveExpression', { expression: song.id }]);
    expect([titles(left), all(left, 'expression').map(({ owner }) => owner)]).toEqual([['Mia’s dog'], [person.Mia]]);
  });

  it('[L26] it goes with its owner when they are erased, out of the history as well', () => {
    const event = { type: 'ExpressionAdded', actor: as('Mia'), at, became: [dog] } as FamilyEvent;
    const { [dog.id]: _dog, ...none } = family.records.expression ?? {};
    const later = { ...family, records: { ...family.records, expression: none } } as Family;
    const erased = [{ kind: 'person', id: person.Mia }] as const;
    expect(redactEvents(later, erased, [event])).toMatchObject([{ became: [] }]);
    expect(all(redactFamily(family, erased), 'expression')).toEqual([]);
  });
});

describe('[M18] taking back a picture or a recording', () => {
  const plain = having(life.supervision, life.lead, dog);
  const { [item.concern.id]: _concern, ...notes } = plain.records.note ?? {};
  /** Nothing requires Mia’s notes to be kept. */
  const free = { ...plain, records: { ...plain.records, note: notes } } as Family;
  const remove = { expression: dog.id };

  it('takes it out of every view and of the history, for its owner alone to do', () => {
    expect(happening('Mia', 'RemoveExpression', remove, free)).toMatchObject({
      ...{ type: 'ExpressionRemoved', became: [] },
      ...{ gone: [{ kind: 'expression', id: dog.id }], erased: [{ kind: 'expression', id: dog.id }] },
    });
    expect(refusals(when('Esther', 'RemoveExpression', remove, free))).toEqual(['FORBIDDEN']);
    expect(refusals(when('Ana', 'RemoveExpression', remove, free))).toEqual(['NOT_FOUND expression']);
  });

  it('what a duty keeps stays in the history alone, and everybody sees the same either way', () => {
    const held = more(free, asked.hold as AnyRecord);
    expect(happening('Mia', 'RemoveExpression', remove, held).erased).toBeUndefined();
    const after = (of: Family) => afterIn(of, ['Mia', 'RemoveExpression', remove]);
    const { legalHold: _hold, ...without } = after(held).records;
    for (const name of names)
      expect(JSON.stringify(viewAs({ ...after(held), records: without } as Family, as(name), at))).toBe(
        JSON.stringify(viewAs(after(free), as(name), at)),
      );
    expect(all(after(held), 'expression')).toEqual([]);
  });
});

describe('text of bytes', () => {
  it('has one character of each', () => {
    expect(textIn(bytesIn('\0\x7f\xff'))).toBe('\0\x7f\xff');
    expect(all(silva.family, 'expression')).toEqual([]);
  });
});

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
const lines = [segment(0xda, '\x01\x01\0\0\x3f\0'), Uint8Array.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56])];
/** Exif with a GPS position, as a telephone writes it: TIFF, one entry that leads to one of its own, north or south. */
const exif = segment(0xe1, 'Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0\0\x01\0\x01N\0');

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
    expect(drawn(jpeg(jfif, segment(0xdb, 'table'), segment(0xc2, 'frame'), ...lines, ...lines, end))).toBe('whole');
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
    ['with a segment longer than it is', [segment(0xdb, 'table').subarray(0, 6), end]],
    ['with a segment shorter than its own length', [Uint8Array.from([0xff, 0xdb, 0, 1]), ...lines, end]],
    ['with bytes between its segments', [jfif, bytesIn('x'), ...lines, end]],
    ['that breaks off in a mark', [jfif, Uint8Array.from([0xff])]],
  ])('is broken %s', (_, parts) => {
    expect(drawn(jpeg(...parts))).toBe('broken');
  });
});

describe('[V12] a picture or a recording', () => {
  const withBytes = (bytes: Uint8Array) => ({ data: base64Of(bytes) });

  it('is added by the owner of the plan: a picture, a recording of either kind', () => {
    const mp4 = { contentType: 'audio/mp4', ...withBytes(bytesIn('\0\0\0\x18ftypM4A \0\0\0\0')) };
    for (const attached of [aPicture, aRecording, mp4])
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
    [
      'a recording that tells where it was made',
      { contentType: 'audio/mp4', ...withBytes(bytesIn('\0\0\0\x18ftypM4A \0\0\0\0udta\xa9xyz+51.5-0.1/')) },
      'data says where it was recorded',
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

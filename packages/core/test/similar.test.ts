import { describe, expect, it } from 'vitest';
import { all, type Family, firstWord, namesFor, namesLike, put } from '../src/index.js';
import { demonstrationNow, generateFamily, strangerWorker } from '../src/testing/index.js';
import { at, born, changed, fact, having, person, silva, worker } from './scene.js';

const seeds = (to: number) => Array.from({ length: to }, (_, n) => n);
const named = (knownAs: string) => having(changed({ kind: 'person', id: person.Mia }, { knownAs }));
const found = (family: Family, ...names: readonly string[]) =>
  namesLike(family, worker('Callum'), names, at).map(({ knownAs }) => knownAs);

describe('[K8] [APP-19] who is known already', () => {
  it.each([
    ['mia', 'Mia'],
    ['MIA', 'Mia'],
    ['Mia Carter', 'Mia'],
    ['Mia', 'Mia Carter'],
    ['zoe', 'Zoë'],
    ['Zoë', 'Zoe Silva'],
    ['Lukasz', 'Łukasz'],
    ['strasse', 'Straße'],
    ['o’brien', "O'Brien"],
  ])('by %s is %s', (given, knownAs) => {
    expect(found(named(knownAs), given)).toEqual([knownAs]);
  });

  it.each([
    ['Mi', 'Mia'],
    ['Miah', 'Mia'],
    ['Carter', 'Mia Carter'],
    ['Anne', 'Anne-Marie'],
    ['ia', 'Mia'],
  ])('by %s is not %s', (given, knownAs) => {
    expect(found(named(knownAs), given)).toEqual([]);
  });

  it('is told with who works with them now, each alone, by any of the names', () => {
    expect(namesLike(silva.family, worker('Callum'), ['leo', 'nobody', 'Ana'], at)).toEqual(
      [
        { person: person.Ana, knownAs: 'Ana', workers: [worker('Esther'), worker('Tom')].toSorted() },
        { person: person.Leo, knownAs: 'Leo', workers: [worker('Esther')] },
      ]
        .toSorted((one, other) => (one.person < other.person ? -1 : 1))
        .map((one) => expect.objectContaining(one)),
    );
  });

  it('is not told by a former name, nor where the worker has a conflict of interest', () => {
    const former = fact('formerName', 'Mia', { owner: person.Mia, name: 'Robin', until: '2026-05-01T09:00:00.000Z' });
    expect(found(having(former), 'Robin')).toEqual([]);
    const relative = fact('conflictOfInterest', 'Callum', {
      ...{ worker: worker('Callum'), relativeOf: person.Rosa, from: '2026-01-01' },
    });
    expect(found(having(relative), 'Mia')).toEqual([]);
  });

  it('[D11] is the same whatever is hidden from a worker on duty: a birth date, a safety block, a plan, a note', () => {
    const block = fact('safetyBlock', 'hidden', {
      ...{ protected: [person.Mia], blocked: person.Nuno, scope: 'all', basis: 'x', reviewBy: '2026-12-01' },
      from: '2026-05-01T09:00:00.000Z',
    });
    const names = ['Mia', 'Leo', 'Ana'];
    const before = namesLike(silva.family, worker('Callum'), names, at);
    const bare = {
      ...silva.family,
      records: { person: silva.family.records.person, assignment: silva.family.records.assignment },
    };
    for (const family of [having(block), having(born('Mia', '2012-12-12')), bare as Family])
      expect(namesLike(family, worker('Callum'), names, at)).toEqual(before);
  });

  it('[L20] is nobody whom the same worker would not find by the beginning of a name', () => {
    let told = 0;
    for (const seed of seeds(30)) {
      const family = generateFamily(seed, { crowded: true });
      const names = all(family, 'person').map(({ knownAs }) => knownAs);
      const like = namesLike(family, strangerWorker, names, demonstrationNow);
      told += like.length;
      expect(like.map(({ person: id }) => id).toSorted()).toEqual(
        all(family, 'person')
          .map(({ id }) => id)
          .toSorted(),
      );
      for (const one of like) {
        const beginning = [...one.knownAs].slice(0, 2).join('');
        expect(namesFor(family, strangerWorker, beginning, demonstrationNow)).toContainEqual(one);
      }
    }
    expect(told).toBeGreaterThan(60);
  });

  it('and a name counts by its first word', () => {
    expect(['Zoë-Ann Smith', '  Łucja  Maria ', 'O’Neil'].map(firstWord)).toEqual(['zoe-ann', 'lucja', "o'neil"]);
    const other = put(silva.family, [changed({ kind: 'person', id: person.Leo }, { knownAs: 'Mia the younger' })]);
    expect(found(other, 'mia').toSorted()).toEqual(['Mia', 'Mia the younger']);
  });
});

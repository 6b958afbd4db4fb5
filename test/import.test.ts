import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { all, type Family, schemaVersion } from '@kinweave/core';
import { demonstrationProvider } from '@kinweave/core/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { behind, storedIn, worked } from './behind.js';
import { emptyFolder, kinweave } from './command-line.js';
import { freshDatabase } from './fresh-database.js';
import { documentOf } from './gateway-under-test.js';

const [first, second, third] = ['W2', 'W4', 'W6'].map((id) => worked(id).family) as [Family, Family, Family];
const canary = 'canary-4711';

let folder: Awaited<ReturnType<typeof emptyFolder>>;
let database: string;
beforeAll(async () => {
  folder = await emptyFolder();
});
beforeEach(async () => {
  database = await freshDatabase();
});
afterAll(() => folder.remove());

const file = 'families.json';
const importing = async (document: unknown) => {
  await writeFile(join(folder.cwd, file), typeof document === 'string' ? document : JSON.stringify(document));
  const ended = await kinweave(['import', file], { cwd: folder.cwd, settings: { DATABASE_URL: database } });
  return { ...ended, errors: ended.errors.split('\n').filter((line) => line !== '') };
};
const imported = () =>
  behind<{ id: string }>(database, 'SELECT id FROM family ORDER BY id').then((rows) => rows.map(({ id }) => id));
const said = (imports: number, there: number, refused: number) =>
  `${imports} families imported, ${there} there already, ${refused} refused.\n`;
const withGoal = (family: Family, changes: object): unknown => {
  const [goal] = all(family, 'goal');
  const goals = { ...family.records.goal, [goal?.id ?? '']: { ...goal, ...changes } };
  return { ...family, records: { ...family.records, goal: goals } };
};

describe('import', () => {
  it('of the same document again changes nothing', async () => {
    const document = documentOf([first, second]);
    expect(await importing(document)).toEqual({ code: 0, out: said(2, 0, 0), errors: [] });
    const before = await storedIn(database);
    expect(await importing(document)).toEqual({ code: 0, out: said(0, 2, 0), errors: [] });
    expect(await storedIn(database)).toEqual(before);
  });

  it('of a family that was changed is refused, and the family left as it is', async () => {
    await importing(documentOf([first]));
    const before = await storedIn(database);
    const again = { ...documentOf([first]), families: [withGoal(first, { words: canary })] };
    expect(await importing(again)).toEqual({
      code: 1,
      out: said(0, 0, 1),
      errors: ['families.0.id is there already, with other content'],
    });
    expect(await storedIn(database)).toEqual(before);
  });

  it('takes the good families, and of a bad one among them nothing at all', async () => {
    const newer = { ...second, schemaVersion: schemaVersion + 1 };
    expect(await importing({ ...documentOf([first, second, third]), families: [first, newer, third] })).toEqual({
      code: 1,
      out: said(2, 0, 1),
      errors: [`families.1.schemaVersion is newer than ${schemaVersion}, the newest that this Kinweave reads`],
    });
    expect(await imported()).toEqual([first.id, third.id].sort());
    const traces = await behind(database, 'SELECT FROM record WHERE family = $1', [second.id]);
    expect(traces).toEqual([]);
  });

  it('[T-B03] [T-B06] tells of everything that is wrong with a family, each with its place, and never with its value', async () => {
    const [tie] = all(first, 'relationship');
    const [one] = all(first, 'person');
    const records = {
      ...first.records,
      person: { ...first.records.person, [one?.id ?? '']: { ...one, born: '2024-02-30', knownAs: `${canary}\u0000` } },
      relationship: { ...first.records.relationship, [tie?.id ?? '']: { ...tie, kinship: canary, to: canary } },
    };
    const { code, errors } = await importing({ ...documentOf([first]), families: [{ ...first, records }] });
    expect(code).toBe(1);
    const at = (kind: string, id: string | undefined) => `families.0.records.${kind}.${id}`;
    expect(errors.sort()).toEqual(
      [
        `${at('person', one?.id)}.born is not a date such as 2012-02-29`,
        `${at('person', one?.id)}.knownAs has a character that cannot be shown (a control or an override)`,
        `${at('relationship', tie?.id)}.kinship is not one of parent, stepParent, adoptiveParent, fosterCarer, grandparent, auntOrUncle, sibling, twin, stepSibling, partner, formerPartner, cousin, friend, other`,
        `${at('relationship', tie?.id)}.to is not the id of a person (a lower-case UUID)`,
      ].sort(),
    );
    expect(await imported()).toEqual([]);
  });

  it('[T-B06] refuses a family in which somebody is their own ancestor, or their own parent', async () => {
    const [tie] = all(first, 'relationship').filter(({ kinship }) => kinship === 'parent');
    const knot = (id: string, changes: object) => ({ ...tie, ...changes, id });
    const withTie = (changes: object) => {
      const id = '00000000-0000-4000-8000-000000000001';
      const relationship = { ...first.records.relationship, [id]: knot(id, changes) };
      return { ...documentOf([first]), families: [{ ...first, records: { ...first.records, relationship } }] };
    };
    const cycle = await importing(withTie({ person: tie?.to, to: tie?.person }));
    expect(cycle.errors).toEqual(cycle.errors.map(() => expect.stringContaining('is an ancestor of their own parent')));
    const self = await importing(withTie({ to: tie?.person }));
    expect(self.errors).toEqual([expect.stringMatching(/\.to is the same person$/)]);
    expect(await imported()).toEqual([]);
  });

  it('puts nothing in when its people are wrong, and tells of each', async () => {
    const before = await storedIn(database);
    const nowhere = '5eaf00d0-0000-4000-8000-00000000ffff';
    const provider = demonstrationProvider.id;
    const document = {
      ...documentOf([first]),
      teams: [{ id: nowhere, provider: nowhere, name: 'A team' }],
      accounts: [{ subject: 'someone', provider, worker: nowhere, name: 'Someone' }],
    };
    expect(await importing(document)).toEqual({
      code: 1,
      out: said(0, 0, 0),
      errors: ['teams.0.provider is not a provider that is there', 'accounts.0.worker is not a worker that is there'],
    });
    expect(await importing({ providers: [{ id: canary, name: '' }], families: 5 })).toEqual({
      code: 1,
      out: said(0, 0, 0),
      errors: [
        'providers.0.id is not the id of a provider (a lower-case UUID)',
        'providers.0.name is empty',
        'families is not a list',
      ],
    });
    expect(await storedIn(database)).toEqual(before);
  });

  it('refuses a family whose provider or workers are not there', async () => {
    const { code, errors } = await importing({ families: [first] });
    expect(code).toBe(1);
    expect(errors[0]).toBe('families.0.provider is not a provider that is there');
    expect(errors[1]).toMatch(/^families\.0\.records\.assignment\.\S+\.worker is not a worker of the provider$/);
    expect(await imported()).toEqual([]);
  });

  it.each([
    ['[1]', 1, 'the document is not an object'],
    [`{ "${canary}`, 2, `kinweave: ${file} is not JSON`],
  ])('of a file that holds %s is refused', async (text, code, told) => {
    expect(await importing(text)).toMatchObject({ code, errors: [told] });
  });

  it('without a file, or of one that is not there, is refused', async () => {
    const run = (...words: string[]) => kinweave(['import', ...words], folder);
    expect(await run()).toEqual({ code: 2, out: '', errors: 'kinweave: import needs a FILE\n' });
    const told = 'kinweave: nothing.json cannot be read (ENOENT)\n';
    expect(await run('nothing.json')).toEqual({ code: 2, out: '', errors: told });
  });
});

import { type Settings as Decided, defaultSettings, read, settings as shape } from '@kinweave/core';
import { settingsFrom } from '@kinweave/schema';
import { openDatabase } from '../database.js';
import { type Settings, Usage } from './settings.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What a provider decides where the law leaves a choice, after some of it was changed. */
export async function providerSettings(
  { database: spec }: Settings,
  provider: string,
  changes: readonly string[],
): Promise<Decided> {
  if (!uuid.test(provider)) throw new Usage('settings needs the id of a provider (a lower-case UUID)');
  const given = changed(changes);
  const database = await openDatabase(spec);
  try {
    await database.migrate();
    const found = await database.prisma.provider.findUnique({ where: { id: provider }, select: { settings: true } });
    if (found === null) throw new Usage('there is no such provider');
    const decided = { ...settingsFrom(found.settings), ...given };
    if (changes.length > 0)
      await database.prisma.provider.update({ where: { id: provider }, data: { settings: differing(decided) } });
    return decided;
  } finally {
    await database.close();
  }
}

/** What differs from what holds otherwise: only that is stored, so that a new default reaches whoever said nothing. */
const differing = (decided: Decided): Partial<Decided> =>
  Object.fromEntries(
    Object.entries(decided).filter(([name, value]) => value !== defaultSettings[name as keyof Decided]),
  );

/** The settings that `name=value` words give, or all that is wrong with them. */
function changed(words: readonly string[]): Partial<Decided> {
  const pairs = words.map((word) => {
    const at = word.indexOf('=');
    return at < 0 ? ([word, undefined] as const) : ([word.slice(0, at), written(word.slice(at + 1))] as const);
  });
  const isTwice = (name: string, n: number) => pairs.findIndex(([other]) => other === name) < n;
  const wrong = pairs.flatMap(([name, value], n) => {
    const field = Object.hasOwn(shape.fields, name) ? shape.fields[name as keyof Decided] : undefined;
    if (field === undefined) return [`--set ${n + 1} is not one of ${Object.keys(shape.fields).join(', ')}`];
    if (isTwice(name, n)) return [`${name} is set twice`];
    if (value === undefined) return [`${name} has no value: --set ${name}=<value>`];
    const fits = read<unknown>(field, value, [name]);
    return fits.ok ? [] : fits.error.map(({ message }) => `${name} ${message}`);
  });
  if (wrong.length > 0) throw new Usage(wrong.join('; '));
  return Object.fromEntries(pairs);
}

/** A value as it is written at a terminal: a number, a yes or no, or a word. */
function written(text: string): unknown {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  return text === 'true' ? true : text === 'false' ? false : text;
}

import type { Instant } from '@kinweave/core';
import {
  demonstrationDocument,
  demonstrationDuties,
  demonstrationFamiliesAt,
  demonstrationPeople,
} from '@kinweave/core/testing';
import type { PrismaClient } from '@kinweave/schema';
import { importDocument } from './import.js';
import type { Store } from './store.js';

/** Whether nothing has been put into the database yet. */
export const isEmpty = async (prisma: PrismaClient): Promise<boolean> => (await prisma.provider.count()) === 0;

/** Fills an empty database with the demonstration. */
export async function seedDemonstration(prisma: PrismaClient, store: Store, at: Instant): Promise<void> {
  const { problems, families } = await importDocument(
    { ...demonstrationDocument(demonstrationFamiliesAt(at)), duties: demonstrationDuties(at) },
    prisma,
    store,
    at,
  );
  const wrong = [...problems, ...families.flatMap((family) => family.problems)][0];
  if (wrong !== undefined) throw new Error(`The demonstration: ${wrong.path.join('.')} ${wrong.message}`);
}

/** The people one can be, as a table for the terminal. */
export function peopleTable(): string {
  const rows = [
    ['name', 'who', 'family', 'what to look at', 'id'],
    ...demonstrationPeople().map(({ name, role, family, note, id }) => [name, role, family, note, id]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

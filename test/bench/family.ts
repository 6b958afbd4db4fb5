import type { Family } from '@kinweave/core';
import {
  buildFamily,
  demonstrationPartners,
  demonstrationProvider,
  demonstrationWorkers,
  generateFamilies,
  workerOf,
} from '@kinweave/core/testing';

const people = ['Asha', 'Ben', 'Cleo', 'Dana'] as const;
const count = 200;

/** An item of some kind for somebody, by number: the same ones every time. */
const item = (n: number) => {
  const shared = {
    of: people[n % 4] as (typeof people)[number],
    words: `Something written down, the ${n}th of them`,
    area: 'social',
  } as const;
  const day = `2026-07-${String((n % 28) + 1).padStart(2, '0')}`;
  switch (n % 5) {
    case 0:
      return { kind: 'need', ...shared, driver: 'loneliness' } as const;
    case 1:
    case 2:
      return { kind: 'goal', ...shared } as const;
    case 3:
      return { kind: 'action', ...shared } as const;
    default:
      return {
        kind: 'appointment',
        ...shared,
        place: 'Library',
        start: `${day}T16:00:00Z`,
        end: `${day}T17:00:00Z`,
      } as const;
  }
};

/** A family of four plans and 200 items, all supported by one worker. */
export const largeFamily = (): Family =>
  buildFamily({
    family: 'Bench',
    since: '2026-01-05T09:00:00Z',
    plans: { Asha: 'Time', Ben: 'Quiet', Cleo: 'Friends', Dana: 'Football' },
    people: {
      Asha: { born: '1984-02-03' },
      Ben: { born: '1982-05-06' },
      Cleo: { born: '2012-07-08' },
      Dana: { born: '2014-09-10' },
    },
    kin: [
      ['Asha', 'parent', 'Cleo'],
      ['Asha', 'parent', 'Dana'],
      ['Ben', 'parent', 'Cleo'],
      ['Ben', 'parent', 'Dana'],
    ],
    responsible: [
      { holder: 'Asha', child: 'Cleo', basis: 'mother', from: '2012-07-08' },
      { holder: 'Asha', child: 'Dana', basis: 'mother', from: '2014-09-10' },
      { holder: 'Ben', child: 'Cleo', basis: 'fatherOnBirthRecord', from: '2012-07-08' },
      { holder: 'Ben', child: 'Dana', basis: 'fatherOnBirthRecord', from: '2014-09-10' },
    ],
    support: people.map((person) => ({ worker: 'Esther', person, from: '2026-01-05' }) as const),
    items: Object.fromEntries(Array.from({ length: count }, (_, n) => [`item ${n}`, item(n)] as const)),
  }).family;

/** The worker who asks. */
export const worker = workerOf('Esther');

/** What must be in the database before the family: its provider and its workers, each with an account. */
export const staff = {
  providers: [demonstrationProvider],
  workers: [
    ...demonstrationWorkers.map(({ id, name }) => ({ id, name, provider: demonstrationProvider.id })),
    ...demonstrationPartners.map((partner) => ({ ...partner, provider: demonstrationProvider.id })),
  ],
  accounts: demonstrationWorkers.map(({ id, name }) => ({
    subject: id,
    name,
    provider: demonstrationProvider.id,
    worker: id,
  })),
};

/** A worker with a large caseload, and its families. */
export const busyWorker = workerOf('Tom');
export const caseload = (): readonly Family[] => generateFamilies(60, 60, { workers: [busyWorker] });

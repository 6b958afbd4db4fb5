import { type Instant, parseInstant, type WorkerId } from '../src/index.js';
import type { Chance } from './chance.js';

/** What wild families are made of: moments on the boundary, and people to draw from. */

export const now = parseInstant('2026-06-15T09:00:00.000Z') as Instant;

/** Instants before, at and after which facts of wild families change: `now`, and the midnight in London before it. */
export const justBefore = '2026-06-15T08:59:59.999Z';
export const justAfter = '2026-06-15T09:00:00.001Z';
const secondAfter = '2026-06-15T09:00:01.000Z';
const midnight = '2026-06-14T23:00:00.000Z';
const beforeMidnight = '2026-06-14T22:59:59.999Z';
export const winter = '2026-02-01T12:00:00.000Z';
export const spring = '2026-05-01T12:00:00.000Z';

export const pasts = ['2024-05-05T10:00:00.000Z', winter, spring, beforeMidnight, midnight, justBefore, now] as const;
export const futures = [justAfter, secondAfter, '2026-09-01T12:00:00.000Z'] as const;
/** Instants to ask at: the boundaries of wild families with a moment to each side, and a midnight of winter time. */
export const edges = [
  justBefore,
  now,
  justAfter,
  secondAfter,
  beforeMidnight,
  midnight,
  '2026-06-15T22:59:59.999Z',
  '2026-06-15T23:00:00.000Z',
  '2026-02-28T23:59:59.999Z',
  '2026-03-01T00:00:00.000Z',
] as Instant[];

const longAgo = ['2023-01-10', '2025-06-15'] as const;
export const starts = [...longAgo, '2026-02-28', '2026-03-01', '2026-06-14', '2026-06-15', winter, now] as const;
export const ends = ['2026-06-14', '2026-06-15', now, justBefore, '2026-01-31', '2026-02-28'] as const;
export const later = ['2026-06-16', justAfter, secondAfter, '2026-12-31', '2030-01-01'] as const;

export const wildAreas = ['sport', 'school', 'counselling'] as const;
export const workerPool = ['1', '2', '3', '4', '5', '6'].map(
  (n) => `0000000${n}-0000-4000-8000-000000000000` as WorkerId,
);
export const organisations = ['7', '8'].map((n) => `0000000${n}-0000-4000-8000-000000000000`);

export interface Draft {
  readonly chance: Chance;
  readonly people: readonly { readonly id: string; readonly born: string; readonly isChild: boolean }[];
  readonly records: Record<string, Record<string, Record<string, unknown>>>;
  readonly add: (kind: string, body: Record<string, unknown>) => string;
  /** How much of everything. */
  readonly plenty: number;
}

export interface WildItem {
  readonly kind: string;
  readonly id: string;
  readonly owner: string | null;
  readonly about: readonly string[];
  readonly isPrivate: boolean;
  readonly sort: unknown;
}

/** When a fact holds: mostly now; or its start or its end lies near, or long before. */
export function period({ one, is }: Chance, open = 0.7) {
  if (is(0.15)) return { from: one([...starts, ...futures]), until: is(0.5) ? null : '2030-01-01' };
  return { from: one(longAgo), until: is(open) ? null : one([...ends, ...later]) };
}

export const others = ({ people }: Draft, me: string) => people.map(({ id }) => id).filter((id) => id !== me);
export const happened = ({ one, is }: Chance, share: number) =>
  is(share) ? one([...pasts, ...pasts, ...futures]) : null;

import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../src/index.js';
import { dueOf, explain, get, look, noticesOf } from '../src/index.js';
import { workedCases } from '../src/testing/index.js';

describe.each(workedCases)('[$id] $title', ({ id, family, cases }) => {
  it.each(cases)(`[${id}] $note: $name has $expected`, ({ viewer, at, record, expected }) => {
    const found = get(family, record.kind, record.id);
    if (found === undefined) throw new Error(`There is no ${record.kind} of that name.`);
    const { level, reason } = explain(family, viewer, found as AnyRecord, at);
    expect({ level, reason }).toMatchObject({ level: expected });
  });
});

const isAbout = (record: { readonly id: string } | null, found: { readonly id: string } | null) =>
  record === null || record.id === found?.id;

const due = workedCases.flatMap(({ id, family, due: list }) => list.map((one) => ({ id, family, ...one })));
describe('what is on somebody’s due list', () => {
  it.each(due)('[$id] $note: $name has $task: $isThere', ({ family, viewer, at, task, record, isThere }) => {
    const tasks = dueOf(look(family, viewer, at)).filter((one) => one.task === task && isAbout(record, one.record));
    expect(tasks.length > 0).toBe(isThere);
  });
});

const notices = workedCases.flatMap(({ id, family, notices: list }) => list.map((one) => ({ id, family, ...one })));
describe('who gets notice of a 16th birthday', () => {
  it.each(notices)('[$id] $note: $name has $days days', ({ family, viewer, at, person, days }) => {
    const found = noticesOf(look(family, viewer, at)).filter((notice) => notice.person === person);
    expect(found.map((notice) => notice.days)).toEqual(days === null ? [] : [days]);
  });
});

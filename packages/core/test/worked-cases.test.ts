import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../src/index.js';
import { explain, get } from '../src/index.js';
import { workedCases } from '../src/testing/index.js';

describe.each(workedCases)('[$id] $title', ({ id, family, cases }) => {
  it.each(cases)(`[${id}] $note: $name has $expected`, ({ viewer, at, record, expected }) => {
    const found = get(family, record.kind, record.id);
    if (found === undefined) throw new Error(`There is no ${record.kind} of that name.`);
    const { level, reason } = explain(family, viewer, found as AnyRecord, at);
    expect({ level, reason }).toMatchObject({ level: expected });
  });
});

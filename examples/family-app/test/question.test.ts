import { describe, expect, it } from 'vitest';
import { isAnswerTo } from '../src/api/question.js';

const of = (variables: object) => ({ variables });

describe('what came is shown', () => {
  it('[APP-16] only where it answers what is asked now, and not of another family, person or order', () => {
    const asked = { id: 'a', person: null, first: 20 };
    expect(isAnswerTo(asked, of({ id: 'a', person: null, first: 20 }))).toBe(true);
    expect(isAnswerTo(asked, of({ first: 20, person: null, id: 'a' }))).toBe(true);
    expect(isAnswerTo(asked, of({ id: 'b', person: null, first: 20 }))).toBe(false);
    expect(isAnswerTo(asked, of({ id: 'a', person: 'x', first: 20 }))).toBe(false);
    expect(isAnswerTo({ filter: { need: 'HOME' } }, of({ filter: { need: 'MONEY' } }))).toBe(false);
    expect(isAnswerTo({ filter: { need: 'HOME' } }, of({ filter: {} }))).toBe(false);
  });

  it('[APP-17] also where more of the same list is asked for, so that a longer one keeps its place', () => {
    expect(isAnswerTo({ id: 'a', first: 40 }, of({ id: 'a', first: 20 }))).toBe(true);
    expect(isAnswerTo({ id: 'b', first: 40 }, of({ id: 'a', first: 20 }))).toBe(false);
  });

  it('and nothing before anything came', () => {
    expect(isAnswerTo({}, undefined)).toBe(false);
    expect(isAnswerTo({}, of({}))).toBe(true);
  });
});

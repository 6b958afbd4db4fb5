import { decide, evolve, parseFamily, viewAs } from '@kinweave/core';

const [family, provider, sam, maya, anna, plan] = Array.from({ length: 6 }, () => crypto.randomUUID());
const opened = '2026-01-05T09:00:00.000Z';

// A family as JSON: Maya is 13, Anna holds parental responsibility for her, Sam is Maya's link worker.
const parsed = parseFamily({
  schemaVersion: 1,
  id: family,
  provider,
  records: {
    person: { [maya]: { knownAs: 'Maya', born: '2012-11-03' }, [anna]: { knownAs: 'Anna', born: '1984-06-21' } },
    relationship: { [crypto.randomUUID()]: { person: anna, to: maya, kinship: 'parent' } },
    parentalResponsibility: {
      [crypto.randomUUID()]: { holder: anna, child: maya, basis: 'mother', status: 'held', from: '2012-11-03' },
    },
    assignment: { [crypto.randomUUID()]: { worker: sam, person: maya, from: '2026-01-05' } },
    plan: { [plan]: { owner: maya, matters: 'My dog and my drums', openedAt: opened } },
  },
});
if (!parsed.ok) throw new Error(parsed.error.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n'));

// Maya sets two goals; one of them she tells Sam in confidence.
const now = '2026-03-02T16:00:00.000Z';
const circumstances = { actor: { person: maya, worker: null }, now, newId: () => crypto.randomUUID() };
const goals = [
  { words: 'Play at the open-mic night', area: 'social' },
  { words: 'Talk to somebody about the arguments', area: 'counselling', confidential: true },
];
const after = goals.reduce((before, goal) => {
  const decided = decide(before, { type: 'SetGoal', input: { plan, status: 'open', ...goal } }, circumstances);
  if (!decided.ok) throw new Error(decided.error[0].message);
  return decided.value.reduce(evolve, before);
}, parsed.value);

// The same family, as each of them may see it.
const goalsSeenBy = (viewer) =>
  viewAs(after, viewer, now)?.members.flatMap(({ plan: seen }) => seen?.goals.map(({ words }) => words) ?? []);
console.table({
  Anna: goalsSeenBy({ person: anna, worker: null }),
  Maya: goalsSeenBy({ person: maya, worker: null }),
});

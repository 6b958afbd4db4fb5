import { shown } from '../src/testing/index.js';
import { type Draft, justBefore, period, winter, workerPool } from './wild-draft.js';

/** Wild states of what surrounds people: contacts, made and missed, told then and later; who waits, or did; who needs what, lives where and is with whom. */
export function surround(draft: Draft) {
  const { chance, people, records, add, plenty } = draft;
  const [first] = Object.keys(records['household'] ?? {});
  const second = { name: 'Elsewhere', address: '2 Low Road', protected: chance.is(0.5) };
  const homes = [first as string, add('household', second)];
  for (const tie of Object.values(records['relationship'] ?? {}))
    if (tie['kinship'] === 'partner') tie['partnership'] = chance.one([null, 'married', 'separated']);
  for (const { id: owner } of people) {
    const needs = { interpreter: chance.is(0.5), accessNeeds: chance.one([null, 'a ramp']) };
    Object.assign(records['person']?.[owner] ?? {}, needs, { symbol: chance.one([null, 'square', 'circle']) });
    if (chance.is(0.5 * plenty))
      add('contact', {
        ...{ owner, worker: chance.one(workerPool), mode: chance.one(['call', 'home']), missed: chance.is(0.3) },
        ...{ minutes: 30, at: winter, recordedAt: chance.one([winter, justBefore]) },
      });
    if (chance.is(0.5 * plenty))
      add('householdMembership', { household: chance.one(homes), person: owner, days: [], ...period(chance) });
    if (chance.is(0.5 * plenty))
      add('serviceTie', {
        ...{ owner, service: chance.one(['a club', 'A Club ']), sort: chance.one(['school', 'leisure']) },
        ...{ strength: 'strong', flow: 'both', ...period(chance) },
      });
    if (chance.is(0.4 * plenty))
      add('waitingEpisode', { owner, service: 'a list', contactEveryDays: 14, ...period(chance) });
  }
  express(draft);
}

/** Pictures and recordings of what matters to those who have a plan. */
function express({ chance, records, add, plenty }: Draft) {
  for (const { owner } of Object.values(records['plan'] ?? {}))
    if (chance.is(0.5 * plenty))
      add('expression', { owner, ...chance.one([shown.picture, shown.recording]), title: 'my dog', at: winter });
}

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disagreementState, requestState } from '../../src/between.js';
import {
  type AnyRecord,
  all,
  asOf,
  type CommandName,
  evolve,
  type Family,
  type FamilyEvent,
  type Instant,
  type Kind,
} from '../../src/index.js';
import { type ActorName, actorNames, ask, began, person, refused, reis, sent, sizeOf, worker } from '../between.js';
import { deepFrozen } from '../frozen.js';
import { type DeedName, deeds, later, type Model, talkState } from './model.js';

/** Random runs of commands by everybody, with the clock moving, each step compared with a model of what is so. */

/** What the core has of it. */
interface Core {
  family: Family;
  readonly events: FamilyEvent[];
}

const absent = '00000000-0000-4000-8000-00000000dead';
const last = <K extends Kind>(family: Family, kind: K, events: readonly FamilyEvent[]) => {
  const id = events.flatMap(({ became }) => became).findLast((record) => record.kind === kind)?.id;
  return (all(family, kind) as readonly AnyRecord[]).find((record) => record.id === id);
};

const parties = [person.Ana, person.Ben, person.Rosa];
/** The last of a kind, or the first or the last proposal that stands. */
type Pointed = Kind | 'first' | 'last';
const inputs: Readonly<Record<DeedName, (id: (of: Pointed) => string) => object>> = {
  asks: () => ({ person: person.Mia, area: 'social', words: 'x' }),
  explores: (id) => ({ request: id('mediationRequest') }),
  answers: (id) => ({ request: id('mediationRequest'), decision: 'never' }),
  declinesToAnswer: (id) => ({ mediation: { kind: 'mediationRequest', id: id('mediationRequest') } }),
  asksMediation: () => ({
    person: person.Ana,
    with: [person.Ben, person.Rosa],
    child: person.Mia,
    area: 'social',
    words: 'x',
  }),
  notes: () => ({ person: person.Ana, parties, child: person.Mia, area: 'social' }),
  opens: (id) => ({ disagreement: id('disagreement'), courtChecked: true, invited: parties }),
  passesToTom: (id) => ({ disagreement: id('disagreement'), to: worker('Tom') }),
  passesToHalima: (id) => ({ disagreement: id('disagreement'), to: worker('Halima') }),
  states: (id) => ({ disagreement: id('disagreement'), words: 'x' }),
  records: (id) => ({ disagreement: id('disagreement'), of: person.Mia, words: 'x' }),
  proposes: (id) => ({ disagreement: id('disagreement'), words: 'x' }),
  withdraws: (id) => ({ proposal: id('first') }),
  agrees: (id) => ({ proposal: id('last'), agree: true }),
  agreesToFirst: (id) => ({ proposal: id('first'), agree: true }),
  takesBack: (id) => ({ proposal: id('last'), agree: false }),
  takesBackFirst: (id) => ({ proposal: id('first'), agree: false }),
  pauses: (id) => ({ disagreement: id('disagreement') }),
  declines: (id) => ({ mediation: { kind: 'disagreement', id: id('disagreement') } }),
  ends: (id) => ({ disagreement: id('disagreement') }),
  raises: () => ({ person: person.Mia, about: [], neverTold: [], concern: 'x', needs: [] }),
  findsMet: (id) => ({ concern: id('safeguardingConcern'), threshold: 'met', reason: 'x' }),
  findsNotMet: (id) => ({ concern: id('safeguardingConcern'), threshold: 'notMet', reason: 'x' }),
  stepsUp: (id) => ({ concern: id('safeguardingConcern'), to: 'childProtection', reason: 'x' }),
  stepsDown: (id) => ({ concern: id('safeguardingConcern'), to: 'universal', reason: 'x' }),
  discloses: (id) => ({
    ...{ concern: id('safeguardingConcern'), to: 'The school', what: 'x', why: 'x', basis: 'protectChild' },
    personTold: true,
  }),
  namesReader: (id) => ({
    of: { kind: 'safeguardingConcern', id: id('safeguardingConcern') },
    worker: worker('Tom'),
  }),
  breaks: () => ({ person: person.Mia, parts: ['goal'], reason: 'x' }),
  reviews: (id) => ({ glass: id('breakGlass'), finding: 'proper' }),
};

/** What the core says is so, in the model's words. */
function stands({ family, events }: Core, at: Instant) {
  const request = last(family, 'mediationRequest', events);
  const talk = last(family, 'disagreement', events);
  const concern = last(family, 'safeguardingConcern', events);
  const glass = last(family, 'breakGlass', events);
  return {
    request:
      request?.kind === 'mediationRequest' ? `${requestState(request, at)} ${request.decision !== null}` : 'none',
    talk: talk?.kind === 'disagreement' ? disagreementState(family, talk, at) : 'none',
    concern: concern?.kind === 'safeguardingConcern' ? concern.threshold : 'none',
    glass: glass?.kind === 'breakGlass' ? `${glass.until} ${glass.reviewedAt !== null}` : 'none',
  };
}

/** The same, by the model. */
const foretold = (model: Model) => ({
  request:
    model.request === null
      ? 'none'
      : `${model.request.replyFrom <= model.at ? 'replied' : 'sent'} ${model.request.decided}`,
  talk: talkState(model),
  concern: model.concern?.threshold ?? 'none',
  glass: model.glass === null ? 'none' : `${model.glass.until} ${model.glass.reviewed}`,
});

/** Nobody decides on their own concern, reviews their own glass, or names themself. */
const selfMade = (family: Family) => [
  ...all(family, 'safeguardingConcern').filter(({ by, decidedBy }) => by === decidedBy),
  ...all(family, 'breakGlass').filter((glass) => glass.worker === glass.reviewedBy),
  ...all(family, 'namedReader').filter((reader) => reader.worker === reader.by),
];

/** What everybody is shown, asked once for each family and instant. */
const views = new WeakMap<Family, Map<string, string>>();
function seenBy(family: Family, who: ActorName, at: Instant): string {
  const known = views.get(family) ?? new Map<string, string>();
  views.set(family, known);
  const key = `${who} ${at}`;
  const text = known.get(key) ?? sent(family, who, at);
  known.set(key, text);
  return text;
}

/** What came about in these runs, and the states that a disagreement was in. */
const came = new Set<string>();

class Does implements fc.Command<Model, Core> {
  constructor(
    readonly who: ActorName,
    readonly deed: DeedName,
  ) {}
  check = () => true;
  toString = () => `${this.who} ${this.deed}`;

  run(model: Model, core: Core): void {
    const { type, no, become, known } = deeds[this.deed];
    const id = (of: Pointed) =>
      (of === 'first' || of === 'last'
        ? standing(core).at(of === 'first' ? 0 : -1)
        : last(core.family, of, core.events)?.id) ?? absent;
    const before = core.family;
    const made = ask(before, this.who, type as CommandName, inputs[this.deed](id), model.at, sizeOf(before));
    expect(refused(made)).toBe(no(model, this.who));
    if (!made.ok) return;
    const knew = actorNames.filter((seer) => known(model, this.who, seer));
    core.family = deepFrozen(made.value.reduce(evolve, before));
    core.events.push(...made.value);
    become(model, this.who);
    for (const what of [this.deed, talkState(model)]) came.add(what);
    expect(stands(core, model.at)).toEqual(foretold(model));
    expect(selfMade(core.family)).toEqual([]);
    const others = actorNames.filter((seer) => !knew.includes(seer) && !known(model, this.who, seer));
    const moved = others.filter((seer) => seenBy(before, seer, model.at) !== seenBy(core.family, seer, model.at));
    expect(moved).toEqual([]);
  }
}

/** The proposals that stand in the disagreement of now, in the order in which they were made. */
const standing = ({ family, events }: Core): readonly string[] =>
  events
    .slice(events.findLastIndex(({ type }) => type === 'MediationAsked' || type === 'DisagreementNoted'))
    .filter(({ type }) => type === 'StatementProposed')
    .flatMap(({ became }) => became)
    .map(({ id }) => id)
    .filter((id) => all(family, 'proposal').some((one) => one.id === id && one.withdrawnAt === null));

class Waits implements fc.Command<Model, Core> {
  constructor(readonly hours: number) {}
  check = () => true;
  toString = () => `${this.hours} hours`;

  run(model: Model, core: Core): void {
    model.at = later(model.at, this.hours);
    expect(stands(core, model.at)).toEqual(foretold(model));
  }
}

const names = Object.keys(deeds) as DeedName[];
/** Who is likely to do something: most steps come to something. */
const likely: Readonly<Partial<Record<DeedName, readonly ActorName[]>>> = {
  asks: ['father'],
  explores: ['worker of mother and child', 'their cover'],
  answers: ['child'],
  declinesToAnswer: ['child'],
  asksMediation: ['mother'],
  notes: ['worker of mother and child', 'their cover', 'worker of the mother'],
  opens: ['worker of mother and child', 'their cover', 'worker of the mother', 'their supervisor'],
  states: ['mother', 'father', 'grandmother, dead'],
  records: ['worker of mother and child', 'worker of the mother', 'worker of the father'],
  proposes: ['worker of mother and child', 'worker of the mother', 'worker of the father'],
  agrees: ['mother', 'father', 'grandmother, dead'],
  withdraws: ['worker of mother and child', 'worker of the mother', 'worker of the father'],
  agreesToFirst: ['mother', 'father', 'grandmother, dead'],
  takesBack: ['mother', 'father'],
  takesBackFirst: ['father', 'grandmother, dead'],
  pauses: ['mother', 'father', 'worker of mother and child'],
  declines: ['mother', 'father'],
  ends: ['worker of mother and child', 'their supervisor'],
  raises: ['worker of mother and child', 'lead', 'their supervisor'],
  findsMet: ['lead', 'other lead'],
  findsNotMet: ['lead', 'other lead'],
  stepsUp: ['worker of mother and child', 'lead'],
  stepsDown: ['worker of mother and child', 'lead'],
  discloses: ['worker of mother and child', 'other lead'],
  namesReader: ['lead', 'other lead'],
  breaks: ['worker on duty'],
  reviews: ['their supervisor', 'lead'],
};

const does = (of: readonly DeedName[]) =>
  fc
    .constantFrom(...of)
    .chain((deed) =>
      fc
        .oneof(
          { weight: 3, arbitrary: fc.constantFrom(...(likely[deed] ?? actorNames)) },
          { weight: 1, arbitrary: fc.constantFrom(...actorNames) },
        )
        .map((who) => new Does(who, deed)),
    );
const waits = fc.constantFrom(0.5, 1, 14, 24, 24 * 6, 24 * 14).map((hours) => new Waits(hours));
const commandsOf = (of: readonly DeedName[]) =>
  fc.commands([...of.map((deed) => does([deed])), waits], { maxCommands: 50, size: 'max' });

const ofTalk = names.slice(names.indexOf('opens'), names.indexOf('raises'));
/** A disagreement that goes as well as it can. */
const smoothly = [
  new Does('mother', 'asksMediation'),
  new Does('worker of mother and child', 'opens'),
  new Does('grandmother, dead', 'states'),
  new Does('worker of mother and child', 'records'),
  new Does('father', 'states'),
  new Does('worker of mother and child', 'proposes'),
  new Does('grandmother, dead', 'agrees'),
  new Does('father', 'agrees'),
  new Does('worker of mother and child', 'proposes'),
  new Does('mother', 'agrees'),
  new Does('mother', 'takesBack'),
  new Does('mother', 'agreesToFirst'),
];

const run = (model: Model, core: Core, commands: Iterable<fc.Command<Model, Core>>) => {
  fc.modelRun(() => ({ model, real: core }), commands);
  expect(core.events.reduce(evolve, reis.family)).toEqual(core.family);
  expect(asOf(reis.family, JSON.parse(JSON.stringify(core.events)), model.at)).toEqual(core.family);
};
const fresh = (): readonly [Model, Core] => [
  { at: began, request: null, talk: null, concern: null, glass: null },
  { family: reis.family, events: [] },
];

const seeds = JSON.parse(readFileSync(new URL('seeds.json', import.meta.url), 'utf8')) as readonly number[];

describe('[C3] [C4] [D11] [M6] [M7] [L17] [L20] any run of commands by anybody, at any time', () => {
  it.each([
    ['of all that is between people', names, 2_026, 15],
    ['of asking, of worries and of broken glass', names.filter((name) => !ofTalk.includes(name)), 17, 25],
    ['of one disagreement', ofTalk, 615, 40],
  ] as const)('goes as the model says, moves no view that may not know, and replays: %s', (_, of, seed, numRuns) => {
    fc.assert(
      fc.property(fc.nat(smoothly.length), commandsOf(of), (begun, commands) =>
        run(...fresh(), [...smoothly.slice(0, begun), ...commands]),
      ),
      { seed, numRuns },
    );
  });

  it('came to everything that can come about, and to every state', () => {
    const all = [...names, 'noted', 'open', 'paused', 'agreed', 'ended'];
    expect(all.filter((what) => !came.has(what))).toEqual([]);
  });

  it('and so it does for every seed by which it once did not', () => {
    expect(seeds.length).toBeGreaterThan(0);
    for (const seed of seeds)
      fc.assert(
        fc.property(commandsOf(names), (commands) => run(...fresh(), commands)),
        { seed, numRuns: 3 },
      );
  });
});

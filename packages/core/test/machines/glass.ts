import { all, type Family, type Instant } from '../../src/index.js';
import { type ActorName, actorNames, now, person, reis, told } from '../between.js';
import { type Machine, type Scene, table } from './table.js';

/** Mia's glass, broken by a worker on duty or by a lead who was (L20, E13). */

const glassOf = (family: Family) => all(family, 'breakGlass')[0];
const absent = '00000000-0000-4000-8000-00000000dead';
const breaking = { person: person.Mia, parts: ['goal', 'note'], reason: 'She called' };

const begun = reis.family;
const lead = { person: null, worker: reis.actor('Ngozi').worker, onDuty: true };
const broken = told(begun, ['worker on duty', 'BreakGlass', breaking, now]);
const ofLead = told(begun, [lead, 'BreakGlass', breaking, now]);
const reviewed = told(broken, [
  'their supervisor',
  'ReviewGlass',
  { glass: glassOf(broken)?.id, finding: 'proper' },
  now,
]);
const hourLater = '2026-06-17T10:00:00.000Z' as Instant;
const justBefore = '2026-06-17T09:59:59.999Z' as Instant;

const states: Readonly<Record<string, Scene>> = {
  whole: { family: begun, at: now },
  broken: { family: broken, at: justBefore },
  over: { family: broken, at: hourLater },
  reviewed: { family: reviewed, at: justBefore },
  'of a lead': { family: ofLead, at: hourLater },
};

function stateOf({ family, at }: Scene): string {
  const glass = glassOf(family);
  if (glass === undefined) return 'whole';
  if (glass.reviewedAt !== null) return 'reviewed';
  if (glass.worker === lead.worker) return 'of a lead';
  return at < glass.until ? 'broken' : 'over';
}

const given = (state: string) => glassOf(states[state]?.family as Family)?.id ?? absent;
const breaks = (said: object) => ({
  type: 'BreakGlass' as const,
  to: 'person',
  at: 'person',
  input: () => ({ ...breaking, ...said }),
});
const knowsHer: readonly ActorName[] = actorNames.filter(
  (name) =>
    ![
      'grandmother, dead',
      'step-father, blocked',
      'member tied to nobody',
      'worker who is a relative',
      'worker of nobody',
      'worker on duty',
    ].includes(name),
);

export const glass: Machine = {
  states,
  stateOf,
  commands: {
    breaks: breaks({}),
    'breaks for more': breaks({ parts: ['goal', 'need'] }),
    'breaks for nothing': breaks({ parts: [] }),
    'finds it proper': {
      type: 'ReviewGlass',
      to: 'glass',
      at: 'glass',
      input: (state) => ({ glass: given(state), finding: 'proper' }),
    },
  },
  parts: {
    person: {
      ...Object.fromEntries(
        knowsHer.map((name) => [name, Object.fromEntries(Object.keys(states).map((state) => [state, 'knows']))]),
      ),
      ...table(`
                                    whole  broken    over      reviewed  of a lead
        worker on duty              duty   =         =         =         =
      `),
    },
    glass: table(`
                                    whole  broken    over      reviewed  of a lead
        child                       -      knows     =         =         =
        worker of mother and child  -      knows     =         =         =
        their cover                 -      knows     =         =         =
        their supervisor            -      reviewer  =         =         =
        lead                        -      reviewer  =         =         =
        other lead                  -      reviewer  =         =         =
        worker on duty              -      knows     -         knows     -
    `),
  },
  does: {
    knows: [],
    duty: ['breaks', 'breaks for more', 'breaks for nothing'],
    reviewer: ['finds it proper'],
  },
  next: table(`
                        whole            broken          over      reviewed        of a lead
    breaks              broken           ALREADY person  over      ALREADY person  of a lead
    breaks for more     broken           broken          over      reviewed        of a lead
    breaks for nothing  BAD_INPUT parts  =               =         =               =
    finds it proper     -                reviewed        reviewed  ALREADY glass   reviewed
  `),
  but: [['of a lead', 'finds it proper', 'lead', 'FORBIDDEN glass']],
};

import {
  type AnyRecord,
  asOf,
  type CommandName,
  type DoorExplanation,
  doors,
  type Explanation,
  explain,
  explainDoor,
  get,
  type Instant,
  type Kind,
  partKinds,
  strikableKinds,
  tieKinds,
} from '@kinweave/core';
import { kindOfType, type Named, readId } from '@kinweave/schema';
import { askAs, instantIn, now } from './asking.js';
import { type Settings, Usage } from './settings.js';

/** What is asked: who, about which thing by its opaque id, and when. */
export interface Question {
  readonly as: string;
  readonly item: string;
  readonly at?: string | undefined;
}

/** Explains, from what is recorded of a family, why somebody may know a thing as they may: for whoever runs the service. */
export async function explainTo(settings: Settings, question: Question): Promise<Explanation> {
  const { family, viewer, record, instant } = await thingOf(settings, question);
  if (record.kind === 'family') throw new Usage('--item is a whole family: ask about something in it');
  return explain(family, viewer, record, instant);
}

/** Explains whether somebody may do something to a thing, and why. */
export async function explainCommandTo(
  settings: Settings,
  command: string,
  question: Question,
): Promise<DoorExplanation> {
  if (!Object.hasOwn(doors, command)) throw new Usage(`--command is not one of ${Object.keys(doors).join(', ')}`);
  const name = command as CommandName;
  const { kind } = asked(question);
  if (!doneTo(name).includes(kind)) throw new Usage(`--item is not what ${name} is done to: ${doors[name].on}`);
  const { family, actor, record, instant } = await thingOf(settings, question);
  return explainDoor(family, actor, name, record, instant);
}

interface Asked {
  readonly instant: Instant;
  readonly kind: Kind | 'family';
  readonly named: Named & { readonly family: string };
}

/** The question with its time and its id read. */
function asked({ item, at }: Question): Asked {
  const instant = at === undefined ? now() : instantIn('--at', at);
  const named = readId(item);
  const kind = kindOfType(named?.type ?? '') as Kind | 'family' | undefined;
  if (named === null || named.family === null || kind === undefined) throw new Usage('--item is not an id of the API');
  return { instant, kind, named: { ...named, family: named.family } };
}

/** The kinds of thing to which a command is done. */
function doneTo(command: CommandName): readonly string[] {
  const { on } = doors[command];
  const several: Readonly<Record<string, readonly string[]>> = {
    item: partKinds,
    tie: tieKinds,
    fact: strikableKinds,
    mediation: ['mediationRequest', 'disagreement'],
    restricted: ['note', 'safeguardingConcern'],
  };
  return several[on] ?? [on];
}

/** The thing that is asked about, as it is known now, with the family it is in. */
async function thingOf(settings: Settings, question: Question) {
  const { instant, kind, named } = asked(question);
  const { viewer, actor, beginning, events } = await askAs(settings, question.as, named.family, instant);
  const family = asOf(beginning, events, now());
  const record = kind === 'family' ? wholeIf(events.length > 0, family.id) : get(family, kind, named.id);
  if (record === undefined) throw new Usage('--item leads to nothing of that person’s provider');
  return { family, viewer, actor, instant, record: record as AnyRecord | { kind: 'family'; id: typeof family.id } };
}

const wholeIf = <I>(isThere: boolean, id: I) => (isThere ? ({ kind: 'family', id } as const) : undefined);

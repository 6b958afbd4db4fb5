import { asOf, type FamilyView, type Instant, viewAs } from '@kinweave/core';
import { readId } from '@kinweave/schema';
import { askAs, instantIn, now } from './asking.js';
import { type Settings, Usage } from './settings.js';

/** Which view is asked for: whose, of which family by its opaque id, by what was recorded by when, and at which time. */
export interface Past {
  readonly family: string;
  readonly as: string;
  readonly recordedBy: string;
  /** The instant of looking; that of the recording unless said. */
  readonly at?: string | undefined;
}

/** The whole view that somebody had, from what was recorded by then. */
export interface PastView {
  readonly recordedBy: Instant;
  readonly at: Instant;
  /** Whether what is known now of that instant gives the same view: nothing was recorded later that changes it. */
  readonly knownNow: boolean;
  /** Null where they saw nothing. */
  readonly view: FamilyView | null;
}

/** Gives the view that somebody had of a family: for a person's request to see it, and for whoever looks into what went wrong. */
export async function viewInThePast(settings: Settings, { family, as, recordedBy, at }: Past): Promise<PastView> {
  const recorded = instantIn('--recorded-by', recordedBy);
  const instant = at === undefined ? recorded : instantIn('--at', at);
  const named = readId(family);
  if (named?.type !== 'Family') throw new Usage('as-of needs the id of a family, as the API gives it');
  const { viewer, beginning, events } = await askAs(settings, as, named.id, instant);
  if (events.length === 0) throw new Usage('there is no such family of that person’s provider');
  const view = viewAs(asOf(beginning, events, recorded), viewer, instant);
  const known = viewAs(asOf(beginning, events, now()), viewer, instant);
  return { recordedBy: recorded, at: instant, knownNow: JSON.stringify(view) === JSON.stringify(known), view };
}

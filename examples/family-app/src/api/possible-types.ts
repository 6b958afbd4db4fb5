import type { introspection } from './generated/schema.d.ts';

/** The types that may stand where the schema has only their union; no operation of the app selects on an interface. */
type OfUnion<Union extends 'PlanPart'> = introspection['types'][Union]['possibleTypes'];

const planParts: Readonly<Record<OfUnion<'PlanPart'>, true>> = {
  Action: true,
  Appointment: true,
  Goal: true,
  Need: true,
  Note: true,
  Plan: true,
  Summary: true,
};

/** By this the cache knows which fragments of a union are of an object; without it, it would guess by their fields. */
export const possibleTypes: Readonly<Record<string, string[]>> = { PlanPart: Object.keys(planParts) };

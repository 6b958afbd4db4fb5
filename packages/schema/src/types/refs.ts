import type {
  ActionView,
  AppointmentView,
  AssignmentView,
  BusyView,
  FamilyView,
  GoalView,
  GrantView,
  KeptView,
  LinkView,
  NeedView,
  NoteView,
  PersonView,
  PlanView,
  RelationshipView,
  ResponsibilityView,
  SafetyBlockView,
  SummaryView,
} from '@kinweave/core';
import { builder } from '../builder.js';

/** A worker as a family's content names them. */
export interface NamedWorker {
  readonly id: string;
  readonly name: string;
}

export const Family = builder.objectRef<FamilyView>('Family');
export const Person = builder.objectRef<PersonView>('Person');
export const Plan = builder.objectRef<PlanView>('Plan');
export const Need = builder.objectRef<NeedView>('Need');
export const Goal = builder.objectRef<GoalView>('Goal');
export const Action = builder.objectRef<ActionView>('Action');
export const Appointment = builder.objectRef<AppointmentView>('Appointment');
export const Note = builder.objectRef<NoteView>('Note');
export const Summary = builder.objectRef<SummaryView>('Summary');
export const Busy = builder.objectRef<BusyView>('Busy');
export const Kept = builder.objectRef<KeptView>('Kept');
export const Relationship = builder.objectRef<RelationshipView>('Relationship');
export const ParentalResponsibility = builder.objectRef<ResponsibilityView>('ParentalResponsibility');
export const Assignment = builder.objectRef<AssignmentView>('Assignment');
export const SafetyBlock = builder.objectRef<SafetyBlockView>('SafetyBlock');
export const Grant = builder.objectRef<GrantView>('Grant');
export const PlanLink = builder.objectRef<LinkView>('PlanLink');
export const Colleague = builder.objectRef<NamedWorker>('NamedWorker');

/** Type names by the kind of a view, and kinds by type name: what opaque ids are made of. */
export const typeOfKind = {
  family: 'Family',
  person: 'Person',
  plan: 'Plan',
  need: 'Need',
  goal: 'Goal',
  action: 'Action',
  appointment: 'Appointment',
  note: 'Note',
  summary: 'Summary',
  kept: 'Kept',
  relationship: 'Relationship',
  parentalResponsibility: 'ParentalResponsibility',
  assignment: 'Assignment',
  safetyBlock: 'SafetyBlock',
  grant: 'Grant',
  planLink: 'PlanLink',
} as const;

/** The kind of view that a type shows, or undefined for a type that is not of a family. */
export const kindOfType = (type: string): keyof typeof typeOfKind | undefined =>
  (Object.keys(typeOfKind) as (keyof typeof typeOfKind)[]).find((kind) => typeOfKind[kind] === type);

/** The types by the kind of view that they show. */
export const refOfKind = {
  family: Family,
  person: Person,
  plan: Plan,
  need: Need,
  goal: Goal,
  action: Action,
  appointment: Appointment,
  note: Note,
  summary: Summary,
  kept: Kept,
  relationship: Relationship,
  parentalResponsibility: ParentalResponsibility,
  assignment: Assignment,
  safetyBlock: SafetyBlock,
  grant: Grant,
  planLink: PlanLink,
} as const satisfies Readonly<Record<keyof typeof typeOfKind, unknown>>;

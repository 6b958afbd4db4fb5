import { builder } from '../builder.js';
import { Action, Appointment, Contact, Goal, Grant, Need, Note, PlanLink, Summary } from './refs.js';

const edge = (things: string) => ({ description: `One of the ${things}, with its cursor.` });
const list = (things: string) => `A list of ${things}, by pages.`;

/** The connection types of lists that can grow: one for each type, wherever such a list stands. */
export const Needs = builder.connectionObject(
  { type: Need, name: 'NeedConnection', description: list('needs') },
  { name: 'NeedEdge', ...edge('needs') },
);
export const Goals = builder.connectionObject(
  { type: Goal, name: 'GoalConnection', description: list('goals') },
  { name: 'GoalEdge', ...edge('goals') },
);
export const Actions = builder.connectionObject(
  { type: Action, name: 'ActionConnection', description: list('actions') },
  { name: 'ActionEdge', ...edge('actions') },
);
export const Appointments = builder.connectionObject(
  { type: Appointment, name: 'AppointmentConnection', description: list('appointments') },
  { name: 'AppointmentEdge', ...edge('appointments') },
);
export const Notes = builder.connectionObject(
  { type: Note, name: 'NoteConnection', description: list('notes') },
  { name: 'NoteEdge', ...edge('notes') },
);
export const Summaries = builder.connectionObject(
  { type: Summary, name: 'SummaryConnection', description: list('approved words') },
  { name: 'SummaryEdge', ...edge('approved words') },
);
export const Grants = builder.connectionObject(
  { type: Grant, name: 'GrantConnection', description: list('grants') },
  { name: 'GrantEdge', ...edge('grants') },
);
export const PlanLinks = builder.connectionObject(
  { type: PlanLink, name: 'PlanLinkConnection', description: list('links') },
  { name: 'PlanLinkEdge', ...edge('links') },
);
export const Contacts = builder.connectionObject(
  { type: Contact, name: 'ContactConnection', description: list('contacts') },
  { name: 'ContactEdge', ...edge('contacts') },
);

/**
 * Types of the API that have no id of their own and that these screens ask for: the cache keeps each in what it belongs
 * to. A test holds the list against the schema.
 */
export const typesWithoutId = [
  'ActionConnection',
  'AppointmentConnection',
  'Author',
  'Busy',
  'Can',
  'CaseloadEntry',
  'Due',
  'DueEntry',
  'DueEntryConnection',
  'DueListChange',
  'GoalConnection',
  'GrantConnection',
  'HelpStep',
  'Letter',
  'NeedConnection',
  'NoteConnection',
  'Notice',
  'Objection',
  'PageInfo',
  'PlanLinkConnection',
  'QueryCaseloadConnection',
  'Reader',
  'Refusal',
  'SaidByParty',
  'SummaryConnection',
  'Viewer',
] as const;

import {
  areas,
  drivers,
  grantLevels,
  itemKinds,
  kinships,
  linkKinds,
  noteSorts,
  refusalCodes,
  responsibilityBases,
  roles,
  sensitiveTopics,
} from '@kinweave/core';
import { builder } from './builder.js';

const spaced = (word: string) => word.replace(/([a-z])([A-Z0-9])/g, '$1 $2').replaceAll('_', ' ');
const shout = (word: string) => spaced(word).replaceAll(' ', '_').toUpperCase();
const say = (word: string) => `${spaced(word).charAt(0).toUpperCase()}${spaced(word).slice(1).toLowerCase()}.`;

/** An enum from a closed list of the core's words; clients treat a value that they do not know as "other". */
const words = <const T extends string>(
  name: string,
  list: readonly T[],
  description: string,
  says?: Readonly<Record<string, string>>,
) =>
  builder.enumType(name, {
    description,
    values: Object.fromEntries(
      list.map((word) => [shout(word), { value: word, description: says?.[word] ?? say(word) }]),
    ) as { readonly [W in T as string]: { readonly value: W; readonly description: string } },
  });

export const Area = words('Area', areas, 'What an item concerns.');
export const SensitiveTopic = words('SensitiveTopic', sensitiveTopics, 'What makes an item sensitive.');
export const Driver = words('Driver', drivers, 'What a need comes from.');
export const Kinship = words('Kinship', kinships, 'How one person is related to another; never an authority.');
export const ResponsibilityBasis = words(
  'ResponsibilityBasis',
  responsibilityBases,
  'How parental responsibility came about.',
);
export const ResponsibilityStatus = words(
  'ResponsibilityStatus',
  ['held', 'restricted', 'suspended', 'ended'],
  'Whether parental responsibility may be used.',
);
export const GoalStatus = words('GoalStatus', ['open', 'met', 'setAside'], 'How a goal stands.');
export const NoteSort = words('NoteSort', noteSorts, 'Who may ever read a note.', {
  own: 'The owner’s own; their worker reads it too.',
  shared: 'Shared like any item.',
  worker: 'For staff who work with everybody it is about.',
  worry: 'The owner’s worry log; their worker reads it too.',
  safeguarding: 'Restricted to the staff whom the rules name.',
});
export const LinkKind = words('LinkKind', linkKinds, 'How one plan bears on another.');
export const ItemKind = words('ItemKind', itemKinds, 'The kinds of things in a plan.');
export const GrantLevel = words('GrantLevel', grantLevels, 'How much a grant opens.', {
  BUSY: 'Only the time taken.',
  SUMMARY: 'Only the approved words.',
  FULL: 'All of it.',
});
export const Role = words('Role', roles, 'Somebody’s part in the service; a person may have several.', {
  YOUNG_PERSON: 'A member of 10 to 19.',
  GUARDIAN: 'Somebody who holds parental responsibility for a child here.',
  MEMBER: 'Any member of a family.',
  LINK_WORKER: 'A worker assigned to somebody.',
});
export const RefusalCode = words(
  'RefusalCode',
  Object.keys(refusalCodes) as (keyof typeof refusalCodes)[],
  'Why a command was refused.',
  refusalCodes,
);

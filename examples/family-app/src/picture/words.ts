import type { Flow, Kinship, Partnership, PictureService, Strength, Weekday } from './family.js';

/** What somebody is to another, in words that say nothing of anybody's sex. */
export const kinshipWords: Readonly<Record<Kinship, string>> = {
  PARENT: 'parent',
  STEP_PARENT: 'step-parent',
  ADOPTIVE_PARENT: 'adoptive parent',
  FOSTER_CARER: 'foster carer',
  GRANDPARENT: 'grandparent',
  AUNT_OR_UNCLE: 'aunt or uncle',
  SIBLING: 'sibling',
  STEP_SIBLING: 'step-sibling',
  TWIN: 'twin',
  PARTNER: 'partner',
  FORMER_PARTNER: 'former partner',
  COUSIN: 'cousin',
  FRIEND: 'friend',
  OTHER: 'someone close',
};

/** The same tie from the other end. */
export const inverseWords: Readonly<Record<Kinship, string>> = {
  ...kinshipWords,
  PARENT: 'child',
  STEP_PARENT: 'step-child',
  ADOPTIVE_PARENT: 'adopted child',
  FOSTER_CARER: 'fostered child',
  GRANDPARENT: 'grandchild',
  AUNT_OR_UNCLE: 'niece or nephew',
};

/** How two partners stand to each other. */
export const partnershipWords: Readonly<Record<Partnership, string>> = {
  MARRIED: 'married',
  CIVIL_PARTNERSHIP: 'in a civil partnership',
  COHABITING: 'living together',
  SEPARATED: 'separated',
  DIVORCED: 'divorced',
};

/** How much a service and a person have to do with each other. */
export const strengthWords: Readonly<Record<Strength, string>> = {
  STRONG: 'strong',
  ORDINARY: 'ordinary',
  WEAK: 'weak',
  STRESSFUL: 'stressful',
};

/** Which way it goes between a service and a person, on the person's own line. */
export const flowWords = (flow: Flow, name: string): string =>
  ({ TO_PERSON: `to ${name}`, FROM_PERSON: `from ${name}`, BOTH: `to and from ${name}`, NONE: name })[flow];

/** A service in the row of its person: "School: weak, to and from Maya". */
export const serviceWords = ({ service, strength, flow }: PictureService, name: string): string =>
  `${service}: ${strengthWords[strength]}, ${flow === 'NONE' ? 'no direction' : flowWords(flow, name)}`;

const week: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const short = (day: Weekday): string => day[0] + day.slice(1, 3).toLowerCase();

/** Days of the week in few words: "Mon to Wed, Fri"; all seven are "every day". */
export function dayWords(days: readonly Weekday[]): string {
  if (days.length === week.length) return 'every day';
  const runs: Weekday[][] = [];
  for (const day of week.filter((one) => days.includes(one))) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last && before && week.indexOf(before) === week.indexOf(day) - 1) last.push(day);
    else runs.push([day]);
  }
  return runs
    .flatMap((run) =>
      run.length > 2 ? [`${short(run[0] as Weekday)} to ${short(run.at(-1) as Weekday)}`] : run.map(short),
    )
    .join(', ');
}

/** A list as it is said: "Anna, Ben and Cy". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

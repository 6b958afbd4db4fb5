import { defaultSettings } from '../settings.js';
import { type CommandName, doors, rolesOfDoor } from './doors.js';
import { allowedReasons, refusedReasons } from './explain.js';
import type { Level } from './levels.js';
import type { Relation } from './relations.js';
import { policy, type Row } from './table.js';

/** A column of the matrix: what people call those who stand so, and the relations that put them there. */
type Column = readonly [heading: string, ...relations: Relation[]];

/** Members of the family, by how they stand to the owner. */
const members: readonly Column[] = [
  ['the person', 'owner'],
  ['parent, by responsibility', 'pr_holder_default'],
  ['carer, delegated area', 'delegated_authority'],
  ['carer, of practical things', 'carer_practical'],
  ['shared in full', 'grant_full'],
  ['words approved', 'grant_summary'],
  ['times let known', 'grant_busy'],
  ['best interests', 'best_interests_child', 'best_interests_mca'],
  ['takes part', 'own_participation'],
  ['tied member', 'member_tie'],
  ['lives there', 'resident'],
  ['lives there, address not protected', 'resident_openly'],
  ['decides on sharing', 'decider'],
  ['one of those who disagree', 'mediation_party'],
  ['is asked for something', 'asked_owner'],
  ['a lead released it to them', 'released_statement'],
];

/** Staff, and other organisations. */
const others: readonly Column[] = [
  ['worker', 'assigned', 'cover', 'assigned_restricted'],
  ['its author', 'author_own_words'],
  ['supervisor', 'supervisor', 'supervisor_kept'],
  ['safeguarding lead', 'safeguarding_role', 'safeguarding_kept'],
  ['lead, once a concern is met', 'safeguarding_concern'],
  ['named reader', 'named_reader'],
  ['worker of whoever is asked', 'asked_worker'],
  ['worker between them', 'mediator'],
  ['that worker’s supervisor', 'mediation_supervisor'],
  ['broke the glass', 'break_glass'],
  ['on duty', 'on_duty'],
  ['any worker of the family', 'family_worker'],
  ['worker or supervisor of who lives there', 'resident_worker'],
  ['local authority, under an order', 'la_shared_pr'],
  ['partner with a packet', 'partner_packet'],
  ['named partner', 'named_partner'],
  ['organisation it was disclosed to', 'safeguarding_disclosure'],
  ['worker of either of the two', 'link_end_worker'],
  ['supervisor on both sides', 'part_supervisor'],
  ['both ends in full', 'link_ends_full'],
  ['an end as words', 'link_ends_summary'],
];

const said: Readonly<Record<Exclude<Level, 'NONE'>, string>> = {
  FULL: 'all',
  SUMMARY: 'the words',
  BUSY: 'the time',
  META: 'that it is there',
};

/** Relations that hold of only some of a kind, and of which. */
const only: { readonly [R in Relation]?: string } = {
  assigned_restricted: 'restricted',
  supervisor_kept: 'restricted, own, worry',
  safeguarding_role: 'restricted',
  safeguarding_kept: 'others',
};

const cell = (text: string) => text.replaceAll('|', '\\|');
const line = (...cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) => [
  line(...head),
  line(...head.map(() => '---')),
  ...rows.map((row) => line(...row)),
];

/** What one column may know of one group of fields, in words. */
function known(row: Row, relations: readonly Relation[], isNote: boolean): string {
  const words = relations.flatMap((relation) => {
    const level = row[relation];
    if (level === undefined) return [];
    const some = isNote ? only[relation] : undefined;
    return [some === undefined ? said[level] : `${some}: ${said[level]}`];
  });
  return [...new Set(words)].join('; ');
}

type Entry = {
  readonly groups: Readonly<Record<string, Row>>;
  readonly fields: Readonly<Record<string, string>>;
};

const entries = Object.entries(policy) as [string, Entry][];

const matrix = (columns: readonly Column[]) =>
  table(
    ['of', 'what', ...columns.map(([heading]) => heading)],
    entries.flatMap(([kind, { groups, fields }]) =>
      Object.entries(groups).map(([group, row]) => [
        kind,
        Object.keys(fields)
          .filter((field) => fields[field] === group)
          .join(', '),
        ...columns.map(([, ...relations]) => known(row, relations, kind === 'note')),
      ]),
    ),
  );

const closed = entries.filter(([, { groups }]) => Object.keys(groups).length === 0).map(([kind]) => kind);

const reasonRows = (reasons: Readonly<Record<string, readonly [string, string, string]>>) =>
  Object.entries(reasons).map(([reason, [rule, source, sentence]]) => [reason, sentence, rule, source]);

/** The policy table as a page that a safeguarding lead can review: docs/who-sees-what.md. */
export function printPolicy(): string {
  return [
    '# Who sees what',
    '',
    'Printed from the policy table; `pnpm renew` prints it again. A cell allows; an empty cell is a no, and whatever has no',
    'cell nobody sees. Two things close every cell but the person’s own: a safety block, and the closing of a plan. Each',
    'column says how somebody stands to the thing; the conditions of standing so are under "Why somebody may". What a field',
    'shows of other people is again only what the viewer may see of them.',
    '',
    '## Members of the family',
    '',
    ...matrix(members),
    '',
    '## Staff and other organisations',
    '',
    ...matrix(others),
    '',
    `Kept and shown to nobody yet: ${closed.join(', ')}.`,
    '',
    '## Who may do what',
    '',
    ...table(
      ['command', 'done to', 'by', 'roles'],
      (Object.keys(doors) as CommandName[]).map((name) => [
        name,
        doors[name].on,
        doors[name].by.join(', '),
        rolesOfDoor(name).join(', '),
      ]),
    ),
    '',
    '## Why somebody may',
    '',
    ...table(['relation', 'what it says', 'rule', 'source'], reasonRows(allowedReasons)),
    '',
    '## Why somebody may not',
    '',
    'For staff and the audit only, the first that applies: a member is never told that there is something they may not see.',
    '',
    ...table(['reason', 'what it says', 'rule', 'source'], reasonRows(refusedReasons)),
    '',
    '## What a provider decides',
    '',
    'Where the law leaves a choice; the value is what holds if nothing is said.',
    '',
    ...table(
      ['setting', 'value'],
      Object.entries(defaultSettings).map(([setting, value]) => [setting, String(value)]),
    ),
    '',
  ].join('\n');
}

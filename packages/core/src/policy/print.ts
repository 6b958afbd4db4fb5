import { allowedReasons } from './explain.js';
import type { Relation } from './relations.js';
import { type CommandName, doors, policy, type Row, rolesOfDoor, rolesOfRow } from './table.js';

const cell = (text: string) => text.replaceAll('|', '\\|');
const row = (...cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;

const groupRows = (kind: string, groups: Readonly<Record<string, Row>>, fields: Readonly<Record<string, string>>) =>
  Object.entries(groups).map(([group, allows]) => {
    const shown = Object.keys(fields).filter((field) => fields[field] === group);
    const who = Object.entries(allows).map(([relation, level]) => `${relation} ${level}`);
    return row(kind, shown.join(', '), who.join(', '), rolesOfRow(allows).join(', '));
  });

/** The policy table as a page that a safeguarding lead can review: docs/who-sees-what.md. */
export function printPolicy(): string {
  const entries = Object.entries(policy) as [
    string,
    { groups: Readonly<Record<string, Row>>; fields: Readonly<Record<string, string>> },
  ][];
  const open = entries.filter(([, { groups }]) => Object.keys(groups).length > 0);
  const closed = entries.filter(([, { groups }]) => Object.keys(groups).length === 0).map(([kind]) => kind);
  return [
    '# Who sees what',
    '',
    'Printed from the policy table; `pnpm renew` prints it again. A row allows; whatever no row allows, nobody sees. A',
    'safety block closes every row but the owner’s own. FULL shows the fields; SUMMARY only the approved words; BUSY only',
    'the time taken; META tells staff that something is there. What a field shows of other people is again only what the',
    'viewer may see of them.',
    '',
    '## Fields',
    '',
    row('kind', 'fields', 'relation and level', 'roles that can ever stand so'),
    row('---', '---', '---', '---'),
    ...open.flatMap(([kind, { groups, fields }]) => groupRows(kind, groups, fields)),
    '',
    `Kept and shown to nobody yet: ${closed.join(', ')}.`,
    '',
    '## Commands',
    '',
    row('command', 'done to', 'by', 'roles'),
    row('---', '---', '---', '---'),
    ...(Object.keys(doors) as CommandName[]).map((name) =>
      row(name, doors[name].on, doors[name].by.join(', '), rolesOfDoor(name).join(', ')),
    ),
    '',
    '## Relations',
    '',
    row('relation', 'what it says', 'rule', 'source'),
    row('---', '---', '---', '---'),
    ...(Object.keys(allowedReasons) as Relation[]).map((relation) => {
      const [rule, source, sentence] = allowedReasons[relation];
      return row(relation, sentence, rule, source);
    }),
    '',
  ].join('\n');
}

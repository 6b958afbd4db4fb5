import { all, decide, evolve, parseFamily, schemaVersion, viewAs } from '@kinweave/core';

const [id, provider, maya, daniel, anna, sam, jo] = Array.from({ length: 7 }, () => crypto.randomUUID());
const listed = (...records) => Object.fromEntries(records.map((record) => [crypto.randomUUID(), record]));

// Maya is 13. Sam works with her and with her father Daniel, Jo works with her mother Anna only.
const parsed = parseFamily({
  schemaVersion,
  id,
  provider,
  records: {
    person: {
      [maya]: { knownAs: 'Maya', born: '2012-11-03' },
      [daniel]: { knownAs: 'Daniel', born: '1982-02-14' },
      [anna]: { knownAs: 'Anna', born: '1984-06-21' },
    },
    relationship: listed(
      { person: daniel, to: maya, kinship: 'parent' },
      { person: anna, to: maya, kinship: 'parent' },
      { person: anna, to: daniel, kinship: 'formerPartner' },
    ),
    parentalResponsibility: listed(
      { holder: daniel, child: maya, basis: 'fatherOnBirthRecord', status: 'held', from: '2012-11-03' },
      { holder: anna, child: maya, basis: 'mother', status: 'held', from: '2012-11-03' },
    ),
    assignment: listed(
      { worker: sam, person: maya, from: '2026-01-05' },
      { worker: sam, person: daniel, from: '2026-01-05' },
      { worker: jo, person: anna, from: '2026-01-05' },
    ),
  },
});
if (!parsed.ok) throw new Error(parsed.error.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n'));

const member = (person) => ({ person, worker: null });
const worker = (of) => ({ person: null, worker: of });
const people = { Maya: member(maya), Daniel: member(daniel), Anna: member(anna), Sam: worker(sam), Jo: worker(jo) };
const nameOf = new Map([
  [maya, 'Maya'],
  [daniel, 'Daniel'],
]);

const byTime = (one, other) => (one.at < other.at ? -1 : 1);

let family = parsed.value;

/** What one of them sees of the disagreement, in plain words. */
function seenBy(who, at) {
  const view = viewAs(family, people[who], at);
  const [talk] = view.disagreements;
  if (talk === undefined) return ['nothing'];
  const agreed = ({ agreed: list }) => (list?.length ? ` (yes: ${list.map(({ party }) => nameOf.get(party))})` : '');
  const standing = ({ agreedAt, withdrawnAt }) => (agreedAt ? 'Agreed' : withdrawnAt ? 'Withdrawn' : 'Proposed');
  return [
    `It is ${talk.state}.`,
    ...view.positions.toSorted(byTime).map(({ of, words }) => `${nameOf.get(of)} thinks: “${words}”`),
    ...view.proposals.map((one) => `${standing(one)}: “${one.words}”${one.agreedAt ? '' : agreed(one)}`),
  ];
}

/** Somebody does something, and everybody looks. */
function then(title, at, who, type, input) {
  if (type !== undefined) {
    const newId = () => crypto.randomUUID();
    const decided = decide(family, { type, input }, { actor: people[who], now: at, newId });
    if (!decided.ok) throw new Error(decided.error[0].message);
    family = decided.value.reduce(evolve, family);
  }
  console.log(`\n${at.slice(0, 10)}  ${title}`);
  for (const name of Object.keys(people))
    for (const [n, line] of seenBy(name, at).entries()) console.log(`  ${(n === 0 ? name : '').padEnd(8)}${line}`);
}

const on = (input = {}) => ({ disagreement: all(family, 'disagreement')[0].id, ...input });
const yesTo = (text) => ({ proposal: all(family, 'proposal').find(({ words }) => words === text).id, agree: true });

then(
  'Sam notes that Maya and her father see the climbing camp differently',
  '2026-06-01T15:00:00.000Z',
  'Sam',
  'NoteDisagreement',
  { person: maya, parties: [maya, daniel], child: maya, area: 'sport' },
);
then(
  'Sam has made sure that no court limits it, and asks both of them in',
  '2026-06-02T15:00:00.000Z',
  'Sam',
  'OpenDisagreement',
  on({ courtChecked: true, invited: [] }),
);
then(
  'Daniel writes what he thinks',
  '2026-06-03T19:00:00.000Z',
  'Daniel',
  'StatePosition',
  on({ words: 'Five nights is too long.' }),
);
then(
  'Maya tells Sam what she thinks',
  '2026-06-04T15:30:00.000Z',
  'Sam',
  'RecordPosition',
  on({ of: maya, words: 'Everybody from my group goes.' }),
);
then('Maya wants a pause', '2026-06-04T18:00:00.000Z', 'Maya', 'PauseMediation', on({ until: '2026-06-10' }));
then('The pause has ended by itself', '2026-06-11T09:00:00.000Z');
const three = 'Maya goes for three nights, and rings on the second.';
const two = 'Maya goes for the last two nights.';
then('Sam proposes something', '2026-06-11T15:00:00.000Z', 'Sam', 'ProposeStatement', on({ words: three }));
then('Sam proposes another way', '2026-06-11T15:05:00.000Z', 'Sam', 'ProposeStatement', on({ words: two }));
then('Maya says yes to the first', '2026-06-11T17:00:00.000Z', 'Maya', 'AgreeProposal', yesTo(three));
then('Daniel says yes to the second', '2026-06-12T08:00:00.000Z', 'Daniel', 'AgreeProposal', yesTo(two));
then('Daniel says yes to the first too', '2026-06-13T08:00:00.000Z', 'Daniel', 'AgreeProposal', yesTo(three));

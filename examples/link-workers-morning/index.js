import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createGateway, importDocument, openDevelopmentTokens } from '@kinweave/gateway';

// A gateway on an embedded database, with one family: Rosa and her son Leo, both supported by Sam.
const tokens = await openDevelopmentTokens();
const gateway = await createGateway({ database: 'memory:', auth: tokens });
const document = JSON.parse(await readFile(new URL('./families.json', import.meta.url), 'utf8'));
await importDocument(document, gateway.database.prisma, gateway.store, new Date().toISOString());
const server = createServer({ joinDuplicateHeaders: true }, gateway.handler);
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

/** Asks the API as somebody. A refusal comes back as data, an error as an exception. */
async function ask(who, query, variables = {}) {
  const response = await fetch(`http://127.0.0.1:${server.address().port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokens.issueToken(who)}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data;
}

// Nine o'clock: who is on Sam's caseload?
const { caseload } = await ask('sam', '{ caseload { totalCount nodes { label family { id } } } }');
console.log(`Sam supports ${caseload.totalCount} family: ${caseload.nodes[0].label}`);

// One family: each plan with its goals, in one request.
const { family } = await ask(
  'sam',
  'query($id: ID!) { family(id: $id) { members { id knownAs plan { goals { nodes { id words } } } } } }',
  { id: caseload.nodes[0].family.id },
);
const member = (name) => family.members.find(({ knownAs }) => knownAs === name);
const goalOf = (name) => member(name).plan.goals.nodes[0];
for (const { knownAs } of family.members) console.log(`  ${knownAs}: ${goalOf(knownAs).words}`);

// Rosa reads Leo's goal already. She lets Leo read hers, so that both know what they agree to.
await ask('rosa', 'mutation($input: ShareItemInput!) { shareItem(input: $input) { refusals { code } } }', {
  input: { item: goalOf('Rosa').id, to: member('Leo').id, level: 'FULL' },
});

// Sam proposes a link: one evening serves them both. It is there for others once each of them agreed.
const { proposeLink } = await ask(
  'sam',
  'mutation($input: ProposeLinkInput!) { proposeLink(input: $input) { link { id } refusals { code message } } }',
  { input: { linkKind: 'SUPPORTS', from: goalOf('Leo').id, to: goalOf('Rosa').id } },
);
for (const who of ['leo', 'rosa']) {
  const { agreeLink } = await ask(
    who,
    'mutation($input: AgreeLinkInput!) { agreeLink(input: $input) { link { agreed } refusals { code message } } }',
    { input: { link: proposeLink.link.id } },
  );
  console.log(`${who} agreed; agreed by both: ${agreeLink.link.agreed}`);
}

// What Leo sees now.
const seen = await ask(
  'leo',
  `{ viewer { families { links { nodes { linkKind
     from { ... on Goal { words } } to { ... on Goal { words } } } } } } }`,
);
const [link] = seen.viewer.families[0].links.nodes;
console.log(`Leo sees: "${link.from.words}" ${link.linkKind} "${link.to.words}"`);

server.close();
server.closeAllConnections();
await gateway.close();

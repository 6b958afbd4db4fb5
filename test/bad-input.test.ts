import { all } from '@kinweave/core';
import { workerOf } from '@kinweave/core/testing';
import { writeId } from '@kinweave/schema';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { opaque, planId, storedIn, worked } from './behind.js';
import { type Answer, type GatewayUnderTest, gatewayUnderTest } from './gateway-under-test.js';

const { family, people } = worked('W2');
const [temi, esther] = [people['Temi'] ?? '', workerOf('Esther')];
const plan = planId(family, temi);
const person = (name: string) => opaque(family, 'person', people[name]);
const itself = opaque(family, 'family', family.id);
const canary = 'canary-4711';

let under: GatewayUnderTest;
let before: Awaited<ReturnType<typeof storedIn>>;
beforeAll(async () => {
  under = await gatewayUnderTest({ families: [family] });
  before = await storedIn(under.database);
});
afterAll(() => under.close());

let answers: Answer[] = [];
afterEach(async () => {
  // Drawn at random, the id of a request may hold any digits.
  const texts = answers.map(({ text }) => text.replaceAll(/"requestId":"[\w-]+"/g, ''));
  answers = [];
  expect(texts.filter((text) => /canary|4711/.test(text))).toEqual([]);
  expect(under.faults).toEqual([]);
  expect(await storedIn(under.database)).toEqual(before);
});

const accept = 'application/graphql-response+json';
const send = async (body: string, headers: Readonly<Record<string, string>> = {}, subject = temi) => {
  const request = { method: 'POST', body, headers: { 'content-type': 'application/json', accept, ...headers } };
  const answer = await under.send(request, subject);
  answers.push(answer);
  return answer;
};
const ask = (query: string, variables: unknown = {}, subject = temi) =>
  send(JSON.stringify({ query, variables }), {}, subject);
/** What a reply complains of: its status, and each message with the place it names. */
const complaint = ({ status, body }: Answer) => ({
  status,
  errors: (body?.errors ?? []).map(
    (error: { message: string; locations?: { line: number; column: number }[]; extensions: { code: string } }) =>
      [
        error.extensions.code,
        ...(error.locations ?? []).map(({ line, column }) => `${line}:${column}`),
        error.message,
      ].join(' '),
  ),
});

const refusalsOf = async (command: string, input: object, subject = temi): Promise<readonly string[]> => {
  const { status, body } = await ask(
    `mutation ($input: ${command.charAt(0).toUpperCase()}${command.slice(1)}Input!) {
      ${command}(input: $input) { refusals { code path message } }
    }`,
    { input },
    subject,
  );
  expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
  return body.data[command].refusals.map(
    ({ code, message }: { code: string; message: string }) => `${code} ${message}`,
  );
};
const goal = { plan, words: 'Draw more', area: 'SOCIAL', status: 'OPEN' };

describe('a request that is no request', () => {
  it.each([
    ['JSON that is cut off', `{ "query": "${canary}`, 'POST body sent invalid JSON.'],
    ['a list', `["${canary}"]`, 'Batching is not supported.'],
    ['text', `"${canary}"`, 'POST body is expected to be object but received string'],
    ['nothing asked', `{}`, 'Must provide query string.'],
    ['a number asked', `{"query": 4711}`, 'Expected "query" param to be a string, but given number.'],
    [
      'variables that are text',
      `{"query": "{ viewer { name } }", "variables": "${canary}"}`,
      'Expected "variables" param to be empty or an object, but given string.',
    ],
    [
      'an operation that is not there',
      `{"query": "{ viewer { name } }", "operationName": "${canary}"}`,
      'Could not determine what operation to execute.',
    ],
    [
      'an operation named by what cannot be shown',
      `{"query": "{ viewer { name } }", "operationName": "${canary}\\u0000\\ud800"}`,
      'Could not determine what operation to execute.',
    ],
  ])('%s is refused, and told', async (_, body, message) => {
    expect(complaint(await send(body))).toEqual({ status: 400, errors: [`BAD_USER_INPUT ${message}`] });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    '[T-D16] a body of the type %j is not read',
    async (type) => {
      const answer = await send(JSON.stringify({ query: '{ viewer { name } }' }), { 'content-type': type });
      const errors = ['BAD_USER_INPUT Send the request as application/json.'];
      expect(complaint(answer)).toEqual({ status: 415, errors });
    },
  );

  it('[T-D16] a mutation by GET is not done, and the methods that serve are named', async () => {
    const query = `mutation { writeNote(input: { plan: "${plan}", words: "${canary}", area: SOCIAL, sort: OWN }) { refusals { code } } }`;
    const path = `/graphql?query=${encodeURIComponent(query)}`;
    const answer = await under.send({ path, headers: { accept } }, temi);
    answers.push(answer);
    expect(complaint(answer)).toEqual({
      status: 405,
      errors: ['BAD_USER_INPUT Can only perform a mutation operation from a POST request.'],
    });
    expect(new Headers(answer.headers).get('allow')).toBe('POST');
  });

  it.each([[true], [false]])('[T-D07] a body over the limit is refused (its length said: %s)', async (said) => {
    const body = JSON.stringify({ query: '{ viewer { name } }', variables: { canary: canary.repeat(200_000) } });
    const answer = await send(body, said ? { 'content-length': String(body.length) } : {});
    const errors = ['BAD_USER_INPUT The request is longer than 2000000 bytes.'];
    expect(complaint(answer)).toEqual({ status: 413, errors });
  });
});

describe('a document that is no document', () => {
  it.each([
    ['{ viewer { ', '1:12 Syntax Error: Expected Name, found <EOF>.'],
    [`{ viewer "${canary}" }`, '1:10 Syntax Error: Expected Name, found String.'],
    [`{ viewer { name(x: 4711canary) } }`, '1:24 Syntax Error: Invalid number, expected digit but got.'],
    [`{ node(id: "${canary}) { id } }`, '1:34 Syntax Error: Unterminated string.'],
    [`{ node(id: ${canary.slice(0, 6)}) { id } }`, '1:12 A value here is not of type ID.'],
    ['{ nothing }', '1:3 Cannot query field "nothing" on type "Query".'],
    [
      '{ viewer }',
      '1:3 Field "viewer" of type "Viewer!" must have a selection of subfields. Did you mean "viewer { ... }"?',
    ],
    ['{ node { id } }', '1:3 Field "node" argument "id" of type "ID!" is required, but it was not provided.'],
  ])('%s is refused at its place', async (query, error) => {
    expect(complaint(await ask(query))).toEqual({ status: 400, errors: [`BAD_USER_INPUT ${error}`] });
  });

  it('a literal that does not fit is named by its line and column, and all of them at once', async () => {
    const query = `mutation {
  setGoal(input: { plan: "${plan}", words: 4711, area: ${canary.slice(0, 6)}, status: "${canary}", extra: "${canary}" }) {
    refusals { code }
  }
}`;
    const { status, errors } = complaint(await ask(query));
    const column = (word: string) => (query.split('\n')[1]?.indexOf(word) ?? 0) + 1;
    expect({ status, errors }).toEqual({
      status: 400,
      errors: [
        `BAD_USER_INPUT 2:${column('4711')} A value here is not of type String.`,
        `BAD_USER_INPUT 2:${column('canary,')} A value here is not a value of Area.`,
        `BAD_USER_INPUT 2:${column('"canary')} A value here is not a value of GoalStatus.`,
        `BAD_USER_INPUT 2:${column('extra')} A value here has a field that SetGoalInput does not have.`,
      ],
    });
  });

  it('a variable that does not fit is named by its path, and all of them at once', async () => {
    const bad = {
      plan: { canary },
      words: [canary],
      area: canary,
      status: `${canary}; Int cannot represent "${canary}"`,
      about: [plan, { canary }],
      extra: canary,
      confidential: `${canary}" at "input.words"; ${canary}`,
    };
    const { status, errors } = complaint(
      await ask('mutation ($input: SetGoalInput!) { setGoal(input: $input) { refusals { code } } }', { input: bad }),
    );
    expect(status).toBe(400);
    expect(errors.sort()).toEqual(
      [
        '"input.about[1]" is not of type ID.',
        '"input.area" is not a value of Area.',
        '"input.confidential" is not of type Boolean.',
        '"input.plan" is not of type ID.',
        '"input.status" is not a value of GoalStatus.',
        '"input.words" is not of type String.',
        '"input" has a field that SetGoalInput does not have.',
      ]
        .map((message) => `BAD_USER_INPUT 1:11 ${message}`)
        .sort(),
    );
  });

  it('what is required and missing is named', async () => {
    const query = 'mutation ($input: SetGoalInput!) { setGoal(input: $input) { refusals { code } } }';
    expect(complaint(await ask(query, { input: { plan, area: 'SOCIAL', status: 'OPEN' } })).errors).toEqual([
      'BAD_USER_INPUT 1:11 "input" has no "words", which is required.',
    ]);
    expect(complaint(await ask(query)).errors).toEqual([
      'BAD_USER_INPUT 1:11 Variable "$input" of required type "SetGoalInput!" was not provided.',
    ]);
  });
});

describe('a command with bad input', () => {
  it.each(['2024-02-30', '2012-1-1', '1330473600', 'canary', '2012-02-29T00:00:00Z', '0000-01-01', '9999-01-01'])(
    '[T-B03] the date %s is refused in its field',
    async (reviewOn) => {
      const told = ['BAD_INPUT "reviewOn" is not a date such as 2012-02-29.'];
      expect(await refusalsOf('setGoal', { ...goal, reviewOn })).toEqual(told);
    },
  );

  it('[T-B03] a date as a number is refused in its field', async () => {
    const told = ['BAD_INPUT "reviewOn" is not a date such as 2012-02-29.'];
    expect(await refusalsOf('setGoal', { ...goal, reviewOn: 1330473600 })).toEqual(told);
  });

  it.each([
    ['NUL', `${canary}\u0000`, 'has a character that cannot be shown (a control or an override)'],
    ['an override', `${canary}\u202e`, 'has a character that cannot be shown (a control or an override)'],
    ['half of a character', `${canary}\ud800`, 'has half of a character (a lone surrogate)'],
    ['nothing but spaces', ' \n ', 'is empty'],
    ['a megabyte', canary.repeat(100_000), 'is longer than 10000 characters'],
  ])('[T-B01] [T-B02] a note with %s is refused in its field', async (_, words, told) => {
    const note = { plan, words, area: 'SOCIAL', sort: 'OWN' };
    expect(await refusalsOf('writeNote', note)).toEqual([`BAD_INPUT "words" ${told}.`]);
  });

  it('everything that is wrong with it is told at once', async () => {
    const about = [person('Folake'), person('Folake')];
    expect(await refusalsOf('setGoal', { ...goal, words: ' ', reviewOn: canary, about })).toEqual([
      'BAD_INPUT "about.1" is there twice.',
      'BAD_INPUT "words" is empty.',
      'BAD_INPUT "reviewOn" is not a date such as 2012-02-29.',
    ]);
  });

  it('[T-B06] nobody is their own parent', async () => {
    const tie = { family: itself, person: person('Temi'), to: person('Temi'), kinship: 'PARENT' };
    expect(await refusalsOf('recordRelationship', tie, esther)).toEqual(['BAD_INPUT "to" is the same person.']);
  });

  it('[T-B06] nobody is an ancestor of their own parent', async () => {
    const tie = { family: itself, person: person('Temi'), to: person('Bisi'), kinship: 'PARENT' };
    expect(await refusalsOf('recordRelationship', tie, esther)).toEqual([
      'BAD_INPUT "to" is an ancestor of their own parent.',
    ]);
  });

  it('nobody dies before they were born', async () => {
    const born = { family: itself, knownAs: canary, born: '2012-02-29', died: '2012-02-28' };
    expect(await refusalsOf('addPerson', born, esther)).toEqual(['BAD_INPUT "died" is before born.']);
  });

  it('a worker who is nobody’s, or nobody, is not assigned', async () => {
    const assign = (worker: string) =>
      refusalsOf('assignWorker', { person: person('Temi'), worker: writeId('Worker', worker) }, esther);
    const told = ['NOT_FOUND There is nothing here for you to see.'];
    expect(await assign('5eaf00d0-0000-4000-8000-000000000002')).toEqual(told);
    expect(await assign('5eaf00d0-0000-4000-8000-00000000ffff')).toEqual(told);
  });
});

describe('an opaque id that nothing gave', () => {
  const goalId = all(family, 'goal')[0]?.id ?? '';
  const forged: readonly (readonly [string, string])[] = [
    ['empty', ''],
    ['words', canary],
    ['half of a character', `${canary}\ud800`],
    ['too long', canary.repeat(1_000)],
    ['a bare UUID', goalId],
    ['without a family', writeId('Goal', goalId)],
    ['of a type that is not there', writeId('Canary', `${family.id}:${goalId}`)],
    ['of another type', writeId('Note', `${family.id}:${goalId}`)],
    ['of a prototype', writeId('constructor', `${family.id}:${goalId}`)],
    ['with NUL', writeId('Goal', `${family.id}:${goalId}\u0000`)],
  ];

  it.each(forged)('[T-Z02] leads nowhere: %s', async (_, id) => {
    const { body } = await ask(
      'query ($id: ID!) { node(id: $id) { id } family(id: $id) { id } nodes(ids: [$id]) { id } }',
      { id },
    );
    expect(body).toEqual({ data: { node: null, family: null, nodes: [null] } });
  });

  it.each(forged)('[T-Z02] is a thing that is not there, at its place, for a command: %s', async (_, id) => {
    const query = 'mutation ($input: SetGoalInput!) { setGoal(input: $input) { goal { id } refusals { code path } } }';
    const { body } = await ask(query, { input: { ...goal, plan: id } });
    expect(body.data.setGoal).toEqual({ goal: null, refusals: [{ code: 'NOT_FOUND', path: ['plan'] }] });
  });

  it.each([
    ['viewer { accessLog(ARGS) { nodes { at } } }'],
    ['provider { teams(ARGS) { nodes { name } } }'],
    ['viewer { accessLog(first: 1) { nodes { at } } } provider { workers(ARGS) { nodes { name } } }'],
  ])('a cursor that no list gave is refused: %s', async (field) => {
    const cursors = [canary, `GPC:S:${canary}`, 'GPC:N:4711', 'GPC:J:["canary"]', 'GPC:J:["canary",1,2,3]', '\u0000'];
    for (const cursor of cursors) {
      const args = `first: 2, after: ${JSON.stringify(Buffer.from(cursor).toString('base64'))}`;
      const { errors } = complaint(await ask(`{ ${field.replace('ARGS', args)} }`, {}, esther));
      expect({ cursor, errors }).toEqual({
        cursor,
        errors: [expect.stringMatching(/^BAD_USER_INPUT 1:\d+ A cursor here is not one of this list\.$/)],
      });
    }
  });

  it.each([
    ['caseload(ARGS) { nodes { label } }'],
    ['caseload(orderBy: LONGEST_WITHOUT_CONTACT, ARGS) { totalCount }'],
  ])('a cursor that is no place in a list is refused with the argument that has it: %s', async (field) => {
    for (const cursor of [canary, `GPC:S:${canary}`, 'GPC:J:["canary",1,2,3]', `${canary} ${canary}`, '\u0000']) {
      const args = `first: 2, after: ${JSON.stringify(Buffer.from(cursor).toString('base64'))}`;
      const { errors } = complaint(await ask(`{ ${field.replace('ARGS', args)} }`, {}, esther));
      expect({ cursor, errors }).toEqual({
        cursor,
        errors: [expect.stringMatching(/^BAD_USER_INPUT 1:\d+ "after" is not a cursor of this list\.$/)],
      });
    }
  });

  it.each([
    ['viewer { accessLog(ARGS) { nodes { at } } }'],
    ['caseload(ARGS) { totalCount nodes { label } }'],
    ['provider { teams(ARGS) { nodes { name } } }'],
    [`family(id: "${itself}") { grants(ARGS) { totalCount } }`],
  ])('[API-8] a page larger than the largest is refused, and the largest told: %s', async (field) => {
    const { errors } = complaint(await ask(`{ ${field.replace('ARGS', 'first: 501')} }`, {}, esther));
    expect(errors).toEqual([
      expect.stringMatching(/^BAD_USER_INPUT 1:\d+ "first" is more than 500, the most on one page\.$/),
    ]);
    const negative = complaint(await ask(`{ ${field.replace('ARGS', 'first: -1')} }`, {}, esther));
    expect(negative.errors).toEqual([expect.stringMatching(/^BAD_USER_INPUT 1:\d+ .*first/)]);
  });
});

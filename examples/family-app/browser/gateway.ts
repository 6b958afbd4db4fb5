import type { APIRequestContext } from '@playwright/test';

interface Person {
  readonly id: string;
  readonly name: string;
}

interface Reply<Data> {
  readonly data?: Data;
  readonly errors?: readonly { readonly message: string }[];
}

/** Asks the gateway as somebody of the demonstration, beside the page: for what another person does meanwhile. */
export async function askAs<Data>(
  request: APIRequestContext,
  name: string,
  query: string,
  variables: object = {},
): Promise<Data> {
  const people = (await (await request.get('/development/people')).json()) as readonly Person[];
  const person = people.find((one) => one.name === name)?.id;
  const signedIn = await request.post('/development/sign-in', { data: { person } });
  const { token } = (await signedIn.json()) as { readonly token: string };
  const reply = await request.post('/graphql', {
    headers: { authorization: `Bearer ${token}` },
    data: { query, variables },
  });
  const { data, errors } = (await reply.json()) as Reply<Data>;
  if (data === undefined || errors !== undefined) throw new Error(errors?.[0]?.message ?? 'Nothing came back.');
  return data;
}

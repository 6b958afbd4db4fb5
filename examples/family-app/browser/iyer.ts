import type { APIRequestContext } from '@playwright/test';
import { askAs } from './gateway.js';

interface Person {
  readonly id: string;
  readonly knownAs: string;
}

/** The family of somebody of the demonstration, by the opaque ids that it has for everybody. */
export interface OwnFamily {
  readonly family: string;
  /** The plan of their own. */
  readonly plan: string;
  readonly person: (knownAs: string) => string;
}

export async function familyOf(request: APIRequestContext, name: string): Promise<OwnFamily> {
  const { viewer } = await askAs<{
    readonly viewer: {
      readonly person: { readonly plan: { readonly id: string } };
      readonly families: readonly { readonly id: string; readonly members: readonly Person[] }[];
    };
  }>(request, name, '{ viewer { person { plan { id } } families { id members { id knownAs } } } }');
  const [family] = viewer.families;
  if (family === undefined) throw new Error(`${name} has no family.`);
  const person = (knownAs: string) => {
    const found = family.members.find((one) => one.knownAs === knownAs);
    if (found === undefined) throw new Error(`There is no ${knownAs}.`);
    return found.id;
  };
  return { family: family.id, plan: viewer.person.plan.id, person };
}

/** The family that the tests of a young person's pages change: nobody else relies on it. */
export const iyer = (request: APIRequestContext): Promise<OwnFamily> => familyOf(request, 'Tara');

/** Gives a command as somebody, and reads from what it led to. */
export async function command(
  request: APIRequestContext,
  name: string,
  mutation: string,
  input: object,
  reading = '',
): Promise<Readonly<Record<string, { readonly id: string }>>> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const data = await askAs<Readonly<Record<string, Payload>>>(
    request,
    name,
    `mutation Arrange($input: ${type}) { ${mutation}(input: $input) { refusals { code message } ${reading} } }`,
    { input },
  );
  const { refusals, ...led } = data[mutation] as Payload;
  if (refusals.length > 0) throw new Error(`${mutation}: ${JSON.stringify(refusals)}`);
  return led as Readonly<Record<string, { readonly id: string }>>;
}

interface Payload {
  readonly refusals: readonly object[];
}

/** Somebody of the demonstration whom one can be; a real login takes the place of this list. */
export interface DemonstrationPerson {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly family: string;
  readonly note: string;
}

/** The people to be; in production the gateway has no such list. */
export async function peopleToBe(): Promise<readonly DemonstrationPerson[]> {
  const reply = await fetch('/development/people', { cache: 'no-store' });
  if (!reply.ok) throw new Error(`The list of people did not come (${reply.status}).`);
  return (await reply.json()) as readonly DemonstrationPerson[];
}

/** A token for one of them. */
export async function tokenFor(id: string): Promise<string> {
  const reply = await fetch('/development/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: id }),
  });
  if (!reply.ok) throw new Error(`Signing in did not work (${reply.status}).`);
  return ((await reply.json()) as { readonly token: string }).token;
}

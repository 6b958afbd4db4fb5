import type { APIRequestContext } from '@playwright/test';
import { askAs } from './gateway.js';
import { command, familyOf, type OwnFamily } from './iyer.js';

/** The family that the tests of the worker's talks change: Keisha is 17, and Joanna Kowalczyk works with her. */
export const clarke = (request: APIRequestContext): Promise<OwnFamily> => familyOf(request, 'Keisha');

/** Joanna notes that Keisha and her mother see something differently. */
export async function notedTalk(request: APIRequestContext, area: string): Promise<string> {
  const { person } = await clarke(request);
  const [keisha, yvonne] = [person('Keisha'), person('Yvonne')];
  const { disagreement } = await command(
    request,
    'Joanna Kowalczyk',
    'noteDisagreement',
    { person: keisha, parties: [keisha, yvonne], child: keisha, area },
    'disagreement { id }',
  );
  return disagreement?.id ?? '';
}

/** The same, and both invited it and were asked in: how old Yvonne is Joanna may not know. */
export async function openTalk(request: APIRequestContext, area: string): Promise<string> {
  const id = await notedTalk(request, area);
  const { person } = await clarke(request);
  const opening = { disagreement: id, courtChecked: true, invited: [person('Keisha'), person('Yvonne')] };
  await command(request, 'Joanna Kowalczyk', 'openDisagreement', opening);
  return id;
}

/** A goal of a member of Keisha's family, by its words, as Joanna sees it. */
export async function goalOf(request: APIRequestContext, words: string): Promise<string> {
  const { family } = await clarke(request);
  const found = await askAs<{
    readonly family: {
      readonly members: readonly {
        readonly plan: {
          readonly goals: { readonly nodes: readonly { readonly id: string; readonly words: string }[] };
        } | null;
      }[];
    };
  }>(
    request,
    'Joanna Kowalczyk',
    'query Goals($id: ID!) { family(id: $id) { members { plan { goals(first: 100) { nodes { id words } } } } } }',
    { id: family },
  );
  const goal = found.family.members.flatMap(({ plan }) => plan?.goals.nodes ?? []).find((one) => one.words === words);
  if (goal === undefined) throw new Error(`There is no goal “${words}”.`);
  return goal.id;
}

import { type AnyRecord, all, type Family, kinds } from '@kinweave/core';
import { readId } from '@kinweave/schema';

/** Everything that one viewer can see of one family, in one request. */
export const wholeFamily = `
query WholeFamily($family: ID!) {
  viewer { name roles person { id } families { id } }
  family(id: $family) {
    id
    members {
      id knownAs pronouns you born died language viewerCanAssignWorker
      plan {
        id owner { id } matters openedAt viewerCanAdd viewerCanShare
        needs(first: 500) { totalCount nodes { id ...OfNeed words driver } }
        goals(first: 500) { totalCount nodes { id ...OfGoal words status reviewOn } }
        actions(first: 500) { totalCount nodes { id ...OfAction words goal { id } due done } }
        appointments(first: 500) {
          totalCount nodes { id ...OfAppointment words place start end participants { id } goal { id } }
        }
        notes(first: 500) { totalCount nodes { id ...OfNote words sort } }
        summaries(first: 500) { totalCount nodes { id of { id } words } }
        busy { start end }
        kept { id openTo { id } }
        links(first: 500) { totalCount nodes { id } }
      }
    }
    relationships { id person { id } to { id } kinship from until }
    responsibilities { id holder { id } child { id } basis status from until evidence }
    assignments { id worker { id } person { id } from until viewerCanEnd }
    grants(first: 500) {
      totalCount
      nodes {
        id of { id } by { id } to { id } item { __typename ... on Node { id } } bundle level words
        from until revokedAt staleSince checkedAt viewerCanRevoke viewerCanCheck
      }
    }
    links(first: 500) {
      totalCount
      nodes {
        id from { __typename ... on Node { id } } to { __typename ... on Node { id } }
        linkKind proposedAt agreed viewerCanAgree viewerCanEnd
      }
    }
    safetyBlocks {
      id protected { id } blocked { id } scope basis evidence from reviewBy endedAt
    }
    viewerCanAddPerson
    viewerCanRaiseSafetyBlock
  }
}
${['Need', 'Goal', 'Action', 'Appointment', 'Note']
  .map(
    (type) => `fragment Of${type} on ${type} {
  owner { id } author { person { id } worker { id } } about { id } area sensitive confidential practical
  createdAt changedAt links { id } viewerCanRevise viewerCanShare
}`,
  )
  .join('\n')}`;

type Names = ReadonlyMap<string, string>;

/** Says what every id of a family stands for, so that a person can read an answer. */
export function namesOf(family: Family, workers: Readonly<Record<string, string>>): Names {
  const names = new Map<string, string>(Object.entries(workers).map(([name, id]) => [id, name]));
  names.set(family.id, 'the family');
  for (const { id, knownAs } of all(family, 'person')) names.set(id, knownAs);
  for (const { id, owner } of all(family, 'plan')) names.set(id, `${names.get(owner)}’s plan`);
  for (const kind of ['need', 'goal', 'action', 'appointment', 'note'] as const)
    for (const { id, words } of all(family, kind))
      names.set(id, `${kind}: ${words.split(' ').slice(0, 5).join(' ')} …`);
  const says = (id: string | null) => (id === null ? 'nobody' : (names.get(id) ?? 'something'));
  for (const { id, of, to, item, bundle } of all(family, 'grant'))
    names.set(id, `grant of ${says(of)} to ${says(to)}, ${item === null ? `every ${bundle}` : says(item.id)}`);
  for (const { id, from, to } of all(family, 'planLink')) names.set(id, `link ${says(from.id)} – ${says(to.id)}`);
  for (const { id, person, to, kinship } of all(family, 'relationship'))
    names.set(id, `${says(person)} ${kinship} ${says(to)}`);
  for (const { id, holder, child } of all(family, 'parentalResponsibility'))
    names.set(id, `${says(holder)} for ${says(child)}`);
  for (const { id, worker, person } of all(family, 'assignment')) names.set(id, `${says(worker)} with ${says(person)}`);
  for (const { id, blocked } of all(family, 'safetyBlock')) names.set(id, `block of ${says(blocked)}`);
  return names;
}

/** Every record of a family, of every kind. */
export const recordsIn = (family: Family): readonly AnyRecord[] =>
  (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind): readonly AnyRecord[] => all(family, kind));

/**
 * An answer for a person to read: names for ids, a thing of which only the id was asked as its name, a page as its
 * nodes. Null, false and empty lists are left out.
 */
export function readable(answer: unknown, names: Names): unknown {
  if (Array.isArray(answer)) return answer.map((element) => readable(element, names));
  if (typeof answer !== 'object' || answer === null) return answer;
  const { __typename: _, totalCount, nodes, ...rest } = answer as Record<string, unknown>;
  if (Array.isArray(nodes)) {
    if (totalCount !== nodes.length) throw new Error(`A page of ${nodes.length} says that there are ${totalCount}`);
    return readable(nodes, names);
  }
  const entries = Object.entries(rest)
    .map(([field, value]) => [field, field === 'id' ? nameOf(String(value), names) : readable(value, names)] as const)
    .filter(([, value]) => !isNothing(value));
  const [first] = entries;
  return entries.length === 1 && first?.[0] === 'id' ? first[1] : Object.fromEntries(entries);
}

const isNothing = (value: unknown) => value === null || value === false || (Array.isArray(value) && value.length === 0);

function nameOf(opaque: string, names: Names): string {
  const named = readId(opaque);
  const name = named === null ? undefined : names.get(named.id);
  if (named === null || name === undefined) throw new Error('An answer has an id that nobody knows');
  return named.type === 'Summary' ? `words of the ${name}` : named.type === 'Kept' ? `kept ${name}` : name;
}

import { ages, assessed, decidesAlone, isAged, isDecider, responsibilities } from '../authority.js';
import { all, type Family } from '../family.js';
import type { Grant } from '../records/kinds.js';
import { ownerOf } from '../records/laws.js';
import { type Actor, type Area, areas, type PersonId } from '../records/words.js';
import { ends, holds, type Instant } from '../time.js';

/** Who asks: a member of the family, a worker, or one human who is both. */
export type Viewer = Actor;

/** Where one viewer stands in one family at one instant: dated facts, gathered once, from which relations are read. */
export interface Standing {
  readonly family: Family;
  readonly viewer: Viewer;
  readonly at: Instant;
  /** People whom the viewer supports as their worker now. */
  readonly assignedTo: ReadonlySet<PersonId>;
  /** People who are not known here to the viewer. */
  readonly protectedFromViewer: ReadonlySet<PersonId>;
  /** People from whom the viewer is protected. */
  readonly viewerProtectedFrom: ReadonlySet<PersonId>;
  /** Children over whom the viewer holds parental responsibility now. */
  readonly responsibleFor: ReadonlySet<PersonId>;
  /** Members directly tied to the viewer by something that holds now. */
  readonly tiedTo: ReadonlySet<PersonId>;
  /** Grants to the viewer that serve now. */
  readonly grants: readonly Grant[];
  /** Whether a person decides alone in an area now. */
  readonly alone: (person: PersonId, area: Area) => boolean;
  /** What the latest assessment found of a child in an area. */
  readonly assessment: (child: PersonId, area: Area) => 'competent' | 'notCompetent' | null;
}

/** Gathers where a viewer stands. */
export function standingOf(family: Family, viewer: Viewer, at: Instant): Standing {
  const me = viewer.person;
  const people = all(family, 'person').map(({ id }) => id);
  const blocks = all(family, 'safetyBlock').filter(
    ({ from, endedAt }) => from <= at && (endedAt === null || at < endedAt),
  );
  const grants = all(family, 'grant').filter((grant) => grant.to === me && serves(family, grant, at));
  return {
    family,
    viewer,
    at,
    assignedTo: new Set(
      all(family, 'assignment')
        .filter((assigned) => assigned.worker === viewer.worker && holds(assigned, at))
        .map(({ person }) => person),
    ),
    protectedFromViewer: new Set(blocks.filter(({ blocked }) => blocked === me).flatMap((block) => block.protected)),
    viewerProtectedFrom: new Set(
      blocks.filter((block) => me !== null && block.protected.includes(me)).map(({ blocked }) => blocked),
    ),
    responsibleFor: new Set(
      me === null
        ? []
        : people.filter((child) => responsibilities(family, child, at).some(({ holder }) => holder === me)),
    ),
    tiedTo: new Set(me === null ? [] : ties(family, me, at)),
    grants,
    alone: remembered((person, area) => decidesAlone(family, person, area, at)),
    assessment: remembered((child, area) => assessed(family, child, area, at)),
  };
}

/** Whether a grant's dates hold and nothing has taken it back. Who may decide is asked per item, by `isByDecider`. */
export const serves = (family: Family, grant: Grant, at: Instant): boolean =>
  grant.from <= at &&
  at < ends(grant.until) &&
  !(grant.revokedAt !== null && grant.revokedAt <= at) &&
  (grant.by === grant.of || (grant.checked !== null && grant.checked.at <= at)) &&
  !isOutgrown(family, grant, at);

/** Whether it is from before a 16th birthday that has come: from then on they decide anew (L23). */
const isOutgrown = (family: Family, { of, from }: Grant, at: Instant): boolean =>
  isAged(family, of, ages.decides, at) && !isAged(family, of, ages.decides, from);

/** Whether whoever made a grant is still the one who decides in this area. */
export const isByDecider = ({ family, at }: Standing, grant: Grant, area: Area): boolean =>
  isDecider(family, grant.by, grant.of, area, at);

/** Ties are direct and live: kinship, responsibility, delegated authority and grants, never through a third person. */
function ties(family: Family, me: PersonId, at: Instant): readonly PersonId[] {
  const pairs: (readonly [PersonId, PersonId])[] = [
    ...all(family, 'relationship')
      .filter((tie) => holds(tie, at))
      .map((tie) => [tie.person, tie.to] as const),
    ...all(family, 'parentalResponsibility')
      .filter((tie) => tie.status !== 'ended' && holds(tie, at))
      .map((tie) => [tie.holder, tie.child] as const),
    ...all(family, 'delegatedAuthority')
      .filter((tie) => holds(tie, at))
      .map((tie) => [tie.holder, tie.child] as const),
    ...all(family, 'grant')
      .filter(
        (grant) => serves(family, grant, at) && !isAgreement(family, grant) && isByDeciderOfAny(family, grant, at),
      )
      .map((grant) => [grant.of, grant.to] as const),
  ];
  return pairs.filter((pair) => pair.includes(me)).map(([one, other]) => (one === me ? other : one));
}

/** Whether a grant only agrees to what another shares: it opens nothing by itself, so it ties nobody (L16). */
const isAgreement = (family: Family, { item, of }: Grant): boolean => item !== null && ownerOf(family, item) !== of;

const isByDeciderOfAny = (family: Family, grant: Grant, at: Instant): boolean =>
  areas.some((area) => isDecider(family, grant.by, grant.of, area, at));

function remembered<T>(decide: (person: PersonId, area: Area) => T): (person: PersonId, area: Area) => T {
  const answers = new Map<string, T>();
  return (person, area) => {
    const key = `${person} ${area}`;
    if (!answers.has(key)) answers.set(key, decide(person, area));
    return answers.get(key) as T;
  };
}

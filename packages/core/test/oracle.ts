import type { Family, Level } from '../src/index.js';
import type { Viewer } from '../src/policy/standing.js';
import type { AnyRecord } from '../src/records/kinds.js';

/**
 * A second, slow opinion on who may know what, written from the sentences of SPEC.md and from nothing else: it shares
 * neither the table nor the relations, nor the clock of the core. Where the two differ, one of them is wrong.
 */

interface Row {
  readonly id: string;
  readonly [field: string]: unknown;
}
type Ref = { readonly kind: string; readonly id: string };

const londonClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
});
const dates = new Map<string, string>();
const londonDate = (instant: string): string => {
  if (!dates.has(instant)) dates.set(instant, londonClock.format(new Date(instant)));
  return dates.get(instant) as string;
};

const order: readonly Level[] = ['NONE', 'META', 'BUSY', 'SUMMARY', 'FULL'];
const itemKinds = ['need', 'goal', 'action', 'appointment', 'note'];
const everyArea = [
  'social',
  'sport',
  'school',
  'counselling',
  'health',
  'sexualHealth',
  'money',
  'contactWithParent',
  'recordSharing',
];

/** What the oracle says: how much, for which reason, and which fields. */
export interface Answer {
  readonly level: Level;
  readonly by: string | null;
}

export interface Oracle {
  readonly mayKnow: (record: Ref) => Answer;
  readonly shows: (record: Ref, field: string) => boolean;
  readonly mayDo: (command: string, thing: Ref) => boolean;
}

/** The oracle for one viewer of one family at one instant. */
export function oracle(family: Family, viewer: Viewer, at: string): Oracle {
  const me = viewer.person;
  const tables = family.records as Readonly<Record<string, Readonly<Record<string, Row>>>>;
  const rows = once((kind: unknown): readonly Row[] => Object.values(tables[kind as string] ?? {}));
  const find = (kind: string, id: unknown): Row | undefined => tables[kind]?.[id as string];

  // T1, T2, T3: dates are compared with the date in London, instants with the instant.
  const hasBegun = (from: unknown, when = at) =>
    from === null || (String(from).length === 10 ? String(from) <= londonDate(when) : String(from) <= when);
  const isOver = (until: unknown) =>
    until !== null && (String(until).length === 10 ? String(until) < londonDate(at) : String(until) <= at);
  const isNow = (fact: Row) => hasBegun(fact['from']) && !isOver(fact['until']);

  // T4: by the calendar; the 29th of February has come once the 1st of March has.
  function age(person: unknown, when = at): number {
    const born = find('person', person)?.['born'] as string | undefined;
    if (born === undefined) return -1;
    const today = londonDate(when);
    return Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (today.slice(5) < born.slice(5) ? 1 : 0);
  }

  // L1: somebody found competent in this area, by an assessment that nothing later contradicts.
  const assessments = (child: unknown, area: unknown) =>
    rows('competence').filter(
      (a) => a['child'] === child && list(a['areas']).includes(area) && (a['at'] as string) <= at,
    );
  function isCompetent(child: unknown, area: unknown): boolean {
    const known = assessments(child, area);
    return known.some(
      (yes) =>
        yes['outcome'] === 'competent' &&
        !known.some((no) => no['outcome'] === 'notCompetent' && (no['at'] as string) > (yes['at'] as string)),
    );
  }
  const isFoundIncompetent = (child: unknown, area: unknown) =>
    assessments(child, area).length > 0 && !isCompetent(child, area);

  const answersForSelf = once((person, area) => age(person) >= 16 || isCompetent(person, area)); // L1, L5
  const isHolder = once(
    (who, child) =>
      age(child) < 18 &&
      rows('parentalResponsibility').some(
        (pr) => pr['holder'] === who && pr['child'] === child && pr['status'] === 'held' && isNow(pr),
      ),
  ); // L8
  const decides = (who: unknown, of: unknown, area: unknown) =>
    answersForSelf(of, area) ? who === of : isHolder(who, of);
  const decidesSomewhere = once((who, of) => everyArea.some((area) => decides(who, of, area)));

  const works = once((person) =>
    rows('assignment').some((a) => a['worker'] === viewer.worker && a['person'] === person && isNow(a)),
  ); // L20
  const isFamilyWorker = once(() => rows('person').some(({ id }) => works(id)));

  const blocks = () =>
    rows('safetyBlock').filter(
      (b) => (b['from'] as string) <= at && (b['endedAt'] === null || at < (b['endedAt'] as string)),
    );
  const isKeptFromMe = once((person) =>
    blocks().some((b) => b['blocked'] === me && list(b['protected']).includes(person)),
  );
  const amKeptFrom = once((person) =>
    blocks().some((b) => b['blocked'] === person && list(b['protected']).includes(me)),
  );

  // M4, M5, M11, L23: a grant at work.
  function serves(grant: Row): boolean {
    const checked = grant['checked'] as { readonly at: string } | null;
    if (!hasBegun(grant['from']) || isOver(grant['until'])) return false;
    if (grant['revokedAt'] !== null && (grant['revokedAt'] as string) <= at) return false;
    if (grant['by'] !== grant['of'] && (checked === null || checked.at > at)) return false;
    return !(age(grant['of']) >= 16 && age(grant['of'], grant['from'] as string) < 16);
  }

  const opensOwn = (grant: Row) => {
    const item = grant['item'] as Ref | null;
    return item === null || find(item.kind, item.id)?.['owner'] === grant['of'];
  };

  // M20: a tie between me and another member, now.
  const isTied = once((other) => {
    const joins = (one: unknown, two: unknown) => (one === me && two === other) || (one === other && two === me);
    return (
      rows('relationship').some((r) => joins(r['person'], r['to']) && isNow(r)) ||
      rows('parentalResponsibility').some(
        (r) => joins(r['holder'], r['child']) && isNow(r) && r['status'] !== 'ended',
      ) ||
      rows('delegatedAuthority').some((r) => joins(r['holder'], r['child']) && isNow(r)) ||
      rows('grant').some(
        (g) => joins(g['of'], g['to']) && serves(g) && opensOwn(g) && decidesSomewhere(g['by'], g['of']),
      )
    );
  });

  const isOrdinary = (item: Row) => list(item['sensitive']).length === 0 && item['confidential'] === false;
  const aboutOthers = (item: Row) => list(item['about']).filter((person) => person !== item['owner']);

  // L3, L4, M11, M19: what holders know and may open, if it is theirs to decide.
  function isForHolders(kind: string, item: Row): boolean {
    if (kind === 'note' || item['confidential'] === true) return false;
    if (answersForSelf(item['owner'], item['area'])) return false;
    return list(item['sensitive']).length === 0 || isFoundIncompetent(item['owner'], item['area']);
  }

  const myGrants = once(() => rows('grant').filter((grant) => grant['to'] === me && serves(grant)));

  function isGranted(kind: string, item: Row, level: string): boolean {
    if (kind === 'note' && item['sort'] !== 'shared') return false;
    return myGrants().some((grant) => {
      const names =
        grant['item'] === null ? grant['bundle'] === kind && isOrdinary(item) : ref(grant['item']).id === item.id;
      const byRight = grant['by'] === grant['of'] || isForHolders(kind, item);
      return (
        names &&
        byRight &&
        grant['of'] === item['owner'] &&
        decides(grant['by'], grant['of'], item['area']) &&
        grant['level'] === level &&
        !isPast(grant['staleSince'])
      );
    });
  }

  // L16: everybody it tells of is me or agreed to me.
  const allAgree = (item: Row) =>
    aboutOthers(item).every(
      (person) =>
        person === me ||
        myGrants().some(
          (g) =>
            g['of'] === person &&
            g['item'] !== null &&
            ref(g['item']).id === item.id &&
            decides(g['by'], person, item['area']),
        ),
    );

  const worksForNote = (note: Row) => list(note['about']).length > 0 && aboutOthers(note).every(works);

  function claimsOnItem(kind: string, item: Row): readonly Answer[] {
    const staffs = item['owner'] === null;
    const restricted = item['sort'] === 'safeguarding';
    const assigned = staffs ? kind === 'note' && worksForNote(item) : works(item['owner']);
    const author = item['author'] as Viewer;
    const wrote = viewer.worker !== null && author.worker === viewer.worker;
    const opened = (level: string) => !restricted && allAgree(item) && isGranted(kind, item, level);
    return [
      claim('owner', me !== null && item['owner'] === me),
      claim('author_own_words', kind === 'note' && wrote && assigned),
      claim('assigned', assigned && !restricted),
      claim('assigned_restricted', assigned && restricted, 'META'),
      claim('grant_full', opened('FULL')),
      claim('grant_summary', opened('SUMMARY'), 'SUMMARY'),
      claim('grant_busy', kind === 'appointment' && opened('BUSY'), 'BUSY'),
      claim(
        'pr_holder_default',
        !staffs && isHolder(me, item['owner']) && isForHolders(kind, item) && aboutOthers(item).length === 0,
      ),
      claim('own_participation', takesPart(kind, item)),
    ];
  }

  function takesPart(kind: string, item: Row): boolean {
    const isMine = me !== null && list(item['participants']).includes(me);
    return kind === 'appointment' && isMine && (item['owner'] === me || isTied(item['owner'])) && allAgree(item);
  }

  const isPast = (happened: unknown) => happened !== null && (happened as string) <= at;

  const ownerAt = (end: Ref) => find(end.kind, end.id)?.['owner'] ?? null;

  function claimsOnLink(link: Row): readonly Answer[] {
    const ends = [ref(link['from']), ref(link['to'])];
    const owners = ends.map(ownerAt).filter((owner) => owner !== null);
    const agreed = isPast(link['fromAgreedAt']) && isPast(link['toAgreedAt']);
    const mine = owners.some((owner) => owner === me || works(owner));
    const lowest = Math.min(...ends.map((end) => order.indexOf(mayKnow(end).level)));
    const shown = !isPast(link['endedAt']) && (agreed || mine);
    return [
      claim('link_ends_full', shown && lowest === order.indexOf('FULL')),
      claim('link_ends_summary', shown && lowest >= order.indexOf('SUMMARY'), 'SUMMARY'),
    ];
  }

  function claims({ kind, id }: Ref): readonly Answer[] {
    if (kind === 'family')
      return [claim('member_tie', find('person', me) !== undefined), claim('family_worker', isFamilyWorker())];
    const row = find(kind, id) as Row;
    if (itemKinds.includes(kind)) return claimsOnItem(kind, row);
    switch (kind) {
      case 'person':
        return [
          claim('owner', id === me),
          claim('assigned', works(id)),
          claim('member_tie', isTied(id)),
          claim('family_worker', isFamilyWorker()),
        ];
      case 'plan':
        return [
          claim('owner', row['owner'] === me),
          claim('assigned', works(row['owner'])),
          claim('decider', me !== null && decidesSomewhere(me, row['owner'])),
        ];
      case 'relationship':
        return tieClaims(me !== null && [row['person'], row['to']].includes(me) && isNow(row));
      case 'parentalResponsibility':
        return tieClaims(
          me !== null && [row['holder'], row['child']].includes(me) && isNow(row) && row['status'] !== 'ended',
        );
      case 'assignment':
        return [
          claim('owner', row['person'] === me),
          claim('assigned', works(row['person'])),
          claim('family_worker', isFamilyWorker()),
        ];
      case 'safetyBlock':
        return [claim('family_worker', isFamilyWorker())];
      case 'grant':
        return [
          claim('owner', row['of'] === me && isThereFor(row)),
          claim('author_own_words', row['by'] === me && me !== null && stillDecides(row)),
          claim('assigned', works(ownerOfGrant(row))),
        ];
      case 'planLink':
        return claimsOnLink(row);
      default:
        return [];
    }
  }

  const tieClaims = (party: boolean) => [claim('member_tie', party), claim('family_worker', isFamilyWorker())];

  /** Whose worker keeps a grant: of an agreement about another's item, that other's. */
  const ownerOfGrant = (grant: Row) => (grant['item'] === null ? grant['of'] : ownerAt(ref(grant['item'])));

  /** L16: what another agreed to for somebody gives them no view of it. */
  const isThereFor = (grant: Row) =>
    ownerOfGrant(grant) === grant['of'] || grant['by'] === grant['of'] || mayKnow(ref(grant['item'])).level !== 'NONE';

  function stillDecides(grant: Row): boolean {
    if (me === null) return false;
    const item = grant['item'] as Ref | null;
    if (item === null) return decidesSomewhere(me, grant['of']);
    return decides(me, grant['of'], find(item.kind, item.id)?.['area']);
  }

  /** L19: everybody whom a record would make known. */
  function tellsOf({ kind, id }: Ref): readonly unknown[] {
    const row = kind === 'family' ? undefined : find(kind, id);
    if (row === undefined) return [];
    if (kind === 'planLink') return [ownerAt(ref(row['from'])), ownerAt(ref(row['to']))];
    if (kind === 'person') return [id];
    if (kind === 'safetyBlock') return list(row['protected']);
    const alone = ['owner', 'person', 'to', 'holder', 'child', 'of', 'by'].map((field) => row[field]);
    return [...alone, ...list(row['about']), ...list(row['participants'])].filter((value) => typeof value === 'string');
  }

  /** L19: a closing takes from nobody what they own. */
  function isMyOwn({ kind, id }: Ref): boolean {
    const row = kind === 'family' ? undefined : find(kind, id);
    if (row === undefined || me === null) return false;
    if (kind === 'grant') return row['of'] === me && isThereFor(row);
    if (kind === 'person') return id === me;
    return kind === 'assignment' ? row['person'] === me : row['owner'] === me;
  }

  function isClosed(record: Ref): boolean {
    if (isMyOwn(record)) return false;
    if (tellsOf(record).some(isKeptFromMe)) return true;
    if (record.kind !== 'appointment') return false;
    const row = find('appointment', record.id) as Row;
    return [row['owner'], ...list(row['participants'])].some(amKeptFrom);
  }

  const standingAt = once((kind, id) => {
    const record = { kind: kind as string, id: id as string };
    const made = claims(record).filter(({ level }) => level !== 'NONE');
    return isClosed(record) ? [] : made;
  });
  const standing = ({ kind, id }: Ref) => standingAt(kind, id);

  function mayKnow(record: Ref): Answer {
    const made = standing(record);
    return [...order].reverse().flatMap((level) => made.filter((one) => one.level === level))[0] ?? none;
  }

  /** Fields that not everybody who sees the record sees. */
  function shows(record: Ref, field: string): boolean {
    const by = (...names: readonly string[]) => standing(record).some((one) => names.includes(one.by as string));
    const { level } = mayKnow(record);
    switch (`${record.kind}.${field}`) {
      case 'person.born':
      case 'person.died':
      case 'person.language':
      case 'plan.matters':
      case 'plan.openedAt':
        return by('owner', 'assigned');
      case 'plan.kept':
        return by('assigned');
      case 'family.safetyBlocks':
      case 'parentalResponsibility.evidence':
        return by('family_worker');
      case 'planLink.linkKind':
      case 'planLink.proposedAt':
      case 'planLink.agreed':
        return by('link_ends_full');
      case 'appointment.author':
      case 'appointment.about':
      case 'appointment.area':
      case 'appointment.sensitive':
      case 'appointment.confidential':
      case 'appointment.practical':
      case 'appointment.createdAt':
      case 'appointment.changedAt':
      case 'appointment.goal':
        return by('owner', 'assigned', 'grant_full', 'pr_holder_default');
      default:
        return level === 'FULL';
    }
  }

  /** Whose a thing is, as far as a door asks. */
  function ownerOfDoor(thing: Ref, row: Row): unknown {
    if (thing.kind === 'grant') return ownerOfGrant(row);
    return thing.kind === 'person' ? thing.id : (row['owner'] ?? row['person']);
  }

  /** Their worker; of a staff note everybody's whom it is about, and of a restricted one nobody but its author. */
  function isWorkerFor(thing: Ref, row: Row): boolean {
    if (isClosed(thing)) return false;
    if (thing.kind !== 'note' || row['owner'] !== null) return works(ownerOfDoor(thing, row));
    const author = row['author'] as Viewer;
    const wrote = viewer.worker !== null && author.worker === viewer.worker;
    return worksForNote(row) && (row['sort'] !== 'safeguarding' || wrote);
  }

  /** Who made a grant, while they decide; who wrote a note, as below. */
  const madeIt = (thing: Ref, row: Row) =>
    thing.kind === 'grant' ? !isClosed(thing) && row['by'] === me && stillDecides(row) : wroteForThem(thing, row);

  /** The worker who wrote a note, while they work with its owner, or with everybody it is about. */
  function wroteForThem(thing: Ref, note: Row): boolean {
    const wrote = viewer.worker !== null && (note['author'] as Viewer).worker === viewer.worker;
    return wrote && !isClosed(thing) && (note['owner'] === null ? worksForNote(note) : works(note['owner']));
  }

  function maySeeItToShare(thing: Ref, row: Row): boolean {
    const unshareable = thing.kind === 'note' && row['sort'] !== 'shared';
    const owner = row['owner'];
    if (me === null || owner === null || unshareable || isClosed(thing)) return false;
    return thing.kind === 'plan' ? decidesSomewhere(me, owner) : decides(me, owner, row['area']);
  }

  function mayDoToLink(command: string, link: Row): boolean {
    const owners = [ownerAt(ref(link['from'])), ownerAt(ref(link['to']))].filter((owner) => owner !== null);
    if (owners.some(isKeptFromMe)) return false;
    if (command === 'ProposeLink') return owners.length === 2 && owners.every(works);
    return owners.some((owner) => (me !== null && owner === me) || (command === 'EndLink' && works(owner)));
  }

  function isMineAtDoor(thing: Ref, row: Row): boolean {
    if (me === null) return false;
    return thing.kind === 'grant' ? row['of'] === me && isThereFor(row) : ownerOfDoor(thing, row) === me;
  }

  function mayDo(command: string, thing: Ref): boolean {
    if (thing.kind === 'family') return isFamilyWorker();
    const row = find(thing.kind, thing.id) as Row;
    if (thing.kind === 'planLink') return mayDoToLink(command, row);
    if (command.startsWith('Share')) return maySeeItToShare(thing, row);
    const isMine = isMineAtDoor(thing, row);
    if (command === 'RevokeGrant' || command === 'ReviseNote') return isMine || madeIt(thing, row);
    if (!staffCommands.includes(command)) return isMine || isWorkerFor(thing, row);
    return isWorkerFor(thing, row) && row['sort'] !== 'safeguarding';
  }

  return { mayKnow, shows, mayDo };
}

const staffCommands = ['RecordResponsibility', 'AssignWorker', 'EndAssignment', 'RecordAgreement', 'CheckGrant'];

/** Remembers what a question was answered. */
function once<T>(ask: (...about: readonly unknown[]) => T): (...about: readonly unknown[]) => T {
  const answers = new Map<string, T>();
  return (...about) => {
    const key = about.join(' ');
    if (!answers.has(key)) answers.set(key, ask(...about));
    return answers.get(key) as T;
  };
}

const none: Answer = { level: 'NONE', by: null };
const claim = (by: string, holds: boolean, level: Level = 'FULL'): Answer => (holds ? { level, by } : none);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const ref = (value: unknown): Ref => value as Ref;

/** `mayKnow(family, viewer, record, at)` for one question. */
export const mayKnow = (family: Family, viewer: Viewer, record: AnyRecord, at: string): Answer =>
  oracle(family, viewer, at).mayKnow(record);

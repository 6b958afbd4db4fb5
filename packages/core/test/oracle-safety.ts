import type { AnyRecord, Item, RecordOf } from '../src/index.js';
import type { Facts, Person } from './oracle-facts.js';
import { type Answer, claim, isPrivate, isRestricted } from './oracle-opening.js';

/** What concerns, named readers and broken glass open, in plain sentences: L17, L20, V3, V7. */

type Concern = RecordOf<'safeguardingConcern'>;

export function safetyOf(facts: Facts) {
  const { rows, live, find, isPast, worker, isLead, isFamilyWorker, isWorkerOf } = facts;

  // L20: met once a lead has decided so.
  const isMet = (concern: Concern) => concern.threshold === 'met' && isPast(concern.decidedAt);
  const isOfConcern = (person: Person) =>
    rows('safeguardingConcern').some((concern) => isMet(concern) && concern.about.some((one) => one === person));
  const isNeeded = (item: Item) =>
    rows('safeguardingConcern').some((one) => isPast(one.at) && one.needs.some((id) => id === (item.id as string)));
  const isNamedFor = ({ id }: { readonly id: string }) =>
    isFamilyWorker && live('namedReader').some((one) => one.worker === worker && one.of.id === id);

  /** L20: what a concern opens to the lead. */
  function isLeadsBy(item: Item): boolean {
    if (isPrivate(item)) return isNeeded(item);
    return item.owner === null ? item.about.every(isOfConcern) : isOfConcern(item.owner);
  }

  const glasses = live('breakGlass').filter((glass) => worker !== null && glass.worker === worker);
  const isUnderGlass = (person: Person) => glasses.some((glass) => glass.person === person);
  const isPart = (kind: string, owner: Person) =>
    glasses.some((glass) => glass.person === owner && glass.parts.some((part) => part === kind));
  const names = (block: RecordOf<'safetyBlock'>, person: Person) =>
    block.blocked === person || block.protected.some((one) => one === person);
  const isLiveBlock = (block: RecordOf<'safetyBlock'>) => isPast(block.from) && !isPast(block.endedAt);
  const isBlockUnderGlass = (block: RecordOf<'safetyBlock'>) =>
    isLiveBlock(block) && glasses.some((glass) => names(block, glass.person));
  const isNamedUnderGlass = (person: Person) =>
    isUnderGlass(person) || rows('safetyBlock').some((block) => isBlockUnderGlass(block) && names(block, person));

  /** Under broken glass a note is one that its owner could share: neither private nor of staff. */
  const isItemUnderGlass = (item: Item) =>
    isPart(item.kind, item.owner) && (item.kind !== 'note' || item.sort === 'shared');
  const broken = (holds: boolean) => claim('break_glass', holds);

  const claimsOnItem = (item: Item): readonly Answer[] => [
    claim('safeguarding_concern', isLead && isLeadsBy(item)),
    claim('named_reader', isRestricted(item) && isNamedFor(item)),
    broken(isItemUnderGlass(item)),
  ];

  /** L17: its author while they work with everybody it is about, the lead, and whom the lead named. */
  const worksWithAll = ({ about }: Concern) => about.length > 0 && about.every(isWorkerOf);
  const reads = (concern: Concern): readonly Answer[] => [
    claim('author_own_words', concern.by === worker && worksWithAll(concern)),
    claim('safeguarding_role', isLead),
    claim('named_reader', isNamedFor(concern)),
  ];
  const claimsOnConcern = (concern: Concern): readonly Answer[] => [
    ...reads(concern),
    claim('assigned_restricted', worksWithAll(concern), 'META'),
    claim(
      'supervisor_kept',
      facts.supervised.some(
        (s) => concern.about.length > 0 && concern.about.every((one) => facts.assignedTo(s.worker, one)),
      ),
      'META',
    ),
  ];
  function claimsOnDisclosure(row: RecordOf<'safeguardingDisclosure'>): readonly Answer[] {
    const concern = find('safeguardingConcern', row.concern) as Concern;
    const isTheirs = concern.about.some(
      (one) => row.organisation !== null && facts.isPartner(one, row.organisation as string),
    );
    return [...reads(concern), claim('safeguarding_disclosure', isTheirs)];
  }

  /** Of whom else a record of these kinds tells, besides the people in its own fields (L19). */
  function behind(row: AnyRecord): AnyRecord | undefined {
    if (row.kind === 'safeguardingDisclosure') return find('safeguardingConcern', row.concern);
    if (row.kind === 'namedReader') return find(row.of.kind, row.of.id);
    return undefined;
  }

  return {
    isBreaking: glasses.length > 0,
    isUnderGlass,
    isNamedUnderGlass,
    isBlockUnderGlass,
    isPart,
    broken,
    claimsOnItem,
    claimsOnConcern,
    claimsOnDisclosure,
    behind,
  };
}

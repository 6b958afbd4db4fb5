import { isLive } from '../../between.js';
import { all } from '../../family.js';
import type { RecordOf } from '../../records/kinds.js';
import type { PersonId } from '../../records/words.js';
import { type Asking, every, type Question, some } from './question.js';
import { isAmong, isNotPrivateNote } from './staff.js';

/** A concern about these people was found to meet the threshold, by a decision that is recorded (L20). */
const isOfMetConcern: Question = ({ concernedFor }, matter) => isAmong(concernedFor, matter);

/** A concern that somebody raised needs this note (M17, L20). */
const isNeeded: Question = ({ neededNotes }, { record }) => neededNotes.has(record.id);

export const isOfConcern = some(isNeeded, every(isNotPrivateNote, isOfMetConcern));

const isItsReader: Question = ({ readingOf }, { record }) => readingOf.has(record.id);

const isReaderOfItsConcern: Question = ({ readingOf }, { record }) =>
  record.kind === 'safeguardingDisclosure' && readingOf.has(record.concern);

/** The lead named them to read it, or the concern that it is of. */
export const isNamedReader = some(isItsReader, isReaderOfItsConcern);

/** It was disclosed to the organisation that named them for somebody whom it is about (L17). */
export const isDisclosedTo: Question = ({ namedFor }, { record, about }) =>
  record.kind === 'safeguardingDisclosure' &&
  namedFor.some(({ person, organisation }) => organisation === record.organisation && about.includes(person));

export const isReleasedTo: Question = ({ viewer }, { record }) =>
  record.kind === 'releasedStatement' && record.to === viewer.person;

/** To a family they have no more than the beginning of one: no row shows it to them. */
export const isOnDuty: Question = ({ viewer }, { record }) =>
  viewer.onDuty === true && (record.kind === 'person' || record.kind === 'family');

const names = ({ blocked, protected: wards }: RecordOf<'safetyBlock'>, person: PersonId): boolean =>
  blocked === person || wards.includes(person);

/** A block that is live and names somebody into whose plan they look (V3). */
const isBlockOfTheirs = ({ at, brokenGlass }: Asking, block: RecordOf<'safetyBlock'>): boolean =>
  isLive(block, at) && brokenGlass.some((glass) => names(block, glass.person));

const isInTheirBlock: Question = (asking, { record }) =>
  record.kind === 'person' &&
  all(asking.family, 'safetyBlock').some((block) => isBlockOfTheirs(asking, block) && names(block, record.id));

const isTheirBlock: Question = (asking, { record }) => record.kind === 'safetyBlock' && isBlockOfTheirs(asking, record);

const isTheirUse: Question = ({ brokenGlass }, { record }) => brokenGlass.some(({ id }) => id === record.id);

const isTheFamily: Question = ({ brokenGlass }, { record }) => record.kind === 'family' && brokenGlass.length > 0;

const isTheirFrame: Question = ({ brokenGlass }, { record, owner }) =>
  (record.kind === 'person' || record.kind === 'plan') && brokenGlass.some(({ person }) => person === owner);

const isListed: Question = ({ brokenGlass }, { record, owner }) =>
  brokenGlass.some(({ person, parts }) => person === owner && parts.some((part) => part === record.kind));

/**
 * What the broken glass shows: that there is a family, the use itself, the person's name and the frame of their plan,
 * what blocks stand around them, and the listed parts; never a private note, and of nobody else (L20).
 */
export const isUnderGlass = some(
  isTheFamily,
  isTheirUse,
  isTheirFrame,
  isInTheirBlock,
  isTheirBlock,
  every(isNotPrivateNote, isListed),
);

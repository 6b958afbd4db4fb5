import { all } from '../../family.js';
import type { RecordOf } from '../../records/kinds.js';
import { glassParts } from '../../records/staff.js';
import type { PersonId } from '../../records/words.js';
import { isPast } from '../../time.js';
import type { Matter } from '../matter.js';
import type { Asking, Question } from './question.js';
import { isAmong, isNotPrivateNote } from './staff.js';

/** A concern about these people was found to meet the threshold, by a decision that is recorded (L20). */
const isOfMetConcern: Question = ({ concernedFor }, matter) => isAmong(concernedFor, matter);

/** A concern that somebody raised needs this note (M17, L20). */
const isNeeded: Question = ({ neededNotes }, { record }) => neededNotes.has(record.id);

export const isOfConcern: Question = (asking, matter) =>
  isNeeded(asking, matter) || (isNotPrivateNote(asking, matter) && isOfMetConcern(asking, matter));

/** The lead named them to read it, or the concern that it is of. */
export const isNamedReader: Question = ({ readingOf }, { record }) =>
  readingOf.has(record.id) || (record.kind === 'safeguardingDisclosure' && readingOf.has(record.concern));

/** It was disclosed to the organisation that named them for somebody whom it is about (L17). */
export const isDisclosedTo: Question = ({ namedFor }, { record, about }) =>
  record.kind === 'safeguardingDisclosure' &&
  record.organisation !== null &&
  namedFor.some(({ person, organisation }) => organisation === record.organisation && about.includes(person));

export const isReleasedTo: Question = ({ viewer }, { record }) =>
  record.kind === 'releasedStatement' && record.to === viewer.person;

export const isOnDuty: Question = ({ viewer }, { record }) => viewer.onDuty === true && record.kind === 'person';

/** People whom a live safety block sets against this person, or protects beside them. */
const inBlockWith = ({ family, at }: Asking, person: PersonId): readonly PersonId[] =>
  all(family, 'safetyBlock')
    .filter((block) => isLiveBlock(block, at) && isInBlock(block, person))
    .flatMap((block) => [...block.protected, block.blocked]);

const isLiveBlock = ({ endedAt }: RecordOf<'safetyBlock'>, at: Asking['at']): boolean => !isPast(endedAt, at);

const isInBlock = (block: RecordOf<'safetyBlock'>, person: PersonId): boolean =>
  block.protected.includes(person) || block.blocked === person;

/** What of one broken glass a matter is: never restricted, never private, never another member's (L20). */
function isUnder(asking: Asking, { record, owner, restricted }: Matter, glass: RecordOf<'breakGlass'>): boolean {
  switch (record.kind) {
    case 'family':
      return true;
    case 'breakGlass':
      return record.id === glass.id;
    case 'person':
      return record.id === glass.person || inBlockWith(asking, glass.person).includes(record.id);
    case 'safetyBlock':
      return isLiveBlock(record, asking.at) && isInBlock(record, glass.person);
    case 'plan':
      return owner === glass.person;
    default:
      return (
        !restricted &&
        owner === glass.person &&
        glassParts.some((part) => part === record.kind && glass.parts.includes(part))
      );
  }
}

export const isUnderGlass: Question = (asking, matter) =>
  isNotPrivateNote(asking, matter) && asking.brokenGlass.some((glass) => isUnder(asking, matter, glass));

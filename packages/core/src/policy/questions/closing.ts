import type { PersonId } from '../../records/words.js';
import { type Question, some } from './question.js';

/** A block protects somebody of whom it tells, or keeps two people from each other's whereabouts. */
export const isBlocked: Question = (
  { protectedFromViewer, keptApart },
  { tellsOf, owner, parties, participants, whereabouts },
) =>
  (protectedFromViewer.size > 0 && tellsOf.some((person) => protectedFromViewer.has(person))) ||
  (keptApart.size > 0 &&
    whereabouts &&
    [owner, ...parties, ...participants].some((person) => person !== null && keptApart.has(person)));

/**
 * The plan it stands in is closed: of a staff note everybody's whom it is about and who has one, of a link that of
 * either end but the viewer's own.
 */
export const isPlanClosed: Question = ({ closedPlans, planless, viewer }, { plans, owner, record }) => {
  const isShut = (person: PersonId) =>
    closedPlans.has(person) && !(record.kind === 'planLink' && person === viewer.person);
  const all = record.kind === 'note' && owner === null;
  return (
    closedPlans.size > 0 &&
    plans.some(isShut) &&
    (!all || plans.every((person) => isShut(person) || planless.has(person)))
  );
};

/** Each shuts every relation, but not to what is the viewer's own. */
export const closings = some(isBlocked, isPlanClosed);

export const isOpen: Question = (_, { restricted }) => !restricted;

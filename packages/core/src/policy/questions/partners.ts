import { stillStands } from '../../authority.js';
import { holds, isPast } from '../../time.js';
import type { Matter } from '../matter.js';
import type { Asking, Question } from './question.js';

export const isNamed: Question = ({ namedFor, viewer }, { owner, record }) =>
  viewer.worker !== null &&
  (record.kind === 'family'
    ? namedFor.length > 0
    : record.kind === 'partnerWorker'
      ? record.worker === viewer.worker && namedFor.some(({ id }) => id === record.id)
      : owner !== null && namedFor.some(({ person }) => person === owner));

/** A packet that was approved for the viewer's organisation by somebody whose decision stands (M15). */
export const isPacketForViewer: Question = ({ family, namedFor, at }, { record }) =>
  record.kind === 'partnerPacket' &&
  namedFor.some(({ person, organisation }) => person === record.person && organisation === record.organisation) &&
  isApproved(family, record, at);

type Packet = Extract<Matter['record'], { readonly kind: 'partnerPacket' }>;

function isApproved(
  family: Asking['family'],
  { person, area, approvedBy, approvedAt, withdrawnAt, until }: Packet,
  at: Asking['at'],
): boolean {
  if (approvedBy === null || approvedAt === null || approvedAt > at || isPast(withdrawnAt, at)) return false;
  return (
    holds({ from: null, until }, at) && stillStands(family, { by: approvedBy, of: person, at: approvedAt }, area, at)
  );
}

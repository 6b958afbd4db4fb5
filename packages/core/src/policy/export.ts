import type { Family } from '../family.js';
import type { RecordOf } from '../records/kinds.js';
import type { Instant } from '../time.js';
import { type Answer, answerFrom } from './answer.js';
import { viewAs } from './view-as.js';

/** What a request gives whoever made it, at an instant; null where it gives nothing, or nothing yet. */
export const exportOf = (family: Family, request: RecordOf<'accessRequest'>, at: Instant): Answer | null =>
  answerFrom(viewAs(family, { person: request.by, worker: null }, at), family, request, at);

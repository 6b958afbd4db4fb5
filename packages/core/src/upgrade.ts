import type { Kind } from './records/kinds.js';
import { civilDateAt, monthsAfter, parseInstant } from './time.js';

/** The version of the shapes that this library writes; it reads every earlier one. */
export const schemaVersion = 5;

/** One step from a version to the next: it changes the kinds it names and leaves the others. */
type Step = { readonly [K in Kind]?: (body: Readonly<Record<string, unknown>>) => Record<string, unknown> };

/** The step at index n leads from version n + 1 to n + 2. */
const steps: readonly Step[] = [
  {
    // Version 1 kept no instant of an approval or a handover: it held from the record's beginning.
    partnerPacket: (body) => ({
      ...body,
      approvedAt: body['approvedBy'] == null ? null : body['at'],
      withdrawnAt: null,
    }),
    handover: (body) => ({ ...body, doneAt: body['state'] === 'done' ? body['at'] : null }),
    courtOrder: (body) => ({ ...body, readAt: null, readBy: null }),
    stay: (body) => ({ ...body, sensitiveAgreedAt: null }),
    competence: (body) => ({ ...body, steps: [], fraser: [] }),
    capacity: (body) => ({ ...body, reviewBy: null }),
    bestInterestsDecision: (body) => ({ ...body, unsafeToTell: null }),
    grant: (body) => ({ ...body, confirmedAt: null, showsTimes: false, objections: [] }),
  },
  {
    // Version 2 listed single items of a broken glass; that hour is long past, so nothing is opened by reading it.
    breakGlass: (body) => ({
      ...body,
      parts: [],
      reviewBy: String(body['from']).slice(0, 10),
      reviewedBy: null,
      finding: null,
    }),
    releasedStatement: (body) => ({ block: null, ...body }),
    safeguardingConcern: (body) => ({
      ...body,
      needs: [],
      authorTold: false,
      whyNotTold: null,
      decidedBy: null,
      decidedAt: null,
      reason: null,
      steps: [],
    }),
    safeguardingDisclosure: (body) => ({
      ...body,
      organisation: null,
      person: null,
      basis: 'protectChild',
      whyNotTold: null,
    }),
    // Until version 2 times were words: no program may guess what they meant.
    safeContact: (body) => ({ ...body, times: null }),
    // Version 2 kept no footing, term or decision of a request; nothing of it was ever answered through the program.
    accessRequest: (body) => ({
      ...body,
      enteredBy: null,
      basis: body['by'] === body['subject'] ? 'self' : 'evidentInterests',
      dueBy: oneMonthAfter(body['at']),
      considered: [],
      agrees: null,
      why: null,
      decidedAt: body['state'] === 'received' ? null : body['at'],
      gave: false,
    }),
    withholding: (body) => ({ ...body, extent: 'whole', passages: [], opinion: null }),
    erasureRequest: (body) => ({
      ...body,
      by: body['subject'],
      enteredBy: null,
      state: body['doneAt'] == null ? 'received' : 'granted',
      why: null,
      decidedBy: null,
    }),
  },
  {
    // Version 3 kept one date of a contact: it counts as written down when it was.
    contact: (body) => ({ ...body, recordedAt: body['at'] }),
    person: (body) => ({ ...body, interpreter: false, accessNeeds: null, symbol: null }),
    relationship: (body) => ({ ...body, partnership: null }),
    planLink: (body) => ({ ...body, over: null }),
  },
  {
    // Version 4 kept the name of a service alone: no program may guess from it what it is.
    serviceTie: (body) => ({ sort: 'other', ...body }),
  },
];

/** Left as it is where it is no instant: reading says so. */
const oneMonthAfter = (at: unknown) => {
  const instant = parseInstant(at);
  return instant === undefined ? at : monthsAfter(civilDateAt(instant), 1);
};

/** A record's body as it was stored at version `from`, in today's shape. Pure, and total for every version written. */
export const upgrade = (
  kind: Kind,
  body: Readonly<Record<string, unknown>>,
  from: number,
): Readonly<Record<string, unknown>> =>
  steps.slice(from - 1).reduce((older, step) => step[kind]?.(older) ?? older, body);

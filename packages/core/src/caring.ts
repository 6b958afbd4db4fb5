import { command, type Deliberation } from './command.js';
import { get } from './family.js';
import { tieKinds } from './policy/table.js';
import { courtOrder, delegatedAuthority, parentalResponsibility, stay } from './records/authority.js';
import type { AnyRecord, RecordOf } from './records/kinds.js';
import { recordRef } from './records/pointers.js';
import { personId } from './records/words.js';
import { refuse } from './refusals.js';
import { ok } from './result.js';
import { flag, maybe, moment, ref, text } from './shape.js';
import { endedAt, isOver } from './time.js';

/** The story of who may act for a child: responsibility, court orders, stays, delegated areas, day-to-day care. */

const child = ({ family }: Deliberation, input: { readonly child: RecordOf<'person'>['id'] }) =>
  get(family, 'person', input.child);

const {
  evidencedAt: _evidencedAt,
  readAt: _readAt,
  readBy: _readBy,
  coversInformation: _covers,
  ...ordered
} = courtOrder.fields;
const { sensitiveAgreedAt: _sensitiveAgreedAt, ...stayed } = stay.fields;

const orderAt = ({ family }: Deliberation, { order }: { readonly order: string }) => get(family, 'courtOrder', order);

export const caring = {
  /** It opens the child's plan to somebody, so the child's own worker records it. */
  RecordResponsibility: command(parentalResponsibility.fields, child, ({ newId }, held) =>
    ok({ type: 'ResponsibilityRecorded', became: [{ kind: 'parentalResponsibility', id: newId(), ...held }] }),
  ),

  /** What shows it has been seen, be it later than it was recorded (L8). */
  EvidenceResponsibility: command(
    { responsibility: ref('parentalResponsibility'), evidence: text(500) },
    ({ family }, { responsibility }) => get(family, 'parentalResponsibility', responsibility),
    ({ family }, { responsibility, evidence }) => {
      const before = get(family, 'parentalResponsibility', responsibility) as RecordOf<'parentalResponsibility'>;
      if (before.evidence === evidence) return refuse('ALREADY', ['evidence']);
      return ok({ type: 'ResponsibilityEvidenced', became: [{ ...before, evidence }] });
    },
  ),

  /** An order as it is told; it limits nobody until its evidence is recorded (L11). */
  RecordCourtOrder: command(ordered, child, ({ newId }, order) =>
    ok({
      type: 'CourtOrderRecorded',
      became: [
        {
          kind: 'courtOrder',
          id: newId(),
          ...order,
          coversInformation: null,
          evidencedAt: null,
          readAt: null,
          readBy: null,
        },
      ],
    }),
  ),

  /** The order itself has been seen: from now it takes effect. */
  EvidenceOrder: command({ order: ref('courtOrder') }, orderAt, ({ family, now }, { order }) => {
    const before = get(family, 'courtOrder', order) as RecordOf<'courtOrder'>;
    if (before.evidencedAt !== null) return refuse('ALREADY', ['order']);
    return ok({ type: 'OrderEvidenced', became: [{ ...before, evidencedAt: now }] });
  }),

  /** A safeguarding lead has read the terms and says whether they cover information or any exercise. */
  ReadOrder: command(
    { order: ref('courtOrder'), coversInformation: flag },
    orderAt,
    ({ family, now, actor }, { order, coversInformation }) => {
      const before = get(family, 'courtOrder', order) as RecordOf<'courtOrder'>;
      return ok({ type: 'OrderRead', became: [{ ...before, coversInformation, readAt: now, readBy: actor.worker }] });
    },
  ),

  /** Somebody without parental responsibility who cares for the child day to day: recorded, never inferred (L9). */
  RecordCareArrangement: command(
    { child: personId, carer: personId, from: moment, until: maybe(moment) },
    child,
    ({ newId, actor }, care) => {
      if (actor.worker === null) return refuse('FORBIDDEN');
      const became = [
        { kind: 'careArrangement' as const, id: newId<'careArrangement'>(), recordedBy: actor.worker, ...care },
      ];
      return ok({ type: 'CareArrangementRecorded', became });
    },
  ),

  RecordStay: command(stayed, child, ({ newId }, given) =>
    ok({ type: 'StayRecorded', became: [{ kind: 'stay', id: newId(), sensitiveAgreedAt: null, ...given }] }),
  ),

  /** The local authority agrees that parents know sensitive things under its order (L12). */
  AgreeSensitive: command(
    { stay: ref('stay') },
    ({ family }, input) => get(family, 'stay', input.stay),
    ({ family, now }, input) => {
      const before = get(family, 'stay', input.stay) as RecordOf<'stay'>;
      if (before.sensitiveAgreedAt !== null) return refuse('ALREADY', ['stay']);
      return ok({ type: 'SensitiveAgreed', became: [{ ...before, sensitiveAgreedAt: now }] });
    },
  ),

  DelegateAuthority: command(delegatedAuthority.fields, child, ({ newId }, given) =>
    ok({ type: 'AuthorityDelegated', became: [{ kind: 'delegatedAuthority', id: newId(), ...given }] }),
  ),

  /** A kinship, a responsibility, care, delegation or stay ends; what it opened closes with it. */
  EndTie: command(
    { record: recordRef(tieKinds), until: maybe(moment) },
    ({ family }, { record }) => get(family, record.kind, record.id),
    ({ family, now }, { record, until }) => {
      const before = get(family, record.kind, record.id) as AnyRecord & { readonly kind: (typeof tieKinds)[number] };
      if (isOver(before.until, now)) return refuse('ALREADY', ['record']);
      const after = { ...before, until: until ?? endedAt(before.from, now) } as AnyRecord;
      return ok({ type: 'TieEnded', became: [after] });
    },
  ),
};

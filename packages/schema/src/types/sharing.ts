import { familyOf, type GrantView, type SeenRef } from '@kinweave/core';
import { builder } from '../builder.js';
import { describer, readByParent } from '../describe.js';
import { find } from '../find.js';
import { ClashCause, GrantLevel, ItemKind, LinkKind } from '../words.js';
import { idOf, nodeOf, personIn, workerIn } from './node.js';
import {
  Action,
  Appointment,
  Busy,
  Colleague,
  Goal,
  Grant,
  Kept,
  Need,
  Note,
  Person,
  Plan,
  PlanLink,
  Summary,
} from './refs.js';

const ofGrant = describer('grant');
const ofLink = describer('planLink');
const ofPlan = describer('plan');

type Ended = typeof Plan.$inferType | typeof Goal.$inferType | typeof Summary.$inferType;

/** What stands at an end of a link or in a grant: the thing itself, or only the approved words about it. */
export const PlanPart = builder.unionType('PlanPart', {
  description: 'A plan, something in it, or only the approved words about it, as the viewer may see it.',
  types: [Plan, Need, Goal, Action, Appointment, Note, Summary],
  resolveType: (view) =>
    (
      ({
        plan: 'Plan',
        need: 'Need',
        goal: 'Goal',
        action: 'Action',
        appointment: 'Appointment',
        note: 'Note',
        summary: 'Summary',
      }) as const
    )[(view as Ended).kind as 'plan'],
});

/** The view that a pointer leads to; a view points only to what it shows. */
function partAt(view: Parameters<typeof familyOf>[0], { kind, id }: SeenRef): Ended {
  const found = find(familyOf(view), kind, id);
  if (found === null) throw new Error('A view points to something that it does not show');
  return found as Ended;
}

/** One objection, with the grant in whose view it stands. */
interface Objected {
  readonly grant: GrantView;
  readonly objection: NonNullable<GrantView['objections']>[number];
}

const Objection = builder.objectRef<Objected>('Objection').implement({
  description: `That another holder, or the child, objects to a holder’s grant (L24). ${readByParent}`,
  fields: (t) => ({
    by: t.field({
      type: Person,
      nullable: true,
      description: `Who objects. ${readByParent}`,
      resolve: ({ grant, objection }) => (objection.by === null ? null : personIn(grant, objection.by)),
    }),
    at: t.field({
      type: 'DateTime',
      description: `When it was recorded. ${readByParent}`,
      resolve: ({ objection }) => objection.at,
    }),
    withdrawnAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: `When it was taken back. ${readByParent}`,
      resolve: ({ objection }) => objection.withdrawnAt,
    }),
  }),
});

Grant.implement({
  ...nodeOf('grant'),
  description: 'A decision to let somebody see something, until a date.',
  fields: (t) => ({
    ...idOf(t),
    of: t.field({
      type: Person,
      description: ofGrant('of', 'Whose it is.'),
      resolve: (grant) => personIn(grant, grant.of),
    }),
    by: t.field({
      type: Person,
      nullable: true,
      description: ofGrant('by', 'Who decided.'),
      resolve: (grant) => (grant.by === null ? null : personIn(grant, grant.by)),
    }),
    to: t.field({
      type: Person,
      nullable: true,
      description: ofGrant('to', 'To whom.'),
      resolve: (grant) => (grant.to === null ? null : personIn(grant, grant.to)),
    }),
    item: t.field({
      type: PlanPart,
      nullable: true,
      description: ofGrant('item', 'The one thing shared, where it is one.'),
      resolve: (grant) => (grant.item === null ? null : partAt(grant, grant.item)),
    }),
    bundle: t.expose('bundle', {
      type: ItemKind,
      nullable: true,
      description: ofGrant('bundle', 'The kind of which all ordinary things are shared.'),
    }),
    level: t.expose('level', { type: GrantLevel, description: ofGrant('level', 'How much.') }),
    words: t.exposeString('words', { nullable: true, description: ofGrant('words', 'The approved words.') }),
    from: t.expose('from', { type: 'DateTime', description: ofGrant('from', 'Since when.') }),
    until: t.expose('until', { type: 'Moment', description: ofGrant('until', 'Until when.') }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: ofGrant('revokedAt', 'When it was taken back.'),
    }),
    staleSince: t.expose('staleSince', {
      type: 'DateTime',
      nullable: true,
      description: ofGrant('staleSince', 'Since when the words wait to be approved again.'),
    }),
    checkedAt: t.expose('checkedAt', {
      type: 'DateTime',
      nullable: true,
      description: ofGrant('checkedAt', 'When a worker made sure that nobody with a say objects.'),
    }),
    confirmedAt: t.expose('confirmedAt', {
      type: 'DateTime',
      nullable: true,
      description: ofGrant('confirmedAt', 'When the person themself made it their own decision.'),
    }),
    showsTimes: t.exposeBoolean('showsTimes', {
      description: ofGrant('showsTimes', 'Whether times of appointments that serve it show with approved words.'),
    }),
    objections: t.field({
      type: [Objection],
      nullable: true,
      description: ofGrant('objections', 'Who objects to it.'),
      resolve: (grant) => grant.objections?.map((objection) => ({ grant, objection })) ?? null,
    }),
    viewerCanConfirm: t.exposeBoolean('viewerCanConfirm', {
      description: ofGrant('viewerCanConfirm', 'Whether the viewer may use `confirmGrant`.'),
    }),
    viewerCanRevoke: t.exposeBoolean('viewerCanRevoke', {
      description: ofGrant('viewerCanRevoke', 'Whether the viewer may use `revokeGrant`.'),
    }),
    viewerCanCheck: t.exposeBoolean('viewerCanCheck', {
      description: ofGrant('viewerCanCheck', 'Whether the viewer may use `checkGrant`.'),
    }),
  }),
});

PlanLink.implement({
  ...nodeOf('planLink'),
  description: 'A tie between two people’s plans. Shown only where both ends are open to the viewer.',
  fields: (t) => ({
    ...idOf(t),
    from: t.field({
      type: PlanPart,
      description: ofLink('from', 'One end.'),
      resolve: (link) => partAt(link, link.from),
    }),
    to: t.field({
      type: PlanPart,
      description: ofLink('to', 'The other end.'),
      resolve: (link) => partAt(link, link.to),
    }),
    linkKind: t.expose('linkKind', {
      type: LinkKind,
      nullable: true,
      description: ofLink('linkKind', 'How the one bears on the other.'),
    }),
    over: t.expose('over', { type: ClashCause, nullable: true, description: ofLink('over', 'Of a clash, over what.') }),
    proposedAt: t.expose('proposedAt', {
      type: 'DateTime',
      nullable: true,
      description: ofLink('proposedAt', 'When it was proposed.'),
    }),
    agreed: t.exposeBoolean('agreed', { nullable: true, description: ofLink('agreed', 'Whether both owners agreed.') }),
    viewerCanAgree: t.exposeBoolean('viewerCanAgree', {
      description: ofLink('viewerCanAgree', 'Whether the viewer is asked to use `agreeLink`.'),
    }),
    viewerCanEnd: t.exposeBoolean('viewerCanEnd', {
      description: ofLink('viewerCanEnd', 'Whether the viewer may use `endLink`.'),
    }),
  }),
});

Summary.implement({
  ...nodeOf('summary'),
  description: 'The words somebody approved for the viewer, and nothing else of what they are about.',
  fields: (t) => ({
    ...idOf(t),
    of: t.field({
      type: Person,
      description: ofPlan('summaries', 'Whose words.'),
      resolve: (summary) => personIn(summary, summary.of),
    }),
    words: t.exposeString('words', { description: ofPlan('summaries', 'The words.') }),
  }),
});

Busy.implement({
  description: 'Time taken, and nothing else; overlapping times are one.',
  fields: (t) => ({
    start: t.expose('start', { type: 'DateTime', description: ofPlan('busy', 'From.') }),
    end: t.expose('end', { type: 'DateTime', description: ofPlan('busy', 'To.') }),
  }),
});

Kept.implement({
  ...nodeOf('kept'),
  description: 'Something that staff learn is there, and who may open it.',
  fields: (t) => ({
    ...idOf(t),
    openTo: t.field({
      type: [Colleague],
      description: ofPlan('kept', 'Who may open it.'),
      resolve: (kept, _, context) =>
        kept.openTo.map((worker) => workerIn(kept, worker, context)).filter((worker) => worker !== null),
    }),
  }),
});

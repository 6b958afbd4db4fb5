import { familyOf, type Instant } from '@kinweave/core';
import { builder } from '../builder.js';
import { readByParent } from '../describe.js';
import { find } from '../find.js';
import { DisclosureBasis, GlassFinding, GlassPart, HelpLevel, Threshold } from '../words.js';
import {
  date,
  type Fact,
  type Form,
  flag,
  instant,
  notes,
  organisation,
  people,
  period,
  person,
  plain,
  pointer,
  type Tellings,
  text,
  worker,
} from './form.js';
import { workerIn } from './node.js';
import { Colleague, Note, SafeguardingConcern, SafetyBlock } from './refs.js';

interface Stepped {
  readonly fact: Fact;
  readonly to: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

const HelpStep = builder.objectRef<Stepped>('HelpStep').implement({
  description: `Help stepped up or down. ${readByParent}`,
  fields: (t) => ({
    to: t.field({ type: HelpLevel, description: `To which level. ${readByParent}`, resolve: ({ to }) => to as never }),
    reason: t.exposeString('reason', { description: `Why. ${readByParent}` }),
    by: t.field({
      type: Colleague,
      nullable: true,
      description: `Who decided it. ${readByParent}`,
      resolve: ({ fact, by }, _, context) => workerIn(fact, by, context),
    }),
    at: t.field({ type: 'DateTime', description: `When. ${readByParent}`, resolve: ({ at }) => at }),
  }),
});

const steps: Form = {
  type: [HelpStep],
  show: (fact, all: readonly Omit<Stepped, 'fact'>[]) => all.map((one) => ({ fact, ...one })),
};

const Restricted = builder.unionType('Restricted', {
  description: 'A restricted note, or a concern.',
  types: [Note, SafeguardingConcern],
  resolveType: (found) => ((found as { readonly kind: string }).kind === 'note' ? 'Note' : 'SafeguardingConcern'),
});

const restricted: Form = {
  type: Restricted,
  isPointer: true,
  show: (fact, { kind, id }: { readonly kind: string; readonly id: string }) => find(familyOf(fact), kind, id),
};

/** What is done to keep somebody safe, and the hardest hour (L17 to L20). */
export const safeguardingFacts: Tellings<
  'releasedStatement' | 'safeguardingConcern' | 'safeguardingDisclosure' | 'namedReader' | 'breakGlass'
> = {
  releasedStatement: {
    says: 'A separate statement that a safeguarding lead released to somebody whom a safety block keeps out (L19).',
    fields: {
      block: [pointer(SafetyBlock, 'safetyBlock'), 'The safety block.'],
      to: [person, 'To whom.'],
      words: [text, 'The words.'],
      by: [worker, 'Who released it.'],
      at: [instant, 'When.'],
    },
  },
  safeguardingConcern: {
    says: 'Somebody’s worry that a child is not safe; it takes away nobody’s view (L17).',
    fields: {
      about: [people, 'About whom.'],
      allegedSource: [person, 'From whom the danger is said to come.'],
      neverTold: [people, 'Who may never be told.'],
      concern: [text, 'What it is.'],
      needs: [notes, 'Own and worry notes that it needs.'],
      authorTold: [flag, 'Whether whoever wrote those was told first.'],
      whyNotTold: [text, 'Why they were not.'],
      by: [worker, 'Who raised it.'],
      at: [instant, 'When.'],
      threshold: [plain(Threshold), 'Whether it meets the threshold.'],
      decidedBy: [worker, 'Who decided that.'],
      decidedAt: [instant, 'When.'],
      reason: [text, 'Why.'],
      steps: [steps, 'Help stepped up and down.'],
      viewerCanDecide: [flag, 'Whether the viewer may use `decideThreshold`.'],
    },
  },
  safeguardingDisclosure: {
    says: 'What was disclosed to whom to protect somebody, on what basis, and whether they were told (L17).',
    fields: {
      to: [text, 'To whom.'],
      what: [text, 'What.'],
      at: [instant, 'When.'],
      organisation: [organisation, 'The partner organisation whose workers may read it: an opaque id.'],
      concern: [pointer(SafeguardingConcern, 'safeguardingConcern'), 'The concern.'],
      person: [person, 'The member to whom it was told.'],
      why: [text, 'Why.'],
      basis: [plain(DisclosureBasis), 'On what basis.'],
      by: [worker, 'Who disclosed it.'],
      personTold: [flag, 'Whether the person whom it is about was told.'],
      whyNotTold: [text, 'Why they were not.'],
    },
  },
  namedReader: {
    says: 'A worker whom the lead named to read something restricted (L20).',
    fields: {
      of: [restricted, 'What they may read.'],
      worker: [worker, 'Who may.'],
      by: [worker, 'Who named them.'],
      ...period,
    },
  },
  breakGlass: {
    says: 'A worker on duty looked into listed parts of somebody’s for an hour, for a reason that somebody else reviews (L20).',
    fields: {
      worker: [worker, 'Who looked.'],
      person: [person, 'Into whose.'],
      parts: [plain([GlassPart]), 'What they could see.'],
      ...period,
      reason: [text, 'Why.'],
      reviewBy: [date, 'By when a supervisor looks at it.'],
      reviewedAt: [instant, 'When one did.'],
      reviewedBy: [worker, 'Who.'],
      finding: [plain(GlassFinding), 'What they found.'],
      viewerCanReview: [flag, 'Whether the viewer may use `reviewGlass`.'],
    },
  },
};

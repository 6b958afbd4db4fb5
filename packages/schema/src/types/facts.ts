import { type FactKind, type FactView, kinds, read, type Shape } from '@kinweave/core';
import type { FieldRef } from '@pothos/core';
import { builder } from '../builder.js';
import type { Context } from '../context.js';
import { describer, mayHide, readByParent } from '../describe.js';
import {
  Area,
  BestInterestsBasis,
  CapacityOutcome,
  ChannelKind,
  CompetenceOutcome,
  FraserGuideline,
  HandoverState,
  ReviewAge,
  StayAuthority,
  TellingStep,
  Weekday,
} from '../words.js';
import { aroundFacts } from './around.js';
import {
  areas,
  date,
  elsewhere,
  type Fact,
  type Form,
  flag,
  instant,
  moment,
  notes,
  organisation,
  parts,
  people,
  period,
  person,
  plain,
  pointer,
  type Tellings,
  type Told,
  text,
  texts,
  twin,
  worker,
} from './form.js';
import { mediationFacts } from './mediation.js';
import { idOf, nodeOf } from './node.js';
import { ContactChannel, refOfKind, Stay } from './refs.js';
import { rightsFacts } from './rights.js';
import { safeguardingFacts } from './safeguarding.js';

type Times = NonNullable<FactView<'safeContact'>['times']>;

const SafeTime = builder.objectRef<Times[number]>('SafeTime').implement({
  description: `A time of the day that is safe on some days of the week. ${readByParent}`,
  fields: (t) => ({
    days: t.expose('days', { type: [Weekday], description: `On which days. ${readByParent}` }),
    from: t.expose('from', { type: 'ClockTime', description: `From when. ${readByParent}` }),
    until: t.expose('until', { type: 'ClockTime', description: `Up to, not including, when. ${readByParent}` }),
  }),
});

/** Every kind of fact that is shown as it is recorded: what it is, and what each of its fields says. */
const facts: Tellings<FactKind> = {
  ...mediationFacts,
  ...safeguardingFacts,
  ...rightsFacts,
  ...aroundFacts,
  expression: {
    says: 'A picture or a recording of what matters to somebody, added by themself.',
    fields: {
      owner: [person, 'Whose plan it is in.'],
      contentType: [text, 'Of which kind: `image/jpeg` or `audio/webm`.'],
      data: [text, 'Its bytes, in base64.'],
      title: [text, 'What it shows or says, in words: to be given to whoever does not see or hear it.'],
      at: [instant, 'When it was added.'],
      viewerCanRemove: [flag, 'Whether the viewer may use `removeExpression`.'],
    },
  },
  courtOrder: {
    says: 'What a court ordered about a child. It limits nobody until it has been seen (L11).',
    fields: {
      child: [person, 'The child.'],
      holder: [person, 'Whose responsibility it limits; null where it is everybody’s who holds it.'],
      order: [text, 'What was ordered.'],
      steps: [texts, 'The steps that it names.'],
      coversInformation: [flag, 'Whether its terms cover information or any exercise; null until they are read.'],
      made: [date, 'When it was made.'],
      evidencedAt: [instant, 'When the order itself was seen: from then it takes effect.'],
      readAt: [instant, 'When a safeguarding lead read its terms.'],
      readBy: [worker, 'Who read them.'],
      until: [moment, 'Until when: a date counts as the whole day.'],
    },
  },
  careArrangement: {
    says: 'Somebody without parental responsibility cares for a child day to day, as a worker recorded it (L9).',
    fields: {
      carer: [person, 'Who cares.'],
      child: [person, 'The child.'],
      recordedBy: [worker, 'Who recorded it.'],
      ...period,
    },
  },
  delegatedAuthority: {
    says: 'Areas in which a carer may decide for a child (Children Act 1989 s3(5)).',
    fields: {
      holder: [person, 'The carer.'],
      child: [person, 'The child.'],
      areas: [areas, 'The areas.'],
      stay: [pointer(Stay, 'stay'), 'The stay with which it ends, where it is for one.'],
      ...period,
    },
  },
  stay: {
    says: 'A looked-after child’s time with a carer, and under which authority (L12).',
    fields: {
      child: [person, 'The child.'],
      carer: [person, 'With whom.'],
      authority: [plain(StayAuthority), 'Under which authority.'],
      localAuthority: [organisation, 'The local authority: an opaque id.'],
      addressConfidential: [flag, 'Whether the address is kept from parents.'],
      sensitiveAgreedAt: [instant, 'Since when the authority agrees that parents know sensitive things.'],
      ...period,
    },
  },
  competence: {
    says: 'Whether a child under 16 decides for themself, in exactly these areas (Gillick [1986] AC 112).',
    fields: {
      child: [person, 'The child.'],
      areas: [areas, 'The areas.'],
      outcome: [plain(CompetenceOutcome), 'What was found.'],
      by: [worker, 'Who assessed it.'],
      at: [instant, 'When.'],
      reviewBy: [date, 'When to look at it anew.'],
      rationale: [text, 'Why.'],
      steps: [plain([TellingStep]), 'The steps towards telling parents that were taken.'],
      fraser: [plain([FraserGuideline]), 'The Fraser guidelines that were met: of sexual health alone.'],
    },
  },
  capacity: {
    says: 'Whether somebody of 16 or over can decide in an area (Mental Capacity Act 2005 ss2-4).',
    fields: {
      person: [person, 'The person.'],
      areas: [areas, 'The areas.'],
      outcome: [plain(CapacityOutcome), 'What was found.'],
      by: [worker, 'Who assessed it.'],
      at: [instant, 'When.'],
      reviewBy: [date, 'When to look at it anew.'],
      until: [moment, 'Until when it counts.'],
    },
  },
  bestInterestsDecision: {
    says: 'A decision in somebody’s best interests that opens listed things to one reader for a time (L4, L6).',
    fields: {
      person: [person, 'In whose best interests.'],
      reader: [person, 'To whom it opens them.'],
      items: [parts, 'What it opens, as far as the viewer sees it.'],
      basis: [plain(BestInterestsBasis), 'By which law.'],
      by: [worker, 'Who decided.'],
      from: [instant, 'Since when.'],
      until: [moment, 'Until when.'],
      toldAt: [instant, 'When the person was told: until then it opens nothing.'],
      unsafeToTell: [text, 'Why it was not safe to tell them first.'],
    },
  },
  accessReview: {
    says: 'Guardians’ access was looked at anew when a young person reached an age (L21 to L23).',
    fields: {
      person: [person, 'Whose age it is.'],
      age: [plain(ReviewAge), 'The age.'],
      by: [worker, 'Who looked at it.'],
      at: [instant, 'When.'],
    },
  },
  partnerWorker: {
    says: 'Somebody of another organisation who is named for a person (M15).',
    fields: {
      person: [person, 'For whom.'],
      worker: [worker, 'Who is named.'],
      organisation: [organisation, 'Their organisation: an opaque id.'],
      ...period,
    },
  },
  partnerPacket: {
    says: 'What was prepared for one partner organisation, and nothing more (M15).',
    fields: {
      person: [person, 'Of whom it tells.'],
      organisation: [organisation, 'For which organisation: an opaque id.'],
      area: [plain(Area), 'What it concerns.'],
      words: [text, 'The words.'],
      until: [date, 'Until when it can be read.'],
      at: [instant, 'When it was prepared.'],
      approvedBy: [person, 'Who approved it.'],
      approvedAt: [instant, 'When it was approved: until then nobody there reads it.'],
      withdrawnAt: [instant, 'When it was taken back.'],
      viewerCanApprove: [flag, 'Whether the viewer may use `approvePacket`.'],
    },
  },
  cover: {
    says: 'A worker stands in for another (L20).',
    fields: { worker: [worker, 'Who stands in.'], covers: [worker, 'For whom.'], ...period },
  },
  supervision: {
    says: 'A supervisor answers for a worker (L20).',
    fields: { supervisor: [worker, 'Who answers.'], worker: [worker, 'For whom.'], ...period },
  },
  safeguardingLead: {
    says: 'Who leads on safeguarding for this family (L20).',
    fields: { worker: [worker, 'The lead.'], ...period },
  },
  conflictOfInterest: {
    says: 'A worker who is a relative of this family and so sees none of it as staff (L20).',
    fields: { worker: [worker, 'The worker.'], relativeOf: [person, 'Whose relative they are.'], ...period },
  },
  handover: {
    says: 'One worker’s work with a person passing to another; the person is asked first (M12).',
    fields: {
      person: [person, 'Whose work it is.'],
      from: [worker, 'Who hands over.'],
      to: [worker, 'Who comes next.'],
      state: [plain(HandoverState), 'How far it has come.'],
      at: [instant, 'When it was proposed.'],
      told: [flag, 'Whether the person was told.'],
      doneAt: [instant, 'When the work passed on.'],
      keptBack: [notes, 'Own notes that the person keeps from whoever comes next.'],
      viewerCanAnswer: [flag, 'Whether the viewer may use `answerHandover`.'],
    },
  },
  correction: {
    says: 'Something was entered on the wrong person and has been taken out; what it said is in the history only (E7).',
    fields: {
      person: [person, 'On whom it was entered.'],
      what: [text, 'What it was: a kind of record.'],
      reason: [text, 'Why it was taken out.'],
      by: [worker, 'Who took it out.'],
      at: [instant, 'When.'],
      movedTo: [person, 'To whose plan it was moved, where it was.'],
    },
  },
  involvementAgreement: {
    says: 'What is shared, what never, and the limits, as agreed with one party (M9).',
    fields: {
      party: [person, 'With whom.'],
      shared: [text, 'What is shared.'],
      never: [text, 'What is never shared.'],
      limits: [text, 'The limits of keeping things private.'],
      at: [instant, 'When it was agreed.'],
      until: [moment, 'Until when.'],
    },
  },
  closure: {
    says: 'One person’s plan closed; the others’ stay open (M18).',
    fields: {
      person: [person, 'Whose plan.'],
      at: [instant, 'When.'],
      reason: [text, 'Why.'],
      reopenedAt: [instant, 'When it was opened again.'],
    },
  },
  contactChannel: {
    says: 'A way to reach somebody.',
    fields: {
      owner: [person, 'Whom it reaches.'],
      channel: [plain(ChannelKind), 'What kind of way.'],
      address: [text, 'The number or the address.'],
      verifiedAt: [instant, 'When it was made sure that it reaches them.'],
    },
  },
  safeContact: {
    says: 'When and how somebody may safely be reached by one of their channels.',
    fields: {
      owner: [person, 'Who is reached.'],
      channel: [pointer(ContactChannel, 'contactChannel'), 'By which channel.'],
      when: [text, 'When it is safe, in words.'],
      times: [plain([SafeTime]), 'When it is safe, as a program obeys it; null until somebody states it.'],
      leaveMessage: [flag, 'Whether a message may be left.'],
    },
  },
  message: {
    says: 'That somebody was to be told that there is a message for them, and how that went; never of what.',
    fields: {
      to: [person, 'To whom.'],
      channel: [pointer(ContactChannel, 'contactChannel'), 'By which channel.'],
      tries: [plain('Int'), 'How often it was tried.'],
      at: [instant, 'When the last try began.'],
      retryAt: [instant, 'After a try that did not succeed, when the next may begin.'],
      sentAt: [instant, 'When it was handed to whoever carries it.'],
      failedAt: [instant, 'When it was given up.'],
    },
  },
  formerName: {
    says: 'A name that somebody had; a protected one is shown to nobody else.',
    fields: {
      owner: [person, 'Whose name it was.'],
      name: [text, 'The name.'],
      until: [instant, 'Until when.'],
      protected: [flag, 'Whether it is kept to themself.'],
    },
  },
  onePerson: {
    says: 'Two records of one person: proposed by a worker, and so once a supervisor accepts it (F4).',
    fields: {
      kept: [person, 'The record that goes on.'],
      absorbed: [person, 'The other one, for as long as it is there.'],
      born: [date, 'The date of birth that counts.'],
      proposedBy: [worker, 'Who says so.'],
      proposedAt: [instant, 'When.'],
      acceptedBy: [worker, 'The supervisor who accepted it.'],
      at: [instant, 'Since when the two are one.'],
      undoneBy: [worker, 'Who took it back.'],
      undoneAt: [instant, 'Until when.'],
      viewerCanAccept: [flag, 'Whether the viewer may use `acceptMerge`.'],
    },
  },
  familyPart: {
    says: 'A family that was joined to this one; until it is opened staff know what they knew (F1).',
    fields: {
      people: [people, 'Who came with it.'],
      by: [worker, 'Who joined it.'],
      at: [instant, 'When.'],
      openedBy: [worker, 'The supervisor who let work cross.'],
      openedAt: [instant, 'Since when.'],
      viewerCanJoin: [flag, 'Whether the viewer may use `joinParts`.'],
    },
  },
  samePerson: {
    says: 'A person who is known to another family too: for staff alone (F6).',
    fields: {
      person: [person, 'The person here.'],
      family: [elsewhere, 'The other family: an opaque id, which leads somewhere only for whoever works there.'],
      outside: [twin, 'The person there: an opaque id, which leads somewhere only for whoever works with them.'],
      by: [worker, 'Who says so.'],
      at: [instant, 'Since when.'],
    },
  },
};

type FactBuilder = Parameters<
  Extract<Parameters<typeof builder.objectFields<typeof Stay>>[1], (t: never) => unknown>
>[0];

/** Whether the core keeps nothing in this field of some facts. */
const canBeNothing = (kind: FactKind, field: string): boolean => {
  const shape = (kinds[kind].fields as Readonly<Record<string, Shape<unknown>>>)[field];
  return shape !== undefined && read(shape, null).ok;
};

function implement<K extends FactKind>(kind: K): void {
  const { says, fields } = facts[kind];
  const describe = describer(kind) as (field: string, sentence: string) => string;
  const isNullable = (field: string, { isPointer = false }: Form) =>
    isPointer || canBeNothing(kind, field) || mayHide(kind, field as never);
  const fieldsOf = (t: FactBuilder) =>
    Object.fromEntries(
      Object.entries<Told>(fields).map(([field, [form, sentence]]): [string, FieldRef<never, unknown>] => [
        field,
        t.field({
          type: form.type as never,
          nullable: isNullable(field, form) as never,
          description: describe(field, sentence),
          resolve: (fact: Fact, _: unknown, context: Context) => {
            const value = fact[field as keyof Fact] as unknown;
            return value === null || form.show === undefined ? value : form.show(fact, value as never, context);
          },
        } as never) as never,
      ]),
    );
  builder.objectType(
    refOfKind[kind] as never,
    {
      ...nodeOf(kind),
      description: says,
      fields: (t: FactBuilder) => ({ ...idOf(t), ...fieldsOf(t) }),
    } as never,
  );
}

for (const kind of Object.keys(facts) as FactKind[]) implement(kind);

import { useId } from 'react';
import { useAsk } from '../../api/ask.js';
import { type FragmentOf, graphql, type ResultOf } from '../../api/graphql.js';
import { WhenAsked } from '../../parts/asked.js';
import { DoneHere, useDone } from '../../parts/done.js';
import { Limits, LimitsFragment } from '../../parts/limits.js';
import { Page } from '../../parts/page.js';
import { Waiting, WaitingFragment } from '../../parts/waiting/waiting.js';
import { Agreed, Agreement } from './agreement.js';
import { Matters, WhatMatters } from './matters.js';
import { Opened, openedTo } from './opened.js';
import { OwnItem, OwnItemCard } from './own-item.js';
import { SharedWithMe, SharedWithMeSection } from './shared-with-me.js';
import { WriteNoteForm } from './write-note.js';

const MyPlan = graphql(
  `
    query MyPlan {
      viewer {
        person {
          id
          plan {
            id
            viewerCanAdd
            ...Matters
            goals(first: 100) {
              nodes {
                id
                ...OwnItem
              }
            }
            actions(first: 100) {
              nodes {
                id
                ...OwnItem
              }
            }
            appointments(first: 100) {
              nodes {
                id
                ...OwnItem
              }
            }
            needs(first: 100) {
              nodes {
                id
                ...OwnItem
              }
            }
            notes(first: 100) {
              nodes {
                id
                ...OwnItem
              }
            }
          }
        }
        families {
          id
          ...Limits
          ...Opened
          ...Waiting
          closures {
            id
            reopenedAt
            person {
              id
              you
            }
          }
          involvementAgreements {
            id
            ...Agreed
          }
          members {
            id
            ...SharedWithMe
          }
        }
      }
    }
  `,
  [Matters, OwnItem, Agreed, SharedWithMe, LimitsFragment, Opened, WaitingFragment],
);

/** A young person's own plan: what matters to them first, and what others opened to them last. */
export function MyPlanPage() {
  return (
    <Page heading="My plan">
      <WhenAsked asked={useAsk(MyPlan, {})}>
        {({ viewer: { person, families } }) => (
          <>
            <Limits families={families} />
            {person?.plan ? (
              <>
                <WhatMatters plan={person.plan} />
                <Waiting families={families} />
                <PlanSections plan={person.plan} families={families} />
              </>
            ) : (
              <>
                <p>You do not have a plan here yet. Your worker can start one with you.</p>
                <Waiting families={families} />
              </>
            )}
            <SharedWithMeSection members={families.flatMap(({ members }) => members)} />
          </>
        )}
      </WhenAsked>
    </Page>
  );
}

type Viewer = ResultOf<typeof MyPlan>['viewer'];

interface Props {
  readonly plan: NonNullable<NonNullable<Viewer['person']>['plan']>;
  readonly families: Viewer['families'];
}

function PlanSections({ plan, families }: Props) {
  const { goals, actions, appointments, needs, notes, viewerCanAdd } = plan;
  const { said, say } = useDone();
  const hasEnded = families.some(({ closures }) =>
    closures.some(({ person, reopenedAt }) => person?.you && reopenedAt === null),
  );
  const shown = { plan: plan.id, opened: openedTo(families), onDone: say };
  return (
    <>
      {hasEnded ? (
        <p>
          Your plan has ended. Now only you can see it. Nobody reads what you write here. If you want to talk to
          someone, ask to start again.
        </p>
      ) : null}
      <Items {...shown} heading="My goals" items={goals.nodes} none="You have no goals yet." />
      <Items {...shown} heading="Things to do" items={actions.nodes} none="There is nothing to do now." />
      <Items {...shown} heading="In the diary" items={appointments.nodes} none="There is nothing in the diary." />
      <Items {...shown} heading="Things to help with" items={needs.nodes} none="There is nothing here yet." />
      {viewerCanAdd ? (
        <section aria-labelledby="write">
          <h2 id="write">Write something</h2>
          <Agreement agreements={families.flatMap(({ involvementAgreements }) => involvementAgreements)} />
          <WriteNoteForm plan={plan.id} isAlone={hasEnded} onDone={say} />
        </section>
      ) : null}
      <DoneHere said={said} />
      <Items {...shown} heading="My notes and worries" items={notes.nodes} none="You have not written any yet." />
    </>
  );
}

interface ItemsProps {
  readonly plan: string;
  readonly heading: string;
  readonly items: readonly ({ readonly id: string } & FragmentOf<typeof OwnItem>)[];
  /** What is said where there are none. */
  readonly none: string;
  readonly opened: ReturnType<typeof openedTo>;
  readonly onDone: (words: string) => void;
}

function Items({ heading, items, none, ...shown }: ItemsProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {items.length === 0 ? <p>{none}</p> : null}
      {items.map((item) => (
        <OwnItemCard key={item.id} item={item} {...shown} />
      ))}
    </section>
  );
}

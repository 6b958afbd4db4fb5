import { useId } from 'react';
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.js';
import { DoneHere, useDone } from '../../parts/done.js';
import { planWords } from '../../words/own-plan.js';
import { useWords } from '../../words/voice.js';
import { Agreed, Agreement } from './agreement.js';
import { Opened, openedTo } from './opened.js';
import { OwnItem, OwnItemCard } from './own-item.js';
import { WriteNoteForm } from './write-note.js';

/** Everything in a plan of one's own. */
export const OwnPlan = graphql(
  `
    fragment OwnPlan on Plan {
      id
      viewerCanAdd
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
      appointments(last: 100) {
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
      notes(last: 100) {
        nodes {
          id
          ...OwnItem
        }
      }
    }
  `,
  [OwnItem],
);

/** What of the family bears on it: to whom things were opened, what was agreed, whether it has ended. */
export const AroundPlan = graphql(
  `
    fragment AroundPlan on Family {
      ...Opened
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
        ...AgreedInvolvement
      }
    }
  `,
  [Opened, Agreed],
);

interface Props {
  readonly plan: FragmentOf<typeof OwnPlan>;
  readonly families: readonly FragmentOf<typeof AroundPlan>[];
}

/** A plan of one's own, kind by kind, and a place to write. */
export function OwnPlanSections({ plan, families }: Props) {
  const { id, goals, actions, appointments, needs, notes, viewerCanAdd } = readFragment(OwnPlan, plan);
  const around = readFragment(AroundPlan, families);
  const words = useWords(planWords);
  const { said, say } = useDone();
  const hasEnded = around.some(({ closures }) =>
    closures.some(({ person, reopenedAt }) => person?.you && reopenedAt === null),
  );
  const shown = { plan: id, opened: openedTo(around), onDone: say };
  return (
    <>
      {hasEnded ? <p>{words.ended}</p> : null}
      <Items {...shown} heading={words.goals} items={goals.nodes} none={words.noGoals} />
      <Items {...shown} heading={words.actions} items={actions.nodes} none={words.noActions} />
      <Items {...shown} heading={words.appointments} items={appointments.nodes} none={words.noAppointments} />
      <Items {...shown} heading={words.needs} items={needs.nodes} none={words.noNeeds} />
      {viewerCanAdd ? (
        <section aria-labelledby="write">
          <h2 id="write">{words.write}</h2>
          <Agreement agreements={around.flatMap(({ involvementAgreements }) => involvementAgreements)} />
          <WriteNoteForm plan={id} isAlone={hasEnded} onDone={say} />
        </section>
      ) : null}
      <DoneHere said={said} />
      <Items {...shown} heading={words.notes} items={notes.nodes} none={words.noNotes} />
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

import { SummaryList } from 'nhsuk-react-components';
import { Link } from 'react-router';
import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { day } from '../../../words/dates.js';

/** Whether a birthday is near at which something changes, and whether it has left something to decide. */
export const Birthday = graphql(`
  fragment Birthday on Family {
    notices {
      on
      days
      person {
        id
        you
      }
    }
    due {
      task
    }
  }
`);

/** What changes at 13, 16 and 18 (APP-89). */
export function Birthdays({ families }: { readonly families: readonly FragmentOf<typeof Birthday>[] }) {
  const read = readFragment(Birthday, families);
  const next = read.flatMap(({ notices }) => notices.filter(({ person }) => person.you))[0];
  const hasToConfirm = read.some(({ due }) => due.some(({ task }) => task === 'CONFIRM_GRANT'));
  return (
    <section aria-labelledby="birthdays">
      <h2 id="birthdays">What changes when you get older</h2>
      {next === undefined ? null : <p>You turn 16 on {day(next.on)}.</p>}
      <SummaryList>
        {ages.map(([age, changes]) => (
          <SummaryList.Row key={age}>
            <SummaryList.Key>At {age}</SummaryList.Key>
            <SummaryList.Value>{changes}</SummaryList.Value>
          </SummaryList.Row>
        ))}
      </SummaryList>
      {hasToConfirm ? (
        <p>
          Some things you shared wait for your yes. <Link to="/who-sees-what">Have a look</Link>
        </p>
      ) : null}
    </section>
  );
}

const ages = [
  [13, 'You can sign in on your own. We look again at what mum, dad or a carer can see.'],
  [16, 'You choose who sees your plan. All that was shared stops, until you say yes to it again.'],
  [18, 'You are an adult. Nobody can choose for you any more.'],
] as const;

import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { CalledPerson, useCalled } from '../../../parts/called.js';
import { OwnWords } from '../../../parts/own-words.js';
import { channels } from '../../../words/about-me.js';

export const ReachingInPreview = graphql(
  `
    fragment ReachingInPreview on Family {
      contactChannels {
        id
        channel
        address
        owner {
          ...CalledPerson
        }
      }
    }
  `,
  [CalledPerson],
);

/** The numbers and addresses at which they see that somebody can be reached. */
export function ReachingSeen({ family }: { readonly family: FragmentOf<typeof ReachingInPreview> }) {
  const called = useCalled('me');
  const { contactChannels } = readFragment(ReachingInPreview, family);
  return (
    <section aria-labelledby="reaching">
      <h2 id="reaching" className="nhsuk-heading-m">
        Ways to reach people
      </h2>
      {contactChannels.length === 0 ? <p>Nothing.</p> : null}
      <ul>
        {contactChannels.map(({ id, channel, address, owner }) => (
          <li key={id}>
            {owner === null ? '' : `${called(owner)}, `}
            {channels[channel]}: <OwnWords>{address}</OwnWords>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { OwnWords } from '../../../parts/own-words.js';
import { day } from '../../../words/dates.js';
import { isOver } from '../../../words/now.js';
import { bundles } from '../../../words/sharing.js';
import { type Gift, Given, itemOf } from '../../who-sees-what/grants.js';

export const SharedInPreview = graphql(
  `
    fragment SharedInPreview on Family {
      grants(first: 100) {
        nodes {
          id
          to {
            id
            knownAs
          }
          ...Given
        }
      }
    }
  `,
  [Given],
);

interface Props {
  readonly family: FragmentOf<typeof SharedInPreview>;
  readonly name: string;
}

/** What they see of what is shared of theirs, or by them: with whom, and until when. */
export function SharedByThem({ family, name }: Props) {
  const shared = readFragment(SharedInPreview, family)
    .grants.nodes.map((grant) => ({ to: grant.to, gift: readFragment(Given, grant) }))
    .filter(({ gift }) => gift.revokedAt === null && !isOver(gift.until));
  return (
    <section aria-labelledby="shared">
      <h2 id="shared" className="nhsuk-heading-m">
        What {name} sees of what is shared
      </h2>
      {shared.length === 0 ? <p>Nothing is shared.</p> : null}
      <ul>
        {shared.map(({ to, gift }) => (
          <li key={gift.id}>
            With {to?.knownAs ?? 'someone'}, until {day(gift.until)}:{' '}
            {gift.bundle === null ? <OwnWords>{wordsOf(gift)}</OwnWords> : bundles[gift.bundle]}
          </li>
        ))}
      </ul>
    </section>
  );
}

const wordsOf = (gift: Gift): string => gift.words ?? itemOf(gift)?.words ?? 'something';

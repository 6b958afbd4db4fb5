import { InsetText } from 'nhsuk-react-components';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { limitWords } from '../words/limits.js';
import { useWords } from '../words/voice.js';
import { OwnWords } from './own-words.js';

export const LimitsFragment = graphql(`
  fragment Limits on Family {
    involvementAgreements {
      id
      limits
      party {
        id
        you
      }
    }
  }
`);

interface Props {
  readonly families: readonly FragmentOf<typeof LimitsFragment>[];
}

/** What cannot be kept private, for everybody and as I agreed it with my worker: before anything is written. */
export function Limits({ families }: Props) {
  const agreed = readFragment(LimitsFragment, families).flatMap(({ involvementAgreements }) =>
    involvementAgreements.filter(({ party }) => party?.you),
  );
  return (
    <InsetText>
      <p>{useWords(limitWords)}</p>
      {agreed.map(({ id, limits }) => (
        <p key={id}>
          <OwnWords>{limits}</OwnWords>
        </p>
      ))}
    </InsetText>
  );
}

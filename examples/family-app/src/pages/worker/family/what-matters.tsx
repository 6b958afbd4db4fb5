import { Details } from 'nhsuk-react-components';
import { useState } from 'react';
import { useAsk } from '../../../api/ask.js';
import { graphql } from '../../../api/graphql.js';
import { WhenAsked } from '../../../parts/asked.js';
import { Expressions, ExpressionsShown } from '../../../parts/expressions.js';
import { OwnWords } from '../../../parts/own-words.js';

const WhatMattersToThem = graphql(
  `
    query WhatMattersToThem($plan: ID!) {
      node(id: $plan) {
        ... on Plan {
          id
          matters
          ...Expressions
        }
      }
    }
  `,
  [Expressions],
);

interface Props {
  readonly plan: string;
  readonly knownAs: string;
}

/** What matters to somebody, as they say and show it: asked for once it is opened, since pictures are large. */
export function WhatMattersTo({ plan, knownAs }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <Details.Summary>What matters to {knownAs}</Details.Summary>
      <Details.Text>{isOpen ? <InTheirWords plan={plan} /> : null}</Details.Text>
    </Details>
  );
}

function InTheirWords({ plan }: Pick<Props, 'plan'>) {
  const asked = useAsk(WhatMattersToThem, { plan });
  return (
    <WhenAsked asked={asked}>
      {({ node }) =>
        node === null || !('matters' in node) ? (
          <p>Nothing that you can see.</p>
        ) : (
          <>
            <p>{node.matters === null ? 'They have not written it yet.' : <OwnWords>{node.matters}</OwnWords>}</p>
            <ExpressionsShown plan={node} />
          </>
        )
      }
    </WhenAsked>
  );
}

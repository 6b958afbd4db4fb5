import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { Expressions, ExpressionsShown } from '../../../parts/expressions.js';
import { OwnWords } from '../../../parts/own-words.js';
import { PlanItems, PlanShown } from '../../../parts/plan-shown.js';

export const PlansInPreview = graphql(
  `
    fragment PlansInPreview on Person {
      id
      you
      knownAs
      plan {
        id
        matters
        ...Expressions
        ...PlanShown
      }
    }
  `,
  [PlanShown, Expressions],
);

interface Props {
  readonly member: FragmentOf<typeof PlansInPreview>;
  /** Who would look. */
  readonly name: string;
}

/** What somebody sees of their own plan, or of another's; of a plan of which they see nothing, nothing. */
export function PlanSeen({ member, name }: Props) {
  const { id, you, knownAs, plan } = readFragment(PlansInPreview, member);
  if (plan === null) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="nhsuk-heading-m">
        {you ? `${name}’s own plan` : `What ${name} sees of ${knownAs}’s plan`}
      </h2>
      {plan.matters === null ? null : (
        <p>
          What matters: <OwnWords>{plan.matters}</OwnWords>
        </p>
      )}
      <ExpressionsShown plan={plan} />
      <PlanItems plan={plan} nothing="Nothing in it." />
    </section>
  );
}

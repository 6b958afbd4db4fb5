import { type FragmentOf, graphql, readFragment } from '../../api/graphql.js';
import { DoneHere, useDone } from '../../parts/done.js';
import { GrantToConfirm, GrantToConfirmFragment } from '../../parts/waiting/grant-to-confirm.js';

export const Resting = graphql(
  `
    fragment Resting on Family {
      resting: grants(first: 100) {
        nodes {
          id
          viewerCanConfirm
          ...GrantToConfirm
        }
      }
    }
  `,
  [GrantToConfirmFragment],
);

/** What was shared before they were the one to decide: it rests until they say it again (L1, L23). */
export function RestingGrants({ families }: { readonly families: readonly FragmentOf<typeof Resting>[] }) {
  const { said, say } = useDone();
  const grants = readFragment(Resting, families)
    .flatMap(({ resting }) => resting.nodes)
    .filter(({ viewerCanConfirm }) => viewerCanConfirm);
  return (
    <>
      <DoneHere said={said} />
      {grants.length === 0 ? null : (
        <section aria-labelledby="resting">
          <h2 id="resting">Do you still want to share this?</h2>
          <p>It is your choice now. Until you say yes, nobody sees these.</p>
          <ul className="app-waiting">
            {grants.map((grant) => (
              <li key={grant.id}>
                <GrantToConfirm grant={grant} onDone={say} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

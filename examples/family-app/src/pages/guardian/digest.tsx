import { Page } from '../../parts/page.js';

/** What is next, what was agreed and what is asked, for all the children together. */
export function DigestPage() {
  return (
    <Page heading="What is next">
      <p>Some things stay between a young person and their worker.</p>
    </Page>
  );
}

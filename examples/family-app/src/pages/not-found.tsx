import { Link } from 'react-router';
import { Page } from '../parts/page.js';

/** The one answer for what is absent, hidden or somebody else's. */
export function NotFoundPage() {
  return (
    <Page heading="There is nothing here for you to see">
      <p>The address may be wrong, or this is not something you can look at.</p>
      <p>
        <Link to="/">Go to the first page</Link>
      </p>
    </Page>
  );
}

import { Link } from 'react-router';
import { useAsk } from '../../../api/ask.js';
import { graphql } from '../../../api/graphql.js';
import { WhenAsked } from '../../../parts/asked.js';
import { Page } from '../../../parts/page.js';
import { NotFoundPage } from '../../not-found.js';
import { StartForm } from './start-form.js';

const MayStart = graphql(`
  query MayStart {
    viewer {
      can {
        startFamily
      }
    }
  }
`);

/** A worker on duty writes down the first people of a family. */
export function StartPage() {
  return (
    <WhenAsked asked={useAsk(MayStart, {})}>
      {({ viewer }) =>
        viewer.can.startFamily ? (
          <Page heading="Start a family">
            <p className="app-not-printed">
              <Link to="/">Back to your families</Link>
            </p>
            <p>Write down whom you have met. Others can be added later.</p>
            <StartForm />
          </Page>
        ) : (
          <NotFoundPage />
        )
      }
    </WhenAsked>
  );
}

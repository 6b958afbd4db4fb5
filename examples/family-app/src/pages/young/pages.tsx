import { Route, Routes } from 'react-router';
import { useAsk } from '../../api/ask.js';
import { graphql } from '../../api/graphql.js';
import { useLiveFamily } from '../../api/live.js';
import { ParentsCalled, ParentsOfYou } from '../../parts/called.js';
import { Layout } from '../../parts/layout.js';
import { VoiceProvider } from '../../words/voice.js';
import { DigestPage } from '../digest/page.js';
import { NotFoundPage } from '../not-found.js';
import { SharePage } from '../plan/share-page.js';
import { TalksPage } from '../talks/page.js';
import { WhoSeesWhatPage } from '../who-sees-what/page.js';
import { MyPlanPage } from './my-plan.js';
import { StayingPrivatePage } from './staying-private/page.js';

const MyFamily = graphql(
  `
    query MyFamily {
      viewer {
        families {
          id
          ...ParentsOfYou
        }
      }
    }
  `,
  [ParentsOfYou],
);

const places = [
  { to: '/', words: 'My plan' },
  { to: '/who-sees-what', words: 'Who can see what' },
  { to: '/talks', words: 'Talks' },
  { to: '/staying-private', words: 'What stays private' },
];

const nextForChildren = { to: '/my-children', words: 'What is next' };

interface YoungPagesProps {
  readonly name: string;
  /** They have a child of their own as well. */
  readonly isParent: boolean;
}

/** The pages of a young person, which ask again whenever something changes that they may see. */
export function YoungPages({ name, isParent }: YoungPagesProps) {
  const family = useAsk(MyFamily, {}).data?.viewer.families[0];
  useLiveFamily(family?.id);
  return (
    <VoiceProvider value="young">
      <ParentsCalled family={family}>
        <Layout name={name} part="young person" places={isParent ? [...places, nextForChildren] : places} hasQuickExit>
          <Routes>
            <Route path="/" element={<MyPlanPage />} />
            <Route path="/share/:id" element={<SharePage />} />
            <Route path="/who-sees-what" element={<WhoSeesWhatPage />} />
            <Route path="/talks" element={<TalksPage />} />
            <Route path="/staying-private" element={<StayingPrivatePage />} />
            {isParent && <Route path={nextForChildren.to} element={<DigestPage />} />}
            <Route path="*" element={<NotFoundPage />} />
          </Routes>
        </Layout>
      </ParentsCalled>
    </VoiceProvider>
  );
}

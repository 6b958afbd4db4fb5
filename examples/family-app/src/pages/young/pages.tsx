import { Route, Routes } from 'react-router';
import { Layout } from '../../parts/layout.js';
import { VoiceProvider } from '../../words/voice.js';
import { NotFoundPage } from '../not-found.js';
import { MyPlanPage } from './my-plan.js';

const places = [
  { to: '/', words: 'My plan' },
  { to: '/who-sees-what', words: 'Who can see what' },
  { to: '/talks', words: 'Talks' },
  { to: '/staying-private', words: 'What stays private' },
];

/** The pages of a young person. */
export function YoungPages({ name }: { readonly name: string }) {
  return (
    <VoiceProvider value="young">
      <Layout name={name} part="young person" places={places} hasQuickExit>
        <Routes>
          <Route path="/" element={<MyPlanPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Layout>
    </VoiceProvider>
  );
}

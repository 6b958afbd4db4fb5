import { Route, Routes } from 'react-router';
import { Layout } from '../../parts/layout.js';
import { DigestPage } from '../digest/page.js';
import { NotFoundPage } from '../not-found.js';
import { SharePage } from '../plan/share-page.js';
import { TalksPage } from '../talks/page.js';
import { WhoSeesWhatPage } from '../who-sees-what/page.js';
import { AboutMePage } from './about-me.js';
import { GuardianPlanPage } from './my-plan.js';
import { WorriesPage } from './worries.js';

const places = [
  { to: '/', words: 'What is next' },
  { to: '/plan', words: 'My plan' },
  { to: '/who-sees-what', words: 'Who can see what' },
  { to: '/worries', words: 'My worries' },
  { to: '/talks', words: 'Talks' },
  { to: '/about-me', words: 'What is kept about me' },
];

/** The pages of a parent, a carer or another adult of a family. */
export function GuardianPages({ name }: { readonly name: string }) {
  return (
    <Layout name={name} part="family member" places={places}>
      <Routes>
        <Route path="/" element={<DigestPage />} />
        <Route path="/plan" element={<GuardianPlanPage />} />
        <Route path="/share/:id" element={<SharePage />} />
        <Route path="/who-sees-what" element={<WhoSeesWhatPage />} />
        <Route path="/talks" element={<TalksPage />} />
        <Route path="/worries" element={<WorriesPage />} />
        <Route path="/about-me" element={<AboutMePage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </Layout>
  );
}

import './worker.css';
import './talks/talks.css';
import './plans/plans.css';
import { Route, Routes } from 'react-router';
import { Layout } from '../../parts/layout.js';
import { NotFoundPage } from '../not-found.js';
import { CaseloadPage } from './caseload/caseload.js';
import { DuePage } from './due/due.js';
import { FamilyPage } from './family/family.js';
import { PartnerPage } from './partner/partner.js';
import { PicturePage } from './picture/picture.js';
import { PlansPage } from './plans/plans.js';
import { PreviewPage } from './preview/preview.js';
import { SafetyPage } from './safety/safety.js';
import { StartPage } from './start/start.js';
import { AllTalksPage, FamilyTalksPage } from './talks/talks.js';
import { TimelinePage } from './timeline/timeline.js';

const places = [
  { to: '/', words: 'Families' },
  { to: '/due', words: 'To do' },
  { to: '/talks', words: 'Talks' },
];

const dutyPlaces = [...places, { to: '/start', words: 'Start a family' }];

const partnerPlaces = [{ to: '/', words: 'People' }];

/** What somebody of the staff is, in words: the first that fits. */
const roleWords = [
  ['SUPERVISOR', 'supervisor'],
  ['SAFEGUARDING_LEAD', 'safeguarding lead'],
  ['LINK_WORKER', 'link worker'],
  ['DUTY_WORKER', 'duty worker'],
  ['PARTNER', 'partner'],
] as const;

interface Props {
  readonly name: string;
  readonly roles: readonly string[];
}

/** Who has families of their own to work with; others of the staff are only named for people. */
const withCaseload = ['LINK_WORKER', 'SUPERVISOR', 'SAFEGUARDING_LEAD'];

/** The pages of a link worker and of whoever answers for one, and the one page of a partner. */
export function WorkerPages({ name, roles }: Props) {
  const part = roleWords.find(([code]) => roles.includes(code))?.[1] ?? 'worker';
  const hasCaseload = roles.some((role) => withCaseload.includes(role));
  return (
    <Layout name={name} part={part} places={placesOf(roles)}>
      {hasCaseload ? <CaseloadRoutes /> : <PartnerRoutes />}
    </Layout>
  );
}

function placesOf(roles: readonly string[]) {
  if (!roles.some((role) => withCaseload.includes(role))) return partnerPlaces;
  return roles.includes('DUTY_WORKER') ? dutyPlaces : places;
}

const CaseloadRoutes = () => (
  <Routes>
    <Route path="/" element={<CaseloadPage />} />
    <Route path="/due" element={<DuePage />} />
    <Route path="/talks" element={<AllTalksPage />} />
    <Route path="/start" element={<StartPage />} />
    <Route path="/families/:id" element={<FamilyPage />} />
    <Route path="/families/:id/picture" element={<PicturePage />} />
    <Route path="/families/:id/as/:person" element={<PreviewPage />} />
    <Route path="/families/:id/safety" element={<SafetyPage />} />
    <Route path="/families/:id/plans" element={<PlansPage />} />
    <Route path="/families/:id/talks" element={<FamilyTalksPage />} />
    <Route path="/families/:id/timeline" element={<TimelinePage />} />
    <Route path="*" element={<NotFoundPage />} />
  </Routes>
);

const PartnerRoutes = () => (
  <Routes>
    <Route path="/" element={<PartnerPage />} />
    <Route path="*" element={<NotFoundPage />} />
  </Routes>
);

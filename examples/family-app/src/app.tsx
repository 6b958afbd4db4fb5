import { lazy, Suspense } from 'react';
import { useAsk } from './api/ask.js';
import { graphql } from './api/graphql.js';
import { SignInPage } from './pages/sign-in.js';
import { WhenAsked } from './parts/asked.js';
import { useSession } from './session/session.js';

const WhoAmI = graphql(`
  query WhoAmI {
    viewer {
      name
      roles
      person {
        id
      }
    }
  }
`);

const WorkerPages = lazy(async () => ({ default: (await import('./pages/worker/pages.js')).WorkerPages }));
const YoungPages = lazy(async () => ({ default: (await import('./pages/young/pages.js')).YoungPages }));
const GuardianPages = lazy(async () => ({ default: (await import('./pages/guardian/pages.js')).GuardianPages }));

const staff = ['LINK_WORKER', 'SUPERVISOR', 'SAFEGUARDING_LEAD', 'DUTY_WORKER', 'PARTNER'];

/** Whoever is signed in has the pages of their part in the service; nobody else has any. */
export function App() {
  return useSession().token === null ? <SignInPage /> : <SignedIn />;
}

function SignedIn() {
  return (
    <WhenAsked asked={useAsk(WhoAmI, {})}>
      {({ viewer: { name, roles } }) => (
        <Suspense fallback={<p role="status">Loading…</p>}>{pagesFor(name, roles)}</Suspense>
      )}
    </WhenAsked>
  );
}

function pagesFor(name: string, roles: readonly string[]) {
  if (roles.some((role) => staff.includes(role))) return <WorkerPages name={name} roles={roles} />;
  if (roles.includes('YOUNG_PERSON')) return <YoungPages name={name} isParent={roles.includes('GUARDIAN')} />;
  return <GuardianPages name={name} />;
}

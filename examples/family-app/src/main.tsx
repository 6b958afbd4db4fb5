import 'nhsuk-frontend/dist/nhsuk/nhsuk-frontend-10.6.1.min.css';
import './app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { ScreenProvider } from './api/screen.js';
import { App } from './app.js';
import { isBackAfterLeaving, leave } from './session/leaving.js';
import { SessionProvider } from './session/session.js';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the app.');

if (isBackAfterLeaving()) leave();
else
  createRoot(root).render(
    <StrictMode>
      <BrowserRouter>
        <ScreenProvider>
          <SessionProvider>
            <App />
          </SessionProvider>
        </ScreenProvider>
      </BrowserRouter>
    </StrictMode>,
  );

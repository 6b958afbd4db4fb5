import { Container, SkipLink } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import { IdleWarning } from '../session/idle.js';
import { Header, type Place } from './header.js';
import { QuickExit } from './quick-exit.js';

interface Props {
  readonly name: string;
  readonly part: string;
  readonly places: readonly Place[];
  readonly hasQuickExit?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page of somebody signed in. */
export function Layout({ name, part, places, hasQuickExit = false, children }: Props) {
  return (
    <>
      <SkipLink href="#main">Skip to main content</SkipLink>
      <Header name={name} part={part} places={places} />
      {hasQuickExit ? <QuickExit /> : null}
      <Container>
        <main id="main" className="nhsuk-main-wrapper" tabIndex={-1}>
          {children}
        </main>
      </Container>
      <IdleWarning />
    </>
  );
}

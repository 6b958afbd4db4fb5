import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** The name of the service in titles: it says nothing of what anybody comes for. */
export const service = 'Kinweave';

/** The place in the history at which the browser loaded the app: there it has put the focus at the beginning itself. */
const loadedAt = (history.state as { readonly key?: string } | null)?.key ?? 'default';

interface PageProps {
  /** The heading, and the title of the tab. */
  readonly heading: string;
  /** The title of the tab where the heading holds a name or says too much for one. */
  readonly title?: string;
  readonly children: ReactNode;
}

/** A page: one heading, which takes the focus when somebody comes here by a link, and the title of the tab. */
export function Page({ heading, title = heading, children }: PageProps) {
  const h1 = useRef<HTMLHeadingElement>(null);
  const { pathname, key } = useLocation();
  const isBack = useNavigationType() === 'POP';
  useEffect(() => {
    document.title = `${title} - ${service}`;
  }, [title]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves once for each page that is come to.
  useEffect(() => {
    if (key !== loadedAt) h1.current?.focus({ preventScroll: isBack });
  }, [pathname]);
  return (
    <>
      <h1 ref={h1} tabIndex={-1} className="nhsuk-heading-l app-heading">
        {heading}
      </h1>
      {children}
    </>
  );
}

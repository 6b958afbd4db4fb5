import { useEffect, useLayoutEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router';

interface KeptPlace {
  readonly top: number;
  readonly link: string | null;
}

/** By visit: a page that is come to twice has two. It ends with the tab. */
const places = new Map<string, KeptPlace>();

/** Going back to a long list leads to where one was in it, and to the link that led away, once the list is there. */
export function useKeptPlace(isThere: boolean): void {
  const { key } = useLocation();
  const isBack = useNavigationType() === 'POP';

  useLayoutEffect(() => {
    const link = (target: EventTarget | null) =>
      target instanceof HTMLAnchorElement && target.closest('main') !== null ? target.getAttribute('href') : null;
    const keep = () => places.set(key, { top: window.scrollY, link: link(document.activeElement) });
    window.addEventListener('scroll', keep, { passive: true });
    window.addEventListener('focusin', keep);
    return () => {
      window.removeEventListener('scroll', keep);
      window.removeEventListener('focusin', keep);
    };
  }, [key]);

  useEffect(() => {
    const kept = places.get(key);
    if (!isThere || !isBack || kept === undefined) return;
    const links = document.querySelectorAll<HTMLAnchorElement>('main a[href]');
    [...links].find((link) => link.getAttribute('href') === kept.link)?.focus({ preventScroll: true });
    window.scrollTo(0, kept.top);
  }, [isThere, isBack, key]);
}

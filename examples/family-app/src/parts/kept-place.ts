import { useEffect, useLayoutEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router';

interface KeptPlace {
  readonly top: number;
  /** The place of the link among those of the page; -1 where none had the focus. */
  readonly link: number;
}

/** By visit: a page that is come to twice has two. It ends with the tab. */
const places = new Map<string, KeptPlace>();

/** Going back to a long list leads to where one was in it, and to the link that led away, once the list is there. */
export function useKeptPlace(isThere: boolean): void {
  const { key } = useLocation();
  const isBack = useNavigationType() === 'POP';

  useLayoutEffect(() => {
    const keep = () =>
      places.set(key, { top: window.scrollY, link: links().findIndex((link) => link === document.activeElement) });
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
    links()[kept.link]?.focus({ preventScroll: true });
    window.scrollTo(0, kept.top);
  }, [isThere, isBack, key]);
}

const links = () => [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')];

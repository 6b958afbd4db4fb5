import { useEffect, useLayoutEffect, useState } from 'react';
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
  const [kept] = useState(() => (isBack ? places.get(key) : undefined));

  useLayoutEffect(() => {
    const keep = () => places.set(key, { top: window.scrollY, link: linkWithFocus() });
    window.addEventListener('scroll', keep, { passive: true });
    window.addEventListener('focusin', keep);
    return () => {
      window.removeEventListener('scroll', keep);
      window.removeEventListener('focusin', keep);
    };
  }, [key]);

  useEffect(() => {
    if (!isThere || kept === undefined) return;
    links()[kept.link]?.focus({ preventScroll: true });
    window.scrollTo(0, kept.top);
  }, [isThere, kept]);
}

const links = () => [...document.querySelectorAll<HTMLElement>('main a[href]')];

const linkWithFocus = () => {
  const focused = document.activeElement;
  return focused instanceof HTMLElement ? links().indexOf(focused) : -1;
};

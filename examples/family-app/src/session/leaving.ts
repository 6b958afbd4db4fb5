/** A page that tells nobody anything. */
export const elsewhere = 'https://www.bbc.co.uk/weather';

const mark = 'kinweave.left';

/** Leaves at once: who was signed in and what they were writing go, and the page is empty before the other one comes. */
export function leave(): void {
  document.body.replaceChildren();
  document.title = 'Weather';
  sessionStorage.clear();
  sessionStorage.setItem(mark, '');
  window.location.replace(elsewhere);
}

/** Whether somebody left this way and only went back: there is nothing to see then. Whoever comes on purpose may. */
export function isBackAfterLeaving(): boolean {
  if (sessionStorage.getItem(mark) === null) return false;
  const [arrival] = performance.getEntriesByType('navigation');
  if (arrival instanceof PerformanceNavigationTiming && arrival.type === 'back_forward') return true;
  sessionStorage.removeItem(mark);
  return false;
}

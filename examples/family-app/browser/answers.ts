import type { Page } from '@playwright/test';

/**
 * The answers of the gateway that come to a page from now on, each whole: of every question, or of one operation. What
 * a page no longer waits for, once it is left or the test is over, never came to it. A stream has no end and is none.
 */
export function answersTo(page: Page, operation?: string): () => Promise<readonly string[]> {
  const bodies: Promise<string | null>[] = [];
  page.on('response', (response) => {
    if (!response.url().endsWith('/graphql') || /event-stream/.test(response.headers()['content-type'] ?? '')) return;
    const sent = response.request().postDataJSON() as { readonly operationName?: string } | null;
    if (operation === undefined || sent?.operationName === operation) bodies.push(response.text().catch(() => null));
  });
  return async () => (await Promise.all(bodies)).filter((body) => body !== null);
}

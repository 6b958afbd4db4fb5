import { test as base, type Page } from '@playwright/test';

/** Signs in as somebody of the demonstration, by name, through the page that lists them. */
export async function be(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}

export { expect } from '@playwright/test';
export const test = base;

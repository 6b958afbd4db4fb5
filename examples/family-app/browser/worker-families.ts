import type { Page } from '@playwright/test';
import { expect } from './being.js';

/** Opens a family of the caseload by somebody in it whose name nobody else of the caseload has. */
export async function openFamilyOf(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page
    .getByRole('link', { name: new RegExp(`\\b${name}\\b`) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
}

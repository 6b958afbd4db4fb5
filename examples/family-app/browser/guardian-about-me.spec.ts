import { be, expect, test } from './being.js';
import { askAs } from './gateway.js';
import { expectAccessible } from './seeing.js';

// What is changed here: what is written down of Gemma, and what she asks for as is her right. No other test looks at it.

test('[APP-97] somebody reads what is theirs, what they sent, and what was written down of them', async ({ page }) => {
  await be(page, 'Dawn');
  await page.getByRole('link', { name: 'What is kept about me' }).click();
  const owned = page.getByRole('region', { name: 'What is yours' });
  await expect(owned.getByRole('row', { name: /Walk to work three days a week/ })).toContainText('Goal');
  await expect(owned).toContainText('The two of them, and a sister I never see.');
  const sent = page.getByRole('region', { name: 'What you sent' });
  await expect(sent).toContainText('to Kev: “Walk to work three days a week” (yours)');
  await expect(sent).toContainText('Whether maths is any better');
  await expect(sent).toContainText('Sunday is the one day we all eat.');
  await expect(page.getByRole('region', { name: 'What was written down about you' })).toContainText(
    'Esther Boateng works with you',
  );
  await expect(page).toHaveTitle('What is kept about me - Kinweave');
  await expectAccessible(page);
});

test('[APP-97] somebody corrects how they are written down', async ({ page }) => {
  await be(page, 'Gemma');
  await page.getByRole('link', { name: 'What is kept about me' }).click();
  await page.getByText('Correct this').click();
  await page.getByLabel('Language').fill('Cornish');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Correct it' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'It is corrected.' })).toBeFocused();
  await expect(page.getByRole('region', { name: 'You', exact: true })).toContainText('Cornish');
  await page.reload();
  await expect(page.getByRole('region', { name: 'You', exact: true })).toContainText('Cornish');
});

test('[APP-97] somebody asks for a copy, is told by when it comes, and reads it when it does', async ({
  page,
  request,
}) => {
  await be(page, 'Gemma');
  await page.getByRole('link', { name: 'What is kept about me' }).click();
  const copy = page.getByRole('region', { name: 'A copy of everything' });
  await copy.getByRole('button', { name: 'Ask for a copy' }).click();
  await expect(copy).toContainText(/We have your request\. You have an answer by \d+ \w+ \d{4}\./);
  await expect(copy.getByRole('button', { name: 'Ask for a copy' })).toHaveCount(0);
  await answerGemma(request);
  await page.reload();
  await expect(copy).toContainText('Your copy is here.');
  await copy.getByText('Read your copy').click();
  await expect(copy.getByText('Clear the top bed by August')).toBeVisible();
  await expectAccessible(page);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    copy.getByRole('button', { name: 'Save all of it as a file' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('copy.json');
});

interface Reviewed {
  readonly family: {
    readonly accessRequests: readonly { readonly id: string }[];
    readonly safeguardingLeads: readonly { readonly worker: { readonly id: string } }[];
  };
}

/** A supervisor names the safeguarding lead to look at Gemma's request, and the lead answers it. */
async function answerGemma(request: Parameters<typeof askAs>[0]): Promise<void> {
  const { viewer } = await askAs<{ viewer: { families: readonly { readonly id: string }[] } }>(
    request,
    'Gemma',
    '{ viewer { families { id } } }',
  );
  const { family } = await askAs<Reviewed>(
    request,
    'Denise Walker',
    'query Asked($id: ID!) { family(id: $id) { accessRequests { id } safeguardingLeads { worker { id } } } }',
    { id: viewer.families[0]?.id },
  );
  const asked = family.accessRequests[0]?.id;
  const reviewer = family.safeguardingLeads[0]?.worker.id;
  const named = await askAs(
    request,
    'Denise Walker',
    `mutation Name($asked: ID!, $reviewer: ID!) {
      nameReviewer(input: { request: $asked, reviewer: $reviewer }) { refusals { code } }
    }`,
    { asked, reviewer },
  );
  expect(named).toEqual({ nameReviewer: { refusals: [] } });
  const answered = await askAs(
    request,
    'Ngozi Eze',
    'mutation Answer($asked: ID!) { answerAccess(input: { request: $asked }) { refusals { code } } }',
    { asked },
  );
  expect(answered).toEqual({ answerAccess: { refusals: [] } });
}

test('[APP-97] somebody asks to be erased only after one more question', async ({ page }) => {
  await be(page, 'Gemma');
  await page.getByRole('link', { name: 'What is kept about me' }).click();
  const erasure = page.getByRole('region', { name: 'Having it erased' });
  await erasure.getByRole('button', { name: 'Ask to have it erased' }).click();
  await expectAccessible(page);
  await erasure.getByRole('button', { name: 'Yes, ask for it' }).click();
  await expect(erasure).toContainText(/You asked on \d+ \w+ \d{4}\. We have your request\./);
  await expect(erasure.getByRole('button')).toHaveCount(0);
});

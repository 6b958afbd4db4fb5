import { answersTo } from './answers.js';
import { be, expect, test } from './being.js';
import { askAs } from './gateway.js';
import { expectAccessible } from './seeing.js';

// What is changed here: Sam's own plan, by things that his mother never comes to know; and Temi's alike.

const kept = 'Some things stay between a young person and their worker.';

test('[APP-92] one page says what is next, agreed and asked, for all the children together', async ({ page }) => {
  await be(page, 'Dawn');
  const next = page.getByRole('region', { name: 'Coming up' });
  await expect(next.getByRole('listitem')).toHaveText([
    /3:30pm to 4:30pm.*Sam: Rehearsal.*Music room/,
    /By this day.*Ellie: Find goggles that do not leak/,
    /2:00pm to 2:50pm.*Sam: busy/,
    /4:00pm to 5:30pm.*Ellie and you: Heats for the gala.*Town pool/,
    /On this day.*You: the reply to what you asked/,
  ]);
  const agreed = page.getByRole('region', { name: 'Agreed' });
  await expect(agreed).toContainText('The light goes out at ten, and nobody comes in to check.');
  await expect(agreed).toContainText('If somebody is in danger, whoever can help is told');
  await expect(agreed).toContainText(
    '“Walk to work three days a week” (yours) helps with “Swim in the summer gala” (Ellie)',
  );
  const asked = page.getByRole('region', { name: 'Asked of you' });
  await expect(asked.getByRole('listitem')).toHaveCount(6);
  await expect(asked).toContainText('“One evening a month with my sister” (yours), with Craig, until');
  await expect(page.getByText(/^Sam turns 16 on /)).toBeVisible();
  await expectAccessible(page);
});

test('[APP-92] all of it is one question to the gateway', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const sent = request.postDataJSON() as { readonly operationName?: string } | null;
    if (request.url().endsWith('/graphql') && sent?.operationName !== undefined) asked.push(sent.operationName);
  });
  await be(page, 'Dawn');
  await expect(page.getByRole('region', { name: 'What you can read' })).toContainText('Swim in the summer gala');
  // The same is asked once more when the stream is open, for what changed meanwhile.
  expect([...new Set(asked)].filter((name) => name !== 'FamilyChanged')).toEqual(['WhoAmI', 'Digest']);
});

for (const name of ['Sian', 'Marta', 'Claire', 'Ruth', 'Henrik', 'Declan', 'Yvonne', 'Folake'])
  test(`[APP-93] ${name} reads first, and in the same words as everybody, that some things stay private`, async ({
    page,
  }) => {
    await be(page, name);
    await expect(page.getByRole('region', { name: 'What you can read' })).toBeVisible();
    await expect(page).toHaveTitle('What is next - Kinweave');
    await expect(page.getByText(kept)).toHaveCount(1);
    await expect(page.locator('#main > h1 + .nhsuk-inset-text')).toContainText(kept);
    await expectAccessible(page);
  });

for (const [parent, young] of [
  ['Dawn', 'Sam'],
  ['Folake', 'Temi'],
] as const)
  test(`[APP-93] [APP-9] what ${young} keeps private changes no byte of the page, nor of what ${parent} is sent`, async ({
    page,
    request,
  }) => {
    const answers = answersTo(page, 'Digest');
    await be(page, parent);
    await expect(page.getByRole('region', { name: 'What you can read' })).toBeVisible();
    const before = await page.locator('main').innerHTML();
    await keepPrivate(request, young);
    const asked = (await answers()).length;
    await page.reload();
    await expect(page.getByRole('region', { name: 'What you can read' })).toBeVisible();
    expect(await page.locator('main').innerHTML()).toBe(before);
    await expect.poll(async () => (await answers()).length).toBeGreaterThan(asked);
    expect(asked).toBeGreaterThan(0);
    expect(new Set(await answers()).size).toBe(1);
  });

/** A young person writes a note, a worry and a goal of their own, and books a time, all of it in confidence. */
async function keepPrivate(request: Parameters<typeof askAs>[0], name: string): Promise<void> {
  const { viewer } = await askAs<{ viewer: { person: { plan: { id: string } } } }>(
    request,
    name,
    '{ viewer { person { plan { id } } } }',
  );
  const start = new Date(Date.now() + 2 * 86_400_000).toISOString();
  const end = new Date(Date.now() + 2 * 86_400_000 + 3_600_000).toISOString();
  const done = await askAs<Readonly<Record<string, { readonly refusals: readonly unknown[] }>>>(
    request,
    name,
    `mutation Keep($plan: ID!, $start: DateTime!, $end: DateTime!) {
      own: writeNote(input: { plan: $plan, sort: OWN, area: SOCIAL, words: "Velvet otter" }) { refusals { code } }
      worry: writeNote(input: { plan: $plan, sort: WORRY, area: SOCIAL, words: "Velvet otter" }) { refusals { code } }
      goal: setGoal(
        input: { plan: $plan, area: SOCIAL, status: OPEN, confidential: true, words: "Velvet otter" }
      ) { refusals { code } }
      time: bookAppointment(
        input: { plan: $plan, area: SOCIAL, confidential: true, words: "Velvet otter", start: $start, end: $end }
      ) { refusals { code } }
    }`,
    { plan: viewer.person.plan.id, start, end },
  );
  expect(Object.values(done).flatMap(({ refusals }) => refusals)).toEqual([]);
}

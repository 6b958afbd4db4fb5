import type { APIRequestContext, Browser, Locator, Page } from '@playwright/test';
import { answersTo } from './answers.js';
import { be, expect, test } from './being.js';
import { clarke, notedTalk, openTalk } from './clarke.js';
import { askAs } from './gateway.js';
import { command } from './iyer.js';
import { expectAccessible } from './seeing.js';
import { tabTo } from './tabbing.js';

// What is changed here: what is between Keisha and her mother; each test in an area of its own.

const worker = 'Joanna Kowalczyk';

/** Goes to the board by the menu, as Joanna. */
async function board(page: Page): Promise<void> {
  await be(page, worker);
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Talks' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Talks');
}

const column = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const cardOf = (place: Page | Locator, area: string): Locator =>
  place.getByRole('article', { name: `${area}: Keisha and Yvonne`, exact: true });

/** The worker proposes something beside what stands. */
async function proposed(request: APIRequestContext, disagreement: string, words: string): Promise<string> {
  const { proposal } = await command(request, worker, 'proposeStatement', { disagreement, words }, 'proposal { id }');
  return proposal?.id ?? '';
}

/** Opens the menu of a card, and one of the forms in it. */
async function choose(card: Locator, move: string): Promise<void> {
  await card.getByText('What can be done now').click();
  await card.getByRole('button', { name: new RegExp(`^${move}`) }).click();
}

test('[APP-42] a card says who, about what, in whose own words, the options with each answer, what is next, and who stands between; one option is taken back by the keys alone', async ({
  page,
  request,
}) => {
  const id = await openTalk(request, 'SCHOOL');
  await command(request, 'Keisha', 'statePosition', { disagreement: id, words: 'I can do college and the baby.' });
  await command(request, 'Yvonne', 'statePosition', { disagreement: id, words: 'She is worn out.' });
  await proposed(request, id, 'College on three days.');
  const second = await proposed(request, id, 'College in the mornings.');
  await command(request, 'Yvonne', 'agreeProposal', { proposal: second, agree: true });
  await board(page);
  const card = cardOf(column(page, 'Open'), 'School');
  await expect(card).toContainText(/Keisha wrote on \d+ \w+ \d{4}\s*I can do college and the baby\./);
  await expect(card).toContainText(/Yvonne wrote on \d+ \w+ \d{4}\s*She is worn out\./);
  const options = card.getByRole('list').getByRole('listitem');
  await expect(options).toHaveCount(2);
  await expect(options.nth(0)).toContainText(/^College on three days\./);
  await expect(options.nth(0)).toContainText('Nobody has said yes yet.');
  await expect(options.nth(1)).toContainText(/^College in the mornings\./);
  await expect(options.nth(1)).toContainText('Yes: Yvonne. Not yet: Keisha.');
  await expect(card).toContainText('Next stepWait until each has said yes themself');
  await expect(card).toContainText('Worker betweenJoanna Kowalczyk');
  await expect(card).toContainText(/DateAsked in on \d/);
  await expect(card).toContainText('ChildKeisha');
  await expect(card).toContainText('Checked by Joanna Kowalczyk');
  await expectAccessible(page);

  await tabTo(page, options.nth(1).getByRole('button', { name: /^Take it back.*College in the mornings\.$/ }), 400);
  await page.keyboard.press('Enter');
  await expect(card.getByRole('button', { name: 'Yes, take it back' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'An option is taken back. School' })).toBeVisible();
  await expect(card.getByRole('heading', { level: 3 })).toBeFocused();
  await expect(options).toHaveCount(1);
  await card.getByText('Taken back or not chosen').click();
  const before = card.getByRole('figure').filter({ hasText: 'College in the mornings.' });
  await expect(before).toContainText('Yes: Yvonne.');
  const query = '{ viewer { families { proposals { words } } } }';
  for (const name of ['Keisha', 'Yvonne']) {
    const theirs = JSON.stringify(await askAs(request, name, query));
    expect(theirs).toContain('College on three days.');
    expect(theirs).not.toContain('College in the mornings.');
  }
});

test('[APP-42] a family has its own board, and every board leads to its families', async ({ page, request }) => {
  await notedTalk(request, 'RECORD_SHARING');
  await board(page);
  await cardOf(page, 'Sharing of records').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Keisha');
  await page.getByRole('navigation', { name: 'This family' }).getByRole('link', { name: 'Talks' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Talks in this family');
  await expect(cardOf(column(page, 'Asked for or noted'), 'Sharing of records')).toBeVisible();
  await expectAccessible(page);
});

test('[APP-45] a card is moved by the keys alone; the change is said, and the focus goes with it', async ({
  page,
  request,
}) => {
  await notedTalk(request, 'SPORT');
  await board(page);
  const before = cardOf(column(page, 'Asked for or noted'), 'Sport');
  await expect(before).toContainText('Next stepAsk them in');
  await before.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(before.getByRole('group', { name: 'Ask them in' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  await expect(before.getByLabel('I have checked it.')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(before.getByLabel('Keisha')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const after = cardOf(column(page, 'Open'), 'Sport');
  await expect(after.getByRole('heading', { level: 3 })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Sport: Keisha and Yvonne is now open.' })).toBeVisible();
  await expect(after).toContainText('Invited itKeisha and Yvonne');
  await expect(after).toContainText('Next stepWrite down what each child thinks');
  await expect(before).toHaveCount(0);
  await expectAccessible(page);
});

test('[M8] a talk is not opened before a court’s limits are checked and whoever is 16 has invited it; the form keeps what was chosen', async ({
  page,
  request,
}) => {
  await notedTalk(request, 'MONEY');
  await board(page);
  const card = cardOf(column(page, 'Asked for or noted'), 'Money');
  await choose(card, 'Ask them in');
  await card.getByLabel('Keisha').check();
  await card.getByLabel('Yvonne').check();
  await card.getByRole('button', { name: 'Ask them in', exact: true }).click();
  const summary = card.locator('.nhsuk-error-summary');
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('Say that you have checked what a court limits. It comes first.');
  await expect(card.getByLabel('Keisha')).toBeChecked();
  await expectAccessible(page);
  await summary.getByRole('link').click();
  await expect(card.getByLabel('I have checked it.')).toBeFocused();
  await card.getByLabel('I have checked it.').check();
  await card.getByLabel('Keisha').uncheck();
  await card.getByRole('button', { name: 'Ask them in', exact: true }).click();
  await expect(summary).toContainText('Somebody of 16 or over comes in only if they invited it themself.');
  await expect(card.getByLabel('I have checked it.')).toBeChecked();
  await card.getByLabel('Keisha').check();
  await card.getByRole('button', { name: 'Ask them in', exact: true }).click();
  await expect(cardOf(column(page, 'Open'), 'Money')).toBeVisible();
});

test('[APP-43] what a young person wrote cannot be changed: what they say later stands beside it', async ({
  page,
  request,
}) => {
  const id = await openTalk(request, 'HEALTH');
  await command(request, 'Keisha', 'statePosition', { disagreement: id, words: 'I sleep when he sleeps.' });
  await board(page);
  const card = cardOf(column(page, 'Open'), 'Health');
  await choose(card, 'Write down what somebody said');
  await expect(card.getByText('What was written before stays as it is.')).toBeVisible();
  await expect(card.getByLabel('What did they say?')).toHaveValue('');
  await card.getByLabel('What did they say?').fill('Some nights are long.');
  await expectAccessible(page);
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card).toContainText(/Keisha told Joanna Kowalczyk on \d+ \w+ \d{4}\s*Some nights are long\./);
  await expect(card).toContainText(/Keisha wrote on \d+ \w+ \d{4}\s*I sleep when he sleeps\./);
  await expect(
    page.getByRole('status').filter({ hasText: 'What Keisha said is written down. Health: Keisha and Yvonne.' }),
  ).toBeVisible();
  const values = await card
    .locator('input, textarea')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  expect(values.join()).not.toContain('I sleep');
});

test('[APP-44] each side reads the same options in the same order, and nothing of the other’s own words or answers reaches them', async ({
  page,
  browser,
  request,
}) => {
  const id = await openTalk(request, 'CONTACT_WITH_PARENT');
  await command(request, 'Keisha', 'statePosition', { disagreement: id, words: 'She comes without ringing.' });
  await command(request, 'Yvonne', 'statePosition', { disagreement: id, words: 'I only bring the shopping.' });
  await board(page);
  const card = cardOf(column(page, 'Open'), 'Contact with a parent');
  const options = ['She rings first, on the day before.', 'Wednesdays, without ringing.'];
  for (const [n, words] of options.entries()) {
    await choose(card, 'Propose an option');
    await card.getByLabel('What do you propose?').fill(words);
    await card.getByRole('button', { name: 'Propose this' }).click();
    await expect(card.getByRole('list').getByRole('listitem')).toHaveCount(n + 1);
    await card.getByText('What can be done now').click();
  }
  await expect(card).toContainText('Next stepWait until each has said yes themself');
  const sides = await Promise.all(['Keisha', 'Yvonne'].map((name) => side(browser, name)));
  const [hers, mums] = sides.map(({ page: own }) => own.getByRole('article').filter({ hasText: options[0] })) as [
    Locator,
    Locator,
  ];
  for (const list of [hers, mums]) await expect(list.getByRole('list').locator('blockquote')).toHaveText(options);
  await hers.getByRole('button', { name: 'Yes, I agree' }).last().click();
  await expect(hers.getByRole('listitem').last()).toContainText('You said yes.');
  await sides[1]?.page.reload();
  await expect(mums.getByRole('list').locator('blockquote')).toHaveText(options);
  await expect(mums).not.toContainText('You have said yes');
  await expect(mums.getByRole('button', { name: 'Yes, I agree' })).toHaveCount(2);
  const [herBodies, mumBodies] = await Promise.all(sides.map(({ bodies }) => bodies()));
  for (const words of options) {
    expect(herBodies).toContain(words);
    expect(mumBodies).toContain(words);
  }
  expect(herBodies).toContain('She comes without ringing.');
  expect(herBodies).not.toContain('I only bring the shopping.');
  expect(mumBodies).toContain('I only bring the shopping.');
  expect(mumBodies).not.toContain('She comes without ringing.');
  await Promise.all(sides.map(({ page: own }) => own.context().close()));
});

/** Somebody at their own browser, on their page of talks, with all that the network brought them. */
async function side(browser: Browser, name: string) {
  const own = await (await browser.newContext()).newPage();
  const brought = answersTo(own);
  await be(own, name);
  await own.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Talks' }).click();
  return { page: own, bodies: async () => (await brought()).join() };
}

test('[M7] nothing is proposed before the child was heard, and the words are not lost', async ({ page, request }) => {
  await openTalk(request, 'COUNSELLING');
  await board(page);
  const card = cardOf(column(page, 'Open'), 'Counselling');
  await choose(card, 'Propose an option');
  await card.getByLabel('What do you propose?').fill('Nobody asks about it at dinner.');
  await card.getByRole('button', { name: 'Propose this' }).click();
  await expect(card.locator('.nhsuk-error-summary')).toContainText('Write down first what each child thinks.');
  await expect(card.getByLabel('What do you propose?')).toHaveValue('Nobody asks about it at dinner.');
  await page.reload();
  await choose(card, 'Propose an option');
  await expect(card.getByLabel('What do you propose?')).toHaveValue('Nobody asks about it at dinner.');
});

test('[APP-45] a talk pauses until a day that is not too far, and then it is ended', async ({ page, request }) => {
  await openTalk(request, 'SOCIAL');
  await board(page);
  const open = cardOf(column(page, 'Open'), 'Friends and free time');
  await choose(open, 'Pause');
  await expect(open.getByText('Leave it empty for 14 days, which is the longest.')).toBeVisible();
  await open.getByLabel('Until which day?').fill(dayIn(40));
  await open.getByRole('button', { name: 'Pause it' }).click();
  await expect(open.locator('.nhsuk-error-summary')).toContainText('Choose a day to come, within 14 days.');
  await expect(open.getByLabel('Until which day?')).toHaveValue(dayIn(40));
  await expectAccessible(page);
  await open.getByLabel('Until which day?').fill(dayIn(5));
  await open.getByRole('button', { name: 'Pause it' }).click();
  const paused = cardOf(column(page, 'Paused'), 'Friends and free time');
  await expect(paused).toContainText(/DatePaused until \d/);
  await expect(paused.getByRole('heading', { level: 3 })).toBeFocused();
  await paused.getByText('What can be done now').click();
  await expect(paused.getByRole('button', { name: /^Pause/ })).toHaveCount(0);
  await paused.getByRole('button', { name: 'End it' }).click();
  await expectAccessible(page);
  await paused.getByRole('button', { name: 'Yes, end it' }).click();
  const ended = cardOf(column(page, 'Ended'), 'Friends and free time');
  await expect(ended).toContainText(/DateEnded on \d/);
  await expect(page.getByRole('status').filter({ hasText: 'has now ended.' })).toBeVisible();
  await expect(ended.getByText('What can be done now')).toHaveCount(0);
});

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('[M6] who asks is told the same before and after the worker has spoken with whom it is about', async ({
  page,
  request,
}) => {
  const { person } = await clarke(request);
  await command(request, 'Yvonne', 'askToKnow', { person: person('Keisha'), area: 'HEALTH', words: 'Is she eating?' });
  const asker = () =>
    askAs(
      request,
      'Yvonne',
      '{ viewer { families { mediationRequests { id state replyOn exploredAt decision letter { words } } } } }',
    );
  const before = await asker();
  await board(page);
  const card = page.getByRole('article', { name: 'Yvonne asks about Keisha: Health' });
  await expect(card).toContainText('Is she eating?');
  await expect(card).toContainText(/ReplySent: \d/);
  await expectAccessible(page);
  await card.getByRole('button', { name: /^I have spoken with Keisha/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Keisha now sees that they are asked.' })).toBeFocused();
  await expect(card).toContainText(/Spoken withKeisha, on \d/);
  await expect(card.getByRole('button')).toHaveCount(0);
  expect(await asker()).toEqual(before);
});

test('[M7] whoever answers for the worker sees how a talk stands, and nobody’s own words', async ({ page }) => {
  const card = page.getByRole('article', { name: 'Contact with a parent: Dawn and Craig' });
  await be(page, 'Esther Boateng');
  await page.goto('/talks');
  await expect(card).toContainText('Sundays are when he is free.');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await be(page, 'Denise Walker');
  await page.goto('/talks');
  await expect(card).toContainText('Worker betweenEsther Boateng');
  await expect(card).not.toContainText('Sundays are when he is free.');
  await expect(card).not.toContainText('Next step');
  await expectAccessible(page);
});

test('[APP-42] a talk that is passed on is with the other worker, and what was said goes with it', async ({
  page,
  request,
}) => {
  const id = await openTalk(request, 'SEXUAL_HEALTH');
  await command(request, 'Keisha', 'statePosition', { disagreement: id, words: 'That is between us two.' });
  await board(page);
  const card = cardOf(page, 'Sexual health');
  await expect(card).toContainText('That is between us two.');
  await choose(card, 'Pass it to another worker');
  const others = card.getByLabel('Who stands between them from now on?');
  await expect(others.getByRole('option', { name: worker })).toHaveCount(0);
  await others.selectOption('Tom Ashworth');
  await expectAccessible(page);
  await card.getByRole('button', { name: 'Pass it on' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'Sexual health: Keisha and Yvonne is now with Tom Ashworth.' }),
  ).toBeFocused();
  await expect(card).toHaveCount(0);
});

test('[M8] a worker notes that people see something differently, and nobody in the family learns of it', async ({
  page,
  request,
}) => {
  const { family } = await clarke(request);
  await be(page, worker);
  await page.goto(`/families/${family}/talks`);
  await page.getByRole('button', { name: 'Note that people see something differently' }).click();
  const form = page.getByRole('group', { name: 'Note that people see something differently' });
  await form.getByLabel('Which child is it about?').selectOption('Keisha');
  await form.getByLabel('What is it about?').selectOption('Money');
  await form.getByRole('button', { name: 'Note it' }).click();
  await expect(form.locator('.nhsuk-error-summary')).toBeFocused();
  await expect(form.locator('.nhsuk-error-summary')).toContainText('Choose somebody whom you work with.');
  await expect(form.getByLabel('What is it about?')).toHaveValue('MONEY');
  await expectAccessible(page);
  await form.getByLabel('Whom do you work with?').selectOption('Keisha');
  await form.getByRole('group', { name: 'Who sees it differently?' }).getByLabel('Jordan').check();
  await form.getByRole('button', { name: 'Note it' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'It is noted.' })).toBeFocused();
  await expect(
    column(page, 'Asked for or noted').getByRole('article', { name: 'Money: Keisha and Jordan' }),
  ).toContainText('Next stepAsk them in');
  const query = '{ viewer { families { disagreements { parties { knownAs } } } } }';
  expect(JSON.stringify(await askAs(request, 'Jordan', query))).not.toContain('parties');
  expect(JSON.stringify(await askAs(request, 'Keisha', query))).not.toContain('Jordan');
});

import type { APIRequestContext, Page } from '@playwright/test';
import { be, expect, test } from './being.js';
import { askAs } from './gateway.js';
import { command, iyer } from './iyer.js';
import { expectAccessible } from './seeing.js';
import { pressBy, tabTo } from './tabbing.js';

// What is changed here: what is between Tara and her parents; each test in an area of its own.

const talks = (page: Page) =>
  page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Talks' }).click();

/** Rhys notes that Tara and her mother disagree, and asks them in: from 16 on Tara has invited it. */
async function disagreement(request: APIRequestContext, area: string): Promise<string> {
  const { person } = await iyer(request);
  const [tara, meera] = [person('Tara'), person('Meera')];
  const { disagreement: noted } = await command(
    request,
    'Rhys Morgan',
    'noteDisagreement',
    { person: tara, parties: [tara, meera], child: tara, area },
    'disagreement { id }',
  );
  const id = noted?.id ?? '';
  await command(request, 'Rhys Morgan', 'openDisagreement', { disagreement: id, courtChecked: true, invited: [tara] });
  return id;
}

/** Somebody asks to know something of Tara's, and Rhys has spoken with her. */
async function asked(request: APIRequestContext, by: string, area: string): Promise<string> {
  const { person } = await iyer(request);
  const { request: made } = await command(
    request,
    by,
    'askToKnow',
    { person: person('Tara'), area, words: 'How it goes' },
    'request { id }',
  );
  await command(request, 'Rhys Morgan', 'exploreRequest', { request: made?.id });
  return made?.id ?? '';
}

/** What whoever asked reads of their requests. */
const repliesTo = async (request: APIRequestContext, name: string): Promise<string> =>
  JSON.stringify(
    await askAs(request, name, '{ viewer { families { mediationRequests { id decision state letter { code } } } } }'),
  );

test('[APP-46] one press pauses a talk, and no reason is asked', async ({ page, request }) => {
  await disagreement(request, 'SPORT');
  await be(page, 'Tara');
  await talks(page);
  const talk = page.getByRole('article', { name: 'Sport: Mum and me' });
  await talk.getByRole('button', { name: 'Pause' }).click();
  await expect(talk).toContainText(/Having a break until \d/);
  await expect(talk.getByRole('button', { name: 'Pause' })).toHaveCount(0);
  await expectAccessible(page);
});

test('[APP-46] one press says that they do not want to talk about it, and nobody but the worker is told', async ({
  page,
  request,
}) => {
  const id = await disagreement(request, 'HEALTH');
  await be(page, 'Tara');
  await talks(page);
  const talk = page.getByRole('article', { name: 'My health: Mum and me' });
  await talk.getByRole('button', { name: 'I don’t want to talk about this' }).click();
  await expect(talk).toContainText('You said that you do not want to talk about this. The others are not told.');
  await expect(talk.getByRole('button', { name: 'I don’t want to talk about this' })).toHaveCount(0);
  const query = '{ viewer { families { disagreements { id youDeclined declined { at } } } } }';
  const theirs = JSON.stringify(await askAs(request, 'Meera', query));
  expect(theirs).toContain(`"id":"${id}","youDeclined":false,"declined":null`);
});

test('[M7] what they think goes to the worker alone', async ({ page, request }) => {
  await disagreement(request, 'MONEY');
  await be(page, 'Tara');
  await talks(page);
  const talk = page.getByRole('article', { name: 'Money: Mum and me' });
  await talk.getByRole('button', { name: 'Write what I think' }).click();
  await expect(talk.getByText('Only Rhys Morgan reads this.')).toBeVisible();
  await talk.getByLabel('What do you think?').fill('I earn it, so I keep it.');
  await expectAccessible(page);
  await talk.getByRole('button', { name: 'Send it to Rhys Morgan' }).click();
  await expect(talk).toContainText(/You wrote on .*: I earn it, so I keep it\./);
  const mum = await askAs(request, 'Meera', '{ viewer { families { positions { words } } } }');
  expect(JSON.stringify(mum)).not.toContain('I earn it');
  const worker = await askAs(request, 'Rhys Morgan', '{ caseload { nodes { family { positions { words } } } } }');
  expect(JSON.stringify(worker)).toContain('I earn it, so I keep it.');
});

test('[APP-47] the first option to which each has said yes themself is agreed, and the worker keeps the other', async ({
  page,
  browser,
  request,
}) => {
  const id = await disagreement(request, 'SCHOOL');
  const [shelf, bag] = ['Phones on the shelf until homework is done.', 'Phones stay in the bag until tea.'];
  await command(request, 'Rhys Morgan', 'recordPosition', {
    disagreement: id,
    of: (await iyer(request)).person('Tara'),
    words: 'Fine by me.',
  });
  for (const words of [shelf, bag])
    await command(request, 'Rhys Morgan', 'proposeStatement', { disagreement: id, words });
  await be(page, 'Tara');
  await talks(page);
  const talk = page.getByRole('article', { name: 'School: Mum and me' });
  await expect(talk).toContainText('You all see the same ideas. Say yes to each one that is right for you.');
  await expect(talk).toContainText(
    'Your worker sees what you say yes to. The others are told only when everybody has said',
  );
  const ideas = talk.getByRole('list').getByRole('listitem');
  await expect(ideas.locator('blockquote')).toHaveText([shelf, bag]);
  await pressBy(page, ideas.nth(0).getByRole('button', { name: /^Yes, I agree.*homework is done\.$/ }));
  await expect(ideas.nth(0)).toContainText('You said yes. We wait for the others.');
  await expect(ideas.nth(0).getByRole('button', { name: /^Take back my yes.*homework is done\.$/ })).toBeFocused();
  await pressBy(page, ideas.nth(1).getByRole('button', { name: /^Yes, I agree.*until tea\.$/ }));
  await expect(ideas.nth(1)).toContainText('You said yes. We wait for the others.');
  await tabTo(page, ideas.nth(0).getByRole('button', { name: /^Take back my yes.*homework is done\.$/ }), 120);
  await page.keyboard.press('Enter');
  await expect(ideas.nth(0)).not.toContainText('You said yes.');
  await expect(talk.getByText('Everybody said yes')).toHaveCount(0);
  await expectAccessible(page);
  const mum = await (await browser.newContext()).newPage();
  await be(mum, 'Meera');
  await talks(mum);
  const mums = mum.getByRole('article').filter({ hasText: shelf });
  await expect(mums).toContainText('Each of you sees the same options.');
  await expect(mums).toContainText(
    'Your worker sees what you say yes to. The others are told only when everybody has said',
  );
  await mums.getByRole('button', { name: /^Yes, I agree.*homework is done\.$/ }).click();
  await expect(mums).toContainText('You have said yes. It waits for the others.');
  await expect(mums).not.toContainText('Agreed on');
  await mums.getByRole('button', { name: /^Yes, I agree.*until tea\.$/ }).click();
  await expect(mum.getByRole('article').filter({ hasText: bag })).toContainText(/Agreed on \d/);
  await expect(mum.getByText(shelf)).toHaveCount(0);
  await mum.context().close();
  await page.reload();
  await expect(talk).toContainText('These are the words that you all agreed.');
  await expect(talk).toContainText(/Agreed on \d/);
  await expect(ideas.locator('blockquote')).toHaveText([bag]);
  await expect(ideas.getByRole('button')).toHaveCount(0);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await be(page, 'Rhys Morgan');
  await talks(page);
  const card = page.getByRole('region', { name: 'Agreed', exact: true }).getByRole('article').filter({ hasText: bag });
  await expect(card).toContainText('All have said yes');
  await card.getByText('Taken back or not chosen').click();
  await expect(card.getByRole('figure').filter({ hasText: shelf })).toContainText('Yes: Meera.');
});

test('[APP-44] a talk that ended without agreement asks nobody for a yes, and what was proposed stays to be read', async ({
  page,
  request,
}) => {
  const id = await disagreement(request, 'SOCIAL');
  await command(request, 'Rhys Morgan', 'recordPosition', {
    disagreement: id,
    of: (await iyer(request)).person('Tara'),
    words: 'Fine by me.',
  });
  const once = 'Football on Saturdays only.';
  const stands = { disagreement: id, words: once };
  const { proposal } = await command(request, 'Rhys Morgan', 'proposeStatement', stands, 'proposal { id }');
  await command(request, 'Tara', 'agreeProposal', { proposal: proposal?.id, agree: true });
  await command(request, 'Rhys Morgan', 'endMediation', { disagreement: id });
  await be(page, 'Tara');
  await talks(page);
  const talk = page.getByRole('article', { name: 'Friends and free time: Mum and me' });
  await expect(talk.getByRole('list').locator('blockquote')).toHaveText([once]);
  await expect(talk).toContainText('You do not have to answer it now.');
  await expect(talk).not.toContainText(/say yes|said yes|wait/i);
  await expect(talk.getByRole('list').getByRole('button')).toHaveCount(0);
  await expectAccessible(page);
});

test('[APP-47] what was agreed, and what one wrote then, stays to be read', async ({ page }) => {
  await be(page, 'Ciara');
  await talks(page);
  const talk = page.getByRole('article', { name: 'Seeing a parent: Dad and me' });
  await expect(talk).toContainText('Dad texts by Thursday at six, whatever the shift.');
  await expect(talk).toContainText('I want to be told by Thursday.');
  await expect(talk).not.toContainText('Shifts change late.');
  const open = page.getByRole('article', { name: 'Friends and free time: Mum and me' });
  await expect(open.getByRole('list').locator('blockquote')).toHaveText([
    'The phone sleeps in the kitchen, and nobody opens it but Ciara.',
    'The phone stays with Ciara, and goes off at ten.',
  ]);
  await expect(open).not.toContainText('I am frightened');
  await expectAccessible(page);
});

test('[M6] [APP-84] who is asked shares in their own words, of which they see first what the other will, and whoever asked has the same reply', async ({
  page,
  request,
}) => {
  const before = await asked(request, 'Vikram', 'SPORT');
  await be(page, 'Tara');
  await talks(page);
  const card = page.getByRole('article', { name: 'Dad: Sport' });
  await expect(card).toContainText('It is up to you. Whatever you choose, they get the same reply.');
  await card.getByRole('button', { name: 'Choose what to do' }).click();
  await card.getByLabel('Share in my own words').check();
  await card.getByLabel('What do you want to share?').selectOption('Run round the lake without stopping');
  await card.getByLabel('In your own words').fill('I run on Thursdays. It is good.');
  await expect(card.getByText('Dad will see:')).toBeVisible();
  await expect(card.getByRole('article')).toHaveText('I run on Thursdays. It is good.');
  await expectAccessible(page);
  await card.getByRole('button', { name: 'This is what I choose' }).click();
  await expect(card).toContainText('You chose: Share in my own words. Nobody is told what you chose.');
  expect(await repliesTo(request, 'Vikram')).toContain(
    `"id":"${before}","decision":null,"state":"SENT","letter":{"code":"REQUEST_SENT"}`,
  );
  const query = '{ viewer { families { members { plan { summaries { nodes { words } } } } } } }';
  expect(JSON.stringify(await askAs(request, 'Vikram', query))).toContain('I run on Thursdays. It is good.');
});

for (const [choice, area, name] of [
  ['Never', 'COUNSELLING', 'Dad: Talking to someone'],
  ['Not now', 'MONEY', 'Dad: Money'],
] as const)
  test(`[M6] "${choice}" gives whoever asked the same reply as anything else`, async ({ page, request }) => {
    const id = await asked(request, 'Vikram', area);
    await be(page, 'Tara');
    await talks(page);
    const card = page.getByRole('article', { name });
    await card.getByRole('button', { name: 'Choose what to do' }).click();
    await card.getByLabel(choice).check();
    await card.getByRole('button', { name: 'This is what I choose' }).click();
    await expect(card).toContainText(`You chose: ${choice}. Nobody is told what you chose.`);
    expect(await repliesTo(request, 'Vikram')).toContain(
      `"id":"${id}","decision":null,"state":"SENT","letter":{"code":"REQUEST_SENT"}`,
    );
  });

test('[APP-46] one press answers a request that they do not want to talk about', async ({ page, request }) => {
  await asked(request, 'Meera', 'HEALTH');
  await be(page, 'Tara');
  await talks(page);
  const card = page.getByRole('article', { name: 'Mum: My health' });
  await card.getByRole('button', { name: 'I don’t want to talk about this' }).click();
  await expect(card).toContainText('You chose: Not now. Nobody is told what you chose.');
});

test('[M6] they ask to know something, and read by when a reply comes', async ({ page }) => {
  await be(page, 'Tara');
  await talks(page);
  await page.getByRole('button', { name: 'I would like to know something' }).click();
  await page.getByLabel('Who is it about?').selectOption('Dad');
  await page.getByLabel('What is it about?').selectOption('Money');
  await page.getByLabel('What would you like to know?').fill('Is the shop all right?');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send it' }).click();
  const card = page.getByRole('article', { name: 'Is the shop all right?' });
  await expect(card).toContainText('You will get a reply on the day shown.');
  await expect(card).toContainText(/The reply comes on \d/);
});

test('[M8] they ask their worker to help them talk', async ({ page, request }) => {
  await be(page, 'Tara');
  await talks(page);
  await page.getByRole('button', { name: 'I see something differently' }).click();
  await page.getByLabel('Who is it with?').selectOption('Dad');
  await page.getByLabel('What is it about?').selectOption('Seeing a parent');
  await page.getByLabel('What do you think?').fill('Sundays are too long.');
  await page.getByRole('button', { name: 'Send it' }).click();
  const talk = page.getByRole('article', { name: 'Seeing a parent: Dad and me' });
  await expect(talk).toContainText('Your worker has your words and will talk with you.');
  await expect(talk).toContainText('Sundays are too long.');
  const query = '{ viewer { families { disagreements { id } } } }';
  expect(JSON.stringify(await askAs(request, 'Vikram', query))).not.toContain('Disagreement');
});

test('[APP-6] an answer that does not arrive is kept and can be sent again', async ({ page }) => {
  await be(page, 'Ciara');
  await talks(page);
  const talk = page.getByRole('article', { name: 'School: Mum and me' });
  await talk.getByRole('button', { name: 'Write what I think' }).click();
  await talk.getByLabel('What do you think?').fill('Half an hour first.');
  await page.route('**/graphql', (route) => route.abort());
  await talk.getByRole('button', { name: 'Send it to Halima Yusuf' }).click();
  await expect(page.getByRole('alert').first()).toContainText('What you wrote is still here. Please try again.');
  await expect(talk.getByLabel('What do you think?')).toHaveValue('Half an hour first.');
});

import { shown } from '@kinweave/core/testing';
import type { Page } from '@playwright/test';
import { be, expect, test } from './being.js';
import { command, familyOf } from './iyer.js';
import { expectAccessible } from './seeing.js';
import { pressBy, tabTo } from './tabbing.js';

// What is changed here: what Rohan, Meera and Orla show of what matters to them; each test by things of its own.

const matters = (page: Page) => page.getByRole('region', { name: 'What matters to me' });
/** Exif as a telephone writes it, with where it was taken. */
const exif =
  'Exif\0\0MM\0*\0\0\0\b\0\x01\x88%\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0\0\x01\0\x01\0\x02\0\0\0\x02N\0\0\0\0\0\0\0';

/** A photo of this page, with Exif in it that says where it was taken. */
async function photoWithPlace(page: Page): Promise<Buffer> {
  const plain = await page.screenshot({ type: 'jpeg' });
  const segment = Buffer.alloc(4);
  segment.writeUInt16BE(0xffe1);
  segment.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([plain.subarray(0, 2), segment, Buffer.from(exif, 'latin1'), plain.subarray(2)]);
}

/** Every picture or recording that a page sends from here on, as its bytes. */
function sentFrom(page: Page): Buffer[] {
  const sent: Buffer[] = [];
  page.on('request', (request) => {
    const [, data] = /"data":"([^"]+)"/.exec(request.postData() ?? '') ?? [];
    if (data !== undefined) sent.push(Buffer.from(data, 'base64'));
  });
  return sent;
}

test('[APP-88] a picture is added without where it was taken, seen by their worker, and removed', async ({
  page,
  browser,
}) => {
  await be(page, 'Rohan');
  const photo = await photoWithPlace(page);
  expect(photo.includes('Exif')).toBe(true);
  const sent = sentFrom(page);
  await matters(page).getByRole('button', { name: 'Add a picture' }).click();
  await expect(matters(page)).toContainText('We take out where it was taken');
  await matters(page)
    .getByLabel('Choose a picture')
    .setInputFiles({ name: 'stickers.jpg', mimeType: 'image/jpeg', buffer: photo });
  await matters(page).getByLabel('What is in the picture?').fill('My football stickers');
  await expectAccessible(page);
  await matters(page).getByRole('button', { name: 'Save the picture' }).click();
  await expect(page.getByText('It is saved.')).toBeFocused();
  const picture = matters(page).getByRole('img', { name: 'My football stickers' });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(640);
  expect(
    sent.map((bytes) => [bytes.subarray(0, 3).toString('hex'), bytes.includes('Exif'), bytes.length <= 36_000]),
  ).toEqual([['ffd8ff', false, true]]);
  await expectAccessible(page);

  const worker = await (await browser.newContext()).newPage();
  await be(worker, 'Rhys Morgan');
  const { family } = await familyOf(page.request, 'Rohan');
  await worker.goto(`/families/${family}`);
  await worker.getByText('What matters to Rohan').click();
  await expect(worker.getByRole('img', { name: 'My football stickers' })).toBeVisible();
  await expect(worker.getByText('Football stickers, and pancakes at Gran’s.')).toBeVisible();
  await expect(worker.getByRole('button', { name: /Remove/ })).toHaveCount(0);
  await worker.context().close();

  await matters(page)
    .getByRole('button', { name: /^Remove\s*: My football stickers$/ })
    .click();
  await matters(page).getByRole('button', { name: 'Yes, remove it' }).click();
  await expect(page.getByText('It is gone. Nobody can see or hear it here any more.')).toBeFocused();
  await expect(picture).toHaveCount(0);
});

test('[APP-88] a voice is recorded, listened to and kept, by the keys alone, and heard by their worker', async ({
  page,
  browser,
}) => {
  await be(page, 'Meera');
  await page.goto('/plan');
  await pressBy(page, matters(page).getByRole('button', { name: 'Record my voice' }));
  await expect(matters(page)).toContainText('Nobody can hear it before you keep it.');
  await pressBy(page, matters(page).getByRole('button', { name: 'Start' }));
  const told = matters(page)
    .getByRole('status')
    .filter({ hasText: /recording|stopped/ });
  await expect(told).toHaveText('It is recording now. It stops after 20 seconds.');
  const stop = matters(page).getByRole('button', { name: 'Stop recording' });
  await expect(stop).toBeFocused();
  await page.waitForTimeout(1_500);
  await page.keyboard.press('Enter');
  await expect(told).toHaveText('It has stopped. Listen to it. Then keep it, or record it again.');
  await expect(told).toBeFocused();
  const sounds = (of: Page) =>
    of
      .locator('audio')
      .last()
      .evaluate(async (audio: HTMLAudioElement) => {
        audio.muted = true;
        await audio.play();
        await new Promise((moved) =>
          audio.addEventListener('timeupdate', () => audio.currentTime > 0.2 && moved(null)),
        );
        return audio.currentTime > 0;
      });
  expect(await sounds(page)).toBe(true);
  await expect(page.getByLabel('Your new recording')).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, matters(page).getByLabel('What do you say in it?'));
  await page.keyboard.type('How I like my tea');
  await page.keyboard.press('Enter');
  await expect(page.getByText('It is saved.')).toBeFocused();
  await expect(matters(page).getByText('How I like my tea', { exact: true })).toBeVisible();

  const worker = await (await browser.newContext()).newPage();
  await be(worker, 'Rhys Morgan');
  const { family } = await familyOf(page.request, 'Meera');
  await worker.goto(`/families/${family}`);
  await worker.getByText('What matters to Meera').click();
  await expect(worker.getByText('How I like my tea')).toBeVisible();
  expect(await sounds(worker)).toBe(true);
  await worker.context().close();
});

test('[APP-88] whose microphone is not there or not allowed is told what they can do instead', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('No', 'NotAllowedError'));
  });
  await be(page, 'Rohan');
  await matters(page).getByRole('button', { name: 'Record my voice' }).click();
  await matters(page).getByRole('button', { name: 'Start' }).click();
  await expect(matters(page).getByRole('status').filter({ hasText: 'microphone' })).toContainText(
    'Or write it, or add a picture.',
  );
  await expectAccessible(page);
});

/** Whether each microphone that was opened in a page still listens. */
const microphones = (page: Page) =>
  page.evaluate(() => (window as unknown as Opened).opened.map(({ readyState }) => readyState));

interface Opened {
  readonly opened: MediaStreamTrack[];
  answer: () => void;
}

/** Notes each microphone that the browser opens, and gives it to the page when the test says so, or at once. */
const watchMicrophones = (page: Page, isLate: boolean) =>
  page.addInitScript((isLate) => {
    const here = Object.assign(window as unknown as Opened, { opened: [], answer: () => {} });
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const sound = await ask(wanted);
      here.opened.push(...sound.getTracks());
      if (isLate)
        await new Promise<void>((answered) => {
          here.answer = answered;
        });
      return sound;
    };
  }, isLate);

test('[APP-88] whoever closes the form while their browser asks for the microphone is not listened to', async ({
  page,
}) => {
  await watchMicrophones(page, true);
  await be(page, 'Rohan');
  await matters(page).getByRole('button', { name: 'Record my voice' }).click();
  const start = matters(page).getByRole('button', { name: 'Start' });
  await start.click();
  const told = matters(page).getByRole('status').filter({ hasText: 'Your browser may ask' });
  await expect(told).toBeFocused();
  await expect(start).toHaveCount(0);
  await expectAccessible(page);
  await expect.poll(() => microphones(page)).toEqual(['live']);
  await matters(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(matters(page).getByRole('button', { name: 'Record my voice' })).toBeFocused();
  await page.evaluate(() => (window as unknown as Opened).answer());
  await expect.poll(() => microphones(page)).toEqual(['ended']);
});

test('[APP-88] whoever cancels while it records is not listened to any longer, and nothing is kept', async ({
  page,
}) => {
  await watchMicrophones(page, false);
  await be(page, 'Rohan');
  await matters(page).getByRole('button', { name: 'Record my voice' }).click();
  await matters(page).getByRole('button', { name: 'Start' }).click();
  await expect(matters(page).getByRole('button', { name: 'Stop recording' })).toBeFocused();
  expect(await microphones(page)).toEqual(['live']);
  await matters(page).getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => microphones(page)).toEqual(['ended']);
  await expect(page.locator('audio')).toHaveCount(0);
});

test('[APP-88] who sees a picture is said before one is added, and what is missing in words that are easy', async ({
  page,
}) => {
  await be(page, 'Rohan');
  await expect(matters(page)).toContainText('Who can see this: only me and Rhys Morgan.');
  await expect(matters(page)).toContainText('The same people can see and hear it, and nobody else.');
  await matters(page).getByRole('button', { name: 'Add a picture' }).click();
  await matters(page)
    .getByLabel('Choose a picture')
    .setInputFiles({ name: 'page.jpg', mimeType: 'image/jpeg', buffer: await page.screenshot({ type: 'jpeg' }) });
  await expect(matters(page).getByRole('img', { name: 'Your new picture' })).toBeVisible();
  await matters(page).getByRole('button', { name: 'Save the picture' }).click();
  const problem = matters(page).getByRole('alert').getByRole('link');
  await expect(problem).toHaveText('Write a few words about it. There is room for 200 letters.');
  await problem.click();
  await expect(matters(page).getByLabel('What is in the picture?')).toBeFocused();
  await page.keyboard.type('My desk');
  // Its words are heard once, as its name.
  const shown = page.locator('.app-expression').filter({ hasText: 'My desk' });
  expect((await shown.ariaSnapshot()).match(/My desk/g)).toEqual(['My desk']);
  await expect(shown.getByText('My desk')).toBeVisible();
});

test('[APP-88] what is no picture is said to be none, and what did not arrive is not lost', async ({ page }) => {
  await be(page, 'Rohan');
  await matters(page).getByRole('button', { name: 'Add a picture' }).click();
  const file = matters(page).getByLabel('Choose a picture');
  await file.setInputFiles({ name: 'words.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('My dog') });
  await expect(matters(page)).toContainText('We cannot open this as a picture. Please choose another one.');
  await file.setInputFiles({
    name: 'page.jpg',
    mimeType: 'image/jpeg',
    buffer: await page.screenshot({ type: 'jpeg' }),
  });
  await matters(page).getByLabel('What is in the picture?').fill('Gran’s pancakes');
  await page.route('**/graphql', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()));
  await matters(page).getByRole('button', { name: 'Save the picture' }).click();
  await expect(matters(page).getByRole('alert')).toContainText('What you wrote is still here.');
  await page.unroute('**/graphql');
  await matters(page).getByRole('button', { name: 'Save the picture' }).click();
  await expect(matters(page).getByRole('img', { name: 'Gran’s pancakes' })).toBeVisible();
});

test('[APP-88] three are enough: then the way to another is gone, and it is said why', async ({ page }) => {
  const { plan } = await familyOf(page.request, 'Orla');
  for (const title of ['One', 'Two', 'Three'])
    await command(page.request, 'Orla', 'addExpression', { plan, ...shown.recording, title });
  await be(page, 'Orla');
  await page.goto('/plan');
  await expect(matters(page)).toContainText('You have three here. To add another one, remove one first.');
  await expect(matters(page).getByRole('button', { name: 'Add a picture' })).toHaveCount(0);
});

test('[APP-88] a page may ask for the microphone and for nothing else of the device, and plays only what it was sent', async ({
  request,
}) => {
  const { 'permissions-policy': permissions = '', 'content-security-policy': policy = '' } = (
    await request.get('/')
  ).headers();
  expect(permissions).toBe('microphone=(self), camera=(), geolocation=()');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain('media-src data:;');
});

import { accessibilityFaults } from './harness/accessibility';
import { openBrowser } from './harness/browser';
import { startService } from './harness/service';

it('A browser on this machine can look at the service', async () => {
  const [{ url }, browser] = await Promise.all([startService(), openBrowser()]);
  const page = await browser.newPage();
  const answer = await page.goto(`${url}/health`);
  expect(answer?.status()).toBe(200);
  expect(await page.textContent('body')).toContain('"status":"ok"');
});

it('A page in it has visible text and form fields', async () => {
  const page = await (await openBrowser()).newPage();
  await page.setContent('<span>Mitragynine</span> <input> <select><option>leaf powder</select>');
  expect((await page.locator('span').boundingBox())!.width).toBeGreaterThan(40);
  expect((await page.locator('select').boundingBox())!.width).toBeGreaterThan(40);
});

it('A page in it is told every fault that people with other senses would meet', async () => {
  const page = await (await openBrowser()).newPage();
  const faint = (text: string) => `<p style="color: #ccc; background: #fff">${text}</p>`;
  await page.setContent(
    `<html lang="en"><title>Faulty</title><main><h1>Faulty</h1>${faint('Lead')}${faint('Arsenic')}<img src="data:,">`,
  );
  const faults = await accessibilityFaults(page);
  expect(faults).toEqual([
    expect.stringMatching(/^color-contrast: .*Lead.*Arsenic/),
    expect.stringMatching(/^image-alt: <img/),
  ]);
});

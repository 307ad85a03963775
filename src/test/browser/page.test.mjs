// The page of a run: nothing fails, nothing is asked for, nothing is wider than the screen, and people of all kinds can use it.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { errors, launch, open, overflow, ready, show, TABS } from './browser.mjs';

const runs = process.env.WENMAI_RUNS;
const file = (name) => fs.realpathSync(`${runs}/${name}-run/latest/dashboard/index.html`);
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

for (const name of ['seeds', 'hostile', 'bare', 'nothing']) {
  for (const [width, dark, locale] of [[1600, false, 'en-GB'], [390, true, 'zh-CN']]) {
    test(`${name} at ${width} px, ${dark ? 'dark' : 'light'}, ${locale}: every tab is drawn and fits`, async () => {
      const { page, context, faults, requests } = await open(browser, file(name), { width, dark, locale });
      assert.equal(await page.getAttribute('html', 'data-theme'), dark ? 'dark' : 'light');
      assert.equal(await page.getAttribute('html', 'lang'), locale);
      for (const tab of TABS) {
        await show(page, tab);
        assert.ok(await overflow(page) <= 0, `${tab} is wider than the screen`);
        assert.ok((await page.textContent(`#panel-${tab}`)).length > 20, `${tab} is empty`);
      }
      assert.deepEqual(await errors(page), []);
      assert.deepEqual(faults, []);
      assert.deepEqual(requests.filter((url) => !url.startsWith(`file://${file(name)}`)), []);
      await context.close();
    });
  }
}

test('axe finds nothing serious in any tab or dialog, light or dark', async () => {
  for (const [dark, width] of [[false, 1600], [true, 390]]) {
    const { page, context } = await open(browser, file('seeds'), { dark, width });
    await page.evaluate(axe);
    const check = async (where) => {
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
      const serious = violations.filter((one) => one.impact === 'serious' || one.impact === 'critical');
      assert.deepEqual(serious.map((one) => `${where}: ${one.id}: ${one.nodes.slice(0, 3).map((node) => `${node.html} ${node.failureSummary}`).join(' | ')}`), []);
    };
    for (const tab of TABS) {
      await show(page, tab);
      await check(tab);
    }
    await show(page, 'terms');
    await page.click('table.bars button.link');
    await check('term dialog');
    await page.click('dialog .sentences .meta button.link');
    await check('document dialog');
    await context.close();
  }
});

test('the language is that of the browser, is switched by hand, and remembered', async () => {
  const { page, context } = await open(browser, file('seeds'), { locale: 'zh-CN' });
  assert.equal(await page.textContent('#tab-terms'), '词语');
  await page.click('#language');
  assert.equal(await page.textContent('#tab-terms'), 'Terms');
  await page.click('#theme');
  await page.reload();
  await ready(page, 'overview');
  assert.equal(await page.textContent('#tab-terms'), 'Terms');
  assert.equal(await page.getAttribute('html', 'data-theme'), 'dark');
  await context.close();
});

test('both languages have words for all that the page says, in every tab', async () => {
  const { page, context } = await open(browser, file('seeds'));
  const [en, zh] = await page.evaluate(() => [Object.keys(window.Wenmai.wordsEn), Object.keys(window.Wenmai.wordsZh)]);
  assert.deepEqual(en, zh);
  await context.close();
});

test('tabs are moved through by arrow keys, and a dialog gives the focus back', async () => {
  const { page, context } = await open(browser, file('seeds'));
  await page.focus('#tab-overview');
  await page.keyboard.press('ArrowRight');
  await ready(page, 'terms');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'tab-terms');
  await page.focus('table.bars button.link');
  await page.keyboard.press('Enter');
  assert.ok(await page.isVisible('dialog[open]'));
  await page.keyboard.press('Escape');
  assert.ok(!(await page.isVisible('dialog')));
  assert.equal(await page.evaluate(() => document.activeElement.className), 'link');
  await context.close();
});

test('the printed page has the figures and no switches', async () => {
  const { page, context } = await open(browser, file('seeds'), { tab: 'terms', dark: true });
  await page.emulateMedia({ media: 'print' });
  assert.ok(!(await page.isVisible('.switches')));
  assert.ok(await page.isVisible('table.bars'));
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).color), 'rgb(0, 0, 0)');
  await context.close();
});

test('text of documents runs nowhere, whatever is clicked', async () => {
  const { page, context, faults } = await open(browser, file('hostile'), { height: 2000 });
  const harmless = async (where) => {
    assert.equal(await page.evaluate(() => window.broken), undefined, where);
    assert.equal(await page.evaluate(() => document.querySelectorAll('main script, main iframe, main img[src="x"], dialog script, dialog iframe, dialog img').length), 0, where);
    const addresses = await page.evaluate(() => [...document.querySelectorAll('a[href]')].map((a) => a.protocol));
    assert.deepEqual(addresses.filter((protocol) => !['http:', 'https:', 'file:', 'blob:', 'data:'].includes(protocol)), [], where);
  };
  for (const tab of TABS) {
    await show(page, tab);
    await harmless(tab);
    const count = Math.min(12, await page.locator('main button.link').count());
    for (let i = 0; i < count; i++) {
      await page.locator('main button.link').nth(i).evaluate((button) => button.click());
      await page.waitForTimeout(30);
      await harmless(`${tab} ${i}`);
      await page.evaluate(() => { const dialog = document.getElementById('dialog'); if (dialog.open) dialog.close(); });
      if (await page.getAttribute('html', 'data-ready') !== tab) await show(page, tab);
    }
    for (const chart of await page.locator('main .chart canvas').all()) {
      const box = await chart.boundingBox();
      if (!box) continue;
      for (const [x, y] of [[0.3, 0.4], [0.5, 0.5], [0.7, 0.6]]) {
        await page.mouse.move(box.x + box.width * x, box.y + box.height * y);
        await page.waitForTimeout(40);
      }
      await harmless(`${tab} tooltip`);
    }
  }
  assert.deepEqual(await errors(page), []);
  assert.deepEqual(faults, []);
  await context.close();
});

test('a panel without figures says what is missing', async () => {
  const bare = await open(browser, file('bare'));
  for (const [tab, words] of [['contrast', /two sources/], ['network', /no network/], ['trends', /No document here has a date/], ['voices', /quotation/]]) {
    await show(bare.page, tab);
    assert.match(await bare.page.textContent(`#panel-${tab} .missing`), words);
  }
  await bare.context.close();
  const nothing = await open(browser, file('nothing'), { tab: 'terms' });
  assert.match(await nothing.page.textContent('#panel-terms .missing'), /no terms/);
  await show(nothing.page, 'quality');
  assert.match(await nothing.page.textContent('#panel-quality'), /empty/);
  await nothing.context.close();
});

test('a run without sentiment, periods, targets and quotations says so', async () => {
  const without = fs.readFileSync(file('seeds'), 'utf8')
    .replace(/<script type="application\/json" id="data-(sentiment_\w+|quotation\w*)">.*?<\/script>\n/gs, '');
  const path = `${runs}/without.html`;
  fs.writeFileSync(path, without);
  const { page, context, faults } = await open(browser, path, { tab: 'sentiment' });
  assert.match(await page.textContent('#panel-sentiment .missing'), /no sentiment/);
  await show(page, 'voices');
  assert.match(await page.textContent('#panel-voices .missing'), /no table of quotations/);
  assert.deepEqual(faults, []);
  await context.close();
});

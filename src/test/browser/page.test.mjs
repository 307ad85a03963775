// The page of a run: nothing fails, nothing is asked for, nothing is wider than the screen, and people of all kinds can use it.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { errors, launch, open, overflow, ready, show, TABS } from './browser.mjs';
import { many } from './many.mjs';

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

test('both languages have words for the same things', async () => {
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
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  assert.equal(await page.getAttribute('html', 'data-theme'), 'light');
  // Some browsers say it twice before one end.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  assert.equal(await page.getAttribute('html', 'data-theme'), 'dark');
  await context.close();
});

test('figures of a source stand in lines beside their names, on a phone too', async () => {
  const { page, context } = await open(browser, file('seeds'), { width: 390 });
  await page.locator('table.bars tbody button.link').first().click();
  for (const line of await page.locator('dialog .facts dd').all()) {
    assert.ok((await line.boundingBox()).width > 100, await line.textContent());
  }
  const days = (await page.locator('dialog ul li').allTextContents()).map((text) => /\d{4}-\d\d-\d\d$/.exec(text)).filter(Boolean).map(([day]) => day);
  assert.deepEqual(days, [...days].sort().reverse());
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

test('three hundred sources: the page says which of them it holds, and every panel is drawn', async () => {
  const { page, context, faults } = await open(browser, file('hostile'));
  assert.match(await page.textContent('#panel-overview'), /301 of 3\d\d rows are on this page: those with most documents/);
  for (const tab of ['terms', 'contrast', 'sentiment', 'voices', 'documents']) {
    await show(page, tab);
    assert.ok(await page.locator('.controls select option').count() >= 300, tab);
    assert.equal(await page.locator('.missing', { hasText: 'could not be drawn' }).count(), 0, tab);
  }
  assert.deepEqual(faults, []);
  await context.close();
});

test('a title of 10,000 characters is cut with an ellipsis, in one line of the table and in its dialog', async () => {
  const { page, context } = await open(browser, file('hostile'), { tab: 'documents', width: 390 });
  await page.fill('input[type=search]', '长长长');
  await page.waitForTimeout(400);
  const title = page.locator('.tabulator-row button.link').first();
  assert.match(await title.textContent(), /^长{300}…$/);
  assert.ok((await title.boundingBox()).height < 40);
  await title.click();
  assert.match(await page.textContent('#dialog-title'), /…$/);
  assert.ok((await page.locator('#dialog-title').boundingBox()).height < 200);
  assert.ok(await overflow(page) <= 0);
  await context.close();
});

test('right-to-left text runs from the right, and turns nothing around it', async () => {
  const { page, context } = await open(browser, file('hostile'), { tab: 'documents' });
  await page.fill('input[type=search]', 'عنوان');
  await page.waitForTimeout(400);
  const title = page.locator('.tabulator-row button.link').first();
  assert.equal(await title.evaluate((one) => getComputedStyle(one).direction), 'rtl');
  await title.click();
  assert.equal(await page.locator('dialog .text').evaluate((one) => getComputedStyle(one).direction), 'rtl');
  assert.equal(await page.locator('dialog .facts').evaluate((one) => getComputedStyle(one).direction), 'ltr');
  assert.ok(await page.locator('dialog .facts bdi', { hasText: 'صحيفة' }).count() === 1);
  await context.close();
});

test('where a CSV is cut too, the page names the Parquet table', async () => {
  const path = `${runs}/cut.html`;
  fs.writeFileSync(path, fs.readFileSync(file('seeds'), 'utf8').replace(/"csv_rows":\d+/, '"csv_rows":10'));
  const { page, context, faults } = await open(browser, path, { tab: 'terms' });
  assert.match(await page.textContent('#panel-terms'), /All are in parquet\/terms \(csv\/terms\.csv holds the first 10 rows\)/);
  // The page holds no row of this table.
  await show(page, 'sentiment');
  assert.match(await page.textContent('#panel-sentiment'), /all are in parquet\/sentiment_sentences \(csv\/sentiment_sentences\.csv holds the first 10 rows\)/);
  assert.deepEqual(faults, []);
  await context.close();
});

test('where the page holds a part of the quotations, it counts those of the whole table, source by source', async () => {
  const path = `${runs}/quoted.html`;
  const html = fs.readFileSync(file('seeds'), 'utf8');
  const [, source] = /id="data-quotations">.*?"rows":\[\["[^"]*","[^"]*","[^"]*","([^"]*)"/s.exec(html);
  const counted = { speaker: { rows: [['*', '甲某', 900], ['*', null, 50], ['*', '乙某', 40], [source, '丙某', 7]], values: [['*', 77], [source, 1]] },
    cue: { rows: [['*', '说', 800]], values: [['*', 30]] }, kind: { rows: [['*', 'direct', 990]], values: [['*', 1]] } };
  fs.writeFileSync(path, html.replace(/(id="data-quotations">\{"total":)\d+/, '$19999').replace('"quotations":{}', `"quotations":${JSON.stringify(counted)}`));
  const { page, context, faults } = await open(browser, path, { tab: 'voices' });
  const card = page.locator('.card', { has: page.locator('h3', { hasText: 'Who is quoted' }) });
  assert.deepEqual(await card.locator('tbody th').allTextContents(), ['甲某', '乙某']);
  assert.match(await card.textContent(), /50 quotations do not name who speaks.*the 2 most quoted of 77 speakers/);
  assert.match(await page.textContent('#panel-voices'), /1 of 30 are listed/);
  await page.selectOption('.controls select', source);
  assert.deepEqual(await card.locator('tbody th').allTextContents(), ['丙某']);
  assert.match(await card.textContent(), /Counted over all quotations; all are in/);
  assert.deepEqual(await errors(page), []);
  assert.deepEqual(faults, []);
  await context.close();
});

test('numbers have as many digits as they need, and texts stand in the order of the tables', async () => {
  const { page, context } = await open(browser, file('bare'));
  assert.deepEqual(await page.evaluate(() => [Wenmai.number(0.0000012, 7), Wenmai.number(0.5, 40), Wenmai.number(null, 9), Wenmai.signed(-0.25), Wenmai.percent(0.12)]),
    ['0.0000012', '0.500000000000', '—', '−0.25', '12 %']);
  assert.deepEqual(await page.evaluate(() => ['𠮷', '！', 'b', 'ab', 'a', '中'].sort(Wenmai.inOrder)), ['a', 'ab', 'b', '中', '！', '𠮷']);
  await page.click('#language');
  assert.equal(await page.evaluate(() => Wenmai.percent(0.12)), '12%');
  await context.close();
});

test('pictures of hostile text run nothing, and those of nothing say why they are empty', async () => {
  for (const [name, words] of [['hostile', null], ['bare', /network\.min_joint/], ['nothing', /No document was kept/]]) {
    const folder = file(name).replace(/index\.html$/, '');
    const { page, context, faults, requests } = await open(browser, file(name));
    for (const picture of fs.readdirSync(folder).filter((one) => one.endsWith('.svg'))) {
      await page.goto(`file://${folder}${picture}`);
      assert.equal(await page.evaluate(() => window.broken), undefined, picture);
      assert.equal(await page.evaluate(() => document.querySelectorAll('script, foreignObject, image, use, a, [onload]').length), 0, picture);
    }
    await page.goto(`file://${folder}network.en.svg`);
    if (words) assert.match(await page.evaluate(() => document.documentElement.textContent), words);
    assert.deepEqual(faults, []);
    assert.deepEqual(requests.filter((url) => !url.startsWith(`file://${folder}`)), []);
    await context.close();
  }
});

test('what changes is said to screen readers, and the focus stays where it was', async () => {
  const { page, context } = await open(browser, file('seeds'), { tab: 'terms' });
  await page.focus('.controls label:nth-child(2) select');
  await page.selectOption('.controls label:nth-child(2) select', 'document_frequency');
  await page.waitForTimeout(100);
  assert.equal(await page.evaluate(() => document.activeElement.value), 'document_frequency');
  assert.equal(await page.textContent('#live'), 'Terms · All sources');
  await show(page, 'quality');
  assert.equal(await page.textContent('#live'), 'Quality is shown');
  await page.click('#language');
  assert.equal(await page.textContent('#live'), '页面已切换为中文');
  await context.close();
});

test('of 5,000 documents with 8 MB of text only the rows in sight are drawn, and the search finds', async () => {
  const path = `${runs}/many.html`;
  fs.writeFileSync(path, many(fs.readFileSync(file('seeds'), 'utf8'), 5000));
  const { page, context, faults } = await open(browser, path);
  for (const tab of TABS) await show(page, tab);
  await show(page, 'documents');
  assert.match(await page.textContent('p[role=status]'), /^5,000 documents/);
  assert.ok(await page.locator('.tabulator-row').count() < 100, 'rows out of sight are not in the page');
  await page.fill('input[type=search]', 'Sora');
  await page.waitForTimeout(600);
  const found = Number((await page.textContent('p[role=status]')).split(' ')[0].replace(',', ''));
  assert.ok(found > 0 && found < 5000, `${found} documents`);
  await page.evaluate(() => Wenmai.openTerm('模型'));
  assert.ok(await page.locator('dialog .sentences li').count() > 0);
  assert.deepEqual(faults, []);
  await context.close();
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

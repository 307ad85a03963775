// Every figure of the page is a cell of a CSV file, and leads to its sentences.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { launch, open, show } from './browser.mjs';
import { has, table } from './csv.mjs';

const run = fs.realpathSync(`${process.env.WENMAI_RUNS}/seeds-run/latest`);
const file = `${run}/dashboard/index.html`;
const manifest = JSON.parse(fs.readFileSync(`${run}/run.json`, 'utf8'));
const data = new Map([...fs.readFileSync(file, 'utf8').matchAll(/<script type="application\/json" id="data-([^"]+)">(.*?)<\/script>/gs)]
  .map(([, name, json]) => [name, JSON.parse(json)]));
const KEYS = Object.fromEntries(JSON.parse(fs.readFileSync(`${run}/datapackage.json`, 'utf8')).resources
  .map((resource) => [resource.name, resource.schema.primaryKey]));
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const cell = (value) => (value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value));
const same = (page, csv) => page === csv || `'${page}` === csv || (csv !== '' && page !== '' && Number(page) === Number(csv))
  || (page.endsWith('…') && csv.includes(page.slice(0, -1)));
const number = (text) => Number(text.replace(/[,\s]/g, '').replace('−', '-'));
const texts = (page, selector) => page.$$eval(selector, (nodes) => nodes.map((node) => node.textContent));

for (const [name, content] of data) {
  if (!content.columns || !has(run, name)) continue;
  test(`${name}: each row of the page is the row of the CSV with its key`, () => {
    const key = KEYS[name].filter((column) => content.columns.includes(column));
    const rows = new Map(table(run, name).map((row) => [key.map((column) => row[column]).join('\u0001'), row]));
    assert.equal(content.total, table(run, name).length);
    for (const values of content.rows) {
      const shown = Object.fromEntries(content.columns.map((column, i) => [column, cell(values[i])]));
      const row = rows.get(key.map((column) => shown[column]).join('\u0001'));
      assert.ok(row, `${name}: no row ${key.map((column) => shown[column])}`);
      content.columns.forEach((column) => assert.ok(same(shown[column], row[column]),
        `${name} ${key.map((one) => shown[one])} ${column}: ${shown[column]} is not ${row[column]}`));
    }
  });
}

test('the page knows how long each table is that it names', () => {
  const names = new Set([...fs.readFileSync(file, 'utf8').matchAll(/\bcsv\('(\w+)'\)/g)].map(([, name]) => name));
  assert.ok(names.has('sentiment_sentences'));
  const { totals } = data.get('run');
  names.forEach((name) => assert.equal(data.has(name) ? data.get(name).total : totals[name], table(run, name).length, name));
});

test('overview counts what run.json and the table of sources count', async () => {
  const { page, context } = await open(browser, file);
  const tiles = (await texts(page, '.tile dd')).map(number);
  const corpus = table(run, 'sources').find((row) => row.source === '*');
  assert.deepEqual(tiles.slice(0, 6), [manifest.documents.read, manifest.documents.kept, manifest.documents.rejected,
    table(run, 'sources').length - 1, Number(corpus.sentences), Number(corpus.tokens)]);
  const sources = table(run, 'sources').filter((row) => row.source !== '*').map((row) => Number(row.documents)).sort((a, b) => b - a);
  assert.deepEqual((await texts(page, 'table.bars td.number')).map(number), sources.slice(0, 12));
  assert.equal(await page.locator('.stand-out li').count(), 3);
  await context.close();
});

test('what stands out is what the tables say, in three sentences even of few documents', async () => {
  const path = `${process.env.WENMAI_RUNS}/plain.html`;
  // Without intervals and bursts the third sentence is of the pair that stands together most often.
  fs.writeFileSync(path, fs.readFileSync(file, 'utf8').replace(/(id="data-sentiment_sources">).*?(<\/script>)/s, '$1{"total":0,"columns":[],"rows":[]}$2')
    .replace(/(id="data-trends">).*?(<\/script>)/s, '$1{"total":0,"columns":["source","term","period","burst"],"rows":[]}$2'));
  const { page, context } = await open(browser, path);
  const lines = await texts(page, '.stand-out li');
  assert.equal(lines.length, 3);
  const edges = table(run, 'cooccurrence_edges').filter((row) => row.source === '*');
  const most = Math.max(...edges.map((row) => Number(row.joint_frequency)));
  assert.ok(edges.some((row) => Number(row.joint_frequency) === most && lines[2].includes(`${row.term_a} + ${row.term_b}: in ${most} windows`)), lines[2]);
  const [, source, term, times] = /^(.*) uses “(.*)” ([\d.]+) times/.exec(lines[1]);
  const row = table(run, 'keyness').find((one) => one.source === source && one.term === term);
  assert.ok(Math.abs(2 ** Number(row.log_ratio) - Number(times)) <= 0.05 + 1e-9 || Number(times) === Math.round(2 ** Number(row.log_ratio)), lines[1]);
  await context.close();
});

test('terms are ranked with the counts of their rows', async () => {
  const { page, context } = await open(browser, file, { tab: 'terms' });
  for (const column of ['term_frequency', 'document_frequency']) {
    await page.selectOption('.controls label:nth-child(2) select', column);
    const labels = await texts(page, '.tall table.bars tbody th');
    const shown = (await texts(page, '.tall table.bars td.number')).map(number);
    const rows = new Map(table(run, 'terms').filter((row) => row.source === '*').map((row) => [row.term, Number(row[column])]));
    assert.deepEqual(shown, labels.map((label) => rows.get(label)));
    assert.deepEqual(shown, [...rows.values()].sort((a, b) => b - a).slice(0, shown.length));
  }
  await context.close();
});

test('contrast shows the ratios of keyness', async () => {
  const { page, context } = await open(browser, file, { tab: 'contrast' });
  const source = await page.$eval('.controls select', (select) => select.value);
  const rows = table(run, 'keyness').filter((row) => row.source === source && Number(row.log_ratio) > 0).sort((a, b) => a.rank - b.rank);
  assert.deepEqual(await texts(page, '.card:nth-child(1) tbody th'), rows.slice(0, 15).map((row) => row.term));
  const times = await texts(page, '.card:nth-child(1) tbody td.number');
  times.forEach((text, i) => assert.ok(rows[i].reference_frequency === '0' ? text === 'only here'
    : Math.abs(number(text.slice(1)) - 2 ** rows[i].log_ratio) <= (2 ** rows[i].log_ratio < 10 ? 0.05 : 0.5) + 1e-9, `${rows[i].term}: ${text}`));
  await context.close();
});

test('the network has the nodes and edges of its tables, and the threshold thins it', async () => {
  const { page, context } = await open(browser, file, { tab: 'network' });
  const drawn = () => page.$eval('.chart', (place) => {
    const [series] = place.drawn.instance.getOption().series;
    return [series.data.length, series.links.map((link) => link.joint)];
  });
  const [nodes, joints] = await drawn();
  const edges = data.get('cooccurrence_edges').rows.filter((row) => row[0] === '*').map((row) => row[4]);
  assert.deepEqual([...joints].sort(), edges.sort());
  assert.ok(nodes > 10);
  await page.$eval('#least', (slider) => { slider.value = '3'; slider.dispatchEvent(new Event('change')); });
  await page.waitForTimeout(300);
  const least = number(await page.textContent('.with-value output'));
  assert.equal(least, [...new Set(edges)].sort((a, b) => a - b)[3]);
  assert.equal((await drawn())[1].length, edges.filter((joint) => joint >= least).length);
  assert.match(await page.textContent('#live'), /terms, .* pairs/);
  const saved = page.waitForEvent('download');
  await page.click('text=Save as picture');
  assert.equal((await saved).suggestedFilename(), 'network.png');
  await context.close();
});

test('sentiment shows the polarity of each source', async () => {
  const { page, context } = await open(browser, file, { tab: 'sentiment' });
  const rows = new Map(table(run, 'sentiment_sources').map((row) => [row.source === '*' ? 'All sources' : row.source, row]));
  const first = '#panel-sentiment > .grid:first-of-type';
  const labels = await texts(page, `${first} tbody th`);
  const shown = await page.$$eval(`${first} tbody tr`, (lines) => lines.map((line) => [...line.querySelectorAll('td.number')].map((td) => td.textContent)));
  assert.equal(labels.length, Math.min(20, rows.size));
  labels.forEach((label, i) => {
    const row = rows.get(label);
    if (row.polarity !== '') assert.ok(Math.abs(number(shown[i][0].split(' ')[0]) - Number(row.polarity)) <= 0.005 + 1e-9, label);
    assert.equal(number(shown[i][1]), Number(row.sentences));
  });
  await context.close();
});

test('trends draw the rates of the table', async () => {
  const { page, context } = await open(browser, file, { tab: 'trends' });
  const lines = await page.$eval('.chart', (place) => place.drawn.instance.getOption().series.map((line) => [line.name, line.data]));
  assert.ok(lines.length > 0);
  const rows = new Map(table(run, 'trends').filter((row) => row.source === '*').map((row) => [`${row.term} ${row.period}`, Number(row.term_frequency_pmt)]));
  lines.forEach(([term, points]) => points.filter(([, value]) => value).forEach(([period, value]) =>
    assert.equal(value, rows.get(`${term} ${period}`))));
  await context.close();
});

test('documents lists all, and the filter finds', async () => {
  const { page, context } = await open(browser, file, { tab: 'documents' });
  const all = table(run, 'documents');
  assert.equal(number((await page.textContent('p[role=status]')).split(' ')[0]), all.length);
  await page.fill('input[type=search]', all[0].title || all[0].path);
  await page.waitForTimeout(400);
  assert.ok(number((await page.textContent('p[role=status]')).split(' ')[0]) >= 1);
  await page.click('.tabulator-row button.link');
  assert.ok((await page.textContent('dialog .text')).length > 10);
  await context.close();
});

test('a target leads to its sentences with holder, label and voice', async () => {
  const { page, context } = await open(browser, file, { tab: 'sentiment' });
  const card = page.locator('.card', { has: page.locator('h3', { hasText: 'By target and holder' }) });
  const mentions = table(run, 'sentiment_mentions');
  for (const at of [0, 1, 2]) {
    const target = await card.locator('tbody th').nth(at).textContent();
    await card.locator('tbody button.link').nth(at).click();
    const behind = mentions.filter((row) => row.target === target && row.holder === row.source);
    const shown = await page.$$eval('dialog .sentences li', (items) => items.map((li) => [...li.querySelectorAll('.meta, mark')].map((part) => part.textContent)));
    assert.equal(shown.length, Math.min(12, behind.length), target);
    shown.forEach((parts) => assert.ok(parts.some((part) => /^View of .*: (positive|neutral|negative) [+−]?\d.*(in the author's own words|in words that are quoted)/.test(part)), parts.join('|')));
    if (behind.length > shown.length) assert.match(await page.textContent('dialog'), new RegExp(`${shown.length} of ${behind.length} sentences`));
    await page.keyboard.press('Escape');
  }
  await context.close();
});

test('a text has each of its terms marked as often as the job counted it there', async () => {
  const { page, context } = await open(browser, file, { tab: 'documents' });
  const counted = new Map(table(run, 'document_terms').map((row) => [`${row.doc_id} ${row.term}`, Number(row.term_frequency)]));
  const found = await page.evaluate(() => Wenmai.data.texts().flatMap((text) => (text.terms || []).map((term) => {
    const div = document.createElement('div');
    Wenmai.sentencesOf(text.id).forEach((sentence) => div.append(...Wenmai.decorated({ ...sentence, places: [] }, [term])));
    return [text.id, term, div.querySelectorAll('mark').length];
  })));
  assert.ok(found.length > 100);
  found.forEach(([id, term, marks]) => assert.equal(marks, counted.get(`${id} ${term}`), `${id} ${term}`));
  await page.click('.tabulator-row button.link');
  assert.ok(await page.locator('dialog .text mark').count() > 0);
  assert.ok(await page.locator('dialog .text .positive-word, dialog .text .negative-word').count() > 0);
  await context.close();
});

test('the pictures show the figures of their tables', async () => {
  const titles = (name) => [...fs.readFileSync(`${run}/dashboard/${name}.svg`, 'utf8').matchAll(/<title>([^<]*)<\/title>/g)].map(([, text]) => text);
  const terms = new Map(table(run, 'terms').filter((row) => row.source === '*').map((row) => [row.term, row]));
  const bars = titles('terms.zh');
  assert.equal(bars.length, 30);
  bars.forEach((bar) => {
    const [, term, frequency, documents] = /^(.*): ([\d,]+) \(([\d,]+)\)$/.exec(bar);
    assert.deepEqual([number(frequency), number(documents)], [Number(terms.get(term).term_frequency), Number(terms.get(term).document_frequency)]);
  });
  const moods = new Map(table(run, 'sentiment_sources').map((row) => [row.source === '*' ? 'All sources' : row.source, row]));
  const lines = titles('sentiment.en');
  assert.ok(lines.length >= 10);
  lines.forEach((line) => {
    const [, source, polarity] = /^(.*): ([+−]?[\d.]+|too few)/.exec(line);
    if (polarity !== 'too few') assert.ok(Math.abs(number(polarity) - Number(moods.get(source).polarity)) <= 0.005 + 1e-9, line);
  });
  const nodes = new Map(table(run, 'cooccurrence_nodes').filter((row) => row.source === '*').map((row) => [row.term, row.strength]));
  const circles = titles('network.en');
  assert.ok(circles.length > 100 && circles.length <= 120);
  circles.forEach((circle) => assert.equal(nodes.get(circle.slice(0, circle.lastIndexOf(': '))), circle.slice(circle.lastIndexOf(': ') + 2)));
  for (const name of fs.readdirSync(`${run}/dashboard`).filter((one) => one.endsWith('.svg'))) {
    const page = await browser.newPage({ viewport: { width: 1000, height: 600 } });
    await page.goto(`file://${run}/dashboard/${name}`);
    const beyond = await page.evaluate(() => [...document.querySelectorAll('text')].filter((text) => {
      const box = text.getBoundingClientRect();
      return box.left < -1 || box.right > 1001 || box.top < 0 || box.bottom > document.documentElement.getBoundingClientRect().bottom + 1;
    }).map((text) => text.textContent));
    assert.deepEqual(beyond, [], name);
    await page.close();
  }
});

test('voices count the quotations of the table', async () => {
  const { page, context } = await open(browser, file, { tab: 'voices' });
  const counts = new Map();
  table(run, 'quotations').forEach((row) => counts.set(row.speaker || '(not named)', (counts.get(row.speaker || '(not named)') || 0) + 1));
  const labels = await texts(page, '.card:nth-child(1) tbody th');
  assert.deepEqual((await texts(page, '.card:nth-child(1) td.number')).map(number), labels.map((label) => counts.get(label)));
  await page.click('.card:nth-child(1) button.link');
  assert.ok(await page.locator('dialog .sentences li').count() > 0);
  await context.close();
});

test('from every kind of figure two clicks lead to a sentence', async () => {
  const { page, context } = await open(browser, file);
  const sentences = async (where) => {
    await page.waitForSelector('dialog .sentences li', { timeout: 5000 }).catch(() => assert.fail(`${where} leads to no sentence`));
    await page.evaluate(() => document.getElementById('dialog').close());
  };
  await page.click('.stand-out button.link');
  await sentences('overview');
  for (const [tab, selector] of [
    ['terms', '.tall table.bars button.link'], ['terms', '.columns table.bars button.link'], ['contrast', '.card:nth-child(1) button.link'],
    ['contrast', '.card:nth-child(3) details.as-table summary'], ['network', '.columns table.bars button.link'],
    ['sentiment', '.card:nth-child(1) button.link'], ['trends', '.card:nth-child(1) details.as-table summary']]) {
    await show(page, tab);
    await page.click(selector);
    if (selector.endsWith('summary')) await page.locator('details.as-table[open] button.link').first().click();
    await sentences(`${tab} ${selector}`);
  }
  await context.close();
});

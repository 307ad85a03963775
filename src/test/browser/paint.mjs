// How long a page of a run takes from its opening to its figures, and each tab to its own: the middle of five, in milliseconds.
import fs from 'node:fs';
import { launch, open, ready, TABS } from './browser.mjs';

const file = fs.realpathSync(`${process.argv[2]}/dashboard/index.html`);
const browser = await launch();
const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const first = [];
const tabs = Object.fromEntries(TABS.map((tab) => [tab, []]));
for (let round = 0; round < 5; round++) {
  const { page, context } = await open(browser, file);
  first.push(await page.evaluate(() => performance.getEntriesByName('drawn')[0].startTime));
  for (const tab of TABS) {
    tabs[tab].push(await page.evaluate((id) => new Promise((resolve) => {
      const start = performance.now();
      document.getElementById(`tab-${id}`).click();
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
    }), tab));
    await ready(page, tab);
  }
  await context.close();
}
console.log(`${(fs.statSync(file).size / 1e6).toFixed(1)} MB, figures drawn after ${middle(first).toFixed(0)} ms`);
for (const tab of TABS) console.log(`${tab} ${middle(tabs[tab]).toFixed(0)} ms`);
await browser.close();

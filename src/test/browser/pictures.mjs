// The pictures of the README, of the page and from beside it: node pictures.mjs RUN FOLDER, RUN being a run of seeds/ (…/latest). pngquant
// makes them small, where it is there.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { launch, open } from './browser.mjs';

const [, , run, folder, locale = 'en-GB'] = process.argv;
const file = `${fs.realpathSync(run)}/dashboard/index.html`;
const PICTURES = [['overview', 1280, 900], ['terms', 1280, 860], ['network', 1280, 900], ['sentiment', 1280, 900]];
const browser = await launch();
for (const [tab, width, height] of PICTURES) {
  const { page, context, faults } = await open(browser, file, { width, height, tab, locale });
  await page.waitForTimeout(1200);
  if (faults.length) throw new Error(`${tab}: ${faults}`);
  const path = `${folder}/dashboard-${tab}.png`;
  await page.screenshot({ path });
  spawnSync('pngquant', ['--force', '--skip-if-larger', '--ext', '.png', '--quality', '70-95', path]);
  console.log(`${path} ${fs.statSync(path).size} bytes`);
  await context.close();
}
await browser.close();
for (const name of ['sources', 'contrast', 'network']) {
  fs.copyFileSync(`${fs.realpathSync(run)}/dashboard/${name}.en.svg`, `${folder}/${name}.svg`);
}

// Opens pages from disk in the system's Chromium and keeps what went wrong or out of the file.
import fs from 'node:fs';
import { chromium } from 'playwright-core';

export const TABS = ['overview', 'terms', 'contrast', 'network', 'voices', 'sentiment', 'trends', 'documents', 'quality'];
const executablePath = process.env.CHROMIUM || ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  .find((path) => fs.existsSync(path));

export const launch = () => chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });

/** A page in a new context: {page, faults, requests}. */
export async function open(browser, file, { width = 1600, height = 1000, dark = false, locale = 'en-GB', tab = 'overview' } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', locale });
  const page = await context.newPage();
  const faults = [];
  const requests = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
  page.on('dialog', (dialog) => { faults.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on('popup', (popup) => faults.push(`popup: ${popup.url()}`));
  page.on('request', (request) => { if (!/^(data|blob):/.test(request.url())) requests.push(request.url()); });
  await page.goto(`file://${file}#${tab}`);
  await ready(page, tab);
  return { page, context, faults, requests };
}

export async function ready(page, tab) {
  await page.waitForFunction((id) => document.documentElement.dataset.ready === id, tab, { timeout: 60000 });
  await page.waitForTimeout(250);
}

export async function show(page, tab) {
  await page.click(`#tab-${tab}`);
  await ready(page, tab);
}

export const overflow = (page) => page.evaluate(() =>
  document.documentElement.scrollWidth - document.documentElement.clientWidth);
export const errors = (page) => page.evaluate(() => window.Wenmai.errors);

// Debian's Chromium through playwright-core, quiet and without a network of its own.
import { chromium } from 'playwright-core';

export const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--hide-scrollbars',
];

export const launch = (options = {}) => chromium.launch({ executablePath: '/usr/bin/chromium', args: flags, ...options });

/** A page that keeps what went wrong: console errors, failed requests, requests to other hosts. */
export async function watched(context, origin) {
  const page = await context.newPage();
  const faults = [];
  page.on('console', (message) => { if (message.type() === 'error') faults.push(`console: ${message.text()}`); });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A player asks for the length of a recording and lets go of the rest.
    if (request.resourceType() === 'media' && request.failure()?.errorText === 'net::ERR_ABORTED') return;
    faults.push(`failed: ${request.url()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:')) faults.push(`foreign: ${url}`);
  });
  page.on('response', (response) => { if (response.status() >= 400 && !response.url().endsWith('404.html')) faults.push(`${response.status()}: ${response.url()}`); });
  return { page, faults };
}

// Reads one page with Lighthouse, signed in by a cookie: node lighthouse.mjs URL COOKIE. Prints {"scores": {category: 0-1}, "wrong": [what cost points]}.
// Its score for speed is left out: it depends on the machine.
import lighthouse from 'lighthouse';
import * as launcher from 'chrome-launcher';

const [url, cookie] = process.argv.slice(2);
const chrome = await launcher.launch({
  chromePath: '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const { lhr } = await lighthouse(url, {
    port: chrome.port,
    onlyCategories: ['accessibility', 'best-practices'],
    extraHeaders: { Cookie: cookie },
    formFactor: 'desktop',
    screenEmulation: { disabled: true },
    throttlingMethod: 'provided',
    logLevel: 'error',
  });
  const categories = Object.values(lhr.categories);
  const places = audit => (audit.details?.items ?? []).slice(0, 5).map(item => item.node?.snippet ?? '').join(' ');
  const counts = category => category.auditRefs.filter(ref => ref.weight > 0).map(ref => lhr.audits[ref.id]);
  console.log(JSON.stringify({
    address: lhr.finalDisplayedUrl,
    scores: Object.fromEntries(categories.map(category => [category.id, category.score])),
    wrong: categories.flatMap(counts).filter(audit => audit.score !== null && audit.score < 1).map(audit => `${audit.id}: ${audit.title} ${places(audit)}`),
  }));
} finally {
  chrome.kill();
}

// Loaded into the main process before the app (`electron -r`): prints when the first cell of a table is on the screen.
const { app } = require('electron');

// Two frames: the first draws the cell, and when the second begins it has been handed over.
const PAINTED_AT_MS = `new Promise((resolve) => {
  const isThere = () => {
    document.querySelector('nav [aria-label=Routes]:not([aria-current])')?.click();
    return document.querySelector('[role=gridcell], #rows') !== null;
  };
  const paint = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())));
  if (isThere()) return paint();
  const observer = new MutationObserver(() => {
    if (!isThere()) return;
    observer.disconnect();
    paint();
  });
  observer.observe(document, { childList: true, subtree: true });
})`;

app.on('web-contents-created', (_, contents) => {
  contents.once('dom-ready', async () => {
    process.stdout.write(`painted ${await contents.executeJavaScript(PAINTED_AT_MS)}\n`);
  });
});

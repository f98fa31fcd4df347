// Loaded into the main process before the app (`electron -r`): prints when the first row of a table is on the screen.
// What stands in its place while there are none yet (“Reading …”) has no number.
const { app } = require('electron');

// Two frames: the first draws the row, and when the second begins it has been handed over.
const PAINTED_AT_MS = `new Promise((resolve) => {
  const isThere = () => {
    document.querySelector('nav [aria-label=Routes]:not([aria-current])')?.click();
    return document.querySelector('[role=row][aria-rowindex="2"], #rows') !== null;
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

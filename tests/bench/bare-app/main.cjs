// The least that an Electron app with a window is: what any app on this runtime must pay. As large as our first window.
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 820, webPreferences: { sandbox: true } });
  window.loadFile(join(__dirname, 'index.html'));
});

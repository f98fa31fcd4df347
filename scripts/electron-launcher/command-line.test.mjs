import { describe, expect, it } from 'vitest';
import { readCommandLine } from './command-line.mjs';

describe('readCommandLine', () => {
  it.each([
    [['.'], { preloadModules: [], wanted: 'app', app: '.' }],
    [
      ['--no-sandbox', '--remote-debugging-port=0', '.', '--theme', 'dark'],
      { preloadModules: [], wanted: 'app', app: '.' },
    ],
    [
      ['-r', '/playwright/loader.js', '--inspect=0', '--require', './b.js', 'main.js'],
      { preloadModules: ['/playwright/loader.js', './b.js'], wanted: 'app', app: 'main.js' },
    ],
    [['--app=folder', 'other'], { preloadModules: [], wanted: 'app', app: 'folder' }],
    [['--no-sandbox', '--version', '.'], { preloadModules: [], wanted: 'version' }],
    [['--no-sandbox'], { preloadModules: [], wanted: 'usage' }],
    [['-r'], { preloadModules: [], wanted: 'usage' }],
    [[], { preloadModules: [], wanted: 'usage' }],
  ])('reads %j', (words, expected) => {
    expect(readCommandLine(words)).toEqual(expected);
  });
});

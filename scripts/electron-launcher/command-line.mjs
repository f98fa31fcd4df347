/**
 * Splits what follows the executable the way `electron [flags] [folder] [app's own arguments]` is read.
 *
 * The first word that is no flag names the app; what comes after it belongs to the app. `-r <module>` may come before it,
 * several times; Playwright brings its loader in that way.
 */
export function readCommandLine(words) {
  const preloadModules = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === '-r' || word === '--require') {
      index += 1;
      if (index < words.length) preloadModules.push(words[index]);
    } else if (word === '-v' || word === '--version') {
      return { preloadModules, wanted: 'version' };
    } else if (word.startsWith('--app=')) {
      return { preloadModules, wanted: 'app', app: word.slice('--app='.length) };
    } else if (!word.startsWith('-')) {
      return { preloadModules, wanted: 'app', app: word };
    }
  }
  return { preloadModules, wanted: 'usage' };
}

/** Where something is killed with -9, in the order of an action's life; `who` is what dies. */
export const killPoints = [
  { id: 'planned', who: 'app', words: 'the plan is shown, nothing written' },
  { id: 'intended', who: 'app', words: '“intended” is written, nothing started' },
  { id: 'script-running', who: 'app', words: 'within 0.3 s of asking for the privileged script' },
  { id: 'armed', who: 'app', words: '“armed” is written' },
  { id: 'applied', who: 'app', words: '“applied” is written' },
  { id: 'verified', who: 'app', words: '“verified” is written, the trial goes on' },
  { id: 'keep-asked', who: 'app', words: 'the keep-file was made' },
  { id: 'undo-asked', who: 'app', words: 'the undo-file was made' },
  { id: 'script-before-change', who: 'script', words: 'the watcher waits, the change comes next' },
  { id: 'script-after-change', who: 'script', words: 'the change was made, nothing said yet' },
  { id: 'watcher-before-change', who: 'watcher', words: 'the change comes next' },
  { id: 'watcher-applied', who: 'watcher', words: '“applied” is written' },
  { id: 'watcher-waiting', who: 'watcher', words: 'in the middle of the trial' },
  { id: 'watcher-deadline', who: 'watcher', words: 'around the deadline, before, in and after the undo' },
  { id: 'watcher-keep-asked', who: 'watcher', words: 'the keep-file was made' },
  { id: 'watcher-undo-asked', who: 'watcher', words: 'the undo-file was made' },
  { id: 'both', who: 'app and watcher', words: '“verified” is written, the trial goes on' },
] as const;

export type KillPoint = (typeof killPoints)[number]['id'];

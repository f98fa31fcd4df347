/** The part that waits. On its own it stands for shellcheck; it runs as a part of TRIAL_SCRIPT only. */
export const WATCH_SCRIPT = [
  'set -u;',
  'keep=$1 undo=$2 left=$3;',
  'shift 3;',
  'end=$(($(/bin/date +%s) + left + 1));',
  'trap "" HUP INT;',
  'trap "left=0" TERM;',
  'while [ "$left" -gt 0 ] && [ "$(/bin/date +%s)" -lt "$end" ]; do',
  'if [ -e "$undo" ]; then break; fi;',
  'if [ -e "$keep" ]; then exit 0; fi;',
  '/bin/sleep 1;',
  'left=$((left - 1));',
  'done;',
  'if [ -e "$keep" ] && ! [ -e "$undo" ]; then exit 0; fi;',
  'tries=3;',
  'until "$@"; do tries=$((tries - 1)); if [ "$tries" -le 0 ]; then exit 1; fi; /bin/sleep 1; done',
].join(' ');

/**
 * What runs with administrator rights to make a change that takes itself back. The text is constant; everything that varies
 * comes in as arguments that were validated before, and is only ever used quoted:
 *
 * `sh -c TRIAL_SCRIPT <marker> <keep-file> <undo-file> <seconds> <n> <n words of the change> <words of the undo>`
 *
 * The watcher is started *before* the change, in a session of its own, so that nothing that ends the app or this script ends
 * it. It takes the change back at the deadline, when the undo-file appears or on SIGTERM, and does nothing once the
 * keep-file is there. Both files lie in a folder of the person: they are looked at, never read, written or run. The deadline
 * is a time of day as well as a count of seconds, so that a machine that slept takes the change back when it wakes, and a
 * clock that was set back cannot put it off. The watcher is there until the undo has ended, so that whoever finds it gone
 * and looks at the system sees what stays.
 *
 * Prints `armed <pid of the watcher> <Unix time>`, then `applied` or `failed <exit code>` (75 when there is no watcher to
 * rely on). A change that failed is not taken back: what it found there (the same address, added by somebody else) is not
 * ours. setsid(1) is util-linux's; macOS has none, and its sh gives background jobs a process group of their own with
 * `set -m`. POSIX sh, for dash and for bash 3.2; in one line, because no line end may stand in what the administrator's
 * prompt is handed (facts C1).
 */
export const TRIAL_SCRIPT = [
  'set -u;',
  `watch='${WATCH_SCRIPT}';`,
  'keep=$1 undo=$2 seconds=$3 words=$4;',
  'shift 4;',
  'if [ -x /usr/bin/setsid ]; then detach=/usr/bin/setsid; else detach=/usr/bin/env; set -m 2>/dev/null || :; fi;',
  '( shift "$words"; exec "$detach" /bin/sh -c "$watch" "$0" "$keep" "$undo" "$seconds" "$@" )',
  '</dev/null >/dev/null 2>&1 &',
  'watcher=$!;',
  'echo "armed $watcher $(/bin/date +%s)";',
  'at=0;',
  'for word in "$@"; do',
  'shift; at=$((at + 1)); if [ "$at" -le "$words" ]; then set -- "$@" "$word"; fi;',
  'done;',
  'if ! kill -0 "$watcher" 2>/dev/null; then echo "failed 75"; exit 75; fi;',
  'if "$@"; then echo applied;',
  'else code=$?; kill -KILL "$watcher" 2>/dev/null; echo "failed $code"; exit "$code"; fi',
].join(' ');

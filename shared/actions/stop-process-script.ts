/**
 * Sends one signal to one process, and waits for its end:
 *
 * `sh -c STOP_PROCESS_SCRIPT <name> <pid> <start as ps printed it> <TERM or KILL> <seconds>`
 *
 * The start is compared in the moment before the signal: between the plan and the password a process may end and its number
 * go to another, which is not hit. kill(1) rather than the shell's own, and every path absolute. The text is constant; what
 * varies is only used quoted. Ends with 3 when the process is gone or another, 4 when the signal could not be sent, and 0
 * otherwise, ended or not: whether it is gone is read from the system. POSIX sh, in one line (facts C1).
 */
export const STOP_PROCESS_SCRIPT = [
  'set -u;',
  'pid=$1 started=$2 signal=$3 left=$4;',
  'is_it() {',
  'case "$(LC_ALL=C /bin/ps -o lstart= -p "$pid" 2>/dev/null)" in *"$started"*) return 0 ;; esac; return 1; };',
  'if ! is_it; then echo "process $pid has ended, or its number is another one by now" >&2; exit 3; fi;',
  '/bin/kill -s "$signal" "$pid" || exit 4;',
  'while [ "$left" -gt 0 ] && is_it; do /bin/sleep 1; left=$((left - 1)); done',
].join(' ');

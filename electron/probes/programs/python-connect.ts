/**
 * Connects once and prints one JSON line (`connect-line.ts`). Runs as it is on Python 2.7 and on 3.6 to 3.14, with nothing but
 * the standard library.
 *
 * The current folder is taken off the module path, since `-c` puts it first and a `socket.py` may lie there. The socket does
 * not block, so connect_ex tells at once what the kernel refused by itself (facts A6); with settimeout() Python does the
 * same but hides which of the two it was (facts, probe ladder 13).
 */
export const PYTHON_CONNECT = `
import sys
sys.path = [place for place in sys.path if place not in ('', '.')]
import errno, json, select, socket, time
mark, address, port, limit, source = sys.argv[1:6]
now = getattr(time, 'perf_counter', time.time)
began = now()
def say(kind, code, sync, local):
    line = '{"routelight":1,"kind":"%s","errno":%s,"name":%s,"ms":%.4f,"sync":%s,"local":%s,"executable":%s}' % (
        kind, json.dumps(code), json.dumps(errno.errorcode.get(code)), (now() - began) * 1000,
        json.dumps(sync), json.dumps(local), json.dumps(sys.executable or None))
    sys.stdout.write('\\n' + line + '\\n')
    sys.stdout.flush()
def attempt():
    global began
    found = socket.getaddrinfo(address, int(port), 0, socket.SOCK_STREAM, 0, socket.AI_NUMERICHOST)[0]
    line = socket.socket(found[0], socket.SOCK_STREAM)
    line.setblocking(False)
    began = now()
    if source != '-':
        line.bind(socket.getaddrinfo(source, 0, found[0], socket.SOCK_STREAM, 0, socket.AI_NUMERICHOST)[0][4])
        began = now()
    code = line.connect_ex(found[4])
    sync = code not in (0, errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EALREADY)
    if code != 0 and not sync:
        ready = select.select([], [line], [line], float(limit))
        if not (ready[1] or ready[2]):
            return say('timed-out', None, False, where(line))
        code = line.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    say('failed' if code else 'connected', code or None, sync, where(line))
def where(line):
    try:
        return [str(line.getsockname()[0]), line.getsockname()[1]] if line.getsockname()[1] else None
    except Exception:
        return None
try:
    attempt()
except (OSError, IOError) as error:
    if error.errno is None or isinstance(error, socket.gaierror):
        raise
    say('failed', error.errno, True, None)
`;

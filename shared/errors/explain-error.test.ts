import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ErrorExplanation, nothingRecognised } from './error-explanation.ts';
import { decodeError, explainError } from './explain-error.ts';

const [, ...rows] = readFileSync(`${import.meta.dirname}/fixtures/made-up/texts.tsv`, 'utf8')
  .trimEnd()
  .split('\n');
const texts = rows.map((row) => {
  const [message = '', category = '', platform = '', target = ''] = row.split('\t');
  return { message, category, platform, target: target.replace(/:null$/, '') };
});

const printTarget = ({ target }: ErrorExplanation): string => {
  if (target === null) return '-';
  return target.port === null ? target.host : `${target.host}:${target.port}`;
};

describe('explainError', () => {
  it.each(texts)('reads $message', ({ message, category, platform, target }) => {
    const explanation = explainError(message);
    expect({
      recognised: explanation.recognised,
      category: explanation.category,
      platform: explanation.platform,
      target: printTarget(explanation),
    }).toEqual({ recognised: true, category, platform, target });
    expect(explanation.meaning).toMatch(/\.$/);
    expect(ErrorExplanation.parse(explanation)).toEqual(explanation);
  });

  it.each(texts.filter(({ category }) => category !== 'unknown'))(
    'says what $category means, and why it may happen',
    ({ message, category }) => {
      const { meaning, likelyCauses } = explainError(message);
      expect([category, meaning !== '', likelyCauses.length > 0]).toEqual([category, true, true]);
    },
  );

  it.each([
    '',
    '   \n ',
    'hello world',
    'Everything works, thank you.',
    'I ate 61 apples',
    '404',
    '-1',
    'Listening on port 8080',
    'connected to 10.9.8.7:80',
    '64 bytes from 10.9.8.7: icmp_seq=0 ttl=64 time=1.204 ms',
    'TypeError: undefined is not a function',
    'NullPointerException at Main.java:61',
    'Segmentation fault (core dumped)',
    'make: *** [all] Error 2',
    'Build succeeded in 61 s',
    'error TS2304: Cannot find name',
    '<b>ERROR</b>',
  ])('recognises nothing in %j', (text) => {
    expect(decodeError(text)).toMatchObject({ explanation: nothingRecognised, line: null, printed: null });
  });

  it('speaks of the Local Network permission as one possible cause, and never for a text from Linux', () => {
    const said = (text: string) => JSON.stringify(explainError(text));
    expect(said('OSError: [Errno 65] No route to host')).toContain('may lack the Local Network permission');
    expect(said('connect EHOSTUNREACH 10.9.8.7:80 - Local (10.9.8.6:50000)')).toContain('failed at once');
    expect(said('OSError: [Errno 113] No route to host')).not.toMatch(/Local Network|macOS/);
  });
});

describe('the system before the number', () => {
  it.each([
    [61, 'ECONNREFUSED', 'ENODATA'],
    [65, 'EHOSTUNREACH', 'ENOPKG'],
    [54, 'ECONNRESET', 'EXFULL'],
    [48, 'EADDRINUSE', 'ELNRNG'],
    [60, 'ETIMEDOUT', 'ENOSTR'],
    [98, 'ENOSR', 'EADDRINUSE'],
    [104, 'ENOTRECOVERABLE', 'ECONNRESET'],
  ])('%i alone is two errors', (number, darwin, linux) => {
    for (const text of [`${number}`, `errno ${number}`, `OSError: [Errno ${number}]`, `(os error ${number})`]) {
      const { recognised, category, platform, ambiguous, likelyCauses } = explainError(text);
      expect([recognised, category, platform, likelyCauses]).toEqual([true, 'unknown', 'unknown', []]);
      expect(ambiguous.join()).toMatch(new RegExp(`${darwin}.*${linux}`));
      expect(explainError(text, { platform: 'darwin' })).toMatchObject({ category: darwin, ambiguous: [] });
      expect(explainError(text, { platform: 'linux' })).toMatchObject({ category: linux, ambiguous: [] });
    }
  });

  it.each([
    [111, 'ECONNREFUSED'],
    [113, 'EHOSTUNREACH'],
  ])('%i is an error of Linux only', (number, category) => {
    const { platform, ambiguous, ...rest } = explainError(`${number}`);
    expect([rest.category, platform]).toEqual([category, 'linux']);
    expect(ambiguous.join()).toContain(`macOS: no error has the number ${number}`);
  });

  it('takes the system from another line, a path, or the words of the text', () => {
    expect(explainError('File "/Users/ada/x.py"\nOSError: [Errno 65]').category).toBe('EHOSTUNREACH');
    expect(explainError('File "/home/ada/x.py"\nOSError: [Errno 104]').category).toBe('ECONNRESET');
    expect(explainError("bind: Can't assign requested address\n[Errno 54]").platform).toBe('darwin');
    expect(explainError('/Users/ada and /home/ada\n[Errno 65]').category).toBe('unknown');
  });

  it('takes a number of a socket call for the error that such a call can give, and names the other reading', () => {
    const { category, platform, ambiguous } = explainError('connect: errno 65');
    expect([category, platform, ambiguous.length]).toEqual(['EHOSTUNREACH', 'darwin', 2]);
  });

  it('says that a code of Apple may stand for several errors, unless the error number is there', () => {
    const url = 'Error Domain=NSURLErrorDomain Code=-1004 "Could not connect to the server."';
    expect(explainError(url)).toMatchObject({
      category: 'ECONNREFUSED',
      ambiguous: [expect.stringContaining('-1004'), expect.anything()],
    });
    const whole = `${url} UserInfo={_kCFStreamErrorDomainKey=1, _kCFStreamErrorCodeKey=65}`;
    expect(explainError(whole)).toMatchObject({ category: 'EHOSTUNREACH', ambiguous: [] });
  });

  it.each([
    'iPhone -1004 to http://mini-blue.tail0a1b2.ts.net:8000',
    'on my iPad: (-1004) http://mini-blue.tail0a1b2.ts.net:8000/health',
    'Safari says -1004, http://mini-blue.tail0a1b2.ts.net:8000',
  ])('reads a code of Apple in a person’s own words: %s', (text) => {
    expect(explainError(text)).toMatchObject({
      category: 'ECONNREFUSED',
      target: { host: 'mini-blue.tail0a1b2.ts.net', port: 8000 },
    });
  });

  it('takes no other negative number for a code of Apple', () => {
    expect(explainError('iPhone 1204 units, -1600 today').recognised).toBe(false);
    expect(explainError('temperature -1004 at mini-red').recognised).toBe(false);
  });

  it('is not turned by what the person says when the text shows the system', () => {
    expect(explainError('[Errno 111] Connection refused', { platform: 'darwin' }).platform).toBe('linux');
  });
});

describe('texts of several lines', () => {
  it.each([
    [
      'the first of a Python chain',
      3,
      'ECONNREFUSED',
      'Traceback (most recent call last):\n  File "x.py", line 3\nConnectionRefusedError: [Errno 61] Connection refused\n\nDuring handling of the above exception, another exception occurred:\n\nTraceback (most recent call last):\nOSError: [Errno 57] Socket is not connected',
    ],
    [
      'the innermost of Java',
      4,
      'ECONNRESET',
      'java.lang.RuntimeException: no luck\n\tat a.b(C.java:1)\nCaused by: java.net.SocketTimeoutException: timeout\nCaused by: java.net.SocketException: Connection reset',
    ],
    [
      'the head of what Node prints, not its fields',
      2,
      'EHOSTUNREACH',
      "TypeError: fetch failed\n  [cause]: Error: connect EHOSTUNREACH 192.168.7.20:29502 - Local (192.168.7.21:50311)\n      at internalConnect (node:net:1) {\n    errno: -65,\n    code: 'EHOSTUNREACH',\n    syscall: 'connect'\n  }",
    ],
    [
      'the last of a log',
      3,
      'EHOSTUNREACH',
      '12:01 dial tcp 10.9.8.1:80: connect: connection refused\n12:02 ok\n12:03 dial tcp 10.9.8.2:81: connect: no route to host\n12:04 retrying',
    ],
    [
      'the cause before the wrapper of curl',
      1,
      'EHOSTUNREACH',
      "* connect to 10.9.8.7 port 80 failed: No route to host\n* Closing connection\ncurl: (7) Failed to connect to 10.9.8.7 port 80 after 2 ms: Couldn't connect to server",
    ],
    [
      'the fields that Apple prints',
      2,
      'ECONNREFUSED',
      'UserInfo = {\n    "_kCFStreamErrorCodeKey" = 61;\n    "_kCFStreamErrorDomainKey" = 1;\n}',
    ],
    ['errors in colour', 1, 'ECONNREFUSED', '\x1b[31mError: connect \x1b[1mECONN\x1b[0mREFUSED 10.9.8.7:80'],
  ])('%s', (_, line, category, text) => {
    const decoded = decodeError(text);
    expect([decoded.line, decoded.explanation.category]).toEqual([line, category]);
    expect(decodeError(text.replace(/\n/g, '\r\n'))).toMatchObject({ line, explanation: decoded.explanation });
  });

  it('reads the numbers of Node below zero as the system that numbers so', () => {
    expect(
      explainError("Error: connect ECONNREFUSED ::1:80 {\n  errno: -111,\n  code: 'ECONNREFUSED'\n}").platform,
    ).toBe('linux');
  });
});

describe('hostile texts', () => {
  const MEGABYTE = 1_048_576;
  const pieces = [
    'a',
    'Error: ',
    'E',
    '::::',
    '[[[(((',
    "can't connect ( ",
    'host ',
    '\x1b[',
    '\0',
    'to host port ',
    'x\n',
  ];

  it.each([...pieces, 'ECONNREFUSED Errno 61 ', '[Errno 65]', 'connect: ', '/ip4/10.9.8.7/tcp/1'])(
    'a megabyte of %j ends',
    (piece) => {
      const explanation = explainError(piece.repeat(Math.ceil(MEGABYTE / piece.length)));
      expect(ErrorExplanation.parse(explanation)).toEqual(explanation);
    },
  );

  it('reads the end of what is longer', () => {
    expect(explainError(`${'noise\n'.repeat(MEGABYTE / 4)}connect ECONNREFUSED 10.9.8.7:80`)).toMatchObject({
      category: 'ECONNREFUSED',
      target: { host: '10.9.8.7', port: 80 },
    });
  });

  const word = fc.constantFrom(...pieces, ...texts.flatMap(({ message }) => message.split(' ')), '\n', '<img src=x>');
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word).map((words) => words.join(' ')),
  );

  it('never make it throw, and give nothing but its own words and a target without tricks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const explanation = explainError(text);
        expect(ErrorExplanation.parse(explanation)).toEqual(explanation);
        expect(JSON.stringify(explanation)).not.toMatch(/[<>\p{Cc}\p{Cf}]/u);
        expect(explanation.target?.host ?? '').toMatch(/^[\w.:%~-]*$/);
      }),
    );
  });

  const noise = fc.constantFrom('ok', '12:03:04 ready', 'at main (app.js:3:1)', '{ retries: 3 }', '', '10.9.8.3 is up');

  it('mean the same among lines that say nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(noise),
        fc.array(noise),
        ({ message, category }, before, after) => {
          const decoded = decodeError([...before, message, ...after].join('\n'));
          expect([decoded.explanation.category, decoded.line]).toEqual([category, before.length + 1]);
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBodyDue, readHttpHead } from './http-head.ts';

describe('readHttpHead', () => {
  it('reads back any head', () => {
    const headers = fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,20}$/), fc.stringMatching(/^[!-~]{1,30}$/), {
      maxKeys: 8,
    });
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), headers, (status, given) => {
        const lines = Object.entries(given).map(([name, value]) => `${name}: ${value}\r\n`);
        const head = readHttpHead(`HTTP/1.1 ${status} Words\r\n${lines.join('')}\r\nbody`);
        expect(head).toMatchObject({ status, statusLine: `HTTP/1.1 ${status} Words` });
        expect(Object.fromEntries(head?.headers ?? [])).toEqual({ ...given });
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readHttpHead(text);
        const head = readHttpHead(`HTTP/1.1 200 OK\r\n${text}`);
        if (head !== null) expect(typeof isBodyDue(head)).toBe('boolean');
      }),
    );
  });

  it('does not take an interim answer for the last', () => {
    expect(readHttpHead('HTTP/1.1 100 Continue\r\n\r\n')).toMatchObject({ status: 100, bodyAt: null });
    expect(readHttpHead('HTTP/1.1 101 Switching Protocols\r\n\r\n')).toMatchObject({ status: 101, bodyAt: 36 });
  });
});

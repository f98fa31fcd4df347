import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePortList, printPortList } from './port-list.ts';

describe('parsePortList', () => {
  it('reads single ports and ranges, in order and once each', () => {
    expect(parsePortList('8002, 22,80,8000-8002')).toEqual({ ports: [22, 80, 8000, 8001, 8002] });
    expect(parsePortList('65535')).toEqual({ ports: [65_535] });
  });

  it.each(['', ',', '22,', '-', '-5', '5-', '1-2-3', '0', '65536', '9-3', 'http', '22;rm', '1e3', '0x10', '١'])(
    'says why %j names no ports',
    (text) => expect(parsePortList(text)).toEqual({ because: expect.stringMatching(/\w/) }),
  );

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 65_535 }), { minLength: 1 }), (some) => {
        const ports = some.toSorted((a, b) => a - b);
        expect(parsePortList(printPortList(ports))).toEqual({ ports });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parsePortList(text)));
  });
});

describe('printPortList', () => {
  it('joins neighbours', () => {
    expect(printPortList([1, 2, 3, 80, 443, 444])).toBe('1-3,80,443-444');
    expect(printPortList([])).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import { describeOverview } from '../../shared/overview/describe-overview.ts';
import { fullTunnelMac, offlineMac, twoLinksMac, wifiMac } from '../../shared/overview/made-up.ts';
import { pathPicture } from '../../shared/overview/path-lanes.ts';
import { layOutPath } from './path-layout.ts';

const layOut = (facts: typeof wifiMac, width: number) => {
  const picture = pathPicture(describeOverview(facts, 'darwin'));
  if (picture === null) throw new Error('the routes of the made-up machine are read');
  return layOutPath(picture, { title: 'mini-red', lines: [], notes: ['macOS 15.3'] }, width);
};

describe('layOutPath', () => {
  it.each([540, 700, 1_000, 1_600])('keeps every box inside the picture and none on another, %i px wide', (width) => {
    for (const facts of [wifiMac, fullTunnelMac, twoLinksMac, offlineMac]) {
      const { nodes, ...size } = layOut(facts, width);
      for (const [at, one] of nodes.entries()) {
        expect(one.x).toBeGreaterThanOrEqual(0);
        expect(one.x + one.width).toBeLessThanOrEqual(size.width + 0.01);
        expect(one.y).toBeGreaterThanOrEqual(-0.01);
        expect(one.y + one.height).toBeLessThanOrEqual(size.height + 0.01);
        for (const other of nodes.slice(at + 1)) {
          const isApart =
            one.x + one.width <= other.x ||
            other.x + other.width <= one.x ||
            one.y + one.height <= other.y ||
            other.y + other.height <= one.y;
          expect(isApart, `${one.id} and ${other.id}`).toBe(true);
        }
      }
    }
  });

  it('leads each lane from the machine to its end, and cuts the way where there is none', () => {
    expect(layOut(wifiMac, 1_000).edges.map(({ id, look }) => `${id} ${look}`)).toEqual([
      'machine-if-en0-en0 in-use',
      'if-en0-gw-en0-en0 in-use',
      'gw-en0-internet-en0 in-use',
    ]);
    expect(layOut(fullTunnelMac, 1_000).edges.map(({ look }) => look)).toEqual([
      'tunnel',
      'tunnel',
      'in-use',
      'in-use',
      'in-use',
    ]);
    expect(layOut(offlineMac, 1_000).edges.map(({ look }) => look)).toEqual(['broken', 'broken']);
  });
});

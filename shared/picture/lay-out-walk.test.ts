import { describe, expect, it } from 'vitest';
import { describePath } from '../diagnosis/path/describe-path.ts';
import { caseOf, FAR, GATEWAY, MAC, neighbor, routed, tried } from '../diagnosis/rules/testing.ts';
import { layOutWalk } from './lay-out-walk.ts';

const path = describePath(
  caseOf({
    ways: [routed(FAR)],
    neighborsAfter: [neighbor(GATEWAY, MAC)],
    attempts: [tried('timed-out', { to: FAR })],
  }),
  { machine: 'mini-red', signature: null },
);

describe('layOutWalk', () => {
  it.each([0, 600, 704, 888, 2_000])('stands the boxes beside one another inside the picture, %i px wide', (given) => {
    const { width, height, boxes } = layOutWalk(path, given);
    expect(boxes).toHaveLength(6);
    for (const [at, box] of boxes.entries()) {
      const before = boxes[at - 1];
      expect(box.x).toBeGreaterThanOrEqual(before === undefined ? 0 : before.x + before.width + 15);
      expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
      expect([box.y, box.height]).toEqual([0, height]);
    }
  });

  it('has room for an IPv4 address where the column is', () => {
    const shown = layOutWalk(path, 700).boxes.flatMap(({ lines }) => lines);
    expect(shown).toContain(GATEWAY);
  });

  it('lights up to where it breaks', () => {
    const { boxes, edges } = layOutWalk(path, 888);
    expect(boxes.map(({ kind, look }) => `${kind} ${look}`)).toEqual([
      'program reached',
      'machine reached',
      'interface reached',
      'gateway reached',
      'target cut-off',
      'service cut-off',
    ]);
    expect(edges.map(({ look }) => look)).toEqual(['passed', 'passed', 'passed', 'broken', 'unknown']);
  });

  it('draws a way of which nothing is known', () => {
    expect(layOutWalk({ stations: [], legs: [], otherAddresses: 0 }, 700)).toMatchObject({ boxes: [], edges: [] });
  });
});

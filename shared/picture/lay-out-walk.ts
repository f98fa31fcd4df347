import type { PathLeg, PathStation, StationKind, WalkPath } from '../diagnosis/path/walk-path.ts';
import {
  boxHeight,
  edgeBetween,
  fitBox,
  type PictureBox,
  type PictureColumn,
  type PictureEdge,
} from './picture-box.ts';

/** How a station stands: `reached`, `next` after the break, or nothing is known of it. */
export interface WalkBox extends PictureBox {
  readonly kind: StationKind;
  readonly look: 'reached' | 'cut-off' | 'unknown';
}

export interface WalkEdge extends PictureEdge {
  readonly id: string;
  readonly look: PathLeg['state'];
}

export interface WalkLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly WalkBox[];
  readonly edges: readonly WalkEdge[];
}

/** Below it addresses would be cut to nothing; the picture scrolls instead. */
const LEAST_WIDTH_PX = 600;
const MOST_WIDTH_PX = 1_000;

/** How the width is shared: an IPv4 address has to fit where one stands. */
const WEIGHTS: Readonly<Record<StationKind, number>> = {
  program: 1,
  machine: 1.35,
  interface: 0.85,
  gateway: 1.35,
  target: 1.4,
  service: 0.95,
};

/** The stations in one row, as wide as there is room, all of one height. */
export function layOutWalk({ stations, legs }: WalkPath, availableWidth: number): WalkLayout {
  const width = Math.min(MOST_WIDTH_PX, Math.max(LEAST_WIDTH_PX, availableWidth));
  const columns = columnsOf(stations, width);
  const height = Math.max(0, ...stations.map(boxHeight));
  const boxes = stations.map((station, at): WalkBox => {
    const box = fitBox(station.kind, columns[at] ?? { x: 0, width: 0 }, station);
    return { ...box, y: 0, height, kind: station.kind, look: lookOf(legs, at) };
  });
  const edges = boxes.slice(1).map((to, at): WalkEdge => {
    const from = boxes[at] ?? to;
    const edge = edgeBetween(from, height / 2, to, height / 2);
    return { ...edge, id: `${from.id}-${to.id}`, look: legs[at]?.state ?? 'unknown' };
  });
  return { width, height, boxes, edges };
}

function columnsOf(stations: readonly PathStation[], width: number): readonly PictureColumn[] {
  const gap = Math.min(52, Math.max(20, width * 0.035));
  const room = width - gap * Math.max(0, stations.length - 1);
  const whole = stations.reduce((sum, { kind }) => sum + WEIGHTS[kind], 0);
  const widths = stations.map(({ kind }) => (room * WEIGHTS[kind]) / whole);
  return widths.map((each, at) => ({
    x: widths.slice(0, at).reduce((sum, before) => sum + before + gap, 0),
    width: each,
  }));
}

/** The first station is where it starts, so it is always reached. */
function lookOf(legs: readonly PathLeg[], at: number): WalkBox['look'] {
  const before = legs.slice(0, at);
  if (before.every(({ state }) => state === 'passed')) return 'reached';
  return before.some(({ state }) => state === 'broken') ? 'cut-off' : 'unknown';
}

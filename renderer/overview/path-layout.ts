import type { PathLane, PathPicture } from '../../shared/overview/path-lanes.ts';
import {
  type BoxText,
  boxHeight,
  edgeBetween,
  fitBox,
  type PictureBox,
  type PictureColumn,
  type PictureEdge,
} from '../../shared/picture/picture-box.ts';

/** A box of the picture. */
export interface PathNode extends PictureBox {
  readonly kind: 'machine' | 'interface' | 'gateway' | 'end' | 'missing';
  readonly isMuted: boolean;
  /** `null` for the machine and the ends. */
  readonly interfaceName: string | null;
}

export interface PathEdge extends PictureEdge {
  readonly id: string;
  readonly look: 'in-use' | 'other' | 'tunnel' | 'broken';
}

export interface PathLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PathNode[];
  readonly edges: readonly PathEdge[];
}

const LANE_GAP_PX = 14;
const LEAST_WIDTH_PX = 540;
/** Beyond it, boxes would stand too far apart to be read as one way. */
const MOST_WIDTH_PX = 1_280;

type Columns = readonly [machine: PictureColumn, own: PictureColumn, gateway: PictureColumn, end: PictureColumn];

/** How the width is shared: this machine, interface, gateway, end, and three gaps between them. */
function columnsOf(width: number): Columns {
  const gap = Math.min(84, Math.max(26, width * 0.05));
  const room = width - 3 * gap;
  const widths = [room * 0.2, room * 0.31, room * 0.3, room * 0.19];
  const at = (index: number): PictureColumn => ({
    x: widths.slice(0, index).reduce((sum, each) => sum + each + gap, 0),
    width: widths[index] ?? 0,
  });
  return [at(0), at(1), at(2), at(3)];
}

/** Places the picture of a machine in the width there is. */
export function layOutPath(picture: PathPicture, machine: BoxText, availableWidth: number): PathLayout {
  const width = Math.min(MOST_WIDTH_PX, Math.max(LEAST_WIDTH_PX, availableWidth));
  const columns = columnsOf(width);
  const rows =
    picture.lanes.length === 0 ? [brokenRow(picture, columns)] : picture.lanes.map((lane) => rowOf(lane, columns));
  const heights = rows.map(({ boxes }) => Math.max(...boxes.map(({ height }) => height)));
  const tops = heights.map((_, at) => heights.slice(0, at).reduce((sum, each) => sum + each + LANE_GAP_PX, 0));
  const height = Math.max((tops.at(-1) ?? 0) + (heights.at(-1) ?? 0), boxHeight(machine));
  const placed = rows.map((row, at) => placeRow(row, (tops[at] ?? 0) + (heights[at] ?? 0) / 2));
  const machineNode = placeAt(box('machine', 'machine', columns[0], machine), height / 2);
  const internet = internetOf(placed, columns[3]);
  const nodes = [machineNode, ...placed.flatMap(({ nodes: own }) => own), ...(internet === null ? [] : [internet])];
  return { width, height, nodes, edges: placed.flatMap((row) => edgesOf(row, machineNode, internet)) };
}

type Box = Omit<PathNode, 'y'>;
interface Row {
  readonly id: string;
  readonly boxes: readonly Box[];
  readonly look: PathEdge['look'];
  readonly reachesInternet: boolean;
}

function rowOf(lane: PathLane, [, own, gateway, end]: Columns): Row {
  const { interfaceName, hardwarePort, families, addresses, gateways, notes, use } = lane;
  const extra = { interfaceName, isMuted: use === 'other' };
  const tag = [families.join(' + '), hardwarePort].filter((each) => each !== null && each !== '').join(' · ');
  const first = box(
    `if-${interfaceName}`,
    'interface',
    own,
    { title: interfaceName, tag, lines: addresses, notes },
    extra,
  );
  const lines = gateways.flatMap(({ address, mac }) => [address, ...(mac === null ? [] : [mac])]);
  const states = [...new Set(gateways.flatMap(({ neighborState }) => neighborState?.toLowerCase() ?? []))].join(', ');
  const second =
    gateways.length === 0
      ? []
      : [box(`gw-${interfaceName}`, 'gateway', gateway, { title: 'Gateway', tag: states, lines }, extra)];
  const third =
    lane.end.kind === 'internet'
      ? []
      : [box(`end-${interfaceName}`, 'end', end, networksText(lane.end.prefixes), extra)];
  const look = use === 'other' ? 'other' : lane.isTunnel ? 'tunnel' : 'in-use';
  return {
    id: interfaceName,
    boxes: [first, ...second, ...third],
    look,
    reachesInternet: lane.end.kind === 'internet',
  };
}

const LISTED_PREFIXES = 2;
function networksText(prefixes: readonly string[]): BoxText {
  const more = prefixes.length - LISTED_PREFIXES;
  return {
    title: 'Networks',
    lines: [...prefixes.slice(0, LISTED_PREFIXES), ...(more > 0 ? [`and ${more} more`] : [])],
  };
}

/** No way at all: the place of the interface and the gateway is empty, and the edge is cut. */
function brokenRow({ without }: PathPicture, [, own, gateway]: Columns): Row {
  const column = { x: own.x, width: gateway.x + gateway.width - own.x };
  const notes = [`No default route for ${without.join(' or ')}`];
  return {
    id: 'none',
    boxes: [box('none', 'missing', column, { title: 'No way out', lines: [], notes })],
    look: 'broken',
    reachesInternet: true,
  };
}

const box = (
  id: string,
  kind: PathNode['kind'],
  column: PictureColumn,
  text: BoxText,
  extra: Partial<Box> = {},
): Box => ({ ...fitBox(id, column, text), kind, isMuted: false, interfaceName: null, ...extra });

interface PlacedRow extends Omit<Row, 'boxes'> {
  readonly nodes: readonly PathNode[];
  readonly centre: number;
}

const placeAt = (made: Box, centre: number): PathNode => ({ ...made, y: centre - made.height / 2 });
const placeRow = ({ boxes, ...row }: Row, centre: number): PlacedRow => ({
  ...row,
  centre,
  nodes: boxes.map((each) => placeAt(each, centre)),
});

/** One box for every lane that leads to it, as tall as they reach: they stand together. */
function internetOf(rows: readonly PlacedRow[], column: PictureColumn): PathNode | null {
  const reaching = rows.filter(({ reachesInternet }) => reachesInternet);
  const [first, last] = [reaching[0], reaching.at(-1)];
  if (first === undefined || last === undefined) return null;
  const made = box('internet', 'end', column, { title: 'Internet', lines: [] });
  const height = Math.max(made.height, last.centre - first.centre + made.height);
  return { ...made, height, y: (first.centre + last.centre) / 2 - height / 2 };
}

function edgesOf(row: PlacedRow, machine: PathNode, internet: PathNode | null): readonly PathEdge[] {
  const chain = [machine, ...row.nodes, ...(row.reachesInternet && internet !== null ? [internet] : [])];
  return chain.slice(1).map((to, at) => {
    const from = chain[at] ?? machine;
    const edge = edgeBetween(from, anchor(from, row.centre), to, anchor(to, row.centre));
    const look = row.look === 'broken' && at === 0 ? 'broken' : row.look;
    return { id: `${from.id}-${to.id}-${row.id}`, ...edge, look };
  });
}

/** The height at which an edge meets a box: its lane's, or the nearest the box reaches. */
const anchor = ({ y, height }: PathNode, wanted: number): number => Math.min(Math.max(wanted, y + 12), y + height - 12);

import type { PathStation, WalkPath } from './walk-path.ts';

/** The picture in sentences, for those who do not see it. */
export function pathText({ stations, legs, otherAddresses }: WalkPath): string {
  const way = stations.map(stationText).join(', then ');
  const broken = legs.findIndex(({ state }) => state === 'broken');
  const [from, to] = [stations[broken], stations[broken + 1]];
  const others =
    otherAddresses === 0
      ? ''
      : ` ${otherAddresses} more of its addresses ${otherAddresses === 1 ? 'is' : 'are'} not drawn.`;
  const end =
    from !== undefined && to !== undefined
      ? `It breaks between ${from.title} and ${to.title}: ${legs[broken]?.because}.`
      : legs.every(({ state }) => state === 'passed')
        ? 'It holds to the end.'
        : 'How far it holds is not known.';
  return `${way}. ${end}${others}`;
}

const stationText = ({ title, tag, lines }: PathStation): string =>
  [title, ...(tag === '' ? [] : [`(${tag})`]), ...(lines.length === 0 ? [] : [`at ${lines.join(', ')}`])].join(' ');

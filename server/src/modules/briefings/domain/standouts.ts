import type { ClassMove } from "./classMoves.ts";

export const STANDOUT_KINDS = ["FIRST_PLACE", "ROSE_MOST", "FELL_MOST"] as const;
/** In what a satker stands out. */
export type StandoutKind = (typeof STANDOUT_KINDS)[number];

/** Satker that share the first or last place of a kind; several when they are equal. */
export interface Standout {
  readonly kind: StandoutKind;
  readonly satkerCodes: readonly string[];
  /** FIRST_PLACE: the place, within peerGroup. Otherwise the number of classes. */
  readonly value: number;
  /** Name of the group in which the place was given. Null: no place. */
  readonly peerGroup: string | null;
  /** Bodies in that group. Null: not published, or no place. */
  readonly peerGroupSize: number | null;
}

/** A place as it was published. */
export interface PublishedPlace {
  readonly satkerCode: string;
  readonly rank: number;
  readonly peerGroup: string;
  /** Bodies in the group. Null: not published. */
  readonly peerGroupSize: number | null;
}

/** Who stands out: the best place of each peer group, and who rose or fell by most classes. Nobody, where nothing may be said. */
export function standoutsOf(places: readonly PublishedPlace[], moves: readonly ClassMove[]): Standout[] {
  const groups = [...new Set(places.map(({ peerGroup }) => peerGroup))].toSorted((a, b) => a.localeCompare(b));
  const first = groups.map((peerGroup): Standout => {
    const within = places.filter((place) => place.peerGroup === peerGroup);
    const value = Math.min(...within.map(({ rank }) => rank));
    return { kind: "FIRST_PLACE", value, peerGroup, peerGroupSize: within[0]?.peerGroupSize ?? null, satkerCodes: within.filter(({ rank }) => rank === value).map(({ satkerCode }) => satkerCode) };
  });
  return [...first, ...most("ROSE_MOST", moves, 1), ...most("FELL_MOST", moves, -1)];
}

function most(kind: StandoutKind, moves: readonly ClassMove[], sign: 1 | -1): Standout[] {
  const sized = moves.flatMap(({ satkerCode, steps }) => (steps === null ? [] : [{ satkerCode, size: sign * steps }]));
  const value = Math.max(0, ...sized.map(({ size }) => size));
  return value === 0 ? [] : [{ kind, value, peerGroup: null, peerGroupSize: null, satkerCodes: sized.filter(({ size }) => size === value).map(({ satkerCode }) => satkerCode) }];
}

import { QUALIFICATIONS, type Qualification } from "../../modules/evaluations/domain/claim.ts";

/** An invented commission. Invented figures stand under invented issuers only, so they never share a list with real ones. */
export interface DemoIssuer {
  readonly id: string;
  readonly name: string;
  readonly provinceCode: string;
  readonly provinceName: string;
  readonly scales: readonly DemoScale[];
}

/** Bands of the years `from` to `to`, best first. */
export interface DemoScale {
  readonly from: number;
  readonly to: number;
  /** False: the commission did not publish its bands for these years. */
  readonly published: boolean;
  readonly bands: readonly DemoBand[];
}

interface DemoBand {
  readonly qualification: Qualification;
  /** Points, inclusive. */
  readonly min: number;
  /** Points, inclusive. */
  readonly max: number;
}

export const DEMO_YEARS = [2021, 2022, 2023, 2024, 2025] as const;
export type DemoYear = (typeof DEMO_YEARS)[number];

/** Boundaries move between years, and published bands leave holes, as the real ones do (domain facts, section 0 items 1 and 2). */
export const DEMO_ISSUERS: readonly DemoIssuer[] = [
  {
    id: "komisi-contoh-33",
    name: "Komisi Contoh Jawa Tengah (Data demo)",
    provinceCode: "33",
    provinceName: "Jawa Tengah",
    scales: [
      { from: 2021, to: 2021, published: true, bands: bands([97, 80, 60, 40, 0], 1) },
      { from: 2022, to: 2024, published: true, bands: bands([90, 80, 60, 40, 0], 0.1) },
      { from: 2025, to: 2025, published: true, bands: bands([90, 78, 62, 45, 0], 0.01) },
    ],
  },
  {
    id: "komisi-contoh-35",
    name: "Komisi Contoh Jawa Timur (Data demo)",
    provinceCode: "35",
    provinceName: "Jawa Timur",
    scales: [
      { from: 2021, to: 2021, published: true, bands: bands([96, 80, 60, 40, 0], 1) },
      { from: 2022, to: 2022, published: false, bands: bands([90, 80, 60, 40, 0], 0.1) },
      { from: 2023, to: 2025, published: true, bands: bands([90, 80, 60, 40, 0], 0.1) },
    ],
  },
];

export function scaleOf(issuer: DemoIssuer, year: number): DemoScale {
  const scale = issuer.scales.find(({ from, to }) => from <= year && year <= to);
  if (!scale) throw new RangeError(`The demo scenario has no scale of ${issuer.id} for ${year}`);
  return scale;
}

/** The class an invented commission gives: the best band whose lower limit is reached, also within a hole. */
export function classOf(scale: DemoScale, score: number): Qualification {
  return scale.bands.find(({ min }) => score >= min)?.qualification ?? "NOT_INFORMATIVE";
}

/** Bands from their lower limits; each ends `step` below the next one, which leaves a hole between published numbers. */
function bands(lowerLimits: readonly number[], step: number): readonly DemoBand[] {
  return QUALIFICATIONS.map((qualification, index) => {
    const above = lowerLimits[index - 1];
    return { qualification, min: lowerLimits[index] ?? 0, max: above === undefined ? 100 : Math.round((above - step) * 100) / 100 };
  });
}

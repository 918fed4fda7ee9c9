import type { Interaction } from "./pageInteractions.ts";
import { SLOW, type Visit } from "./pageMeasure.ts";

export interface PageRuns {
  readonly name: string;
  readonly address: string;
  readonly ours: Visit[];
  readonly oursWarm: Visit[];
  readonly plain: Visit[];
  readonly plainWarm: Visit[];
}

interface Measured {
  readonly rounds: number;
  readonly chromium: string;
  readonly runs: readonly PageRuns[];
  readonly interactions: readonly Interaction[];
  readonly weights: { readonly firstScripts: number; readonly echarts: number; readonly styles: number };
  readonly plainWeights: { readonly firstScripts: number };
}

/**
 * Lighthouse's weights of version 10 on, with the points of its mobile curves: median gives 50, p10 gives 90 on a log-normal curve.
 * Units: milliseconds; cls none. Source: Lighthouse documentation, "performance audit scoring".
 */
const CURVES = {
  fcp: { weight: 0.1, median: 3_000, p10: 1_800 },
  speedIndex: { weight: 0.1, median: 5_800, p10: 3_387 },
  lcp: { weight: 0.25, median: 4_000, p10: 2_500 },
  tbt: { weight: 0.3, median: 600, p10: 200 },
  cls: { weight: 0.25, median: 0.25, p10: 0.1 },
} as const;
type Curve = keyof typeof CURVES;
/** Where the normal distribution has passed nine tenths. */
const P90_DEVIATIONS = 1.281_551_565_545;

/** Lighthouse's performance figure of these values, 0 to 100. */
export function performanceScore(values: Readonly<Record<Curve, number>>): number {
  const parts = Object.entries(CURVES).map(([name, { weight, median: middle, p10 }]) => {
    const value = values[name as Curve];
    if (value <= 0) return weight;
    const deviation = (Math.log(middle) - Math.log(p10)) / P90_DEVIATIONS;
    return weight * (1 - normal((Math.log(value) - Math.log(middle)) / deviation));
  });
  return 100 * parts.reduce((sum, part) => sum + part, 0);
}

/** The normal distribution up to x, after Abramowitz and Stegun 7.1.26: right to seven digits. */
function normal(x: number): number {
  const t = 1 / (1 + (0.327_591_1 * Math.abs(x)) / Math.SQRT2);
  const tail = ((((1.061_405_429 * t - 1.453_152_027) * t + 1.421_413_741) * t - 0.284_496_736) * t + 0.254_829_592) * t * Math.exp((-x * x) / 2);
  return x < 0 ? tail / 2 : 1 - tail / 2;
}

/** What a page's figures must not exceed: issue 9. */
const LIMITS = { lcp: 1_200, ratio: 0.35, cls: 0.02, firstScripts: 170_000, echarts: 215_000, inp: 200, score: 95 } as const;

export function reportText({ rounds, chromium, runs, interactions, weights, plainWeights }: Measured): string {
  const lines = [
    "# First load of the built page",
    "",
    `Chromium ${chromium}; ${SLOW.latency} ms and ${(SLOW.download * 8) / 1e6} Mbit/s a request, processor ${SLOW.cpu} times slower, 412 px; signed in as commissioner, 514 satker; medians of ${rounds} visits, each in turn with the plain build (one script, nothing painted). Times in ms.`,
    "",
    "| page | TTFB | FCP | LCP | LCP plain | ratio | LCP again | plain again | CLS | TBT | Speed Index | score | HTML kB | all kB | plain kB |",
    "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|",
    ...runs.map(rowOf),
    "",
    `First scripts ${kilobytes(weights.firstScripts)} kB gzip (limit ${kilobytes(LIMITS.firstScripts)}; plain ${kilobytes(plainWeights.firstScripts)}), ECharts ${kilobytes(weights.echarts)} kB (limit ${kilobytes(LIMITS.echarts)}), styles ${kilobytes(weights.styles)} kB.`,
    "",
    `Limits: LCP ${LIMITS.lcp} ms and ${LIMITS.ratio} of the plain build, CLS ${LIMITS.cls}, score ${LIMITS.score}. The score is computed from these values by Lighthouse's published weights and log-normal curves for mobile; the values are measured under real throttling, not simulated.`,
    "",
    `| interaction (processor ${SLOW.cpu} times slower) | longest ms | limit ${LIMITS.inp} |`,
    "|---|---|---|",
    ...interactions.map(({ name, milliseconds }) => `| ${name} | ${milliseconds ?? "not measured"} | ${milliseconds !== null && milliseconds < LIMITS.inp ? "held" : "MISSED"} |`),
    "",
    ...complaintsOf(runs),
  ];
  return lines.join("\n");
}

function rowOf({ name, ours, oursWarm, plain, plainWarm }: PageRuns): string {
  const of = (visits: readonly Visit[], key: "ttfb" | Curve | "htmlBytes" | "allBytes") => median(visits.map((visit) => visit[key]));
  const score = performanceScore({ fcp: of(ours, "fcp"), lcp: of(ours, "lcp"), cls: of(ours, "cls"), tbt: of(ours, "tbt"), speedIndex: of(ours, "speedIndex") });
  const ratio = of(ours, "lcp") / of(plain, "lcp");
  const [lcp, cls] = [of(ours, "lcp"), of(ours, "cls")];
  const whole = (value: number) => value.toFixed(0);
  const cells = [
    name,
    whole(of(ours, "ttfb")),
    whole(of(ours, "fcp")),
    judged(whole(lcp), lcp <= LIMITS.lcp),
    whole(of(plain, "lcp")),
    judged(ratio.toFixed(2), ratio <= LIMITS.ratio),
    whole(of(oursWarm, "lcp")),
    whole(of(plainWarm, "lcp")),
    judged(cls.toFixed(3), cls < LIMITS.cls),
    whole(of(ours, "tbt")),
    whole(of(ours, "speedIndex")),
    judged(score.toFixed(0), score >= LIMITS.score),
    kilobytes(of(ours, "htmlBytes")),
    kilobytes(of(ours, "allBytes")),
    kilobytes(of(plain, "allBytes")),
  ];
  return `| ${cells.join(" | ")} |`;
}

function judged(text: string, good: boolean): string {
  return good ? text : `${text} MISSED`;
}

function complaintsOf(runs: readonly PageRuns[]): readonly string[] {
  const complaints = [...new Set(runs.flatMap(({ name, ours }) => ours.flatMap((visit) => visit.complaints.map((text) => `- ${name}: ${text}`))))];
  return complaints.length === 0 ? ["No page wrote an error to the console."] : ["Errors in the console:", ...complaints];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function kilobytes(bytes: number): string {
  return (bytes / 1_000).toFixed(1);
}

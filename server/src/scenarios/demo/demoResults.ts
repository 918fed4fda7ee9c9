import type { EvaluationStage, Qualification } from "../../modules/evaluations/domain/claim.ts";
import { classOf, DEMO_YEARS, scaleOf, type DemoIssuer, type DemoYear } from "./demoIssuers.ts";
import { seededRandom, type SeededRandom } from "./seededRandom.ts";

/** An office of which the scenario invents results. */
export interface DemoSatker {
  readonly code: string;
  readonly name: string;
}

/** An invented result. Null: this commission did not publish it. */
export interface DemoResult {
  readonly satkerCode: string | null;
  readonly body: string;
  readonly year: DemoYear;
  readonly score: number | null;
  readonly qualification: Qualification | null;
  readonly publishedLabel: string | null;
  readonly rank: number | null;
  readonly peerGroup: string | null;
  readonly peerGroupSize: number | null;
  readonly stageReached: EvaluationStage | null;
}

/** What the commission knows; only part of it is published. */
interface Rated {
  readonly satker: DemoSatker;
  readonly random: SeededRandom;
  /** Points with two decimals. */
  readonly score: number;
}

const SEED = 20_260_630;
/** Share of offices that work on openness all year: the upper hump (domain facts, section 2.5). */
const STRONG_SHARE = 0.5;
/** Year in which the province's own office is ranked in one list with its satker, and the size of the list is not told. */
const RANKED_TOGETHER: DemoYear = 2023;
/** Places told in years in which the press lists winners only. */
const TOLD_PLACES = 10;

/** All invented results of an issuer: the same for the same offices, whatever their order. */
export function demoResults(issuer: DemoIssuer, satkers: readonly DemoSatker[]): readonly DemoResult[] {
  const offices = satkers.toSorted((a, b) => a.code.localeCompare(b.code)).map((satker) => office(satker));
  return DEMO_YEARS.flatMap((year) => {
    const returned = offices.flatMap((rate) => rate(year) ?? []);
    const sorted = withOneTie(returned.toSorted((a, b) => b.score - a.score || a.satker.code.localeCompare(b.satker.code)));
    return [...provinceOffice(issuer, year), ...sorted.map((rated, at) => published(issuer, year, rated, placeOf(sorted, at), sorted.length))];
  });
}

/** One office through the years. Undefined: not invited, or invited and nothing came back. */
function office(satker: DemoSatker): (year: DemoYear) => Rated | undefined {
  const random = seededRandom(SEED ^ Math.imul(Number(satker.code.replace(".", "")), 2_654_435_761));
  let ability = random.chance(STRONG_SHARE) ? random.around(89, 5) : random.around(54, 11);
  return (year) => {
    ability += random.around(1.2, 4);
    const score = points(ability);
    // Coaching brings more answers every year: about 7 of 10 in 2021, 9 of 10 in 2025.
    return random.chance(0.7 + 0.05 * (year - 2021)) ? { satker, random, score } : undefined;
  };
}

/** Winners crowd near 100, nobody reaches it; two decimals, since they decide the places. */
function points(ability: number): number {
  const crowded = ability > 90 ? 90 + 9.9 * (1 - Math.exp(-(ability - 90) / 7)) : ability;
  return Math.round(Math.min(99.9, Math.max(12, crowded)) * 100) / 100;
}

/** The fourth gets the third's score, so that places are shared somewhere. */
function withOneTie(sorted: readonly Rated[]): readonly Rated[] {
  const third = sorted[2];
  return sorted.map((rated, at) => (at === 3 && third ? { ...rated, score: third.score } : rated));
}

/** Equal scores share the better place and the next one is passed over: 1, 2, 2, 4. */
function placeOf(sorted: readonly Rated[], at: number): number {
  return sorted.findIndex(({ score }) => score === sorted[at]?.score) + 1;
}

function published(issuer: DemoIssuer, year: DemoYear, { satker, random, score }: Rated, place: number, returned: number): DemoResult {
  const qualification = classOf(scaleOf(issuer, year), score);
  const nothing = { score: null, publishedLabel: null, rank: null, peerGroup: null, peerGroupSize: null, stageReached: null };
  const row = { ...nothing, satkerCode: satker.code, body: satker.name, year, qualification };
  const showsScore = random.chance(0.75);
  if (qualification !== "INFORMATIVE" && qualification !== "APPROACHING_INFORMATIVE") return lowerResult(row, score, random);
  const told = year % 2 === 0 || place <= TOLD_PLACES;
  return { ...row, score: showsScore ? score : null, ...(told ? ranked(issuer, year, place, returned) : {}) };
}

/** Lower classes are announced in even years only; otherwise a stage is all that is known, at times with the stage's own label. */
function lowerResult(row: DemoResult, score: number, random: SeededRandom): DemoResult {
  if (row.year % 2 === 0 && random.chance(0.7)) return row;
  if (row.year === 2021) return { ...row, qualification: null, stageReached: "WEBSITE", publishedLabel: score >= 60 ? "Cukup (skala tahap situs web)" : "Kurang (skala tahap situs web)" };
  return { ...row, qualification: null, stageReached: score >= 70 ? "VISIT" : "SAQ" };
}

function ranked(issuer: DemoIssuer, year: DemoYear, place: number, returned: number): Pick<DemoResult, "rank" | "peerGroup" | "peerGroupSize"> {
  if (year === RANKED_TOGETHER) return { rank: place + 1, peerGroup: `penyelenggara pemilu ${issuer.provinceName}, provinsi dan kabupaten/kota bersama (data demo)`, peerGroupSize: null };
  return { rank: place, peerGroup: `KPU kabupaten/kota ${issuer.provinceName} yang mengembalikan kuesioner (data demo)`, peerGroupSize: returned };
}

function provinceOffice(issuer: DemoIssuer, year: DemoYear): readonly DemoResult[] {
  if (year !== RANKED_TOGETHER) return [];
  const nothing = { score: null, publishedLabel: null, stageReached: null };
  return [{ ...nothing, satkerCode: null, body: `KPU Provinsi ${issuer.provinceName}`, year, qualification: "INFORMATIVE", ...ranked(issuer, year, 0, 0) }];
}

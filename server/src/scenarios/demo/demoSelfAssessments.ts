import { itemsOf, VISIT_STAGE, type InstrumentYear } from "./demoInstruments.ts";
import type { DemoIssuer } from "./demoIssuers.ts";
import type { DemoResult, DemoSatker } from "./demoResults.ts";
import { seededRandom, type SeededRandom } from "./seededRandom.ts";

const SEED = 20_260_701;
const SOURCE = "Skenario demo: jawaban rekaan";
/** Items that most offices misread: they claim them, and the verifier finds something else. */
const MISREAD = new Set(["jenis_informasi.3.b", "digitalisasi.2.a"]);
/** Of the links, those that are dead or were not looked at yet. */
const DEAD_SHARE = 0.08;
const UNCHECKED_SHARE = 0.15;

/** The cycle that is still open in the scenario. */
export const OPEN_YEAR: InstrumentYear = 2026;
/** The last finished cycle with a questionnaire. */
export const VERIFIED_YEAR: InstrumentYear = 2025;

type State = "not_invited" | "invited" | "not_returned" | "returned" | "stopped_at_stage" | "scored" | "published";

/** One office in one cycle: where it is, its answers, links and stage scores. */
export interface DemoParticipation {
  readonly participation: object;
  readonly answers: readonly object[];
  readonly evidence: readonly object[];
  readonly stageScores: readonly object[];
}

/** The invented self-assessment of an office: the same for the same office, issuer and year. */
export function demoParticipation(issuer: DemoIssuer, satker: DemoSatker, year: InstrumentYear, result: DemoResult | undefined): DemoParticipation {
  const random = seededRandom(SEED ^ Math.imul(Number(satker.code.replace(".", "")) + year, 2_246_822_519));
  const key = { issuer_id: issuer.id, year, body_kind: "regency", satker_code: satker.code };
  const state = year === OPEN_YEAR ? openState(random) : finishedState(result, random);
  const stage = state === "stopped_at_stage" ? (result?.stageReached ?? "SAQ").toLowerCase() : null;
  const participation = { ...key, state, stage, since: year === OPEN_YEAR && state === "returned" ? "2026-06-26" : null, source: SOURCE, confidence: "medium", note: null };
  if (state === "not_invited" || state === "not_returned") return { participation, answers: [], evidence: [], stageScores: [] };
  const diligence = state === "invited" ? 0.45 * random.next() : random.around(0.86, 0.08);
  const answered = itemsOf(year).flatMap((item) => {
    if (random.chance(1 - diligence)) return [];
    const claims = MISREAD.has(item.code) ? random.chance(0.9) : random.chance(0.55 + 0.4 * diligence);
    return [{ item, claims, verification: verdict(item.code, claims, year, random) }];
  });
  return {
    participation,
    answers: answered.map(({ item, claims, verification }) => ({
      ...key, item_code: item.code, answer: claims ? "yes" : "no", claimed_points: claims ? item.points : 0, verification,
      verification_note: verification === "rejected" ? "Data dukung tidak sesuai butir (data demo)" : null, source: SOURCE, confidence: "medium",
    })),
    evidence: answered.flatMap(({ item, claims }) => (claims && random.chance(0.9) ? [link(key, item.code, random)] : [])),
    stageScores: year !== OPEN_YEAR && state === "published" ? [{ ...key, stage_code: VISIT_STAGE, points: Math.round(100 * Math.min(99, random.around(88, 5))) / 100, source: SOURCE, confidence: "medium" }] : [],
  };
}

function openState(random: SeededRandom): State {
  if (random.chance(0.03)) return "not_invited";
  return random.chance(0.4) ? "returned" : "invited";
}

function finishedState(result: DemoResult | undefined, random: SeededRandom): State {
  if (!result) return random.chance(0.2) ? "not_invited" : "not_returned";
  if (result.rank !== null || result.qualification !== null || result.score !== null) return "published";
  return result.stageReached === null ? "scored" : "stopped_at_stage";
}

/** In the open cycle few answers were verified; in the finished one all were. */
function verdict(code: string, claims: boolean, year: InstrumentYear, random: SeededRandom): string {
  const waits = year === OPEN_YEAR && !random.chance(0.25);
  const rejected = claims && random.chance(MISREAD.has(code) ? 0.7 : 0.07);
  return waits ? "not_yet" : rejected ? "rejected" : "accepted";
}

function link(key: { readonly satker_code: string; readonly issuer_id: string; readonly year: number; readonly body_kind: string }, itemCode: string, random: SeededRandom): object {
  const state = random.chance(UNCHECKED_SHARE) ? "unknown" : random.chance(DEAD_SHARE) ? "dead" : "alive";
  return { ...key, item_code: itemCode, url: `https://contoh-${key.satker_code.replace(".", "")}.invalid/${key.year}/${itemCode}`, link_state: state, checked_on: state === "unknown" ? null : "2026-06-28", note: null };
}


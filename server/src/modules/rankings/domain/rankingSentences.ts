import { indonesianNumber } from "../../../kernel/indonesianNumber.ts";
import type { ComparabilityVerdict } from "../../evaluations/domain/comparability.ts";
import type { MissingReason } from "../../../kernel/measure.ts";
import type { ExplainedNode } from "./explainScore.ts";
import type { Method } from "./method.ts";
import type { DifferenceKind, MethodDifference } from "./methodDifferences.ts";
import type { Term } from "./nodeResult.ts";
import type { BelowLineReason } from "./rankSatkers.ts";

// What the numbers say, in Indonesian sentences. Plain words; no number is judged.

const BELOW_LINE: Readonly<Record<BelowLineReason, string>> = {
  NOT_REPORTED: "Belum ada data yang dilaporkan untuk dasar peringkat ini.",
  NOT_APPLICABLE: "Tidak ada kasus yang dapat diukur pada masa ini.",
  NOT_DUE: "Belum jatuh waktu untuk dilaporkan.",
  SUPPRESSED: "Sumbernya menyembunyikan angka ini.",
  TOO_LITTLE_DATA: "Data yang dilaporkan kurang dari yang disyaratkan metode untuk sebuah tempat.",
  TOO_LITTLE_ASSESSABLE: "Bagian metode yang berlaku dan jatuh waktu bagi satker ini terlalu sedikit.",
  TOO_FEW_CASES: "Kasusnya terlalu sedikit untuk diperingkat menurut dasar ini saja.",
};

/** Why a satker stands below the line. */
export function belowLineSentence(reason: BelowLineReason): string {
  return `${BELOW_LINE[reason]} Satker ini tidak diperingkat, bukan peringkat terakhir.`;
}

const VERDICT: Readonly<Record<ComparabilityVerdict, string>> = {
  COMPARABLE: "Kedua masa dihitung dengan cara yang sama dan dapat dibandingkan.",
  THRESHOLDS_CHANGED: "Nilai dan tempat dapat dibandingkan; batas kelasnya berubah, jadi kelas tidak.",
  PARTIAL_DATA: "Ukuran yang ikut dihitung tidak sama pada kedua masa, jadi selisih tidak ditunjukkan.",
  METHOD_CHANGED: "Metodenya berubah antara kedua masa, jadi selisih tidak ditunjukkan. Lihat penghitungan ulang dengan satu metode.",
  NOT_COMPARABLE: "Kedua masa tidak dapat dibandingkan, jadi selisih tidak ditunjukkan.",
};

/** What a verdict means for the reader. */
export function verdictSentence(verdict: ComparabilityVerdict): string {
  return VERDICT[verdict];
}

const EXCLUDED: Readonly<Record<MissingReason | "ZERO_WEIGHT", string>> = {
  NOT_REPORTED: "Tidak dilaporkan. Tidak dihitung nol; bobotnya dibagi ke yang lain.",
  NOT_APPLICABLE: "Tidak ada kasus, jadi tidak berlaku. Tidak dihitung nol; bobotnya dibagi ke yang lain.",
  NOT_DUE: "Belum jatuh waktu. Tidak dihitung nol; bobotnya dibagi ke yang lain.",
  SUPPRESSED: "Disembunyikan oleh sumbernya. Tidak dihitung nol.",
  ZERO_WEIGHT: "Bobotnya nol.",
};

/** Why a part did not count. */
export function exclusionSentence(reason: MissingReason | "ZERO_WEIGHT"): string {
  return EXCLUDED[reason];
}

export const WITHHELD_SENTENCE = "Disembunyikan dari tampilan bersama: kurang dari lima kasus. Indeks tetap menghitungnya.";

const DIFFERENCE: Readonly<Record<DifferenceKind, string>> = {
  MEASURES: "susunannya berubah",
  WEIGHT: "bobotnya berubah",
  AGGREGATION: "cara merata-ratanya berubah",
  GOALPOSTS: "batas terburuk dan terbaiknya berubah",
  DATA_THRESHOLD: "ambang datanya berubah",
  SMALL_COUNTS: "perlakuan kasus sedikitnya berubah",
  MISSING_POLICY: "aturan data yang tidak ada berubah",
  PLACE_REQUIREMENTS: "syarat tempatnya berubah",
  TIE_RULE: "aturan nilai seri berubah",
  PEER_GROUP: "kelompok pembandingnya berubah",
  CLASS_SCALE: "batas kelasnya berubah",
};

/** One difference between two methods. Numbers are shares or units of the measure, as the methods have them. */
export function differenceSentence({ kind, from, to }: MethodDifference, name: string): string {
  const values = kind === "WEIGHT" ? ` dari ${indonesianNumber(Number(from))} menjadi ${indonesianNumber(Number(to))}` : "";
  return `${name}: ${DIFFERENCE[kind]}${values}.`;
}

/** How one node's points come about, with the numbers put in. `name` gives a child's name; `terms` are those of its children. */
export function formulaOf(node: Pick<ExplainedNode, "aggregation" | "raw" | "goalposts" | "points">, terms: readonly Term[], name: (code: string) => string): string {
  const result = node.points.kind === "value" ? ` = ${indonesianNumber(node.points.value)} poin` : "";
  if (node.aggregation === null) return leafFormula(node, result);
  const counted = terms.filter(({ contribution }) => contribution !== null);
  if (counted.length === 0) return "Tidak ada bagian yang dapat dihitung.";
  const parts = counted.map(({ code, weightEffective, input }) => {
    const points = input.kind === "value" ? indonesianNumber(input.value) : "-";
    return node.aggregation === "ARITHMETIC" ? `${indonesianNumber(weightEffective, 3)} × ${points} (${name(code)})` : `${points}^${indonesianNumber(weightEffective, 3)} (${name(code)})`;
  });
  return `${parts.join(node.aggregation === "ARITHMETIC" ? " + " : " × ")}${result}`;
}

function leafFormula({ raw, goalposts }: Pick<ExplainedNode, "raw" | "goalposts">, result: string): string {
  if (raw === null || raw.kind === "missing" || goalposts === null) return "Tidak ada nilai untuk dihitung.";
  const { worst, best } = goalposts;
  return `100 × (${indonesianNumber(raw.value)} − ${indonesianNumber(worst)}) ÷ (${indonesianNumber(best)} − ${indonesianNumber(worst)})${result}`;
}

/** Rules of a method as sentences, each with a stable name. */
export function methodRuleSentences(method: Method): readonly { readonly code: string; readonly sentence: string }[] {
  const { missingPolicy, placeRequirements: place, tieRule, uncertainty } = method;
  const percent = (share: number): string => `${indonesianNumber(100 * share, 1)} persen`;
  const unreported = missingPolicy.notReported;
  const notReported =
    unreported.kind === "REWEIGHT"
      ? "Yang tidak dilaporkan tidak dihitung nol: bobotnya dibagi ke yang lain, dan porsi datanya turun."
      : unreported.kind === "WITHHOLD"
        ? "Bila satu ukuran tidak dilaporkan, nilainya tidak diberikan."
        : `Yang tidak dilaporkan dihitung ${indonesianNumber(unreported.points)} poin menurut ${unreported.source}.`;
  return [
    { code: "NOT_REPORTED", sentence: notReported },
    { code: "NOT_APPLICABLE", sentence: "Yang tidak berlaku atau belum jatuh waktu tidak pernah mengurangi nilai." },
    { code: "MINIMUM_DATA_SHARE", sentence: `Untuk mendapat tempat, sedikitnya ${percent(place.minimumDataShare)} bobot yang dapat dinilai harus ada datanya.` },
    { code: "MINIMUM_ASSESSABLE_SHARE", sentence: `Untuk mendapat tempat, sedikitnya ${percent(place.minimumAssessableShare)} bobot harus berlaku dan jatuh waktu.` },
    { code: "MINIMUM_RELIABILITY", sentence: `Peringkat menurut satu dasar perlu keterandalan sedikitnya ${indonesianNumber(place.minimumReliability)}; di bawah itu kasusnya terlalu sedikit.` },
    { code: "FEW_CASES", sentence: "Ukuran atas n kasus membawa n/(n+k) dari bobotnya; sisanya pindah ke ukuran lain satker itu sendiri." },
    { code: "TIES", sentence: tieSentence(tieRule.decimals) },
    {
      code: "SIMULATION",
      sentence: `Selang tempat berasal dari ${indonesianNumber(uncertainty.runs)} putaran berbenih "${uncertainty.seed}" atas bobot, cara merata-rata, dan kebetulan pada kasus yang sedikit.`,
    },
  ];
}

/** How equal scores share a place. */
export function tieSentence(decimals: number): string {
  return `Nilai yang sama sampai ${decimals} angka di belakang koma berbagi tempat, dan tempat berikutnya dilewati (1, 2, 2, 4).`;
}

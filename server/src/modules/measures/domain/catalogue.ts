import type { Action } from "../../access/domain/actions.ts";

export const MEASURE_KEYS = [
  "assessment.score",
  "assessment.rank",
  "requests.received",
  "requests.answeredInTimeShare",
  "requests.writtenNoticeShare",
  "requests.medianWorkingDays",
  "requests.medianWorkingDaysElection",
  "requests.overdueOpen",
  "requests.consequenceTestShare",
  "objections.received",
  "objections.answeredInTimeShare",
  "disputes.filed",
  "publications.currentShare",
  "publications.presentShare",
  "publications.onTimeShare",
  "publications.knownShare",
  "publications.missingDuties",
  "publications.refreshes",
] as const;
/** Stable names of everything that can be ranked, followed over time or watched. Never renamed; a new meaning is a new key. */
export type MeasureKey = (typeof MEASURE_KEYS)[number];

export const MEASURE_FAMILIES = ["ASSESSMENT", "REQUESTS", "CASES", "PUBLICATIONS"] as const;
/** Which module knows the measure. CASES: objections and disputes. */
export type MeasureFamily = (typeof MEASURE_FAMILIES)[number];

export type MeasureUnit = "POINTS" | "PERCENT" | "WORKING_DAYS" | "COUNT" | "RANK";
/** Which way is better. NEUTRAL: neither, e.g. how many requests were received. */
export type MeasureDirection = "HIGHER_BETTER" | "LOWER_BETTER" | "NEUTRAL";
/** CASES: a sample of chances, of which few say little (ADR 0008). FULL_COUNT: all that there is. RUBRIC: points of an instrument. */
export type MeasureBasis = "CASES" | "FULL_COUNT" | "RUBRIC";
/** WITHIN: what happened in the span. AT_END: what stood at its end. */
export type MeasureMoment = "WITHIN" | "AT_END";
export type Granularity = "MONTH" | "QUARTER" | "YEAR";
/**
 * How a group's figure is made; a mean of members' shares or medians is none of them. SUM and POOLED_COUNTS add up counts,
 * POOLED_MEDIAN is the median of all members' records, MEDIAN_OF_SATKER that of the members' points. NONE: a group has no such figure.
 */
export type GroupRule = "SUM" | "POOLED_COUNTS" | "POOLED_MEDIAN" | "MEDIAN_OF_SATKER" | "NONE";

/** What a measure is. Its title is a text of the screens, under its key. */
export interface MeasureDefinition {
  readonly key: MeasureKey;
  readonly family: MeasureFamily;
  readonly unit: MeasureUnit;
  readonly direction: MeasureDirection;
  readonly basis: MeasureBasis;
  readonly moment: MeasureMoment;
  /** Shortest span for which it can be told. */
  readonly smallestGranularity: Granularity;
  readonly groupRule: GroupRule;
  /** True: counts under five are held back from shared views. */
  readonly namesPersons: boolean;
  /** What a reader must be allowed to do. */
  readonly needs: Action;
  /** How it is reckoned, in Indonesian, for "why this number". */
  readonly formula: string;
  /** Article, decree or publication the rule comes from. */
  readonly ruleSource: string;
}

type Told = Pick<MeasureDefinition, "unit" | "direction" | "groupRule" | "formula" | "ruleSource"> & Partial<MeasureDefinition>;

const OF_FAMILY = {
  ASSESSMENT: { family: "ASSESSMENT", basis: "RUBRIC", moment: "WITHIN", smallestGranularity: "YEAR", namesPersons: false, needs: "PUBLISHED_READ" },
  REQUESTS: { family: "REQUESTS", basis: "CASES", moment: "WITHIN", smallestGranularity: "MONTH", namesPersons: true, needs: "REQUEST_FIGURES_READ" },
  CASES: { family: "CASES", basis: "CASES", moment: "WITHIN", smallestGranularity: "MONTH", namesPersons: true, needs: "REQUEST_FIGURES_READ" },
  PUBLICATIONS: { family: "PUBLICATIONS", basis: "FULL_COUNT", moment: "AT_END", smallestGranularity: "MONTH", namesPersons: false, needs: "PUBLICATIONS_READ" },
} as const satisfies Record<MeasureFamily, Partial<MeasureDefinition>>;

const define = (key: MeasureKey, family: MeasureFamily, told: Told): MeasureDefinition => ({ ...OF_FAMILY[family], ...told, key });

const PASAL_12 = "UU 14/2008 Pasal 12 dan Pasal 22 ayat (7)-(8); PKPU 22/2023 dan PKPU 1/2015 untuk batas hari kerja";
const DIP = "UU 14/2008 Pasal 9-11; tabel irama pemutakhiran dengan dasar tiap baris";

/** Every measure, in the order in which screens list them. */
export const MEASURES: readonly MeasureDefinition[] = [
  define("assessment.score", "ASSESSMENT", {
    unit: "POINTS", direction: "HIGHER_BETTER", groupRule: "MEDIAN_OF_SATKER",
    formula: "Nilai yang diumumkan penilai untuk tahun itu, apa adanya; tidak dihitung ulang. Kelompok: median nilai satker yang diumumkan.",
    ruleSource: "Pengumuman penilai (komisi informasi) tahun itu",
  }),
  define("assessment.rank", "ASSESSMENT", {
    unit: "RANK", direction: "LOWER_BETTER", groupRule: "NONE",
    formula: "Peringkat yang diumumkan penilai, dalam kelompok sebanding yang disebut penilai; tidak dihitung ulang.",
    ruleSource: "Pengumuman penilai (komisi informasi) tahun itu",
  }),
  define("requests.received", "REQUESTS", {
    unit: "COUNT", direction: "NEUTRAL", groupRule: "SUM",
    formula: "Banyaknya permohonan yang diterima dalam rentang waktu itu.", ruleSource: "UU 14/2008 Pasal 12 huruf a",
  }),
  define("requests.answeredInTimeShare", "REQUESTS", {
    unit: "PERCENT", direction: "HIGHER_BETTER", groupRule: "POOLED_COUNTS",
    formula: "Permohonan dengan pemberitahuan tertulis dalam batasnya (termasuk perpanjangan yang sah) dibagi permohonan yang batasnya sudah terjawab atau terlewati; menurut bulan terima, tiap permohonan menurut rezimnya sendiri.",
    ruleSource: PASAL_12,
  }),
  define("requests.writtenNoticeShare", "REQUESTS", {
    unit: "PERCENT", direction: "HIGHER_BETTER", groupRule: "POOLED_COUNTS",
    formula: "Permohonan dengan pemberitahuan tertulis, tepat waktu atau terlambat, dibagi permohonan yang batasnya sudah terjawab atau terlewati.",
    ruleSource: "UU 14/2008 Pasal 22 ayat (7)",
  }),
  define("requests.medianWorkingDays", "REQUESTS", {
    unit: "WORKING_DAYS", direction: "LOWER_BETTER", groupRule: "POOLED_MEDIAN",
    formula: "Median hari kerja dari hari ke-0 sampai pemberitahuan tertulis, rezim umum, dari catatan tiap permohonan (R tipe 7).", ruleSource: PASAL_12,
  }),
  define("requests.medianWorkingDaysElection", "REQUESTS", {
    unit: "WORKING_DAYS", direction: "LOWER_BETTER", groupRule: "POOLED_MEDIAN",
    formula: "Median hari kerja dari hari ke-0 sampai pemberitahuan tertulis, rezim Pemilu dan Pemilihan, dari catatan tiap permohonan (R tipe 7).", ruleSource: PASAL_12,
  }),
  define("requests.overdueOpen", "REQUESTS", {
    unit: "COUNT", direction: "LOWER_BETTER", groupRule: "SUM", moment: "AT_END",
    formula: "Permohonan yang pada akhir rentang sudah lewat batasnya dan belum diberi pemberitahuan tertulis maupun ditutup, kapan pun diterima.", ruleSource: PASAL_12,
  }),
  define("requests.consequenceTestShare", "REQUESTS", {
    unit: "PERCENT", direction: "HIGHER_BETTER", groupRule: "POOLED_COUNTS",
    formula: "Penolakan menurut Pasal 17 yang disertai uji konsekuensi dibagi penolakan yang registernya menyebut ada atau tidaknya uji itu.", ruleSource: "UU 14/2008 Pasal 17 dan Pasal 19",
  }),
  define("objections.received", "CASES", {
    unit: "COUNT", direction: "NEUTRAL", groupRule: "SUM",
    formula: "Banyaknya keberatan yang diterima atasan PPID dalam rentang waktu itu.", ruleSource: "UU 14/2008 Pasal 35",
  }),
  define("objections.answeredInTimeShare", "CASES", {
    unit: "PERCENT", direction: "HIGHER_BETTER", groupRule: "POOLED_COUNTS",
    formula: "Keberatan yang dijawab tertulis dalam batasnya dibagi keberatan yang sudah dijawab atau lewat batas.", ruleSource: "UU 14/2008 Pasal 36 ayat (2)",
  }),
  define("disputes.filed", "CASES", {
    unit: "COUNT", direction: "NEUTRAL", groupRule: "SUM",
    formula: "Banyaknya sengketa informasi yang diajukan dalam rentang waktu itu.", ruleSource: "UU 14/2008 Pasal 37",
  }),
  define("publications.currentShare", "PUBLICATIONS", {
    unit: "PERCENT", direction: "HIGHER_BETTER", groupRule: "POOLED_COUNTS",
    formula: "Kewajiban yang mutakhir dibagi kewajiban yang jatuh waktu (mutakhir, terlambat, tidak ada) pada akhir rentang.", ruleSource: DIP,
  }),
  define("publications.presentShare", "PUBLICATIONS", {
    unit: "PERCENT", direction: "HIGHER_BETTER", groupRule: "POOLED_COUNTS",
    formula: "Kewajiban yang informasinya ada (mutakhir atau terlambat) dibagi kewajiban yang jatuh waktu pada akhir rentang.", ruleSource: DIP,
  }),
  define("publications.onTimeShare", "PUBLICATIONS", {
    unit: "PERCENT", direction: "HIGHER_BETTER", groupRule: "POOLED_COUNTS", moment: "WITHIN",
    formula: "Hari-kewajiban yang mutakhir dibagi semua hari-kewajiban yang jatuh waktu dalam rentang itu.", ruleSource: DIP,
  }),
  define("publications.knownShare", "PUBLICATIONS", {
    unit: "PERCENT", direction: "HIGHER_BETTER", groupRule: "POOLED_COUNTS",
    formula: "Kewajiban jatuh waktu yang keadaannya diketahui dibagi kewajiban jatuh waktu yang diketahui atau belum diketahui, pada akhir rentang.", ruleSource: DIP,
  }),
  define("publications.missingDuties", "PUBLICATIONS", {
    unit: "COUNT", direction: "LOWER_BETTER", groupRule: "SUM",
    formula: "Kewajiban jatuh waktu yang sudah dicari dan tidak ada pada akhir rentang. Belum diketahui tidak dihitung tidak ada.", ruleSource: DIP,
  }),
  define("publications.refreshes", "PUBLICATIONS", {
    unit: "COUNT", direction: "NEUTRAL", groupRule: "SUM", moment: "WITHIN",
    formula: "Pembaruan isi yang sungguh-sungguh dalam rentang itu; tanggal baru pada isi lama tidak dihitung.", ruleSource: DIP,
  }),
];

const BY_KEY: ReadonlyMap<string, MeasureDefinition> = new Map(MEASURES.map((measure) => [measure.key, measure]));

/** @throws RangeError for a key that is none; check with isMeasureKey first. */
export function measureOf(key: MeasureKey): MeasureDefinition {
  const found = BY_KEY.get(key);
  if (found === undefined) throw new RangeError(`No such measure: ${key}`);
  return found;
}

export function isMeasureKey(key: string): key is MeasureKey {
  return BY_KEY.has(key);
}

const FINENESS: Readonly<Record<Granularity, number>> = { MONTH: 0, QUARTER: 1, YEAR: 2 };

/** The granularity asked for, or the measure's smallest where that is coarser: an evaluation is yearly, whoever asks by month. */
export function granularityFor({ smallestGranularity }: Pick<MeasureDefinition, "smallestGranularity">, asked: Granularity): Granularity {
  return FINENESS[asked] < FINENESS[smallestGranularity] ? smallestGranularity : asked;
}

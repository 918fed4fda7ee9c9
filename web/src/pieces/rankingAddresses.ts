import { monthPeriodCodec, type MonthPeriod } from "../lib/monthPeriod.ts";
import { formatQuery, oneOf, type QueryCodec, type QueryValues } from "../lib/url.ts";
import { addresses } from "./addresses.ts";
import { dayCodec } from "./evaluationAddresses.ts";
import { satkerCodeCodec } from "./requestAddresses.ts";

/** Words of the address for the nodes that everybody asks for; measures stand by their own code. */
const PART_WORDS = { penilaian: "ASSESSMENT", permohonan: "REQUEST_HANDLING", pemutakhiran: "UPDATE_DISCIPLINE" } as const;
const NODE_WORDS: Readonly<Record<string, string>> = { komposit: "INDEX", ...PART_WORDS };
/** A measure's own code: "requests.received". */
const MEASURE_CODE = /^[a-z]+\.[A-Za-z]{1,60}$/;

/** What is ranked, as a node of the method: "komposit" in the address is INDEX, "permohonan" REQUEST_HANDLING, a measure its code. */
export const nodeCodec: QueryCodec<string> = {
  parse: (raw) => NODE_WORDS[raw] ?? (/^[A-Za-z][\w.-]{0,79}$/.test(raw) ? raw : null),
  format: (code) => Object.keys(NODE_WORDS).find((word) => NODE_WORDS[word] === code) ?? code,
};

/** The whole index. */
export const INDEX_NODE = "INDEX";

/** A method's id: "indeks-provinsi-1". */
const methodCodec: QueryCodec<string> = { parse: (raw) => (/^[\w.+-]{1,80}$/.test(raw) ? raw : null), format: (value) => value };
/** A peer group's code: "33", "33:KOTA", "33:Kedu". */
const groupCodec: QueryCodec<string> = { parse: (raw) => (/^[\w: .-]{1,60}$/.test(raw) ? raw : null), format: (value) => value };

export const PEER_WORDS = ["provinsi", "jenis", "zona", "nasional"] as const;
export type PeerWord = (typeof PEER_WORDS)[number];
const PEER_RULES = { provinsi: "PROVINCE", jenis: "PROVINCE_AND_TYPE", zona: "PROVINCE_AND_ZONE", nasional: "NATIONAL" } as const;

/** The peer group rule of the API for the word of the address. */
export function peerRule(word: PeerWord | null): (typeof PEER_RULES)[PeerWord] {
  return PEER_RULES[word ?? "provinsi"];
}

/** Weights of a trial in percent, "ASSESSMENT:50,REQUEST_HANDLING:30", in order of the codes. */
export const weightsCodec: QueryCodec<Readonly<Record<string, number>>> = {
  parse: (raw) => {
    const entries = raw.split(",").map((part) => /^([A-Za-z][\w.-]{0,79}):(\d{1,3}(?:\.\d)?)$/.exec(part));
    const weights: Record<string, number> = {};
    for (const entry of entries) {
      const [, code, percent] = entry ?? [];
      if (code === undefined || Number(percent) > 100) return null;
      weights[code] = Number(percent);
    }
    return weights;
  },
  format: (weights) =>
    Object.keys(weights)
      .toSorted()
      .map((code) => `${code}:${weights[code] ?? 0}`)
      .join(","),
};

export const STANDING_VIEWS = ["titik", "peta", "lintasan", "lereng"] as const;
export type StandingView = (typeof STANDING_VIEWS)[number];
const tableCodec = oneOf("grafik", "tabel");

const shared = { dasar: nodeCodec, periode: monthPeriodCodec, kelompok: oneOf(...PEER_WORDS), grup: groupCodec, metode: methodCodec, per: dayCodec } as const;

/** What to compare with; "tanpa": with nothing. */
export type ComparedWord = MonthPeriod | "tanpa";
const comparedCodec: QueryCodec<ComparedWord> = {
  parse: (raw) => (raw === "tanpa" ? raw : monthPeriodCodec.parse(raw)),
  format: (value) => (value === "tanpa" ? value : monthPeriodCodec.format(value)),
};

/** Columns of the table that can be sorted. Its own order: by place. Parts of the basis stand by the words of nodes, or their own code. */
export const STANDING_COLUMNS = { peringkat: "place", nama: "satker", rentang: "interval", poin: "score", kelas: "class", perubahan: "change", ...PART_WORDS } as const;
const standingOrderCodec: QueryCodec<string> = {
  parse: (raw) => {
    const word = raw.replace(/^-/, "");
    return raw !== "peringkat" && (Object.hasOwn(STANDING_COLUMNS, word) || MEASURE_CODE.test(word)) ? raw : null;
  },
  format: (value) => value,
};

/** /33/peringkat?dasar=komposit&periode=2025&banding=2024&kelompok=jenis&grup=33:KOTA&satker=33.08&lihat=peta */
export const standingQuery = { ...shared, banding: comparedCodec, satker: satkerCodeCodec, lihat: oneOf(...STANDING_VIEWS), cara: oneOf("satu", "masing"), urut: standingOrderCodec, tampil: tableCodec } as const;
/** /33/peringkat/mengapa/33.08?dasar=komposit&periode=2025 */
export const explainQuery = shared;
/** /33/peringkat/andai?periode=2025&bobot=ASSESSMENT:50,REQUEST_HANDLING:30&gabung=geometrik&satker=33.08 */
export const whatIfQuery = {
  periode: monthPeriodCodec,
  kelompok: oneOf("provinsi", "jenis", "zona"),
  grup: groupCodec,
  metode: methodCodec,
  bobot: weightsCodec,
  gabung: oneOf("aritmetik", "geometrik"),
  satker: satkerCodeCodec,
  tampil: tableCodec,
} as const;
/** /33/peringkat/metode?metode=indeks-provinsi-1 */
export const methodQuery = { metode: methodCodec } as const;

export type StandingSearch = QueryValues<typeof standingQuery>;
export type ExplainSearch = QueryValues<typeof explainQuery>;
export type WhatIfSearch = QueryValues<typeof whatIfQuery>;
export type MethodSearch = QueryValues<typeof methodQuery>;

/** How the addresses of computed rankings look. province: code, "33". */
export const rankingAddresses = {
  standing: (province: string, search: Partial<StandingSearch> = {}) => `${addresses.ranking(province)}${formatQuery(standingQuery, { dasar: INDEX_NODE, ...search })}`,
  explain: (province: string, satker: string, search: Partial<ExplainSearch> = {}) => `${addresses.ranking(province)}/mengapa/${satker}${formatQuery(explainQuery, search)}`,
  whatIf: (province: string, search: Partial<WhatIfSearch> = {}) => `${addresses.ranking(province)}/andai${formatQuery(whatIfQuery, search)}`,
  method: (province: string, search: Partial<MethodSearch> = {}) => `${addresses.ranking(province)}/metode${formatQuery(methodQuery, search)}`,
};

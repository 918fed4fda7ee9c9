import { formatQuery, oneOf, type QueryValues } from "../lib/url.ts";
import { periodQuery } from "./addresses.ts";
import { DUE_WORDS, satkerCodeCodec, type DueWord } from "./requestAddresses.ts";

export const WORK_WORDS = ["keberatan", "permohonan", "sengketa", "saq", "bukti", "kewajiban"] as const;
export type WorkWord = (typeof WORK_WORDS)[number];
export const DIVISION_WORDS = ["hukum", "data", "semua"] as const;
export type DivisionWord = (typeof DIVISION_WORDS)[number];

/** Columns of the worklist that can be sorted. The list's own order: what is due first. */
export const WORK_COLUMNS = { tugas: "what", nama: "satker", tempo: "due" } as const;

/** /33/pekerjaan?tugas=permohonan&tempo=terlambat&divisi=hukum&satker=33.08&urut=-tempo */
export const worklistQuery = { tugas: oneOf(...WORK_WORDS), tempo: oneOf(...DUE_WORDS), divisi: oneOf(...DIVISION_WORDS), satker: satkerCodeCodec, urut: oneOf("tugas", "-tugas", "nama", "-nama", "tempo", "-tempo") } as const;
/** The home of a division understands the same words: /33?tugas=bukti; that of a commissioner the published period. */
export const homeQuery = { ...periodQuery, ...worklistQuery } as const;

export type WorklistSearch = QueryValues<typeof worklistQuery>;
export type HomeSearch = QueryValues<typeof homeQuery>;

/** How the addresses of the worklist look. province: code, "33". */
export const worklistAddresses = {
  work: (province: string, search: Partial<WorklistSearch> = {}) => `/${province}/pekerjaan${formatQuery(worklistQuery, search)}`,
  home: (province: string, search: Partial<HomeSearch> = {}) => `/${province}${formatQuery(homeQuery, search)}`,
};

const KIND_OF_WORD = { keberatan: "OBJECTION", permohonan: "REQUEST", sengketa: "DISPUTE", saq: "SELF_ASSESSMENT", bukti: "EVIDENCE", kewajiban: "DUTY" } as const;
const TIME_OF_WORD = { terlambat: "OVERDUE", "hari-ini": "TODAY", "minggu-ini": "THIS_WEEK", nanti: "LATER", "belum-diketahui": "UNDATED" } as const;

/** The kind of the API for the word of the address, and back. */
export function kindOfWord(word: WorkWord): (typeof KIND_OF_WORD)[WorkWord] {
  return KIND_OF_WORD[word];
}

export function wordOfKind(kind: (typeof KIND_OF_WORD)[WorkWord]): WorkWord {
  return WORK_WORDS.find((word) => KIND_OF_WORD[word] === kind) ?? "kewajiban";
}

/** The time of the API for the word of the address, and back. */
export function timeOfWord(word: DueWord): (typeof TIME_OF_WORD)[DueWord] {
  return TIME_OF_WORD[word];
}

export function wordOfTime(time: (typeof TIME_OF_WORD)[DueWord]): DueWord {
  return DUE_WORDS.find((word) => TIME_OF_WORD[word] === time) ?? "belum-diketahui";
}

/** Whose work a kind commonly is: the division of the server's default, as a word of the address. */
export function divisionOfWord(word: WorkWord): Exclude<DivisionWord, "semua"> {
  return word === "keberatan" || word === "permohonan" || word === "sengketa" ? "hukum" : "data";
}

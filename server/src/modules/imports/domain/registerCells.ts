import type { DisputeForum, DisputeRuling } from "../../requests/domain/dispute.ts";
import type { LegalRegime } from "../../requests/domain/legalRule.ts";
import { isLocalTime, type LocalTime } from "../../requests/domain/localMoment.ts";
import { holdsContact, withoutContacts } from "../../requests/domain/personalData.ts";
import type { OccupationGroup, PurposeGroup, RequesterType } from "../../requests/domain/recordedRequest.ts";
import type { ClosingReason, ExemptionLetter } from "../../requests/domain/requestEvent.ts";
import { labelledWord, type CellParser } from "./cells.ts";
import { satkerCode } from "./commonCells.ts";
import type { Reference } from "./fileKind.ts";
import type { RowReader } from "./rowReader.ts";

// Cells of the registers, by the words that registers use. The first word for a meaning is the one that files taken out bear.

export const REGIME_LABELS = { umum: "GENERAL", general: "GENERAL", pemilu: "ELECTION", "informasi pemilu": "ELECTION", election: "ELECTION" } as const satisfies Readonly<Record<string, LegalRegime>>;
export const regime = labelledWord<LegalRegime>(REGIME_LABELS);

export const REQUESTER_TYPE_LABELS = {
  perorangan: "INDIVIDUAL", individual: "INDIVIDUAL", "kelompok orang": "GROUP", kelompok: "GROUP", group: "GROUP", "badan hukum": "LEGAL_ENTITY", "legal entity": "LEGAL_ENTITY",
} as const satisfies Readonly<Record<string, RequesterType>>;
export const requesterType = labelledWord<RequesterType>(REQUESTER_TYPE_LABELS);

export const OCCUPATION_GROUP_LABELS = {
  "pelajar atau mahasiswa": "STUDENT", student: "STUDENT", akademisi: "ACADEMIC", academic: "ACADEMIC", wartawan: "JOURNALIST", journalist: "JOURNALIST",
  "masyarakat sipil": "CIVIL_SOCIETY", "civil society": "CIVIL_SOCIETY", "partai politik": "POLITICAL_PARTY", "political party": "POLITICAL_PARTY",
  "aparatur negara": "PUBLIC_SERVANT", "public servant": "PUBLIC_SERVANT", swasta: "PRIVATE_SECTOR", "private sector": "PRIVATE_SECTOR", lainnya: "OTHER", other: "OTHER",
} as const satisfies Readonly<Record<string, OccupationGroup>>;
export const occupationGroup = labelledWord<OccupationGroup>(OCCUPATION_GROUP_LABELS);

export const PURPOSE_GROUP_LABELS = {
  penelitian: "RESEARCH", research: "RESEARCH", pemberitaan: "JOURNALISM", journalism: "JOURNALISM", pengawasan: "OVERSIGHT", oversight: "OVERSIGHT",
  "kepesertaan pemilu": "ELECTION_CONTEST", "election contest": "ELECTION_CONTEST", "keperluan hukum": "LEGAL_MATTER", "legal matter": "LEGAL_MATTER",
  pribadi: "PERSONAL", personal: "PERSONAL", lainnya: "OTHER", other: "OTHER",
} as const satisfies Readonly<Record<string, PurposeGroup>>;
export const purposeGroup = labelledWord<PurposeGroup>(PURPOSE_GROUP_LABELS);

/** What the written notice decided, as registers name it. */
export const DECISION_LABELS = {
  dikabulkan: "GRANTED", "dikabulkan seluruhnya": "GRANTED", granted: "GRANTED", "dikabulkan sebagian": "GRANTED_IN_PART", "granted in part": "GRANTED_IN_PART",
  ditolak: "REFUSED", refused: "REFUSED", "tidak lengkap": "INCOMPLETE", incomplete: "INCOMPLETE",
} as const satisfies Readonly<Record<string, "GRANTED" | "GRANTED_IN_PART" | "REFUSED" | "INCOMPLETE">>;
export const decision = labelledWord<"GRANTED" | "GRANTED_IN_PART" | "REFUSED" | "INCOMPLETE">(DECISION_LABELS);

/** Letter of Pasal 17, or that the body does not hold the information. */
export const REFUSAL_GROUND_LABELS = {
  a: "a", b: "b", c: "c", d: "d", e: "e", f: "f", g: "g", h: "h", i: "i", j: "j", "tidak dikuasai": "NOT_HELD", "not held": "NOT_HELD",
} as const satisfies Readonly<Record<string, ExemptionLetter | "NOT_HELD">>;
export const refusalGround = labelledWord<ExemptionLetter | "NOT_HELD">(REFUSAL_GROUND_LABELS);

export const YES_NO_LABELS = { ya: "YES", ada: "YES", yes: "YES", true: "YES", tidak: "NO", "tidak ada": "NO", no: "NO", false: "NO" } as const satisfies Readonly<Record<string, "YES" | "NO">>;
export const yesNo = labelledWord<"YES" | "NO">(YES_NO_LABELS);

export const CLOSING_REASON_LABELS = {
  dijawab: "ANSWERED", answered: "ANSWERED", dicabut: "WITHDRAWN", withdrawn: "WITHDRAWN", "gugur karena tidak lengkap": "INCOMPLETE_LAPSED", "incomplete lapsed": "INCOMPLETE_LAPSED",
} as const satisfies Readonly<Record<string, ClosingReason>>;
export const closingReason = labelledWord<ClosingReason>(CLOSING_REASON_LABELS);

export const FORUM_LABELS = {
  "ki pusat": "KI_PUSAT", "ki provinsi": "KI_PROVINSI", "ki kabupaten": "KI_KABUPATEN_KOTA", "ki kota": "KI_KABUPATEN_KOTA", "ki kabupaten kota": "KI_KABUPATEN_KOTA",
} as const satisfies Readonly<Record<string, DisputeForum>>;
export const forum = labelledWord<DisputeForum>(FORUM_LABELS);

export const RULING_LABELS = {
  prematur: "INADMISSIBLE_PREMATURE", "inadmissible premature": "INADMISSIBLE_PREMATURE", "tidak diterima": "INADMISSIBLE_OTHER", "inadmissible other": "INADMISSIBLE_OTHER",
  damai: "SETTLED", settled: "SETTLED", "dibuka seluruhnya": "OPEN_ALL", "open all": "OPEN_ALL", "dibuka sebagian": "OPEN_PART", "open part": "OPEN_PART",
  "tetap tertutup": "STAYS_CLOSED", "stays closed": "STAYS_CLOSED", dicabut: "WITHDRAWN", withdrawn: "WITHDRAWN", gugur: "DROPPED", dropped: "DROPPED",
} as const satisfies Readonly<Record<string, DisputeRuling>>;
export const ruling = labelledWord<DisputeRuling>(RULING_LABELS);

/** "16:05" or "16.05", Asia/Jakarta. */
export const time: CellParser<LocalTime> = (cell) => {
  const text = cell.replace(".", ":").padStart(5, "0");
  return isLocalTime(text) ? { ok: true, value: text } : { ok: false, fault: { code: "FORMAT", rule: "bukan jam", mend: "Tulis jam dan menit, misalnya 16:05." } };
};

/** Text of an officer: no identity number, e-mail address or telephone number may stand in it. */
export const officerText: CellParser<string> = (cell) =>
  holdsContact(cell)
    ? { ok: false, fault: { code: "PERSONAL_DATA", rule: "memuat nomor identitas, alamat surel, atau nomor telepon", mend: "Hapus data pribadi itu; Pantau tidak menyimpannya." } }
    : { ok: true, value: UNEVEN_SPACE.test(cell) ? cell.replace(/\s+/g, " ") : cell };

const UNEVEN_SPACE = /\s\s|[^\S ]/;

/** Text of the requester: contacts in it are blotted out. */
export const requesterText: CellParser<string> = (cell) => ({ ok: true, value: withoutContacts(cell) });

/** The satker a row is about, registered already. */
export function knownSatker(cells: RowReader, reference: Reference): string | undefined {
  const code = cells.required("satker_code", satkerCode);
  if (code !== undefined && !reference.satkerNames.has(code))
    cells.reject("satker_code", { code: "UNKNOWN_REFERENCE", rule: "tidak ada satker dengan kode ini", mend: "Periksa kode Kemendagri satker." });
  return code;
}

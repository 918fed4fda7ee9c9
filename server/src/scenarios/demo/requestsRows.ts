import { addDays, localDate, weekday, type LocalDate } from "../../kernel/localDate.ts";
import type { DemoSatker } from "./demoResults.ts";
import { seededRandom, type SeededRandom } from "./seededRandom.ts";

/** A row of a register file by column name. */
export type RegisterFileRow = Readonly<Record<string, string | null>>;

/** What one office's registers hold. */
export interface DemoRegister {
  readonly periods: readonly RegisterFileRow[];
  readonly requests: readonly RegisterFileRow[];
  readonly objections: readonly RegisterFileRow[];
  readonly disputes: readonly RegisterFileRow[];
}

const SEED = 20_260_701;
const FIRST_DAY = localDate("2024-01-01");
/** Last day of requests: after it the answers of the last weeks are still open. */
const LAST_DAY = localDate("2026-06-26");
/** Pemilu and Pilkada ran until about then; afterwards hardly anybody asks for election information. */
const ELECTION_UNTIL = localDate("2025-02-20");
/** In the order of codes within a province: offices that handed in no register, one that stopped, one that dates notices by rule. */
const WITHOUT_REGISTER = [6, 23];
const STOPPED_AFTER_2025 = 11;
const CONSTANT_GAP = 14;

const SUBJECTS = [
  "salinan daftar informasi publik tahun berjalan",
  "realisasi anggaran dan laporan keuangan tahun lalu",
  "rekapitulasi hasil pemungutan suara tingkat kecamatan",
  "keputusan tentang penetapan daftar pemilih tetap",
  "berita acara penetapan lokasi tempat pemungutan suara",
  "rencana umum pengadaan dan kontrak pengadaan logistik",
  "dokumen persyaratan pasangan calon yang telah ditetapkan",
  "standar operasional pelayanan informasi",
  "jumlah dan sebaran pemilih menurut umur",
  "laporan dana kampanye peserta pemilihan",
] as const;

/** The invented registers of one office: the same whatever the order of offices. `place` is its place among its province's codes. */
export function demoRegister({ code, name }: DemoSatker, place: number): DemoRegister {
  const empty = { periods: [], requests: [], objections: [], disputes: [] };
  if (WITHOUT_REGISTER.includes(place)) return empty;
  const random = seededRandom(SEED ^ Math.imul(Number(code.replace(".", "")), 2_246_822_519));
  const lastDay = place === STOPPED_AFTER_2025 ? localDate("2025-12-31") : LAST_DAY;
  const periods = [{ satker_code: code, from_on: FIRST_DAY, to_on: place === STOPPED_AFTER_2025 ? lastDay : localDate("2026-06-30"), note: "register rekaan (data demo)" }];
  // A third of the offices were asked nothing at all in two and a half years; the busiest about ten times a year.
  const perYear = place === CONSTANT_GAP ? 8 : random.chance(0.3) ? 0 : Math.max(0, Math.round(random.around(4, 3)));
  const days = drawDays(random, perYear, lastDay);
  const rows = days.map((receivedOn, at) => requestRow({ code, receivedOn, number: numberOf(days, at), random, hasConstantGap: place === CONSTANT_GAP }));
  const cases = rows.map((row, at) => caseRows({ row, name, at, random })).filter((found) => found !== null);
  return { periods, requests: rows.map(({ cells }) => cells), objections: cases.map(({ objection }) => objection), disputes: cases.flatMap(({ dispute }) => (dispute ? [dispute] : [])) };
}

function drawDays(random: SeededRandom, perYear: number, lastDay: LocalDate): LocalDate[] {
  const span = 30 * 30.4;
  const count = Math.round((perYear * span) / 365);
  const drawn = Array.from({ length: count }, () => weekdayFrom(addDays(FIRST_DAY, Math.floor(random.next() * span))));
  return drawn.filter((day) => day <= lastDay).toSorted();
}

function numberOf(days: readonly LocalDate[], at: number): string {
  const year = days[at]?.slice(0, 4) ?? "";
  const place = days.slice(0, at + 1).filter((day) => day.startsWith(year)).length;
  return `${String(place).padStart(3, "0")}/PPID/${year}`;
}

interface Asked {
  readonly code: string;
  readonly receivedOn: LocalDate;
  readonly number: string;
  readonly random: SeededRandom;
  readonly hasConstantGap: boolean;
}

interface RequestRow {
  readonly cells: Record<string, string | null>;
  readonly receivedOn: LocalDate;
  readonly noticeOn: LocalDate | null;
  readonly isElection: boolean;
  readonly isRefused: boolean;
}

function requestRow({ code, receivedOn, number, random, hasConstantGap }: Asked): RequestRow {
  const isElection = receivedOn <= ELECTION_UNTIL && random.chance(0.45);
  const opening = {
    satker_code: code,
    number,
    received_on: receivedOn,
    received_at: random.chance(0.1) ? "16:45" : random.chance(0.5) ? "10:15" : null,
    complete_on: receivedOn as string | null,
    regime: isElection ? "pemilu" : "umum",
    regime_decided_by: "petugas PPID",
    regime_reason: isElection ? "pokok permohonan adalah informasi pemilu pada masa tahapan" : "pokok permohonan bukan informasi pemilu",
    requester_type: pick(random, ["perorangan", "perorangan", "perorangan", "kelompok orang", "badan hukum"]),
    occupation_group: pick(random, ["pelajar atau mahasiswa", "wartawan", "masyarakat sipil", "swasta", "lainnya", ""]),
    purpose_group: pick(random, ["penelitian", "pemberitaan", "pengawasan", "pribadi", ""]),
    information_sought: `${pick(random, SUBJECTS)} (data demo)`,
  };
  const cells: Record<string, string | null> = { ...opening };
  const answered = (gap: number, decision: string, more: Record<string, string> = {}): RequestRow => {
    const noticeOn = weekdayFrom(addDays(receivedOn, gap));
    if (noticeOn > LAST_DAY) return { cells, receivedOn, noticeOn: null, isElection, isRefused: false };
    Object.assign(cells, { notice_on: noticeOn, decision, ...more, delivered_on: decision.startsWith("dikabulkan") ? noticeOn : null });
    return { cells, receivedOn, noticeOn, isElection, isRefused: decision === "ditolak" };
  };
  if (hasConstantGap) return answered(7, "dikabulkan");
  const lot = random.next();
  const usualGap = isElection ? 1 + Math.floor(random.next() * 3) : 2 + Math.floor(random.next() * 11);
  if (lot < 0.04) return { cells: Object.assign(cells, { complete_on: null, regime: null, regime_decided_by: null, regime_reason: null }), receivedOn, noticeOn: null, isElection, isRefused: false };
  if (lot < 0.055) return { cells: Object.assign(cells, { regime: null, regime_decided_by: null, regime_reason: null }), receivedOn, noticeOn: null, isElection: false, isRefused: false };
  if (lot < 0.075) return { cells: Object.assign(cells, { closed_on: weekdayFrom(addDays(receivedOn, 4)), closing_reason: "dicabut" }), receivedOn, noticeOn: null, isElection, isRefused: false };
  if (lot < 0.11) return { cells: Object.assign(cells, { oral_answer_on: weekdayFrom(addDays(receivedOn, 2)) }), receivedOn, noticeOn: null, isElection, isRefused: false };
  if (lot < 0.13) return { cells, receivedOn, noticeOn: null, isElection, isRefused: false };
  if (lot < 0.24) return answered(usualGap + (isElection ? 6 : 16), pick(random, ["dikabulkan", "dikabulkan sebagian"]));
  // Around Idul Fitri day 0 lies so late that a three-day clock has no time left for a lawful extension here.
  if (lot < 0.34 && !(isElection && /-0[34]-/.test(receivedOn))) {
    const extendedOn = isElection ? thirdWeekdayAfter(receivedOn) : weekdayFrom(addDays(receivedOn, 12));
    Object.assign(cells, { extended_on: extendedOn, extension_reason: "dokumen masih dicari pada unit pengarsipan" });
    return answered(isElection ? 5 : 15 + Math.floor(random.next() * 6), "dikabulkan");
  }
  if (lot < 0.45) return answered(usualGap, "ditolak", { refusal_ground: pick(random, ["h", "i", "a"]), consequence_test: random.chance(0.6) ? "ya" : "tidak" });
  if (lot < 0.51) return answered(usualGap, "ditolak", { refusal_ground: "tidak dikuasai" });
  if (lot < 0.6) return answered(usualGap, "dikabulkan sebagian", { refusal_ground: "h", consequence_test: "ya" });
  return answered(usualGap, "dikabulkan");
}

interface Case {
  readonly objection: RegisterFileRow;
  readonly dispute: RegisterFileRow | null;
}

/** Some refused or unanswered requests are objected to, some objections are disputed, one of them too early. */
function caseRows({ row, name, at, random }: { readonly row: RequestRow; readonly name: string; readonly at: number; readonly random: SeededRandom }): Case | null {
  const { cells, receivedOn, noticeOn, isElection, isRefused } = row;
  const isSilent = noticeOn === null && cells["closed_on"] === undefined && cells["complete_on"] !== null;
  if (!(isRefused ? random.chance(0.5) : isSilent && random.chance(0.6))) return null;
  const groundFoundOn = isRefused && noticeOn !== null ? noticeOn : weekdayFrom(addDays(receivedOn, 30));
  const objectedOn = weekdayFrom(addDays(groundFoundOn, 5));
  if (objectedOn > LAST_DAY) return null;
  const satkerCode = cells["satker_code"] ?? "";
  const number = `K-${String(at + 1).padStart(2, "0")}/${objectedOn.slice(0, 4)}`;
  const answerGap = isElection ? 3 : 25;
  const answeredOn = random.chance(0.55) ? weekdayFrom(addDays(objectedOn, answerGap)) : null;
  const objection = {
    satker_code: satkerCode,
    number,
    request_number: cells["number"] ?? null,
    ground: isRefused ? (cells["refusal_ground"] === "tidak dikuasai" ? "e" : "a") : "c",
    ground_found_on: groundFoundOn,
    received_on: objectedOn,
    regime: cells["regime"] ?? "umum",
    oral_answer_on: answeredOn === null && random.chance(0.5) ? weekdayFrom(addDays(objectedOn, 4)) : null,
    answered_on: answeredOn !== null && answeredOn <= LAST_DAY ? answeredOn : null,
  };
  // Filed early: the superior's time has not run. Otherwise well after it lapsed or soon after the answer.
  const isEarly = answeredOn === null && random.chance(0.4);
  const filedOn = weekdayFrom(addDays(objectedOn, isEarly ? 14 : answeredOn === null ? 60 : answerGap + 9));
  if (!random.chance(0.45) || addDays(filedOn, 40) > LAST_DAY) return { objection, dispute: null };
  const dispute = {
    satker_code: satkerCode,
    number: `D-${String(at + 1).padStart(2, "0")}/${filedOn.slice(0, 4)}`,
    objection_number: number,
    forum: "KI Provinsi",
    respondents: name,
    filed_on: filedOn,
    registered_on: weekdayFrom(addDays(filedOn, 5)),
    started_on: weekdayFrom(addDays(filedOn, 20)),
    decided_on: weekdayFrom(addDays(filedOn, 34)),
    ruling: isEarly ? "prematur" : pick(random, ["dibuka seluruhnya", "dibuka sebagian", "tetap tertutup", "damai"]),
  };
  return { objection, dispute };
}

/** The day itself from Monday to Friday, else the Monday after. Decreed days off are left to the rules. */
function weekdayFrom(day: LocalDate): LocalDate {
  return weekday(day) <= 5 ? day : addDays(day, 8 - weekday(day));
}

function thirdWeekdayAfter(day: LocalDate): LocalDate {
  return addDays(day, weekday(day) <= 2 ? 3 : 5);
}

function pick<const Word extends string>(random: SeededRandom, words: readonly Word[]): Word {
  const word = words[Math.floor(random.next() * words.length)] ?? words[0];
  if (word === undefined) throw new RangeError("nothing to pick from");
  return word;
}

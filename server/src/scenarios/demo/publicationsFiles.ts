import { addDays, type LocalDate } from "../../kernel/localDate.ts";
import { file, type DemoFile } from "./demoFiles.ts";
import { demoLogOf, randomOf, temperamentOf, TURNING_POINT, type DemoEntry, type DemoItem } from "./publicationsLog.ts";

const SOURCE = "Skenario demo: catatan rekaan";
const CONFIDENCE = "medium";

/** Codes of offices about which the scenario says nothing at all: unknown is a state, and the most common one at the start. */
const SILENT = ["33.29", "35.27"];
/** Rows of the log that a second file tells anew. */
const CORRECTED = 12;

/** The invented year of updates as files, in the order of taking in. */
export function demoPublicationFiles(offices: readonly { readonly code: string }[], items: readonly DemoItem[], to: LocalDate): readonly DemoFile[] {
  if (items.length === 0) return [];
  const codes = offices.map(({ code }) => code).toSorted();
  const told = codes.filter((code) => !SILENT.includes(code));
  const log = told.flatMap((code) => [...demoLogOf(code, items, attendsTurningPoint(code), to), ...immediateEntries(code, items, to)]);
  const corrected = log.filter(({ refreshed_at: refreshedAt, content_hash: hash }) => refreshedAt !== null && hash === null).slice(0, CORRECTED);
  return [
    file("consequence-tests", "uji-konsekuensi-demo.csv", consequenceTests(items)),
    file("publication-duties", "kewajiban-pemutakhiran-demo.csv", told.flatMap((code) => dutiesOf(code, items))),
    file("publication-triggers", "peristiwa-pemutakhiran-demo.csv", told.flatMap((code) => triggersOf(code, items, to))),
    file("publication-updates", "pemutakhiran-demo.csv", log.map(sourced)),
    file("publication-updates", "pemutakhiran-demo-ralat.csv", corrected.map((entry) => sourced({ ...entry, note: "tanggal terbit diralat (data demo)", published_on: null }))),
    file("assistance-events", "kegiatan-pendampingan-demo.csv", ["33", "35"].flatMap((province) => eventsOf(province, codes.filter((code) => code.startsWith(`${province}.`)), to))),
  ];
}

/** A third of each province comes to the scenario's turning point; more often those who need it. */
function attendsTurningPoint(satkerCode: string): boolean {
  return randomOf(satkerCode, "hadir").chance(temperamentOf(satkerCode).pause > 1 ? 0.45 : 0.25);
}

function dutiesOf(satkerCode: string, items: readonly DemoItem[]): readonly object[] {
  const random = randomOf(satkerCode, "daftar");
  const decree = `Keputusan rekaan tentang DIP ${satkerCode} Tahun 2026 (data demo)`;
  const rows: object[] = [];
  const add = (code: string, row: object): void => {
    if (items.some((item) => item.code === code)) rows.push({ satker_code: satkerCode, item_code: code, year: 2026, obliged_from: null, reason: null, decree, source: SOURCE, confidence: CONFIDENCE, ...row });
  };
  if (random.chance(0.5)) add("E18", { applies: "tidak", reason: "hibah Pilkada sudah dipertanggungjawabkan" });
  if (random.chance(0.25)) add("T13", { applies: "tidak", reason: "tidak ada penelitian yang dikuasai" });
  if (random.chance(0.4)) add("B19", { applies: "ya", obliged_from: "2026-04-01", reason: "masuk daftar pada perubahan DIP" });
  return rows;
}

const OUTAGE = { code: "I05", on: "2026-03-10", what: "gangguan layanan situs web (data demo)" };

function hasOutage(satkerCode: string): boolean {
  return randomOf(satkerCode, "gangguan").chance(0.25);
}

function triggersOf(satkerCode: string, items: readonly DemoItem[], to: LocalDate): readonly object[] {
  const random = randomOf(satkerCode, "peristiwa");
  const row = (code: string, occurredOn: string, what: string): object => ({ satker_code: satkerCode, item_code: code, occurred_on: occurredOn, what, source: SOURCE, confidence: CONFIDENCE });
  const decided = items
    .filter(({ cadence, class: of }) => cadence === "ON_EVENT" && of !== "IMMEDIATE")
    .filter(() => random.chance(0.35))
    .map(({ code }) => row(code, addDays(to, -Math.floor(40 + random.next() * 320)), "keputusan atau dokumen baru (data demo)"));
  return [...decided, ...(hasOutage(satkerCode) && items.some(({ code }) => code === OUTAGE.code) ? [row(OUTAGE.code, OUTAGE.on, OUTAGE.what)] : [])];
}

/** What was published about the outage: the same day, days later, or not at all. */
function immediateEntries(satkerCode: string, items: readonly DemoItem[], to: LocalDate): DemoEntry[] {
  if (!hasOutage(satkerCode) || !items.some(({ code }) => code === OUTAGE.code) || to < OUTAGE.on) return [];
  const share = randomOf(satkerCode, "pengumuman gangguan").next();
  const blank = { satker_code: satkerCode, item_code: OUTAGE.code, published_on: null, refreshed_at: null, evidence_url: null, content_hash: null, checked_at: null, checked_by: null, http_status: null, outcome: null, note: null };
  if (share < 0.4) return [{ ...blank, published_on: OUTAGE.on, refreshed_at: OUTAGE.on, note: OUTAGE.what }];
  return share < 0.7 ? [{ ...blank, published_on: "2025-11-03", refreshed_at: "2025-11-03", note: "gangguan terdahulu (data demo)" }] : [];
}

function consequenceTests(items: readonly DemoItem[]): readonly object[] {
  const rows: readonly (readonly [code: string, level: string, province: string | null, decidedOn: string, validUntil: string | null])[] = [
    ["X01", "kpu_national", null, "2024-01-15", null],
    ["X03", "kpu_national", null, "2024-01-15", null],
    ["X02", "kpu_national", null, "2024-01-15", "2026-03-31"],
    ["X05", "kpu_province", "33", "2026-02-10", "2031-02-10"],
    ["X06", "kpu_province", "35", "2025-06-01", null],
    ["X07", "satker", "33", "2025-08-20", null],
  ];
  return rows
    .filter(([code]) => items.some((item) => item.code === code))
    .map(([code, level, province, decidedOn, validUntil]) => ({
      item_code: code,
      level,
      province_code: province,
      decree: `Keputusan rekaan uji konsekuensi ${code} (data demo)`,
      decided_on: decidedOn,
      valid_until: validUntil,
      source: SOURCE,
      confidence: CONFIDENCE,
      note: null,
    }));
}

function eventsOf(province: string, codes: readonly string[], to: LocalDate): readonly object[] {
  const came = (share: number, name: string): string => codes.filter((code) => randomOf(code, name).chance(share)).join("; ");
  const event = (key: string, kind: string, title: string, heldOn: string, rest: object): object => ({
    key: `demo-${province}-${key}`,
    province_code: province,
    kind,
    title: `${title} (data demo)`,
    held_on: heldOn,
    ended_on: null,
    place: null,
    topics: null,
    invited: null,
    attending: null,
    source: SOURCE,
    confidence: CONFIDENCE,
    note: null,
    ...rest,
  });
  const all = codes.join("; ");
  return [
    event("rakor-2025-09", "rakor", "Rapat koordinasi keterbukaan informasi", "2025-09-10", { place: "ibu kota provinsi", topics: "DIP; SAQ", invited: all, attending: came(0.7, "rakor") }),
    event("bimtek-2026-01", "bimtek", "Bimbingan teknis pemutakhiran harian", addDays(TURNING_POINT, -1), {
      ended_on: TURNING_POINT,
      topics: "pemutakhiran harian; laporan layanan",
      invited: all,
      attending: codes.filter(attendsTurningPoint).join("; "),
    }),
    event("asistensi-2026-03", "asistensi", "Asistensi zona kecil", "2026-03-04", { topics: "tautan mati", invited: codes.slice(0, 4).join("; "), attending: codes.slice(0, 4).join("; ") }),
    event("sosialisasi-2026-04", "sosialisasi", "Pembekalan daring", "2026-04-15", { note: "daftar hadir tidak ditemukan" }),
    event("asistensi-2026-06", "asistensi", "Asistensi menjelang pengisian SAQ", addDays(to, -12), { topics: "SAQ", invited: all, attending: came(0.5, "asistensi") }),
  ];
}

function sourced(entry: DemoEntry): object {
  return { ...entry, source: SOURCE, confidence: CONFIDENCE };
}

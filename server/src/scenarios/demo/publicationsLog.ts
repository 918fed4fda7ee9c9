import { createHash } from "node:crypto";
import { addDays, localDate, type LocalDate } from "../../kernel/localDate.ts";
import { seededRandom, type SeededRandom } from "./seededRandom.ts";

/** An item of the list in force, as far as the scenario needs it. */
export interface DemoItem {
  readonly code: string;
  readonly class: "PERIODIC" | "IMMEDIATE" | "ANYTIME" | "EXEMPT";
  readonly cadence: string;
}

/** A row of the invented log, in the words of the file. */
export interface DemoEntry {
  readonly satker_code: string;
  readonly item_code: string;
  readonly published_on: string | null;
  readonly refreshed_at: string | null;
  readonly evidence_url: string | null;
  readonly content_hash: string | null;
  readonly checked_at: string | null;
  readonly checked_by: string | null;
  readonly http_status: number | null;
  readonly outcome: string | null;
  readonly note: string | null;
}

/**
 * How an office works: the length of its pauses in shares of the interval allowed, how much of the list it keeps, and
 * whether it works only before an evaluation (the habit the product wants to change).
 */
interface Temperament {
  readonly pause: number;
  readonly spread: number;
  readonly keeps: number;
  readonly isSeasonal: boolean;
}

const SEED = 20_260_631;
const TEMPERAMENTS: readonly Temperament[] = [
  { pause: 0.75, spread: 0.12, keeps: 0.96, isSeasonal: false },
  { pause: 1, spread: 0.2, keeps: 0.88, isSeasonal: false },
  { pause: 1.25, spread: 0.3, keeps: 0.78, isSeasonal: true },
  { pause: 1.6, spread: 0.4, keeps: 0.55, isSeasonal: false },
];

/** First day of the log, but for the stages of 2024. */
const LOG_BEGINS = localDate("2024-07-01");
/** The scenario's meeting after which those who came work better. */
export const TURNING_POINT = localDate("2026-01-28");
/** Questionnaires are due then; who works by season works now. */
const SEASONS = ["2025-06-16", "2025-09-08"].map(localDate);
/** Unit: calendar days that a refresh holds. Round figures: an office does not count the days either. */
const INTERVAL_DAYS: Readonly<Record<string, number>> = {
  ON_CHANGE_MIN_SEMIANNUAL: 181,
  SEMIANNUAL: 181,
  ANNUAL: 365,
  ANNUAL_BY_DATE: 365,
  QUARTERLY: 90,
  MONTHLY: 30,
  WEEKLY: 7,
  FIVE_YEAR: 1_826,
  ON_EVENT: 240,
  CONTINUOUS: 300,
};
/** Weekly items are told from this day on, so that the file stays small. */
const WEEKLY_BEGINS = localDate("2026-03-02");
/** Published in the stages of 2024: first day of the stage, by item. */
const STAGE_DAYS: Readonly<Record<string, string>> = { E03: "2024-05-31", E07: "2024-09-22", E08: "2024-09-25", E14: "2024-11-27", E16: "2024-11-27" };

/** A generator of its own for each thing named, so that a new thing moves no other. */
export function randomOf(...names: readonly string[]): SeededRandom {
  return seededRandom(SEED ^ createHash("sha256").update(names.join(" ")).digest().readInt32BE(0));
}

export function temperamentOf(satkerCode: string): Temperament {
  const share = randomOf(satkerCode, "tabiat").next();
  const index = share < 0.3 ? 0 : share < 0.6 ? 1 : share < 0.82 ? 2 : 3;
  return TEMPERAMENTS[index] ?? { pause: 1, spread: 0.2, keeps: 0.9, isSeasonal: false };
}

/** Everything an office did and everything that was seen of it, up to a day. */
export function demoLogOf(satkerCode: string, items: readonly DemoItem[], learned: boolean, to: LocalDate): DemoEntry[] {
  return items.filter((item) => item.class !== "EXEMPT").flatMap((item) => entriesOf(satkerCode, item, learned, to));
}

function entriesOf(satkerCode: string, item: DemoItem, learned: boolean, to: LocalDate): DemoEntry[] {
  const random = randomOf(satkerCode, item.code);
  const temperament = temperamentOf(satkerCode);
  if (item.class === "IMMEDIATE") return random.chance(0.5) ? [look(satkerCode, item, addDays(to, -Math.floor(random.next() * 60)), "absent", null)] : [];
  if (item.cadence === "STAGE") return stageEntries(satkerCode, item, random, temperament);
  if (!random.chance(temperament.keeps)) return neglected(satkerCode, item, random, to);
  const days = refreshDays(item, random, temperament, learned, to);
  let version = 0;
  const entries = days.map((day, index) => {
    // Who works by season now and then puts a new date on old content; the hash gives it away.
    const isRedated = temperament.isSeasonal && index > 0 && random.chance(0.12);
    if (!isRedated) version += 1;
    return update(satkerCode, item, day, { random, version, isRedated, isHashed: temperament.isSeasonal || random.chance(0.7) });
  });
  return [...entries, ...looksAfter(satkerCode, item, days, random, to)];
}

function stageEntries(satkerCode: string, item: DemoItem, random: SeededRandom, temperament: Temperament): DemoEntry[] {
  const begins = STAGE_DAYS[item.code];
  if (begins === undefined) return [];
  if (!random.chance(temperament.keeps)) return random.chance(0.5) ? [look(satkerCode, item, addDays(localDate(begins), 12), "absent", null)] : [];
  return [update(satkerCode, item, addDays(localDate(begins), Math.floor(random.next() * 5 * temperament.pause)), { random, version: 1, isRedated: false, isHashed: true })];
}

/** Never kept: looked for in vain, or never looked at at all. */
function neglected(satkerCode: string, item: DemoItem, random: SeededRandom, to: LocalDate): DemoEntry[] {
  return random.chance(0.6) ? [look(satkerCode, item, addDays(to, -Math.floor(20 + random.next() * 420)), "absent", null)] : [];
}

function refreshDays(item: DemoItem, random: SeededRandom, temperament: Temperament, learned: boolean, to: LocalDate): LocalDate[] {
  const interval = INTERVAL_DAYS[item.cadence] ?? 181;
  const isWeekly = item.cadence === "WEEKLY";
  const days: LocalDate[] = [];
  let day = addDays(isWeekly ? WEEKLY_BEGINS : LOG_BEGINS, Math.floor(random.next() * Math.min(interval, 240)));
  while (day <= to) {
    days.push(day);
    const pause = learned && day >= TURNING_POINT ? Math.min(temperament.pause, 0.8) : temperament.pause;
    const next = addDays(day, Math.max(isWeekly ? 3 : 12, Math.round(interval * Math.max(0.2, random.around(pause, temperament.spread)))));
    const season = temperament.isSeasonal && !isWeekly ? SEASONS.find((begins) => day < begins && next > begins) : undefined;
    // Those who learned at the meeting take up what lay idle within the weeks after it.
    const lesson = learned && day < TURNING_POINT && next > addDays(TURNING_POINT, 45) ? addDays(TURNING_POINT, 3 + Math.floor(random.next() * 35)) : undefined;
    day = season === undefined ? (lesson ?? next) : addDays(season, Math.floor(random.next() * 9));
  }
  return days;
}

function looksAfter(satkerCode: string, item: DemoItem, days: readonly LocalDate[], random: SeededRandom, to: LocalDate): DemoEntry[] {
  const last = days.at(-1);
  if (last === undefined) return [];
  const lookedOn = addDays(last, 2 + Math.floor(random.next() * 25));
  const roll = random.next();
  if (lookedOn > to || item.cadence === "WEEKLY") return [];
  if (roll < 0.025) return [look(satkerCode, item, lookedOn, "gone", 404)];
  if (roll < 0.04) return [look(satkerCode, item, lookedOn, "inconclusive", 503)];
  return roll < 0.1 ? [look(satkerCode, item, lookedOn, "found", 200)] : [];
}

interface Updating {
  readonly random: SeededRandom;
  /** Counts the contents, not the dates. */
  readonly version: number;
  readonly isRedated: boolean;
  readonly isHashed: boolean;
}

function update(satkerCode: string, item: DemoItem, day: LocalDate, { random, version, isRedated, isHashed }: Updating): DemoEntry {
  const hour = String(8 + Math.floor(random.next() * 8)).padStart(2, "0");
  return {
    satker_code: satkerCode,
    item_code: item.code,
    published_on: day,
    refreshed_at: `${day}T${hour}:15+07:00`,
    evidence_url: evidenceUrl(satkerCode, item),
    content_hash: isHashed ? contentHash(satkerCode, item, version) : null,
    checked_at: null,
    checked_by: null,
    http_status: null,
    outcome: null,
    note: isRedated ? "tanggal baru pada isi lama (data demo)" : null,
  };
}

function look(satkerCode: string, item: DemoItem, day: LocalDate, outcome: string, httpStatus: number | null): DemoEntry {
  return {
    satker_code: satkerCode,
    item_code: item.code,
    published_on: null,
    refreshed_at: null,
    evidence_url: httpStatus === null ? null : evidenceUrl(satkerCode, item),
    content_hash: null,
    checked_at: `${day}T14:30+07:00`,
    checked_by: httpStatus === null ? "pemeriksa provinsi (data demo)" : "pemeriksa tautan (data demo)",
    http_status: httpStatus,
    outcome,
    note: null,
  };
}

/** A name that exists nowhere: ".invalid" is kept free for good (RFC 2606). */
function evidenceUrl(satkerCode: string, item: DemoItem): string {
  return `https://satker-${satkerCode.replace(".", "-")}.contoh.invalid/ppid/${item.code.toLowerCase()}`;
}

function contentHash(satkerCode: string, item: DemoItem, version: number): string {
  return createHash("sha256").update(`isi demo ${satkerCode} ${item.code} ${version}`).digest("hex");
}

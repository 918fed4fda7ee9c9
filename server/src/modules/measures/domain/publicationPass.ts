import { groupBy } from "../../../kernel/groupBy.ts";
import type { LocalDate } from "../../../kernel/localDate.ts";
import { ruleFor, type CadenceRule } from "../../publications/domain/cadenceRule.ts";
import { daysIn, earlier, later } from "../../publications/domain/dayArithmetic.ts";
import { DUE_STATES } from "../../publications/domain/discipline.ts";
import type { DutyDeclaration, DutyFacts } from "../../publications/domain/dutyBook.ts";
import { dutyHistory, EMPTY_HISTORY, type DutyHistory } from "../../publications/domain/dutyLog.ts";
import type { Duty } from "../../publications/domain/dutyStanding.ts";
import { dutyTimeline, type DutySpan } from "../../publications/domain/dutyTimeline.ts";
import { listInForce, type InformationItem } from "../../publications/domain/informationItem.ts";
import { stageWindows, type StageWindow } from "../../publications/domain/stageWindow.ts";
import type { Bucket } from "./bucket.ts";
import { boundOf } from "./familyFigures.ts";
import { NO_DUTIES, type PublicationTally } from "./publicationTally.ts";
import { judgedOn } from "./registerKnown.ts";

/** What decides duties, with all wordings of the list, and how far each satker's log is vouched for (absent: by nobody). */
export type PassFacts = Omit<DutyFacts, "list"> & { readonly versions: readonly InformationItem[]; readonly reach: ReadonlyMap<string, LocalDate> };

/** Buckets judged by one list, one set of cadence rows and one year of declarations. */
interface Segment {
  readonly items: readonly { readonly item: InformationItem; readonly rule: CadenceRule | undefined }[];
  /** A day on which what decides is in force. */
  readonly day: LocalDate;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly buckets: readonly { readonly at: number; readonly from: LocalDate; readonly until: LocalDate }[];
}

type Counts = { -readonly [Name in keyof PublicationTally]: PublicationTally[Name] };

/**
 * Duties of many satker over many buckets in one pass. Each bucket is judged as it stood at its own end (or today): by the list, the
 * cadence rows and the declarations in force on that day. What the log has since found out about a content counts for the past too. Days
 * after the last one that a source of the satker's log vouches for are not reported: no duty is kept or missed on them.
 */
export function publicationTallies(satkerCodes: readonly string[], facts: PassFacts, buckets: readonly Bucket[], today: LocalDate): ReadonlyMap<string, readonly PublicationTally[]> {
  const segments = segmentsOf(facts, buckets, today);
  const known = knownDuties(facts);
  const windowsOf = windowFinder(facts);
  const silent = new Map<string, readonly DutySpan[]>();
  const timelineOf = (duty: Duty, segment: Segment, name: string | null): readonly DutySpan[] => {
    const remembered = name === null ? undefined : silent.get(name);
    if (remembered !== undefined) return remembered;
    const timeline = dutyTimeline(duty, segment.from, segment.until);
    if (name !== null) silent.set(name, timeline);
    return timeline;
  };
  return new Map(
    satkerCodes.map((satkerCode) => {
      const tallies: Counts[] = buckets.map(() => ({ ...NO_DUTIES }));
      const duties = known.get(satkerCode);
      const reach = facts.reach.get(satkerCode) ?? null;
      for (const segment of segments) {
        for (const { item, rule } of segment.items) {
          const found = duties?.get(item.code);
          const windows = windowsOf(item, satkerCode);
          const declaration = latestOf(found?.declarations, segment.day);
          const duty: Duty = { rule, applies: declaration?.applies ?? true, obligedFrom: declaration?.obligedFrom ?? null, windows: windows.spans, events: found?.events ?? [], history: found?.history ?? EMPTY_HISTORY };
          // Nothing is known of it: the same for all satker with the same stages.
          count(timelineOf(duty, segment, found === undefined ? `${segment.from} ${item.code} ${windows.key}` : null), segment, { tallies, reach });
        }
      }
      const histories = [...(duties?.values() ?? [])].map(({ history }) => history);
      cover(tallies, buckets, { firstKnown: boundOf(histories.map(({ firstEntryOn }) => firstEntryOn)), knownTo: reach, today });
      countRefreshes(histories, buckets, tallies);
      return [satkerCode, tallies];
    }),
  );
}

/** What is told of one duty. */
interface KnownDuty {
  readonly history: DutyHistory;
  readonly declarations: readonly DutyDeclaration[];
  readonly events: readonly LocalDate[];
}

/** By satker, then item; duties of which nothing is told are absent. */
function knownDuties({ log, declarations, triggers }: PassFacts): ReadonlyMap<string, ReadonlyMap<string, KnownDuty>> {
  const [logs, declared, events] = [groupBy(log, keyOf), groupBy(declarations, keyOf), groupBy(triggers, keyOf)];
  const bySatker = new Map<string, Map<string, KnownDuty>>();
  for (const key of new Set([...logs.keys(), ...declared.keys(), ...events.keys()])) {
    const [satkerCode, itemCode] = [key.slice(0, key.indexOf(" ")), key.slice(key.indexOf(" ") + 1)];
    const entries = logs.get(key);
    const duties = bySatker.get(satkerCode) ?? new Map<string, KnownDuty>();
    bySatker.set(satkerCode, duties);
    duties.set(itemCode, { history: entries === undefined ? EMPTY_HISTORY : dutyHistory(entries), declarations: declared.get(key) ?? [], events: (events.get(key) ?? []).map(({ occurredOn }) => occurredOn).toSorted() });
  }
  return bySatker;
}

function segmentsOf({ versions, rules, declarations }: PassFacts, buckets: readonly Bucket[], today: LocalDate): Segment[] {
  const begun = buckets.map((bucket, at) => ({ at, from: bucket.from, until: judgedOn(bucket, today) })).filter(({ from }) => from <= today);
  const begins = [...rules.map(({ validFrom }) => validFrom), ...[...versions, ...declarations].map(({ year }) => `${year}-01-01`)].toSorted();
  const ends = rules.flatMap(({ validTo }) => (validTo === null ? [] : [validTo]));
  const turnsBefore = (day: LocalDate): string => `${begins.filter((begin) => begin <= day).length}:${ends.filter((end) => end < day).length}`;
  const groups = groupBy(begun, ({ until }) => turnsBefore(until));
  return [...groups.values()].flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined) return [];
    const day = first.until;
    const { items } = listInForce(versions, day);
    return [{ day, from: first.from, until: last.until, buckets: group, items: items.map((item) => ({ item, rule: ruleFor(rules, item, day) })) }];
  });
}

function count(timeline: readonly DutySpan[], { buckets }: Segment, { tallies, reach }: { readonly tallies: readonly Counts[]; readonly reach: LocalDate | null }): void {
  let at = 0;
  for (const bucket of buckets) {
    const tally = tallies[bucket.at];
    if (tally === undefined) continue;
    while (at < timeline.length - 1 && (timeline[at]?.to ?? bucket.from) < bucket.from) at += 1;
    const isReported = reach !== null && reach >= bucket.from;
    const known = isReported ? earlier(bucket.until, reach) : bucket.until;
    for (let place = at; place < timeline.length; place += 1) {
      const span = timeline[place];
      if (span === undefined || span.from > bucket.until) break;
      const [from, to] = [later(span.from, bucket.from), earlier(span.to, bucket.until)];
      const days = daysIn(from, to);
      const toldDays = isReported ? daysIn(from, earlier(to, known)) : 0;
      if (DUE_STATES.has(span.state)) {
        tally.dueDays += toldDays;
        tally.unknownDays += days - toldDays;
      }
      if (span.state === "CURRENT") tally.currentDays += toldDays;
      if (span.state === "UNKNOWN") tally.unknownDays += days;
      if (span.from <= known && span.to >= known) countEnd(tally, !isReported && DUE_STATES.has(span.state) ? "UNKNOWN" : span.state);
    }
  }
}

function countEnd(tally: Counts, state: DutySpan["state"]): void {
  if (state === "CURRENT") tally.current += 1;
  if (state === "LATE") tally.late += 1;
  if (state === "MISSING") tally.missing += 1;
  if (state === "UNKNOWN") tally.unknown += 1;
  if (state !== "NOT_APPLICABLE") tally.applicable += 1;
}

function countRefreshes(histories: readonly DutyHistory[], buckets: readonly Bucket[], tallies: readonly Counts[]): void {
  const days = histories.flatMap(({ refreshes }) => refreshes).toSorted();
  let at = 0;
  for (const day of days) {
    while (at < buckets.length && (buckets[at]?.to ?? day) < day) at += 1;
    const tally = tallies[at];
    if (tally !== undefined && (buckets[at]?.from ?? day) <= day) tally.refreshes += 1;
  }
}

function cover(tallies: readonly Counts[], buckets: readonly Bucket[], { firstKnown, knownTo, today }: { readonly firstKnown: LocalDate | null; readonly knownTo: LocalDate | null; readonly today: LocalDate }): void {
  for (const [at, bucket] of buckets.entries()) {
    const tally = tallies[at];
    if (tally !== undefined) tally.isCovered = firstKnown !== null && knownTo !== null && firstKnown <= judgedOn(bucket, today) && knownTo >= bucket.from;
  }
}

function windowFinder({ stages }: PassFacts): (item: InformationItem, satkerCode: string) => { readonly spans: readonly StageWindow[]; readonly key: string } {
  const none = { spans: [], key: "" };
  const found = new Map<string, { readonly spans: readonly StageWindow[]; readonly key: string }>();
  return (item, satkerCode) => {
    if (item.stageCodes.length === 0) return none;
    const asked = `${satkerCode} ${item.stageCodes.join(",")}`;
    const known = found.get(asked);
    if (known !== undefined) return known;
    const spans = stageWindows(stages, item.stageCodes, satkerCode);
    const windows = { spans, key: spans.map(({ from, to }) => `${from}${to}`).join() };
    found.set(asked, windows);
    return windows;
  };
}

function latestOf(declarations: readonly DutyDeclaration[] | undefined, on: LocalDate): DutyDeclaration | undefined {
  const year = Number(on.slice(0, 4));
  return declarations?.filter((declaration) => declaration.year <= year).toSorted((a, b) => b.year - a.year)[0];
}

function keyOf({ satkerCode, itemCode }: { readonly satkerCode: string; readonly itemCode: string }): string {
  return `${satkerCode} ${itemCode}`;
}

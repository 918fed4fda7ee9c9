import { groupBy } from "../../../kernel/groupBy.ts";
import { addDays, type LocalDate } from "../../../kernel/localDate.ts";
import { ruleFor, type CadenceRule } from "./cadenceRule.ts";
import { earlier } from "./dayArithmetic.ts";
import type { TrackedDuty } from "./discipline.ts";
import { dutyHistory, EMPTY_HISTORY, type LogEntry } from "./dutyLog.ts";
import { dutyStanding, type Duty, type DutyStanding } from "./dutyStanding.ts";
import { dutyTimeline, lastTurn } from "./dutyTimeline.ts";
import type { InformationItem, InformationList } from "./informationItem.ts";
import type { RefreshMark } from "./rhythm.ts";
import { stageWindows, type ElectionStage } from "./stageWindow.ts";

/** What a satker's own list says of an item. */
export interface DutyDeclaration {
  readonly satkerCode: string;
  readonly itemCode: string;
  /** Calendar year of the satker's list. */
  readonly year: number;
  readonly applies: boolean;
  readonly obligedFrom: LocalDate | null;
  readonly reason: string | null;
  readonly decree: string | null;
}

/** Something happened that must be published. */
export interface PublicationTrigger {
  readonly satkerCode: string;
  readonly itemCode: string;
  readonly occurredOn: LocalDate;
}

/** A row of the log with whose it is. */
export interface DutyLogEntry extends LogEntry {
  readonly satkerCode: string;
  readonly itemCode: string;
  /** Last day up to which its source vouches for the satker's log: see logReach. Null: it speaks of its own item alone. */
  readonly vouchedTo: LocalDate | null;
}

/** Everything that decides the duties of some satker, as known on one day. */
export interface DutyFacts {
  readonly list: InformationList;
  readonly rules: readonly CadenceRule[];
  readonly stages: readonly ElectionStage[];
  readonly declarations: readonly DutyDeclaration[];
  readonly triggers: readonly PublicationTrigger[];
  readonly log: readonly DutyLogEntry[];
}

/** One duty with everything that was found out about it. */
export interface BookedDuty extends TrackedDuty {
  readonly item: InformationItem;
  readonly duty: Duty;
  /** since is that of the whole run, not only of the last refresh. */
  readonly standing: DutyStanding;
  /** Null: the satker's own list does not speak of it. */
  readonly declaration: DutyDeclaration | null;
}

/** Shortest span of a timeline. Unit: calendar days; the longest window of the measures. */
const LEAST_TIMELINE_DAYS = 365;

/** Every item of the list for every satker, in the order of the list; satker in the order given. */
export function bookDuties(satkerCodes: readonly string[], facts: DutyFacts, on: LocalDate): ReadonlyMap<string, readonly BookedDuty[]> {
  const logs = logsOf(facts.log);
  const declarations = groupBy(facts.declarations, keyOf);
  const triggers = groupBy(facts.triggers, keyOf);
  const rules = new Map(facts.list.items.map((item) => [item.code, ruleFor(facts.rules, item, on)]));
  return new Map(
    satkerCodes.map((satkerCode) => [
      satkerCode,
      facts.list.items.map((item) => {
        const key = keyOf({ satkerCode, itemCode: item.code });
        const declaration = latestOf(declarations.get(key) ?? [], on);
        const log = logs.get(key);
        const duty: Duty = {
          rule: rules.get(item.code),
          applies: declaration?.applies ?? true,
          obligedFrom: declaration?.obligedFrom ?? null,
          windows: item.stageCodes.length === 0 ? [] : stageWindows(facts.stages, item.stageCodes, satkerCode),
          events: (triggers.get(key) ?? []).map(({ occurredOn }) => occurredOn).toSorted(),
          history: log === undefined ? EMPTY_HISTORY : dutyHistory(log),
        };
        return booked(satkerCode, item, duty, declaration, on);
      }),
    ]),
  );
}

/** Entries by duty. Those of one duty mostly stand in a row: only where another begins is a key made. */
function logsOf(log: readonly DutyLogEntry[]): ReadonlyMap<string, readonly DutyLogEntry[]> {
  const logs = new Map<string, DutyLogEntry[]>();
  let last: DutyLogEntry | undefined;
  let entries: DutyLogEntry[] = [];
  for (const entry of log) {
    if (last === undefined || entry.itemCode !== last.itemCode || entry.satkerCode !== last.satkerCode) {
      const key = keyOf(entry);
      entries = logs.get(key) ?? [];
      logs.set(key, entries);
      last = entry;
    }
    entries.push(entry);
  }
  return logs;
}

/** Every real refresh up to the day. */
export function refreshMarks(duties: readonly TrackedDuty[], on: LocalDate): RefreshMark[] {
  return duties.flatMap(({ satkerCode, itemCode, history }) => history.refreshes.filter((day) => day <= on).map((day) => ({ satkerCode, itemCode, on: day })));
}

/** The timeline, and since when a run lasts, are made when somebody looks at them: a province has thousands of duties, each with years of days. */
function booked(satkerCode: string, item: InformationItem, duty: Duty, declaration: DutyDeclaration | null, on: LocalDate): BookedDuty {
  const start = addDays(on, 1 - LEAST_TIMELINE_DAYS);
  const from = duty.history.firstEntryOn === null ? start : earlier(start, duty.history.firstEntryOn);
  const standing = dutyStanding(duty, on);
  const timeline = once(() => dutyTimeline(duty, from, on));
  const since = once(() => sinceOf(duty, standing, from, on));
  return {
    satkerCode,
    itemCode: item.code,
    class: item.class,
    state: standing.state,
    get timeline() {
      return timeline();
    },
    history: duty.history,
    item,
    duty,
    standing: {
      ...standing,
      get since() {
        return since();
      },
    },
    declaration,
  };
}

/** First day of the run that the day's state belongs to. A run as long as the timeline is told as the day's own facts tell it. */
function sinceOf(duty: Duty, { state, since }: DutyStanding, from: LocalDate, on: LocalDate): LocalDate | null {
  return lastTurn(duty, state, from, on) ?? since;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function latestOf(declarations: readonly DutyDeclaration[], on: LocalDate): DutyDeclaration | null {
  const year = Number(on.slice(0, 4));
  return declarations.filter((declaration) => declaration.year <= year).toSorted((a, b) => b.year - a.year)[0] ?? null;
}

function keyOf({ satkerCode, itemCode }: { readonly satkerCode: string; readonly itemCode: string }): string {
  return `${satkerCode} ${itemCode}`;
}

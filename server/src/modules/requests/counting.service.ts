import type { LocalDate } from "../../kernel/localDate.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { readDataVersion } from "../access/door.service.ts";
import { CALENDAR_COLUMNS, loadCalendarBook } from "../calendars/calendars.service.ts";
import { calendarBook, type CalendarBook } from "../calendars/domain/calendarBook.ts";
import { NoYearShipped } from "../calendars/domain/noYearShipped.ts";
import { readCountingPolicy, readLaw, readLegalRuleTable } from "./counting.queries.ts";
import type { CountingPolicy } from "./domain/clockStart.ts";
import type { CountingGround } from "./domain/deadline.ts";
import type { ReplayGround } from "./domain/deadlineReplay.ts";
import { overlap, type LegalRule } from "./domain/legalRule.ts";
import type { AcceptanceGround } from "./domain/requestEventAcceptance.ts";
import { standingGround, type StandingGround } from "./domain/standing.ts";
import type { RegisterReader } from "./register.queries.ts";

/** Rules, settings and calendars of the moment: everything a clock is counted by. */
export interface CountingBook {
  readonly rules: readonly LegalRule[];
  readonly policy: CountingPolicy;
  readonly calendars: CalendarBook;
  readonly today: LocalDate;
  /** By every recorded decree: what is stored. Remembers deadlines. */
  current(satkerCode: string | null): StandingGround;
  /** By the decrees made public up to that day. */
  asAnnounced(asOf: LocalDate, satkerCode: string | null): CountingGround;
  /** For judging an event: the calendar of the day it happened. */
  acceptance(satkerCode: string): AcceptanceGround;
  replay(satkerCode: string | null): ReplayGround;
}

/** @throws NoYearShipped when no calendar was loaded at all. */
export async function loadCountingBook(prisma: RegisterReader, today: LocalDate): Promise<CountingBook> {
  const rules = await readLegalRuleTable(prisma);
  const policy = await readCountingPolicy(prisma);
  return countingBook({ rules, policy, calendars: await loadCalendarBook(prisma, today), today });
}

interface KeptBook {
  readonly dataVersion: string;
  readonly book: CountingBook;
}
const kept = new WeakMap<Database, KeptBook>();

/**
 * The book as readers need it for `current`: made once and kept as long as the data stay the same. Who asks with days of a reader's choice
 * (asAnnounced) or in a transaction, which must see what it wrote itself, loads one of its own. @throws NoYearShipped as loadCountingBook.
 * @param dataVersion the version that the reader's first statement told, or null: it is asked for.
 */
export async function keptCountingBook(database: Database, today: LocalDate, dataVersion: string | null): Promise<CountingBook> {
  const version = dataVersion ?? (await readDataVersion(database));
  const known = kept.get(database);
  if (known?.dataVersion === version && known.book.today === today) return known.book;
  const { beside, dataVersion: readAt, rules, policy } = await readLaw(database.prisma, CALENDAR_COLUMNS);
  if (beside.facts === null) throw new NoYearShipped();
  const book = countingBook({ rules, policy, calendars: calendarBook(beside.facts, beside.policy, today), today });
  kept.set(database, { dataVersion: readAt, book });
  return book;
}

/** The book that follows from these rules, settings and calendars, recorded or supposed. */
export function countingBook({ rules, policy, calendars, today }: Pick<CountingBook, "rules" | "policy" | "calendars" | "today">): CountingBook {
  const grounds = new Map<object, StandingGround>();
  return {
    rules,
    policy,
    calendars,
    today,
    current(satkerCode) {
      const calendar = calendars.current(satkerCode);
      const known = grounds.get(calendar);
      if (known) return known;
      const ground = standingGround({ rules, policy, calendar });
      grounds.set(calendar, ground);
      return ground;
    },
    asAnnounced: (asOf, satkerCode) => ({ rules, policy, calendar: calendars.asAnnounced(asOf, satkerCode) }),
    acceptance: (satkerCode) => ({ rules, policy, calendarOn: (asOf) => calendars.asAnnounced(asOf, satkerCode), today }),
    replay: (satkerCode) => ({ rules, policy, facts: calendars.facts, jointLeave: calendars.policy, satkerCode }),
  };
}

/** Rules that both claim some day 0, in words. Empty: none, as it must be. */
export async function overlappingRules(prisma: RegisterReader): Promise<string[]> {
  const rules = await readLegalRuleTable(prisma);
  return rules.flatMap((rule, at) =>
    rules.slice(at + 1).filter((other) => overlap(rule, other)).map((other) => `aturan ${rule.regime} ${rule.clock} sejak ${rule.effectiveFrom ?? "awal"} bertumpang tindih dengan yang sejak ${other.effectiveFrom ?? "awal"}`),
  );
}

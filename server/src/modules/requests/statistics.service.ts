import { InvalidInput } from "../../kernel/domainError.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { Actor } from "../access/domain/actor.ts";
import { can } from "../access/domain/policy.ts";
import { findOpenAhead, readBacklogs } from "./backlog.queries.ts";
import { keptCountingBook, loadCountingBook, type CountingBook } from "./counting.service.ts";
import { funnelOf, type CaseFunnel } from "./domain/caseFunnel.ts";
import type { HandlingFigures } from "./domain/handlingFigures.ts";
import { figuresOfTotals, REQUEST_CLASSES } from "./domain/handlingTotals.ts";
import { openOnDay, overdueInRange } from "./domain/openBacklog.ts";
import { bandCutoffs, type OpenRequests } from "./domain/openRequests.ts";
import { publicId } from "./domain/recordedRequest.ts";
import { reportingOf, type ReportingState } from "./domain/reporting.ts";
import { isInnerReader } from "./domain/requestReader.ts";
import { AGE_BANDS, SUSPICION } from "./domain/settings.ts";
import { registerFindings, type RegisterFinding } from "./domain/suspiciousRegister.ts";
import { findPeriods, type RecordedPeriod } from "./periods.queries.ts";
import { groundOf } from "./registerGround.service.ts";
import { readTotals } from "./rollups.queries.ts";
import type { AskedScope, ScopedSatkers } from "./scope.queries.ts";
import { statisticsKnownOn } from "./statisticsKnownOn.service.ts";
import { findFunnelCounts, findMonthsWithRequests, findOldestOpen, findRegisterRows, type DayRange } from "./statistics.queries.ts";

/** A request that has waited long. */
export interface OldOpenRequest {
  readonly id: string;
  readonly satkerCode: string;
  readonly number: string;
  readonly dayZero: LocalDate;
  /** Null: not known. */
  readonly dueOn: LocalDate | null;
  /** Unit: working days since day 0. Null: outside the shipped calendar. */
  readonly workingDaysOpen: number | null;
}

/** Figures over satker and months, before anything is held back. */
export interface RequestStatistics {
  readonly asked: AskedScope;
  readonly range: DayRange;
  /** Null: as recorded now. */
  readonly asKnownOn: LocalDate | null;
  readonly dataset: Dataset;
  readonly satkerCodes: readonly string[];
  readonly reporting: ReadonlyMap<string, ReportingState>;
  /** Where it is written that registers were handed in. */
  readonly periods: readonly RecordedPeriod[];
  readonly figures: HandlingFigures;
  readonly open: OpenRequests;
  readonly oldestOpen: readonly OldOpenRequest[];
  readonly funnel: CaseFunnel;
  /** False: small counts are held back from this reader. */
  readonly showsSmallCounts: boolean;
}

const OLDEST = 10;

/** Figures of handling, for one reader. */
export class RequestStatisticsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly actor: Actor,
  ) {}

  /**
   * The four figures of UU 14/2008 Pasal 12 and those around them, for the requests received in the months asked about; what is open is told as of
   * the day. With asKnownOn the register, the calendar and the day are those of then.
   * @throws NotFound when no satker asked about lies within the reader's scope; InvalidInput for a replay of too many requests.
   */
  async statistics(asked: AskedScope, range: DayRange, asKnownOn: LocalDate | null): Promise<RequestStatistics> {
    const { prisma } = this.database;
    const { satkers, dataset, dataVersion } = await groundOf(this.database, this.actor, asked);
    const today = this.clock.today();
    if (asKnownOn !== null && asKnownOn > today) throw new InvalidInput(`Tanggal ${asKnownOn} berada di masa depan; hari ini ${today}.`, { asKnownOn, today });
    const book = asKnownOn === null ? await keptCountingBook(this.database, today, dataVersion) : await loadCountingBook(prisma, today);
    const day = asKnownOn ?? today;
    const periods = (await findPeriods(prisma, satkers, dataset, range)).filter(({ recordedOn }) => recordedOn <= day);
    const common = { asked, range, asKnownOn, dataset, satkerCodes: satkers.codes, periods, showsSmallCounts: isInnerReader(this.actor, { kind: "NOTHING" }) };
    const parts = asKnownOn === null ? await this.current(satkers, dataset, { range, today, periods }, book) : await statisticsKnownOn(prisma, satkers, { dataset, range, knownOn: asKnownOn, periods }, book);
    // Single requests, even without a text, are for those who may read the register.
    return { ...common, ...parts, oldestOpen: can(this.actor, "REQUESTS_READ") ? parts.oldestOpen : [] };
  }

  /** Patterns worth a look in each satker's register, by satker. Findings, not accusations. */
  async findings(asked: AskedScope, range: DayRange): Promise<ReadonlyMap<string, readonly RegisterFinding[]>> {
    const { prisma } = this.database;
    const { satkers, dataset, dataVersion } = await groundOf(this.database, this.actor, asked);
    const book = await keptCountingBook(this.database, this.clock.today(), dataVersion);
    const { from, to } = book.calendars.facts.shippedYears;
    const rows = (await findRegisterRows(prisma, satkers, dataset, range)).filter(({ receivedOn, noticeOn }) => isWithin(receivedOn, from, to) && (noticeOn === null || isWithin(noticeOn, from, to)));
    const found = satkers.codes.map((code) => {
      const register = rows.filter(({ satkerCode }) => satkerCode === code).map((row) => ({ ...row, requestId: publicId(code, row.requestId) }));
      return [code, registerFindings(register, book.calendars.current(code), SUSPICION)] as const;
    });
    return new Map(found.filter(([, findings]) => findings.length > 0));
  }

  private async current(satkers: ScopedSatkers, dataset: Dataset, asked: { range: DayRange; today: LocalDate; periods: readonly RecordedPeriod[] }, book: CountingBook) {
    const { prisma } = this.database;
    const { range, today, periods } = asked;
    const monthsWithRequests = await findMonthsWithRequests(prisma, satkers, dataset, range);
    const reporting = reportingOf(satkers.codes, { ...range, today }, { periods, monthsWithRequests });
    const byClass = await readTotals(prisma, satkers, dataset, range);
    const cutoffs = cutoffsOf(book, satkers, today);
    const ahead = await findOpenAhead(prisma, satkers, dataset, { range, today, cutoffs });
    const figures = figuresOfTotals(byClass, { GENERAL: overdueInRange(byClass.GENERAL, ahead, "GENERAL"), ELECTION: overdueInRange(byClass.ELECTION, ahead, "ELECTION") }, countReporting(reporting));
    const requests = REQUEST_CLASSES.reduce((sum, name) => sum + byClass[name].requests, 0);
    return {
      reporting,
      figures,
      open: openOnDay(await readBacklogs(prisma, satkers, dataset), ahead, AGE_BANDS, new Set(satkers.codes.filter((code) => !cutoffs.has(code)))),
      oldestOpen: (await findOldestOpen(prisma, satkers, dataset, OLDEST)).flatMap(({ satkerCode, requestId, number, kept }): OldOpenRequest[] =>
        kept.dayZero === null ? [] : [{ id: publicId(satkerCode, requestId), satkerCode, number, dayZero: kept.dayZero, dueOn: kept.dueOn, workingDaysOpen: ageOn(book, satkerCode, kept.dayZero, today) }],
      ),
      funnel: funnelOf(requests, await findFunnelCounts(prisma, satkers, dataset, range, today)),
    };
  }
}

/** How many satker the figures speak for: those whose register is known at least in part. */
export function countReporting(reporting: ReadonlyMap<string, ReportingState>): { readonly reported: number; readonly notReported: number } {
  const states = [...reporting.values()];
  const reported = states.filter((state) => state === "REPORTED" || state === "PARTLY").length;
  return { reported, notReported: states.length - reported };
}

function ageOn(book: CountingBook, satkerCode: string | null, dayZero: LocalDate, today: LocalDate): number | null {
  const days = book.current(satkerCode).workingDays.between(dayZero, today);
  return days === null ? null : Math.max(0, days);
}

/** By satker, the start days that part the bands of age. Satker are absent when their calendar does not reach back so far. */
function cutoffsOf(book: CountingBook, satkers: ScopedSatkers, today: LocalDate): ReadonlyMap<string, readonly LocalDate[]> {
  const { changes, days } = book.calendars.facts;
  const withOwnDays = new Set([...changes, ...days].map(({ satkerCode }) => satkerCode));
  const common = bandCutoffs(AGE_BANDS, today, (dayZero) => ageOn(book, null, dayZero, today));
  return new Map(
    satkers.codes.flatMap((code) => {
      const cutoffs = withOwnDays.has(code) ? bandCutoffs(AGE_BANDS, today, (dayZero) => ageOn(book, code, dayZero, today)) : common;
      return cutoffs === null ? [] : [[code, cutoffs] as const];
    }),
  );
}

function isWithin(date: LocalDate, from: number, to: number): boolean {
  return date >= `${from}-01-01` && date <= `${to}-12-31`;
}

import { InvalidInput, NotFound } from "../../kernel/domainError.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { Actor } from "../access/domain/actor.ts";
import { can } from "../access/domain/policy.ts";
import { loadCountingBook, type CountingBook } from "./counting.service.ts";
import { funnelOf, type CaseFunnel } from "./domain/caseFunnel.ts";
import type { HandlingFigures } from "./domain/handlingFigures.ts";
import { figuresOfTotals, NO_REQUESTS, REQUEST_CLASSES, totalsBetween, totalsSum, type HandlingTotals, type OpenOverdue, type RequestClass } from "./domain/handlingTotals.ts";
import type { LegalRegime } from "./domain/legalRule.ts";
import { bandCutoffs, type AgeBandCount, type OpenRequests } from "./domain/openRequests.ts";
import { publicId } from "./domain/recordedRequest.ts";
import { reportingOf, type ReportingState } from "./domain/reporting.ts";
import { isInnerReader } from "./domain/requestReader.ts";
import { AGE_BANDS, SUSPICION } from "./domain/settings.ts";
import { registerFindings, type RegisterFinding } from "./domain/suspiciousRegister.ts";
import { findPeriods, type RecordedPeriod } from "./periods.queries.ts";
import { readTotals } from "./rollups.queries.ts";
import { findDatasetInUse, findScopedSatkers, type AskedScope, type ScopedSatkers } from "./scope.queries.ts";
import { statisticsKnownOn } from "./statisticsKnownOn.service.ts";
import { findFunnelCounts, findMonthsWithRequests, findOldestOpen, findOpenGroups, findRegisterRows, type DayRange, type OpenGroup } from "./statistics.queries.ts";

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
    const satkers = await this.satkers(asked);
    const dataset = await findDatasetInUse(prisma, satkers);
    const today = this.clock.today();
    if (asKnownOn !== null && asKnownOn > today) throw new InvalidInput(`Tanggal ${asKnownOn} berada di masa depan; hari ini ${today}.`, { asKnownOn, today });
    const book = await loadCountingBook(prisma, today);
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
    const satkers = await this.satkers(asked);
    const dataset = await findDatasetInUse(prisma, satkers);
    const book = await loadCountingBook(prisma, this.clock.today());
    const { from, to } = book.calendars.facts.shippedYears;
    const rows = (await findRegisterRows(prisma, satkers, dataset, range)).filter(({ receivedOn, noticeOn }) => isWithin(receivedOn, from, to) && (noticeOn === null || isWithin(noticeOn, from, to)));
    const found = satkers.codes.map((code) => {
      const register = rows.filter(({ satkerCode }) => satkerCode === code).map((row) => ({ ...row, requestId: publicId(code, row.requestId) }));
      return [code, registerFindings(register, book.calendars.current(code), SUSPICION)] as const;
    });
    return new Map(found.filter(([, findings]) => findings.length > 0));
  }

  private async satkers(asked: AskedScope): Promise<ScopedSatkers> {
    const satkers = await findScopedSatkers(this.database.prisma, this.actor.scope, asked);
    if (satkers.codes.length === 0) throw new NotFound("Provinsi atau satker ini tidak ada, atau bukan wewenang akun ini.", { province: asked.provinceCode, satker: asked.satkerCode });
    return satkers;
  }

  private async current(satkers: ScopedSatkers, dataset: Dataset, asked: { range: DayRange; today: LocalDate; periods: readonly RecordedPeriod[] }, book: CountingBook) {
    const { prisma } = this.database;
    const { range, today, periods } = asked;
    const monthsWithRequests = await findMonthsWithRequests(prisma, satkers, dataset, range);
    const reporting = reportingOf(satkers.codes, { ...range, today }, { periods, monthsWithRequests });
    const totals = await readTotals(prisma, satkers, dataset, range);
    const localCodes = localSatkers(book, satkers);
    const cutoffs = bandCutoffs(AGE_BANDS, today, (dayZero) => ageOn(book, null, dayZero, today));
    const groups = await findOpenGroups(prisma, satkers, dataset, { range, today, cutoffs: cutoffs ?? [], localCodes });
    const byClass = Object.fromEntries(
      REQUEST_CLASSES.map((name) => [name, totalsSum(totals.filter((one) => one.class === name).map(({ before, atEnd }) => totalsBetween(before ?? NO_REQUESTS, atEnd)))]),
    ) as Record<RequestClass, HandlingTotals>;
    const figures = figuresOfTotals(byClass, { GENERAL: overdueOf(groups, "GENERAL"), ELECTION: overdueOf(groups, "ELECTION") }, countReporting(reporting));
    const requests = REQUEST_CLASSES.reduce((sum, name) => sum + byClass[name].requests, 0);
    return {
      reporting,
      figures,
      open: openOf(groups, book, today, cutoffs !== null),
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

function overdueOf(groups: readonly OpenGroup[], regime: LegalRegime): OpenOverdue {
  const ofRegime = groups.filter((group) => group.regime === regime && group.isInRange);
  const count = (holds: (group: OpenGroup) => boolean): number => ofRegime.filter(holds).reduce((sum, group) => sum + group.count, 0);
  return { pastLimit: count((group) => group.isPastLimit), pastFirstLimit: count((group) => group.isPastFirstLimit) };
}

function openOf(groups: readonly OpenGroup[], book: CountingBook, today: LocalDate, hasAges: boolean): OpenRequests {
  const banded = groups.map((group) => ({ group, band: bandOf(group, book, today, hasAges) }));
  const sum = (holds: (one: (typeof banded)[number]) => boolean): number => banded.filter(holds).reduce((total, { group }) => total + group.count, 0);
  const byAge: AgeBandCount[] = AGE_BANDS.map((band, at) => ({ ...band, count: sum((one) => one.band === at) }));
  return { open: sum(() => true), overdue: sum(({ group }) => group.standing === "RUNNING" && group.isPastLimit), byAge, withoutAge: sum(({ band }) => band === null) };
}

/** Place of the band of age. Null: the age cannot be told. */
function bandOf({ local, cutoffsReached }: OpenGroup, book: CountingBook, today: LocalDate, hasAges: boolean): number | null {
  if (local === null) return hasAges && cutoffsReached !== null ? AGE_BANDS.length - 1 - cutoffsReached : null;
  const age = local.dayZero === null ? null : ageOn(book, local.satkerCode, local.dayZero, today);
  return age === null ? null : AGE_BANDS.findIndex(({ toWorkingDays }) => toWorkingDays === null || age <= toWorkingDays);
}

function ageOn(book: CountingBook, satkerCode: string | null, dayZero: LocalDate, today: LocalDate): number | null {
  const days = book.current(satkerCode).workingDays.between(dayZero, today);
  return days === null ? null : Math.max(0, days);
}

function localSatkers({ calendars }: CountingBook, satkers: ScopedSatkers): string[] {
  const local = new Set([...calendars.facts.changes, ...calendars.facts.days].map(({ satkerCode }) => satkerCode));
  return satkers.codes.filter((code) => local.has(code));
}

function isWithin(date: LocalDate, from: number, to: number): boolean {
  return date >= `${from}-01-01` && date <= `${to}-12-31`;
}

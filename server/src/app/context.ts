import type { AccessContext } from "../modules/access/access.resolver.ts";
import type { AccountsContext } from "../modules/access/accounts.resolver.ts";
import { AccountsService } from "../modules/access/accounts.service.ts";
import type { AuditContext } from "../modules/access/audit.resolver.ts";
import { alertRunnerOf } from "../modules/alerts/alertRunner.service.ts";
import type { AlertsContext } from "../modules/alerts/alerts.resolver.ts";
import { AlertsService } from "../modules/alerts/alerts.service.ts";
import { AuditService, recordAudit } from "../modules/access/audit.service.ts";
import { listDemoAccounts } from "../modules/access/demoAccounts.service.ts";
import { asPublishedReader, asRanker, type Actor } from "../modules/access/domain/actor.ts";
import { OwnAccountService } from "../modules/access/ownAccount.service.ts";
import { SignInService } from "../modules/access/signIn.service.ts";
import type { CalendarsContext } from "../modules/calendars/calendars.resolver.ts";
import { CalendarsService } from "../modules/calendars/calendars.service.ts";
import type { CyclesContext } from "../modules/evaluations/cycles.resolver.ts";
import { CyclesService } from "../modules/evaluations/cycles.service.ts";
import { EvaluationsService } from "../modules/evaluations/evaluations.service.ts";
import type { EvaluationsContext } from "../modules/evaluations/evaluations.resolver.ts";
import type { InstrumentsContext } from "../modules/evaluations/instruments.resolver.ts";
import type { MeasuresContext } from "../modules/measures/measures.resolver.ts";
import { MeasuresService } from "../modules/measures/measures.service.ts";
import { InstrumentsService } from "../modules/evaluations/instruments.service.ts";
import type { ResultHistoryContext } from "../modules/evaluations/resultHistory.resolver.ts";
import { ResultRecordsService } from "../modules/evaluations/resultRecords.service.ts";
import type { SelfAssessmentsContext } from "../modules/evaluations/selfAssessments.resolver.ts";
import { SelfAssessmentsService } from "../modules/evaluations/selfAssessments.service.ts";
import { uploadLimits } from "../modules/imports/domain/uploads.ts";
import { ImportableTablesService } from "../modules/imports/importableTables.service.ts";
import { ImportBatchesService } from "../modules/imports/imports.batches.service.ts";
import { ImportJobsService } from "../modules/imports/imports.jobs.service.ts";
import type { ImportsContext } from "../modules/imports/imports.resolver.ts";
import { runnerOf } from "../modules/imports/imports.runner.service.ts";
import { UploadsService } from "../modules/imports/imports.uploads.service.ts";
import { FreshnessService } from "../modules/imports/freshness.service.ts";
import type { FreshnessContext } from "../modules/imports/freshness.resolver.ts";
import type { AssistanceContext } from "../modules/publications/assistance.resolver.ts";
import { AssistanceService } from "../modules/publications/assistance.service.ts";
import { PublicationRecordsService } from "../modules/publications/publicationRecords.service.ts";
import type { PublicationsContext } from "../modules/publications/publications.resolver.ts";
import { PublicationsService } from "../modules/publications/publications.service.ts";
import { MeasureReader } from "../modules/measures/measureReader.service.ts";
import type { ComputedRankingsContext } from "../modules/rankings/computedRankings.resolver.ts";
import { ComputedRankingsService } from "../modules/rankings/computedRankings.service.ts";
import { RankingChangesService } from "../modules/rankings/rankingChanges.service.ts";
import { RankingMethodsService } from "../modules/rankings/rankingMethods.service.ts";
import { RankingsService } from "../modules/rankings/rankings.service.ts";
import type { RankingsContext } from "../modules/rankings/rankings.resolver.ts";
import type { CommissionBriefingContext } from "../modules/briefings/commissionBriefing.resolver.ts";
import { CommissionBriefingService } from "../modules/briefings/commissionBriefing.service.ts";
import type { ProvinceBriefingContext } from "../modules/briefings/provinceBriefing.resolver.ts";
import { ProvinceBriefingService } from "../modules/briefings/provinceBriefing.service.ts";
import type { WorklistContext } from "../modules/briefings/worklist.resolver.ts";
import { WorklistService } from "../modules/briefings/worklist.service.ts";
import type { CasesContext } from "../modules/requests/cases.resolver.ts";
import { CasesService } from "../modules/requests/cases.service.ts";
import { DayOffService } from "../modules/requests/dayOff.service.ts";
import type { ReceiptsContext } from "../modules/requests/receipts.resolver.ts";
import { ReceiptsService } from "../modules/requests/receipts.service.ts";
import type { RecordingContext } from "../modules/requests/recording.resolver.ts";
import { RecordingService } from "../modules/requests/recording.service.ts";
import { RequestsService } from "../modules/requests/requests.service.ts";
import type { RequestStatisticsContext } from "../modules/requests/statistics.resolver.ts";
import { RequestStatisticsService } from "../modules/requests/statistics.service.ts";
import { SatkersService } from "../modules/satkers/satkers.service.ts";
import type { SatkersContext } from "../modules/satkers/satkers.resolver.ts";
import { TrendsService } from "../modules/trends/trends.service.ts";
import type { TrendsContext } from "../modules/trends/trends.resolver.ts";
import { SavedViewsService } from "../modules/views/views.service.ts";
import type { ViewsContext } from "../modules/views/views.resolver.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/database/openDatabase.ts";

/** What every request knows of itself. */
export interface RequestContext {
  readonly requestId: string;
  /** True hides the schema from those who may not see it. */
  readonly isProduction: boolean;
  /** True: the document is one of our own page's. */
  readonly isTrustedDocument: boolean;
  /** Whether the operation was run compiled and failed: it is not tried a second time. */
  readonly compiledRun: { hasFailed: boolean };
  /** Writes into the audit trail that these root fields were refused to the actor. */
  noteRefusal(fields: readonly string[]): Promise<void>;
}

/** Everything a resolver may ask for. Each resolver names the slice it needs; no module imports this file. */
export type AppContext = AccessContext & AccountsContext & AuditContext & EvaluationsContext & InstrumentsContext & CyclesContext & SelfAssessmentsContext & ResultHistoryContext & FreshnessContext & ImportsContext & PublicationsContext & AssistanceContext & CalendarsContext & RecordingContext & ReceiptsContext & CasesContext & RequestStatisticsContext & RankingsContext & ComputedRankingsContext & MeasuresContext & TrendsContext & AlertsContext & WorklistContext & SatkersContext & ViewsContext & ProvinceBriefingContext & CommissionBriefingContext & RequestContext;

/** What createContext needs to know of a request. */
export type ContextParts = Pick<AppContext, "accessChoices" | "address" | "sessionCookie" | "requestId" | "isProduction" | "isTrustedDocument"> & {
  readonly database: Database;
  readonly clock: Clock;
  readonly actor: Actor;
};

/** Parts of the context that are made when somebody first asks for them, and those that only others of them ask for. */
interface Services extends Omit<AppContext, keyof ContextParts | "compiledRun"> {
  readonly ownCycles: CyclesService;
}
type Whole = Services & ContextParts;

/** How each service is made. Published results reach as far as publishedScope; everything else is asked with the actor itself. */
const MAKERS: { readonly [Name in keyof Services]: (whole: Whole) => Services[Name] } = {
  signIn: ({ database, clock, accessChoices }) => new SignInService(database, clock, accessChoices.demoAccountsUsable),
  ownAccount: ({ database, clock, actor }) => new OwnAccountService(database, clock, actor),
  accounts: ({ database, clock, actor }) => new AccountsService(database, clock, actor),
  savedViews: ({ database, clock, actor }) => new SavedViewsService(database, clock, actor),
  audit: ({ database, actor }) => new AuditService(database, actor),
  demoAccounts: ({ database, accessChoices }) => async () => (accessChoices.demoAccountsUsable ? listDemoAccounts(database) : []),
  noteRefusal: ({ database, clock, actor }) => (fields) => recordAudit(database, clock, actor, "ACCESS_REFUSED", { outcome: "REFUSED", details: { fields } }),
  satkers: ({ database, actor }) => new SatkersService(database, asPublishedReader(actor)),
  ownSatkers: ({ database, actor }) => new SatkersService(database, actor),
  evaluations: ({ database, actor, satkers, instruments }) => new EvaluationsService(database, asPublishedReader(actor), satkers, instruments),
  instruments: ({ database }) => new InstrumentsService(database),
  cycles: ({ database, actor, satkers }) => new CyclesService(database, asPublishedReader(actor), satkers),
  ownCycles: ({ database, actor, ownSatkers }) => new CyclesService(database, actor, ownSatkers),
  selfAssessments: ({ database, actor, satkers, cycles, evaluations, instruments }) => new SelfAssessmentsService(database, actor, satkers, cycles, evaluations, instruments),
  commissionBriefings: ({ database, actor, ownSatkers, ownCycles, evaluations, selfAssessments }) => new CommissionBriefingService(database, actor, { satkers: ownSatkers, cycles: ownCycles, evaluations, selfAssessments }),
  resultRecords: ({ database, clock, actor, evaluations, cycles }) => new ResultRecordsService(database, clock, actor, evaluations, cycles),
  publications: ({ database, clock, actor, ownSatkers }) => new PublicationsService(database, clock, actor, ownSatkers),
  publicationRecords: ({ database, clock, actor, ownSatkers }) => new PublicationRecordsService(database, clock, actor, ownSatkers),
  assistance: ({ database, actor, ownSatkers, publications }) => new AssistanceService(database, actor, ownSatkers, publications),
  measures: ({ database, clock, actor }) => new MeasuresService(database, clock, actor),
  trends: ({ database, clock, actor, measures, evaluations, instruments, cycles, assistance }) => new TrendsService(database, clock, actor, { measures, evaluations, instruments, cycles, assistance }),
  alerts: ({ database, clock, actor, ownSatkers }) => new AlertsService(database, clock, actor, ownSatkers, alertRunnerOf(database)),
  calendars: ({ database, clock }) => new CalendarsService(database, clock),
  requests: ({ database, clock, actor }) => new RequestsService(database, clock, actor),
  worklists: ({ database, clock, actor, ownSatkers, requests, publications, ownCycles }) => new WorklistService(database, clock, actor, { satkers: ownSatkers, requests, publications, cycles: ownCycles }),
  provinceBriefings: ({ ownSatkers, evaluations, instruments, worklists }) => new ProvinceBriefingService(ownSatkers, evaluations, instruments, worklists),
  recording: ({ database, clock, actor }) => new RecordingService(database, clock, actor),
  receipts: ({ database, clock, actor }) => new ReceiptsService(database, clock, actor),
  cases: ({ database, clock, actor }) => new CasesService(database, clock, actor),
  requestStatistics: ({ database, clock, actor }) => new RequestStatisticsService(database, clock, actor),
  dayOff: ({ database, clock, actor }) => new DayOffService(database, clock, actor),
  rankings: ({ satkers, evaluations }) => new RankingsService(satkers, evaluations),
  rankingMethods: ({ database }) => new RankingMethodsService(database),
  computedRankings: ({ database, clock, actor, ownSatkers, rankingMethods }) => new ComputedRankingsService(ownSatkers, rankingMethods, new MeasureReader(database, clock, asRanker(actor)), actor),
  rankingChanges: ({ computedRankings, rankingMethods, evaluations }) => new RankingChangesService(computedRankings, rankingMethods, evaluations),
  freshness: ({ database, actor, satkers }) => new FreshnessService(database, asPublishedReader(actor), satkers),
  uploads: ({ database, clock, actor }) => new UploadsService(database, clock, actor, uploadLimits(runnerOf(database).limits)),
  importJobs: ({ database, clock, actor }) => new ImportJobsService(database, clock, actor, runnerOf(database)),
  importBatches: ({ database, actor }) => new ImportBatchesService(database, actor),
  importables: ({ database }) => new ImportableTablesService(database),
};

/** Makes a service where it is first asked for, and leaves it there. */
const lazily = Object.defineProperties(
  {},
  Object.fromEntries(
    Object.entries(MAKERS).map(([name, make]: readonly [string, (whole: Whole) => unknown]) => [
      name,
      {
        get(this: Whole): unknown {
          const value = make(this);
          Object.defineProperty(this, name, { value, enumerable: true });
          return value;
        },
        // Apollo runs an operation within a copy of the context: what was made already is taken along.
        set(this: Whole, value: unknown): void {
          Object.defineProperty(this, name, { value, enumerable: true });
        },
      },
    ]),
  ),
);

/** Services of one request, each within what this actor may see; made when they are asked for, since most requests ask for two or three. */
export function createContext(parts: ContextParts): AppContext {
  return Object.assign(Object.create(lazily) as Services, parts, { compiledRun: { hasFailed: false } });
}

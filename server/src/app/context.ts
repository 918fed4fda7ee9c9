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

/** Services of one request, each within what this actor may see. */
export function createContext({ database, clock, actor, ...request }: ContextParts): AppContext {
  // Published results reach as far as publishedScope; everything else is asked with the actor itself.
  const reader = asPublishedReader(actor);
  const satkers = new SatkersService(database, reader);
  const instruments = new InstrumentsService(database);
  const evaluations = new EvaluationsService(database, reader, satkers, instruments);
  const cycles = new CyclesService(database, reader, satkers);
  const ownSatkers = new SatkersService(database, actor);
  const publications = new PublicationsService(database, clock, actor, ownSatkers);
  const requests = new RequestsService(database, clock, actor);
  const ownCycles = new CyclesService(database, actor, ownSatkers);
  const selfAssessments = new SelfAssessmentsService(database, actor, satkers, cycles, evaluations, instruments);
  const worklists = new WorklistService(database, clock, actor, { satkers: ownSatkers, requests, publications, cycles: ownCycles });
  const assistance = new AssistanceService(database, actor, ownSatkers, publications);
  const measures = new MeasuresService(database, clock, actor);
  const rankingMethods = new RankingMethodsService(database);
  const computedRankings = new ComputedRankingsService(ownSatkers, rankingMethods, new MeasureReader(database, clock, asRanker(actor)), actor);
  return {
    ...request,
    actor,
    clock,
    signIn: new SignInService(database, clock, request.accessChoices.demoAccountsUsable),
    ownAccount: new OwnAccountService(database, clock, actor),
    accounts: new AccountsService(database, clock, actor),
    savedViews: new SavedViewsService(database, clock, actor),
    audit: new AuditService(database, actor),
    demoAccounts: async () => (request.accessChoices.demoAccountsUsable ? listDemoAccounts(database) : []),
    noteRefusal: (fields) => recordAudit(database, clock, actor, "ACCESS_REFUSED", { outcome: "REFUSED", details: { fields } }),
    satkers,
    evaluations,
    instruments,
    cycles,
    selfAssessments,
    commissionBriefings: new CommissionBriefingService(database, actor, { satkers: ownSatkers, cycles: ownCycles, evaluations, selfAssessments }),
    resultRecords: new ResultRecordsService(database, clock, actor, evaluations, cycles),
    ownSatkers,
    publications,
    publicationRecords: new PublicationRecordsService(database, clock, actor, ownSatkers),
    assistance,
    measures,
    trends: new TrendsService(database, clock, actor, { measures, evaluations, instruments, cycles, assistance }),
    alerts: new AlertsService(database, clock, actor, ownSatkers, alertRunnerOf(database)),
    calendars: new CalendarsService(database, clock),
    requests,
    worklists,
    provinceBriefings: new ProvinceBriefingService(ownSatkers, evaluations, instruments, worklists),
    recording: new RecordingService(database, clock, actor),
    receipts: new ReceiptsService(database, clock, actor),
    cases: new CasesService(database, clock, actor),
    requestStatistics: new RequestStatisticsService(database, clock, actor),
    dayOff: new DayOffService(database, clock, actor),
    rankings: new RankingsService(satkers, evaluations),
    rankingMethods,
    computedRankings,
    rankingChanges: new RankingChangesService(computedRankings, rankingMethods, evaluations),
    freshness: new FreshnessService(database, reader, satkers),
    uploads: new UploadsService(database, clock, actor, uploadLimits(runnerOf(database).limits)),
    importJobs: new ImportJobsService(database, clock, actor, runnerOf(database)),
    importBatches: new ImportBatchesService(database, actor),
    importables: new ImportableTablesService(database),
  };
}

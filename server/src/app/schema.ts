import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { lexicographicSortSchema, printSchema } from "graphql";
import { buildSchema, getMetadataStorage } from "type-graphql";
import { AccessResolver } from "../modules/access/access.resolver.ts";
import { AccountsResolver } from "../modules/access/accounts.resolver.ts";
import { AlertsResolver } from "../modules/alerts/alerts.resolver.ts";
import { AuditResolver } from "../modules/access/audit.resolver.ts";
import { CommissionBriefingResolver } from "../modules/briefings/commissionBriefing.resolver.ts";
import { ProvinceBriefingResolver } from "../modules/briefings/provinceBriefing.resolver.ts";
import { WorklistResolver } from "../modules/briefings/worklist.resolver.ts";
import { CalendarsResolver } from "../modules/calendars/calendars.resolver.ts";
import { CycleParticipationResolver, CyclesResolver } from "../modules/evaluations/cycles.resolver.ts";
import { InstrumentsResolver } from "../modules/evaluations/instruments.resolver.ts";
import { ResultHistoryResolver } from "../modules/evaluations/resultHistory.resolver.ts";
import { SelfAssessmentsResolver } from "../modules/evaluations/selfAssessments.resolver.ts";
import { EvaluationsResolver, ProvinceEvaluationsResolver } from "../modules/evaluations/evaluations.resolver.ts";
import { FreshnessResolver, ViewerDemoResolver } from "../modules/imports/freshness.resolver.ts";
import { ImportBatchesResolver, ImportJobsResolver } from "../modules/imports/imports.resolver.ts";
import { AssistanceResolver } from "../modules/publications/assistance.resolver.ts";
import { PublicationsResolver } from "../modules/publications/publications.resolver.ts";
import { MeasuresResolver } from "../modules/measures/measures.resolver.ts";
import { ComputedRankingsResolver } from "../modules/rankings/computedRankings.resolver.ts";
import { RankingsResolver } from "../modules/rankings/rankings.resolver.ts";
import { DisputesResolver, ObjectionsResolver } from "../modules/requests/cases.resolver.ts";
import { ReceiptsResolver } from "../modules/requests/receipts.resolver.ts";
import { DeadlinePreviewResolver } from "../modules/requests/preview.resolver.ts";
import { RecordingResolver } from "../modules/requests/recording.resolver.ts";
import { RequestsResolver } from "../modules/requests/requests.resolver.ts";
import { RequestStatisticsResolver } from "../modules/requests/statistics.resolver.ts";
import { TrendsResolver } from "../modules/trends/trends.resolver.ts";
import { SatkersResolver } from "../modules/satkers/satkers.resolver.ts";
import { SavedViewsResolver } from "../modules/views/views.resolver.ts";

/** The API. Every resolver is listed here; nothing is found by scanning. */
export function buildPantauSchema(): Promise<GraphQLSchema> {
  readPropertiesAsTheyAre();
  return buildSchema({
    resolvers: [AccessResolver, AccountsResolver, AuditResolver, SavedViewsResolver, SatkersResolver, EvaluationsResolver, ProvinceEvaluationsResolver, ResultHistoryResolver, InstrumentsResolver, CyclesResolver, CycleParticipationResolver, SelfAssessmentsResolver, PublicationsResolver, AssistanceResolver, CalendarsResolver, RequestsResolver, ReceiptsResolver, ObjectionsResolver, DisputesResolver, RequestStatisticsResolver, RecordingResolver, DeadlinePreviewResolver, RankingsResolver, ComputedRankingsResolver, MeasuresResolver, TrendsResolver, AlertsResolver, WorklistResolver, FreshnessResolver, ViewerDemoResolver, ImportJobsResolver, ImportBatchesResolver, ProvinceBriefingResolver, CommissionBriefingResolver],
    validate: false,
  });
}

/**
 * A field without a method of its own is the property of the same name. Left to itself, type-graphql would put a function before each of them, with a
 * chain of middlewares that we do not have: a call a field and row, and executors could no longer see that there is nothing to wait for.
 */
function readPropertiesAsTheyAre(): void {
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers ??= true;
}

/** The text of server/schema.graphql: sorted, so that a diff shows what changed and nothing else. */
export function printPantauSchema(schema: GraphQLSchema): string {
  return `# Emitted by the server's code (npm run generate). The only contract with web; reviewed, never edited by hand.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
}

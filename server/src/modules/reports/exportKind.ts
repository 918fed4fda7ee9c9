import type { Clock } from "../../platform/clock.ts";
import type { AuditService } from "../access/audit.service.ts";
import type { Actor } from "../access/domain/actor.ts";
import type { RULES } from "../access/domain/rules.ts";
import type { CalendarsService } from "../calendars/calendars.service.ts";
import type { CyclesService } from "../evaluations/cycles.service.ts";
import type { EvaluationsService } from "../evaluations/evaluations.service.ts";
import type { SelfAssessmentsService } from "../evaluations/selfAssessments.service.ts";
import type { FreshnessService } from "../imports/freshness.service.ts";
import type { ImportableTablesService } from "../imports/importableTables.service.ts";
import type { AssistanceService } from "../publications/assistance.service.ts";
import type { PublicationsService } from "../publications/publications.service.ts";
import type { ComputedRankingsService } from "../rankings/computedRankings.service.ts";
import type { RankingsService } from "../rankings/rankings.service.ts";
import type { CasesService } from "../requests/cases.service.ts";
import type { RequestsService } from "../requests/requests.service.ts";
import type { RequestStatisticsService } from "../requests/statistics.service.ts";
import type { SatkersService } from "../satkers/satkers.service.ts";
import type { TrendsService } from "../trends/trends.service.ts";
import type { KeySpec, KeyValues } from "./exportKeys.ts";
import type { ExportTable } from "./exportTable.ts";

/** The services of one reader that the screens use too: each bound to the reader's scope. */
export interface ExportServices {
  readonly actor: Actor;
  readonly clock: Clock;
  /** The registry as far as published results go. */
  readonly satkers: SatkersService;
  /** The registry as far as the reader works. */
  readonly ownSatkers: SatkersService;
  readonly evaluations: EvaluationsService;
  readonly cycles: CyclesService;
  readonly selfAssessments: SelfAssessmentsService;
  readonly rankings: RankingsService;
  readonly computedRankings: ComputedRankingsService;
  readonly publications: PublicationsService;
  readonly assistance: AssistanceService;
  readonly requests: RequestsService;
  readonly cases: CasesService;
  readonly trends: TrendsService;
  readonly requestStatistics: RequestStatisticsService;
  readonly calendars: CalendarsService;
  readonly audit: AuditService;
  readonly freshness: FreshnessService;
  readonly importables: ImportableTablesService;
}

/** One thing that can be taken out as a file: the words of its address, and the question of the API whose rule opens it. */
export interface ExportKind {
  /** In the address: /ekspor/<name>.<format>. */
  readonly name: string;
  /** In help texts. */
  readonly label: string;
  /** A file opens for whom this question opens. */
  readonly door: keyof (typeof RULES)["Query"];
  readonly keys: KeySpec;
  table(asked: KeyValues<KeySpec>, services: ExportServices): Promise<ExportTable>;
}

/** Ties the keys of a kind to the values its table is built from. */
export function exportKind<Spec extends KeySpec>(kind: Omit<ExportKind, "keys" | "table"> & { readonly keys: Spec; table(asked: KeyValues<Spec>, services: ExportServices): Promise<ExportTable> }): ExportKind {
  return kind;
}

import { assistanceEventsFile } from "./domain/assistanceEvents.ts";
import { calendarChangesFile, holidaysFile } from "./domain/calendars.ts";
import { calendarYearsFile } from "./domain/calendarYears.ts";
import { correctionsFile } from "./domain/corrections.ts";
import { crosswalksFile } from "./domain/crosswalks.ts";
import { cyclesFile, participationsFile, stageScoresFile } from "./domain/cycles.ts";
import { electionStagesFile } from "./domain/electionStages.ts";
import { evaluationAggregatesFile } from "./domain/evaluationAggregates.ts";
import { evaluationResultsFile } from "./domain/evaluationResults.ts";
import { checkHeader, type FileKind, type ImportKind } from "./domain/fileKind.ts";
import { instrumentsFile } from "./domain/instruments.ts";
import { issuersFile } from "./domain/issuers.ts";
import { legalRulesFile } from "./domain/legalRules.ts";
import { provincesFile } from "./domain/provinces.ts";
import { consequenceTestsFile, publicationDutiesFile, publicationTriggersFile } from "./domain/publicationDuties.ts";
import { exemptionAuthoritiesFile, publicationCadencesFile, publicationItemsFile } from "./domain/publicationItems.ts";
import { publicationUpdatesFile } from "./domain/publicationUpdates.ts";
import { publishedDisputesFile } from "./domain/publishedDisputes.ts";
import { rankingMethodsFile } from "./domain/rankingMethods.ts";
import type { Numbered } from "./domain/rowReader.ts";
import { satkersFile } from "./domain/satkers.ts";
import { scalesFile } from "./domain/scales.ts";
import { selfAssessmentAnswersFile, selfAssessmentEvidenceFile } from "./domain/selfAssessments.ts";
import { sourcesFile } from "./domain/sources.ts";
import { storeCalendarChanges, storeCalendarYears, storeElectionStages, storeHolidays } from "./imports.calendars.queries.ts";
import { storeAnswers, storeCorrections, storeCycles, storeEvidence, storeParticipations, storeStageScores } from "./imports.cycles.queries.ts";
import { storeEvaluationResults, storeScales } from "./imports.evaluations.queries.ts";
import type { FileHandler } from "./imports.fileHandler.ts";
import { storeAggregates, storeCrosswalks, storeInstruments } from "./imports.instruments.queries.ts";
import { storeLegalRules, storePublishedDisputes } from "./imports.law.queries.ts";
import {
  storeAssistanceEvents,
  storeConsequenceTests,
  storeExemptionAuthorities,
  storePublicationCadences,
  storePublicationDuties,
  storePublicationItems,
  storePublicationTriggers,
  storePublicationUpdates,
} from "./imports.publications.queries.ts";
import type { ImportTransaction, StoringBatch, Written } from "./imports.queries.ts";
import { afterLawChange, DISPUTES_HANDLER, OBJECTIONS_HANDLER, PERIODS_HANDLER, REQUESTS_HANDLER } from "./imports.registerKinds.ts";
import { storeRankingMethods } from "./imports.rankings.queries.ts";
import { storeIssuers, storeProvinces, storeSatkers, storeSources } from "./imports.registry.queries.ts";

/** Rules and storing statement of each kind of file. A new kind of import is a line here. */
export const FILE_HANDLERS: Readonly<Record<ImportKind, FileHandler>> = {
  sources: handler(sourcesFile, (transaction, rows, batch) => storeSources(transaction, rows, batch.id)),
  provinces: handler(provincesFile, (transaction, rows) => storeProvinces(transaction, rows)),
  satkers: handler(satkersFile, (transaction, rows, batch) => storeSatkers(transaction, rows, batch.id)),
  issuers: handler(issuersFile, (transaction, rows, batch) => storeIssuers(transaction, rows, batch.dataset)),
  scales: handler(scalesFile, storeScales, ({ issuerId, year }) => `${issuerId} ${year}`),
  "evaluation-results": handler(evaluationResultsFile, storeEvaluationResults),
  "evaluation-aggregates": handler(evaluationAggregatesFile, storeAggregates),
  instruments: handler(instrumentsFile, storeInstruments, ({ id }) => id),
  crosswalks: handler(crosswalksFile, storeCrosswalks),
  cycles: handler(cyclesFile, storeCycles),
  "cycle-participations": handler(participationsFile, storeParticipations),
  "stage-scores": handler(stageScoresFile, storeStageScores),
  "self-assessment-answers": handler(selfAssessmentAnswersFile, storeAnswers),
  "self-assessment-evidence": handler(selfAssessmentEvidenceFile, storeEvidence),
  corrections: handler(correctionsFile, storeCorrections),
  "calendar-years": handler(calendarYearsFile, (transaction, rows, batch) => afterLawChange(transaction, batch, "calendar-years", () => storeCalendarYears(transaction, rows, batch.id))),
  holidays: handler(holidaysFile, (transaction, rows, batch) => afterLawChange(transaction, batch, "holidays", () => storeHolidays(transaction, rows, batch.id))),
  "calendar-changes": handler(calendarChangesFile, (transaction, rows, batch) => afterLawChange(transaction, batch, "calendar-changes", () => storeCalendarChanges(transaction, rows, batch.id))),
  "election-stages": handler(electionStagesFile, (transaction, rows, batch) => storeElectionStages(transaction, rows, batch.id)),
  "legal-rules": handler(legalRulesFile, (transaction, rows, batch) => afterLawChange(transaction, batch, "legal-rules", () => storeLegalRules(transaction, rows, batch.id))),
  "published-disputes": handler(publishedDisputesFile, (transaction, rows, batch) => storePublishedDisputes(transaction, rows, batch.id)),
  "register-periods": PERIODS_HANDLER,
  requests: REQUESTS_HANDLER,
  objections: OBJECTIONS_HANDLER,
  disputes: DISPUTES_HANDLER,
  "publication-cadences": handler(publicationCadencesFile, (transaction, rows, batch) => storePublicationCadences(transaction, rows, batch.id)),
  "publication-items": handler(publicationItemsFile, (transaction, rows, batch) => storePublicationItems(transaction, rows, batch.id)),
  "exemption-authorities": handler(exemptionAuthoritiesFile, (transaction, rows, batch) => storeExemptionAuthorities(transaction, rows, batch.id)),
  "consequence-tests": handler(consequenceTestsFile, storeConsequenceTests),
  "publication-duties": handler(publicationDutiesFile, storePublicationDuties),
  "publication-triggers": handler(publicationTriggersFile, storePublicationTriggers),
  "publication-updates": handler(publicationUpdatesFile, storePublicationUpdates),
  "assistance-events": handler(assistanceEventsFile, storeAssistanceEvents),
  "ranking-methods": handler(rankingMethodsFile, storeRankingMethods),
};

/**
 * Joins the rules of a kind with its statement, so that the type of the rows stays between the two. Where several rows tell of one thing
 * (bands of a scale), `thingOf` says of which, and the statement counts things.
 */
function handler<Fields>(
  kind: FileKind<Fields>,
  store: (transaction: ImportTransaction, rows: readonly Numbered<Fields>[], batch: StoringBatch) => Promise<Written>,
  thingOf: (fields: Numbered<Fields>) => string | number = ({ row }) => row,
): FileHandler {
  return {
    required: kind.required,
    optional: kind.optional,
    judge(header, rows, reference) {
      const columns = checkHeader(header, kind);
      const { accepted, rejected } = columns.length > 0 ? { accepted: [], rejected: columns } : kind.check(rows, reference);
      return { rejected, thingCount: new Set(accepted.map(thingOf)).size, store: (transaction, batch) => store(transaction, accepted, batch) };
    },
  };
}

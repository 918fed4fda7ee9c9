import { assistanceEventsFile } from "./assistanceEvents.ts";
import { calendarYearsFile } from "./calendarYears.ts";
import { calendarChangesFile, holidaysFile } from "./calendars.ts";
import { disputesFile, objectionsFile, registerPeriodsFile } from "./caseRegisters.ts";
import { correctionsFile } from "./corrections.ts";
import { crosswalksFile } from "./crosswalks.ts";
import { cyclesFile, participationsFile, stageScoresFile } from "./cycles.ts";
import { electionStagesFile } from "./electionStages.ts";
import { evaluationAggregatesFile } from "./evaluationAggregates.ts";
import { evaluationResultsFile } from "./evaluationResults.ts";
import type { FileKind, ImportKind } from "./fileKind.ts";
import { instrumentsFile } from "./instruments.ts";
import { issuersFile } from "./issuers.ts";
import { KIND_TEXTS } from "./kindTexts.ts";
import { legalRulesFile } from "./legalRules.ts";
import { provincesFile } from "./provinces.ts";
import { consequenceTestsFile, publicationDutiesFile, publicationTriggersFile } from "./publicationDuties.ts";
import { exemptionAuthoritiesFile, publicationCadencesFile, publicationItemsFile } from "./publicationItems.ts";
import { publicationUpdatesFile } from "./publicationUpdates.ts";
import { publishedDisputesFile } from "./publishedDisputes.ts";
import { rankingMethodsFile } from "./rankingMethods.ts";
import { requestRegisterFile } from "./requestRegister.ts";
import { satkersFile } from "./satkers.ts";
import { scalesFile } from "./scales.ts";
import { selfAssessmentAnswersFile, selfAssessmentEvidenceFile } from "./selfAssessments.ts";
import { sourcesFile } from "./sources.ts";
import type { KnownColumn } from "./titles.ts";

/** The rules of each kind of file, without what stores them. */
export const KIND_FILES: Readonly<Record<ImportKind, FileKind<unknown>>> = {
  sources: sourcesFile,
  provinces: provincesFile,
  satkers: satkersFile,
  issuers: issuersFile,
  scales: scalesFile,
  "evaluation-results": evaluationResultsFile,
  "evaluation-aggregates": evaluationAggregatesFile,
  instruments: instrumentsFile,
  crosswalks: crosswalksFile,
  cycles: cyclesFile,
  "cycle-participations": participationsFile,
  "stage-scores": stageScoresFile,
  "self-assessment-answers": selfAssessmentAnswersFile,
  "self-assessment-evidence": selfAssessmentEvidenceFile,
  corrections: correctionsFile,
  "calendar-years": calendarYearsFile,
  holidays: holidaysFile,
  "calendar-changes": calendarChangesFile,
  "election-stages": electionStagesFile,
  "legal-rules": legalRulesFile,
  "published-disputes": publishedDisputesFile,
  "register-periods": registerPeriodsFile,
  requests: requestRegisterFile,
  objections: objectionsFile,
  disputes: disputesFile,
  "publication-cadences": publicationCadencesFile,
  "publication-items": publicationItemsFile,
  "exemption-authorities": exemptionAuthoritiesFile,
  "consequence-tests": consequenceTestsFile,
  "publication-duties": publicationDutiesFile,
  "publication-triggers": publicationTriggersFile,
  "publication-updates": publicationUpdatesFile,
  "assistance-events": assistanceEventsFile,
  "ranking-methods": rankingMethodsFile,
};

/** Columns of a kind, the required ones first, with the titles under which they are found. */
export function columnsOf(kind: ImportKind): readonly KnownColumn[] {
  const { required, optional } = KIND_FILES[kind];
  const { columns } = KIND_TEXTS[kind];
  return [...required, ...optional].map((name) => {
    const text = columns[name];
    return { name, required: required.includes(name), form: text?.form ?? "text", synonyms: text === undefined ? [] : [text.title, ...text.synonyms] };
  });
}

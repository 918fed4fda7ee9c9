import * as evaluations from "./columnTexts/evaluationTexts.ts";
import * as publications from "./columnTexts/publicationTexts.ts";
import { RANKING_METHODS_TEXT } from "./columnTexts/rankingTexts.ts";
import * as registers from "./columnTexts/registerTexts.ts";
import * as registry from "./columnTexts/registryTexts.ts";
import type { KindText } from "./columnTexts/columnText.ts";
import type { ImportKind } from "./fileKind.ts";

/** Names, meaning and titles of the columns of each kind. */
export const KIND_TEXTS: Readonly<Record<ImportKind, KindText>> = {
  sources: registry.SOURCES_TEXT,
  provinces: registry.PROVINCES_TEXT,
  satkers: registry.SATKERS_TEXT,
  issuers: registry.ISSUERS_TEXT,
  scales: evaluations.SCALES_TEXT,
  "evaluation-results": evaluations.EVALUATION_RESULTS_TEXT,
  "evaluation-aggregates": evaluations.EVALUATION_AGGREGATES_TEXT,
  instruments: evaluations.INSTRUMENTS_TEXT,
  crosswalks: evaluations.CROSSWALKS_TEXT,
  cycles: evaluations.CYCLES_TEXT,
  "cycle-participations": evaluations.PARTICIPATIONS_TEXT,
  "stage-scores": evaluations.STAGE_SCORES_TEXT,
  "self-assessment-answers": evaluations.SELF_ASSESSMENT_ANSWERS_TEXT,
  "self-assessment-evidence": evaluations.SELF_ASSESSMENT_EVIDENCE_TEXT,
  corrections: evaluations.CORRECTIONS_TEXT,
  "calendar-years": registry.CALENDAR_YEARS_TEXT,
  holidays: registry.HOLIDAYS_TEXT,
  "calendar-changes": registry.CALENDAR_CHANGES_TEXT,
  "election-stages": registry.ELECTION_STAGES_TEXT,
  "legal-rules": registry.LEGAL_RULES_TEXT,
  "published-disputes": registry.PUBLISHED_DISPUTES_TEXT,
  "register-periods": registers.REGISTER_PERIODS_TEXT,
  requests: registers.REQUESTS_TEXT,
  objections: registers.OBJECTIONS_TEXT,
  disputes: registers.DISPUTES_TEXT,
  "publication-cadences": publications.PUBLICATION_CADENCES_TEXT,
  "publication-items": publications.PUBLICATION_ITEMS_TEXT,
  "exemption-authorities": publications.EXEMPTION_AUTHORITIES_TEXT,
  "consequence-tests": publications.CONSEQUENCE_TESTS_TEXT,
  "publication-duties": publications.PUBLICATION_DUTIES_TEXT,
  "publication-triggers": publications.PUBLICATION_TRIGGERS_TEXT,
  "publication-updates": publications.PUBLICATION_UPDATES_TEXT,
  "assistance-events": publications.ASSISTANCE_EVENTS_TEXT,
  "ranking-methods": RANKING_METHODS_TEXT,
};

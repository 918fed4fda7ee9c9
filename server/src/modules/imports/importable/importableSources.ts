import type { ImportKind } from "../domain/fileKind.ts";
import { ANSWERS, CROSSWALKS, CYCLES, EVALUATION_AGGREGATES, EVALUATION_RESULTS, EVIDENCE, INSTRUMENTS, ISSUERS, PARTICIPATIONS, SCALES, STAGE_SCORES } from "./evaluations.queries.ts";
import type { ImportableSource } from "./importableSource.queries.ts";
import { ASSISTANCE_EVENTS, AUTHORITIES, CADENCES, CONSEQUENCE_TESTS, DUTIES, ITEMS, TRIGGERS, UPDATES } from "./publications.queries.ts";
import { RANKING_METHODS } from "./rankingMethods.queries.ts";
import { DISPUTES, OBJECTIONS, PERIODS, REQUESTS } from "./registers.queries.ts";
import { CALENDAR_CHANGES, CALENDAR_YEARS, ELECTION_STAGES, HOLIDAYS, LEGAL_RULES, PROVINCES, PUBLISHED_DISPUTES, SATKERS, SOURCES } from "./registry.queries.ts";

/**
 * Kinds of files that can only be taken in. A correction is a deed, the replacement of one published claim by another: written out and taken in
 * again it would have to find the claim that it replaced. The claims it left in force are in the file of evaluation results.
 */
export const ONE_WAY_KINDS = ["corrections"] as const satisfies readonly ImportKind[];
export type ImportableKind = Exclude<ImportKind, (typeof ONE_WAY_KINDS)[number]>;

/** Where the rows of each kind are read. */
export const IMPORTABLE_SOURCES: Readonly<Record<ImportableKind, ImportableSource>> = {
  sources: SOURCES,
  provinces: PROVINCES,
  satkers: SATKERS,
  issuers: ISSUERS,
  scales: SCALES,
  "evaluation-results": EVALUATION_RESULTS,
  "evaluation-aggregates": EVALUATION_AGGREGATES,
  instruments: INSTRUMENTS,
  crosswalks: CROSSWALKS,
  cycles: CYCLES,
  "cycle-participations": PARTICIPATIONS,
  "stage-scores": STAGE_SCORES,
  "self-assessment-answers": ANSWERS,
  "self-assessment-evidence": EVIDENCE,
  "calendar-years": CALENDAR_YEARS,
  holidays: HOLIDAYS,
  "calendar-changes": CALENDAR_CHANGES,
  "election-stages": ELECTION_STAGES,
  "legal-rules": LEGAL_RULES,
  "published-disputes": PUBLISHED_DISPUTES,
  "register-periods": PERIODS,
  requests: REQUESTS,
  objections: OBJECTIONS,
  disputes: DISPUTES,
  "publication-cadences": CADENCES,
  "publication-items": ITEMS,
  "exemption-authorities": AUTHORITIES,
  "consequence-tests": CONSEQUENCE_TESTS,
  "publication-duties": DUTIES,
  "publication-triggers": TRIGGERS,
  "publication-updates": UPDATES,
  "assistance-events": ASSISTANCE_EVENTS,
  "ranking-methods": RANKING_METHODS,
};

export const IMPORTABLE_KINDS = Object.keys(IMPORTABLE_SOURCES) as readonly ImportableKind[];

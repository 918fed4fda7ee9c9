import type { Role } from "../../server/src/modules/access/domain/roles.ts";

/** A place to ask about: its province, one of its satker. */
export interface AskedPlace {
  readonly province: string;
  readonly satker: string;
}

/** How one field of Query or Mutation is knocked at, and who it opens for. A second writing of the policy, on purpose. */
export interface Door {
  readonly ask: (place: AskedPlace) => string;
  /** Roles it opens for. Everybody else is refused. */
  readonly opensFor: readonly Role[];
  /**
   * What somebody finds who may use the door, but asks about a place outside the own area: an error NOT_FOUND, a null, an
   * empty list, or FORBIDDEN. Left out: the question names no place.
   */
  readonly elsewhere?: "NOT_FOUND" | "null" | "[]" | "FORBIDDEN";
}

const PERSONS = ["COMMISSIONER", "DIVISION_DATA", "DIVISION_LEGAL", "KI_LIAISON", "SATKER_OPERATOR", "ADMINISTRATOR"] as const satisfies readonly Role[];
const EVERYBODY = [...PERSONS, "PUBLIC", "ANONYMOUS"] as const satisfies readonly Role[];
const READERS = [...PERSONS, "PUBLIC"] as const satisfies readonly Role[];
const PUBLICATION_READERS = ["COMMISSIONER", "DIVISION_DATA", "DIVISION_LEGAL", "SATKER_OPERATOR"] as const satisfies readonly Role[];
const ADMINISTRATORS = ["ADMINISTRATOR"] as const satisfies readonly Role[];
const ASSESSORS = ["COMMISSIONER", "DIVISION_DATA", "DIVISION_LEGAL", "KI_LIAISON", "SATKER_OPERATOR"] as const satisfies readonly Role[];
const REGISTER_READERS = ["COMMISSIONER", "DIVISION_DATA", "DIVISION_LEGAL", "SATKER_OPERATOR"] as const satisfies readonly Role[];
const CASE_RECORDERS = ["DIVISION_DATA", "DIVISION_LEGAL", "SATKER_OPERATOR"] as const satisfies readonly Role[];
const IMPORT_READERS = ["COMMISSIONER", "DIVISION_DATA", "DIVISION_LEGAL", "SATKER_OPERATOR", "ADMINISTRATOR"] as const satisfies readonly Role[];
const IMPORTERS = ["DIVISION_DATA", "SATKER_OPERATOR", "ADMINISTRATOR"] as const satisfies readonly Role[];
const RULE_SETTERS = ["DIVISION_DATA", "DIVISION_LEGAL"] as const satisfies readonly Role[];
const NOBODY_HAS_THIS_ID = "00000000-0000-4000-8000-000000000000";

/** One line a field. A field without a line fails test/acceptance/accessMatrix.spec.ts. */
export const DOORS: Readonly<Record<string, Door>> = {
  "Query.viewer": { ask: () => "{ viewer { id role permissions } }", opensFor: EVERYBODY },
  "Query.signInOptions": { ask: () => "{ signInOptions { hasOpenIdConnect } }", opensFor: EVERYBODY },
  "Query.provinces": { ask: () => "{ provinces { code } }", opensFor: READERS },
  "Query.satkers": { ask: ({ province }) => `{ satkers(province: "${province}") { code } }`, opensFor: READERS, elsewhere: "NOT_FOUND" },
  "Query.satker": { ask: ({ satker }) => `{ satker(code: "${satker}") { code } }`, opensFor: READERS, elsewhere: "null" },
  "Query.ranking": { ask: ({ province }) => `{ ranking(province: "${province}", period: { year: ${province === "33" ? 2024 : 2022} }) { id } }`, opensFor: READERS, elsewhere: "NOT_FOUND" },
  "Query.explainMeasure": { ask: ({ satker }) => `{ explainMeasure(satker: "${satker}", measure: "assessment.rank", period: { year: 2024 }) { id } }`, opensFor: READERS, elsewhere: "NOT_FOUND" },
  "Query.measureCatalogue": { ask: () => "{ measureCatalogue { key } }", opensFor: READERS },
  "Query.trends": { ask: ({ province }) => `{ trends(province: "${province}", measures: ["assessment.rank"], granularity: YEAR) { id } }`, opensFor: READERS, elsewhere: "NOT_FOUND" },
  "Query.trend": { ask: ({ satker }) => `{ trend(scope: { satker: "${satker}" }, measure: "assessment.rank", granularity: YEAR) { id } }`, opensFor: READERS, elsewhere: "NOT_FOUND" },
  "Query.alerts": { ask: ({ province }) => `{ alerts(province: "${province}") { id } }`, opensFor: PUBLICATION_READERS, elsewhere: "NOT_FOUND" },
  "Query.alert": { ask: ({ satker }) => `{ alert(id: "${NOBODY_HAS_THIS_ID}:${satker}") { id } }`, opensFor: PUBLICATION_READERS },
  "Query.alertRules": { ask: ({ province }) => `{ alertRules(province: "${province}") { id } }`, opensFor: PUBLICATION_READERS, elsewhere: "NOT_FOUND" },
  "Query.alertRuleVersions": { ask: () => `{ alertRuleVersions(rule: "${NOBODY_HAS_THIS_ID}") { id } }`, opensFor: PUBLICATION_READERS },
  "Query.alertRuns": { ask: () => "{ alertRuns { status { health } } }", opensFor: PUBLICATION_READERS },
  "Query.weeklyDigest": { ask: ({ province }) => `{ weeklyDigest(province: "${province}") { id } }`, opensFor: PUBLICATION_READERS, elsewhere: "NOT_FOUND" },
  "Mutation.saveAlertRule": {
    ask: ({ province }) => `mutation { saveAlertRule(input: { province: "${province}", title: "Belum ada laporan", kind: ABSENCE, measure: "requests.received", granularity: MONTH, subject: SATKER, issuer: "Uji", basis: PRODUCT_DEFAULT, source: "uji", validFrom: "2026-01-01", reason: "uji" }) { id } }`,
    opensFor: RULE_SETTERS,
    elsewhere: "FORBIDDEN",
  },
  "Mutation.acknowledgeAlert": { ask: ({ satker }) => `mutation { acknowledgeAlert(alert: "${NOBODY_HAS_THIS_ID}:${satker}", reason: "uji") { id } }`, opensFor: CASE_RECORDERS },
  "Mutation.muteAlert": { ask: ({ satker }) => `mutation { muteAlert(alert: "${NOBODY_HAS_THIS_ID}:${satker}", reason: "uji", until: "2026-11-30") { id } }`, opensFor: RULE_SETTERS },
  "Mutation.unmuteAlert": { ask: ({ satker }) => `mutation { unmuteAlert(alert: "${NOBODY_HAS_THIS_ID}:${satker}", reason: "uji") { id } }`, opensFor: RULE_SETTERS },
  "Mutation.checkAlerts": { ask: ({ province }) => `mutation { checkAlerts(province: "${province}") { id } }`, opensFor: RULE_SETTERS, elsewhere: "FORBIDDEN" },
  "Query.rankingMethods": { ask: ({ province }) => `{ rankingMethods(province: "${province}") { id } }`, opensFor: READERS },
  "Query.computedRanking": { ask: ({ province }) => `{ computedRanking(province: "${province}", period: { year: 2026 }) { id } }`, opensFor: ASSESSORS, elsewhere: "NOT_FOUND" },
  "Query.explain": { ask: ({ satker }) => `{ explain(satker: "${satker}", period: { year: 2026 }) { id } }`, opensFor: ASSESSORS, elsewhere: "NOT_FOUND" },
  "Query.rankingMovement": { ask: ({ province }) => `{ rankingMovement(province: "${province}", from: { year: 2025 }, to: { year: 2026 }) { id } }`, opensFor: ASSESSORS, elsewhere: "NOT_FOUND" },
  "Query.rankingHistory": { ask: ({ province }) => `{ rankingHistory(province: "${province}", periods: [{ year: 2025 }, { year: 2026 }]) { id } }`, opensFor: ASSESSORS, elsewhere: "NOT_FOUND" },
  "Query.whatIf": { ask: ({ province }) => `{ whatIf(province: "${province}", period: { year: 2026 }, weights: []) { id } }`, opensFor: ASSESSORS, elsewhere: "NOT_FOUND" },
  "Query.evaluationHistory": { ask: ({ satker }) => `{ evaluationHistory(satker: "${satker}") { year } }`, opensFor: READERS, elsewhere: "NOT_FOUND" },
  "Query.evaluationResults": { ask: () => '{ evaluationResults(issuer: "ki-jawa-tengah", year: 2024) { year } }', opensFor: READERS },
  "Query.resultYears": { ask: () => "{ resultYears { id } }", opensFor: READERS },
  "Query.bodyHistory": { ask: () => `{ bodyHistory(body: "${NOBODY_HAS_THIS_ID}") { id } }`, opensFor: READERS },
  "Query.evaluationCycles": { ask: ({ province }) => `{ evaluationCycles(province: "${province}") { id } }`, opensFor: READERS, elsewhere: "NOT_FOUND" },
  "Query.instrument": { ask: () => '{ instrument(id: "tidak-ada") { id } }', opensFor: READERS },
  "Query.instruments": { ask: () => "{ instruments { id } }", opensFor: READERS },
  "Query.selfAssessment": { ask: ({ satker }) => `{ selfAssessment(satker: "${satker}", cycle: "tidak-ada") { id } }`, opensFor: ASSESSORS },
  "Query.itemGaps": { ask: ({ province }) => `{ itemGaps(province: "${province}", cycle: "tidak-ada") { id } }`, opensFor: ASSESSORS },
  "Query.cheapestPath": { ask: ({ satker }) => `{ cheapestPath(satker: "${satker}", cycle: "tidak-ada") { id } }`, opensFor: ASSESSORS },
  "Query.publicationMatrix": { ask: ({ province }) => `{ publicationMatrix(province: "${province}") { id } }`, opensFor: PUBLICATION_READERS, elsewhere: "NOT_FOUND" },
  "Query.publicationCompliance": { ask: ({ satker }) => `{ publicationCompliance(scope: { satker: "${satker}" }) { id } }`, opensFor: PUBLICATION_READERS, elsewhere: "NOT_FOUND" },
  "Query.publicationRhythm": { ask: ({ province }) => `{ publicationRhythm(scope: { province: "${province}" }) { id } }`, opensFor: PUBLICATION_READERS, elsewhere: "NOT_FOUND" },
  "Query.publicationLog": { ask: ({ satker }) => `{ publicationLog(satker: "${satker}", item: "B01") { id } }`, opensFor: PUBLICATION_READERS, elsewhere: "NOT_FOUND" },
  "Query.publicationReadiness": { ask: ({ satker }) => `{ publicationReadiness(satker: "${satker}", requirements: []) { key } }`, opensFor: PUBLICATION_READERS, elsewhere: "NOT_FOUND" },
  "Query.satkerPublications": { ask: ({ satker }) => `{ satkerPublications(satker: "${satker}") { id } }`, opensFor: PUBLICATION_READERS, elsewhere: "NOT_FOUND" },
  "Query.assistanceEvents": { ask: ({ province }) => `{ assistanceEvents(province: "${province}") { id } }`, opensFor: PUBLICATION_READERS, elsewhere: "NOT_FOUND" },
  "Query.assistanceEffect": { ask: () => `{ assistanceEffect(event: "${NOBODY_HAS_THIS_ID}") { id } }`, opensFor: PUBLICATION_READERS },
  "Query.dataFreshness": { ask: ({ satker }) => `{ dataFreshness(scope: { satker: "${satker}" }) { kind } }`, opensFor: READERS, elsewhere: "NOT_FOUND" },
  "Query.sources": { ask: () => "{ sources { key } }", opensFor: READERS },
  "Query.importedRow": { ask: () => `{ importedRow(batch: "${NOBODY_HAS_THIS_ID}", row: 1) { id } }`, opensFor: READERS },
  "Query.importBatches": { ask: ({ province }) => `{ importBatches(first: 1, filter: { province: "${province}" }) { pageInfo { hasNextPage } } }`, opensFor: IMPORT_READERS },
  "Query.importBatch": { ask: () => `{ importBatch(id: "${NOBODY_HAS_THIS_ID}") { id } }`, opensFor: IMPORT_READERS },
  "Query.importOptions": { ask: () => "{ importOptions { uploadLimitBytes } }", opensFor: IMPORTERS },
  "Query.columnMapping": { ask: () => '{ columnMapping(kind: "requests", source: "uji") { title } }', opensFor: IMPORTERS },
  "Query.importJobs": { ask: () => "{ importJobs { id } }", opensFor: IMPORTERS },
  "Query.importJob": { ask: () => `{ importJob(id: "${NOBODY_HAS_THIS_ID}") { id } }`, opensFor: IMPORTERS },
  "Mutation.previewImport": { ask: () => `mutation { previewImport(input: { upload: "${NOBODY_HAS_THIS_ID}", kind: "publication-updates" }) { id } }`, opensFor: IMPORTERS },
  "Mutation.commitImport": { ask: () => `mutation { commitImport(job: "${NOBODY_HAS_THIS_ID}") { id } }`, opensFor: IMPORTERS },
  "Mutation.cancelImport": { ask: () => `mutation { cancelImport(job: "${NOBODY_HAS_THIS_ID}") { id } }`, opensFor: IMPORTERS },
  "Mutation.withdrawImport": { ask: () => `mutation { withdrawImport(batch: "${NOBODY_HAS_THIS_ID}", reason: "uji") { id } }`, opensFor: IMPORTERS },
  "Query.workingCalendar": { ask: () => "{ workingCalendar(year: 2026) { id } }", opensFor: READERS },
  "Query.calendarChanges": { ask: () => "{ calendarChanges(year: 2025) { id } }", opensFor: READERS },
  "Query.legalRules": { ask: () => "{ legalRules { id } }", opensFor: READERS },
  "Query.deadlineReceipt": { ask: () => '{ deadlineReceipt(clock: REQUEST_RESPONSE, regime: GENERAL, startsOn: "2025-02-03") { dueOn } }', opensFor: READERS },
  "Query.disputeAdmissibility": { ask: () => '{ disputeAdmissibility(objectionReceivedOn: "2025-01-30", regime: GENERAL) { verdict } }', opensFor: READERS },
  "Query.publishedDisputes": { ask: ({ satker }) => `{ publishedDisputes(scope: { satker: "${satker}" }) { id } }`, opensFor: READERS },
  "Query.requestStatistics": { ask: ({ satker }) => `{ requestStatistics(scope: { satker: "${satker}" }, period: { year: 2026 }) { id } }`, opensFor: ASSESSORS, elsewhere: "NOT_FOUND" },
  "Query.registerFindings": { ask: ({ satker }) => `{ registerFindings(scope: { satker: "${satker}" }, period: { year: 2026 }) { id } }`, opensFor: REGISTER_READERS, elsewhere: "NOT_FOUND" },
  "Query.informationRequests": { ask: ({ satker }) => `{ informationRequests(filter: { satker: "${satker}" }, first: 1) { edges { cursor } } }`, opensFor: REGISTER_READERS, elsewhere: "NOT_FOUND" },
  "Query.informationRequest": { ask: ({ satker }) => `{ informationRequest(id: "${satker}:${NOBODY_HAS_THIS_ID}") { id } }`, opensFor: REGISTER_READERS },
  "Query.informationRequestText": { ask: ({ satker }) => `{ informationRequestText(id: "${satker}:${NOBODY_HAS_THIS_ID}") { id } }`, opensFor: ["DIVISION_DATA", "DIVISION_LEGAL", "SATKER_OPERATOR"] },
  "Query.provinceBriefing": { ask: ({ province }) => `{ provinceBriefing(province: "${province}", issuer: "${province === "33" ? "ki-jawa-tengah" : "ki-jawa-timur"}", year: ${province === "33" ? 2024 : 2022}) { id } }`, opensFor: PUBLICATION_READERS, elsewhere: "NOT_FOUND" },
  "Query.commissionBriefing": { ask: ({ province }) => `{ commissionBriefing(province: "${province}", issuer: "${province === "33" ? "ki-jawa-tengah" : "ki-jawa-timur"}") { id } }`, opensFor: ASSESSORS, elsewhere: "NOT_FOUND" },
  "Query.worklist": { ask: ({ satker }) => `{ worklist(scope: { satker: "${satker}" }, first: 1) { id } }`, opensFor: PUBLICATION_READERS, elsewhere: "NOT_FOUND" },
  "Query.dueBoard": { ask: ({ satker }) => `{ dueBoard(scope: { satker: "${satker}" }) { id } }`, opensFor: REGISTER_READERS, elsewhere: "NOT_FOUND" },
  "Query.objections": { ask: ({ satker }) => `{ objections(scope: { satker: "${satker}" }) { id } }`, opensFor: REGISTER_READERS, elsewhere: "NOT_FOUND" },
  "Query.objection": { ask: ({ satker }) => `{ objection(id: "${satker}:${NOBODY_HAS_THIS_ID}") { id } }`, opensFor: REGISTER_READERS },
  "Query.disputes": { ask: ({ satker }) => `{ disputes(scope: { satker: "${satker}" }) { id } }`, opensFor: REGISTER_READERS, elsewhere: "NOT_FOUND" },
  "Query.dispute": { ask: ({ satker }) => `{ dispute(id: "${satker}:${NOBODY_HAS_THIS_ID}") { id } }`, opensFor: REGISTER_READERS },
  "Query.deadlineRecounts": { ask: () => "{ deadlineRecounts { id } }", opensFor: ADMINISTRATORS },
  "Query.dayOffPreview": { ask: ({ satker }) => `{ dayOffPreview(date: "2026-12-30", satker: "${satker}") { examined } }`, opensFor: ADMINISTRATORS, elsewhere: "FORBIDDEN" },
  "Query.legalRulePreview": {
    ask: () => '{ legalRulePreview(rule: { regime: GENERAL, clock: REQUEST_RESPONSE, effectiveFrom: "2026-11-02", limitWorkingDays: 5 }) { examined } }',
    opensFor: ADMINISTRATORS,
  },
  "Query.accounts": { ask: () => "{ accounts { id } }", opensFor: ADMINISTRATORS },
  "Query.accessTokens": { ask: () => "{ accessTokens { id } }", opensFor: PERSONS },
  "Query.auditLog": { ask: ({ satker }) => `{ auditLog(first: 1, filter: { satkerCode: "${satker}" }) { edges { node { id } } } }`, opensFor: ["ADMINISTRATOR", "SATKER_OPERATOR"] },
  "Query.verifyAuditChain": { ask: () => "{ verifyAuditChain { isIntact } }", opensFor: ADMINISTRATORS },
  "Mutation.signIn": { ask: () => 'mutation { signIn(email: "tidak@ada.example", password: "salah sekali sandinya") { id } }', opensFor: EVERYBODY },
  "Mutation.acceptInvitation": { ask: () => 'mutation { acceptInvitation(token: "tidak-ada", password: "kuda baterai stapel") { id } }', opensFor: EVERYBODY },
  "Mutation.signOut": { ask: () => "mutation { signOut { id } }", opensFor: EVERYBODY },
  "Mutation.signOutEverywhere": { ask: () => "mutation { signOutEverywhere { id } }", opensFor: PERSONS },
  "Mutation.changePassword": { ask: () => 'mutation { changePassword(current: "bukan ini sandinya", next: "kuda baterai stapel") { id } }', opensFor: PERSONS },
  "Mutation.createAccessToken": { ask: () => 'mutation { createAccessToken(input: { name: "uji", permissions: [PUBLISHED_READ] }) { token { id } } }', opensFor: PERSONS },
  "Mutation.revokeAccessToken": { ask: () => `mutation { revokeAccessToken(id: "${NOBODY_HAS_THIS_ID}") { id } }`, opensFor: PERSONS },
  "Mutation.recordPublicationUpdate": { ask: ({ satker }) => `mutation { recordPublicationUpdate(input: { satker: "${satker}", item: "B01" }) { id } }`, opensFor: ["DIVISION_DATA", "SATKER_OPERATOR"], elsewhere: "FORBIDDEN" },
  "Mutation.recordAssistanceEvent": {
    ask: ({ province }) => `mutation { recordAssistanceEvent(input: { key: "uji", province: "${province}", kind: BRIEFING, title: "Uji", heldOn: "2026-06-30", source: "uji" }) { id } }`,
    opensFor: ["DIVISION_DATA"],
    elsewhere: "FORBIDDEN",
  },
  "Mutation.replyToResult": {
    ask: ({ satker }) => `mutation { replyToResult(result: { satker: "${satker}", issuer: "${satker.startsWith("33") ? "ki-jawa-tengah" : "ki-jawa-timur"}", year: ${satker.startsWith("33") ? 2024 : 2022} }, text: "Tanggapan") { year } }`,
    opensFor: ["SATKER_OPERATOR"],
    elsewhere: "FORBIDDEN",
  },
  "Mutation.correctResult": {
    ask: ({ satker }) => `mutation { correctResult(result: { satker: "${satker}", issuer: "ki-jawa-tengah", year: 2024 }, correctsSource: "tidak ada", reason: "uji", corrected: { source: "uji", rank: 1, peerGroup: "uji" }) { year } }`,
    opensFor: ["DIVISION_DATA"],
  },
  "Mutation.correctBodyResult": {
    ask: () => `mutation { correctBodyResult(result: { body: "${NOBODY_HAS_THIS_ID}", issuer: "ki-jawa-tengah", year: 2024 }, correctsSource: "tidak ada", reason: "uji", corrected: { source: "uji", score: 1 }) { year } }`,
    opensFor: ["DIVISION_DATA"],
  },
  "Mutation.reviseCycleDates": { ask: () => 'mutation { reviseCycleDates(revision: { cycle: "tidak-ada", reason: "uji", source: "uji" }) { id } }', opensFor: ["DIVISION_DATA"] },
  "Mutation.recordRequest": {
    ask: ({ satker }) => `mutation { recordRequest(input: { satker: "${satker}", number: "uji ${unique()}", events: [{ kind: RECEIVED, on: "2026-11-02" }] }) { __typename } }`,
    opensFor: ["DIVISION_DATA", "SATKER_OPERATOR"],
    elsewhere: "FORBIDDEN",
  },
  "Mutation.recordRequestEvents": { ask: ({ satker }) => `mutation { recordRequestEvents(request: "${satker}:${NOBODY_HAS_THIS_ID}", events: []) { __typename } }`, opensFor: ["DIVISION_DATA", "SATKER_OPERATOR"] },
  "Mutation.recordRegisterPeriod": {
    ask: ({ satker }) => `mutation { recordRegisterPeriod(satker: "${satker}", from: "2026-01-01", to: "2026-10-31") { __typename } }`,
    opensFor: ["DIVISION_DATA", "SATKER_OPERATOR"],
    elsewhere: "FORBIDDEN",
  },
  "Mutation.setLegalHold": { ask: ({ satker }) => `mutation { setLegalHold(request: "${satker}:${NOBODY_HAS_THIS_ID}", reason: "sengketa") { __typename } }`, opensFor: CASE_RECORDERS },
  "Mutation.recordObjection": {
    ask: ({ satker }) => `mutation { recordObjection(input: { satker: "${satker}", number: "uji ${unique()}", ground: b, groundFoundOn: "2026-11-02", receivedOn: "2026-11-03", regime: GENERAL }) { __typename } }`,
    opensFor: CASE_RECORDERS,
    elsewhere: "FORBIDDEN",
  },
  "Mutation.recordObjectionEvent": { ask: ({ satker }) => `mutation { recordObjectionEvent(objection: "${satker}:${NOBODY_HAS_THIS_ID}", event: { kind: ORAL_ANSWER, on: "2026-11-02" }) { __typename } }`, opensFor: CASE_RECORDERS },
  "Mutation.recordDispute": {
    ask: ({ satker }) => `mutation { recordDispute(input: { satker: "${satker}", number: "uji", objectionNumber: "tidak ada", forum: KI_PROVINSI, respondents: ["KPU"], filedOn: "2026-11-02" }) { __typename } }`,
    opensFor: CASE_RECORDERS,
    elsewhere: "FORBIDDEN",
  },
  "Mutation.recordDisputeStep": { ask: ({ satker }) => `mutation { recordDisputeStep(dispute: "${satker}:${NOBODY_HAS_THIS_ID}", step: { stage: REGISTERED, on: "2026-11-02" }) { __typename } }`, opensFor: CASE_RECORDERS },
  "Mutation.addDayOff": {
    ask: ({ satker }) => `mutation { addDayOff(day: { date: "2026-12-${String(1 + (unique() % 20)).padStart(2, "0")}", name: "Uji", kind: OTHER, decree: "uji", announcedOn: "2026-11-20", satker: "${satker}", source: "uji" }) { changed } }`,
    opensFor: ADMINISTRATORS,
    elsewhere: "FORBIDDEN",
  },
  "Mutation.withdrawDayOff": {
    ask: ({ satker }) => `mutation { withdrawDayOff(day: { date: "2026-12-30", name: "Uji", kind: OTHER, decree: "uji", announcedOn: "2026-11-20", satker: "${satker}", source: "uji" }) { changed } }`,
    opensFor: ADMINISTRATORS,
  },
  "Query.savedViews": { ask: () => "{ savedViews { id } }", opensFor: PERSONS },
  "Mutation.saveView": { ask: ({ province }) => `mutation { saveView(input: { name: "Uji ${unique()}", address: "/${province}/peringkat", grammarVersion: 2 }) { id } }`, opensFor: PERSONS },
  "Mutation.renameView": { ask: () => `mutation { renameView(id: "${NOBODY_HAS_THIS_ID}", name: "Uji") { id } }`, opensFor: PERSONS },
  "Mutation.deleteView": { ask: () => `mutation { deleteView(id: "${NOBODY_HAS_THIS_ID}") }`, opensFor: PERSONS },
  "Mutation.setStartView": { ask: () => "mutation { setStartView(id: null) { id } }", opensFor: PERSONS },
  "Mutation.inviteAccount": {
    ask: ({ province }) => `mutation { inviteAccount(input: { email: "baru.${province}.${unique()}@uji.pantau", displayName: "Baru", role: COMMISSIONER, provinceCode: "${province}" }) { expiresAt } }`,
    opensFor: ADMINISTRATORS,
    elsewhere: "FORBIDDEN",
  },
  "Mutation.resetAccountPassword": { ask: () => `mutation { resetAccountPassword(id: "${NOBODY_HAS_THIS_ID}") { expiresAt } }`, opensFor: ADMINISTRATORS },
  "Mutation.changeAccountRole": { ask: () => `mutation { changeAccountRole(id: "${NOBODY_HAS_THIS_ID}", role: COMMISSIONER, provinceCode: "33") { id } }`, opensFor: ADMINISTRATORS },
  "Mutation.disableAccount": { ask: () => `mutation { disableAccount(id: "${NOBODY_HAS_THIS_ID}") { id } }`, opensFor: ADMINISTRATORS },
  "Mutation.enableAccount": { ask: () => `mutation { enableAccount(id: "${NOBODY_HAS_THIS_ID}") { id } }`, opensFor: ADMINISTRATORS },
};

let count = 0;
function unique(): number {
  count += 1;
  return count;
}

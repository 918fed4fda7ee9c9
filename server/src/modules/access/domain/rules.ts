import type { Action } from "./actions.ts";

/**
 * The action that each door needs. A field or route without a line here is refused to everyone, and fails a test.
 * Which rows come out is a second question, answered by the scope that every query takes.
 */
export const RULES = {
  Query: {
    viewer: "VIEWER_READ",
    signInOptions: "VIEWER_READ",
    provinces: "PUBLISHED_READ",
    satkers: "PUBLISHED_READ",
    satker: "PUBLISHED_READ",
    ranking: "PUBLISHED_READ",
    evaluationHistory: "PUBLISHED_READ",
    evaluationResults: "PUBLISHED_READ",
    resultYears: "PUBLISHED_READ",
    bodyHistory: "PUBLISHED_READ",
    evaluationCycles: "PUBLISHED_READ",
    instrument: "PUBLISHED_READ",
    instruments: "PUBLISHED_READ",
    selfAssessment: "SELF_ASSESSMENTS_READ",
    itemGaps: "SELF_ASSESSMENTS_READ",
    cheapestPath: "SELF_ASSESSMENTS_READ",
    publicationMatrix: "PUBLICATIONS_READ",
    publicationCompliance: "PUBLICATIONS_READ",
    publicationRhythm: "PUBLICATIONS_READ",
    publicationLog: "PUBLICATIONS_READ",
    publicationReadiness: "PUBLICATIONS_READ",
    satkerPublications: "PUBLICATIONS_READ",
    assistanceEvents: "PUBLICATIONS_READ",
    assistanceEffect: "PUBLICATIONS_READ",
    workingCalendar: "PUBLISHED_READ",
    calendarChanges: "PUBLISHED_READ",
    legalRules: "PUBLISHED_READ",
    deadlineReceipt: "PUBLISHED_READ",
    disputeAdmissibility: "PUBLISHED_READ",
    publishedDisputes: "PUBLISHED_READ",
    requestStatistics: "REQUEST_FIGURES_READ",
    registerFindings: "REQUESTS_READ",
    informationRequests: "REQUESTS_READ",
    informationRequest: "REQUESTS_READ",
    informationRequestText: "REQUEST_TEXTS_READ",
    dueBoard: "REQUESTS_READ",
    objections: "REQUESTS_READ",
    objection: "REQUESTS_READ",
    disputes: "REQUESTS_READ",
    dispute: "REQUESTS_READ",
    deadlineRecounts: "CALENDARS_EDIT",
    dayOffPreview: "CALENDARS_EDIT",
    legalRulePreview: "CALENDARS_EDIT",
    dataFreshness: "PUBLISHED_READ",
    sources: "PUBLISHED_READ",
    accounts: "ACCOUNTS_MANAGE",
    accessTokens: "OWN_ACCOUNT_CHANGE",
    auditLog: "AUDIT_READ",
    verifyAuditChain: "AUDIT_VERIFY",
  },
  Mutation: {
    signIn: "SESSION_OPEN",
    acceptInvitation: "SESSION_OPEN",
    signOut: "SESSION_CLOSE",
    signOutEverywhere: "OWN_ACCOUNT_CHANGE",
    changePassword: "OWN_ACCOUNT_CHANGE",
    createAccessToken: "OWN_ACCOUNT_CHANGE",
    revokeAccessToken: "OWN_ACCOUNT_CHANGE",
    inviteAccount: "ACCOUNTS_MANAGE",
    resetAccountPassword: "ACCOUNTS_MANAGE",
    changeAccountRole: "ACCOUNTS_MANAGE",
    disableAccount: "ACCOUNTS_MANAGE",
    enableAccount: "ACCOUNTS_MANAGE",
    recordPublicationUpdate: "PUBLICATIONS_RECORD",
    recordAssistanceEvent: "PUBLICATIONS_RECORD",
    replyToResult: "RESULTS_REPLY",
    correctResult: "EVALUATIONS_RECORD",
    correctBodyResult: "EVALUATIONS_RECORD",
    reviseCycleDates: "EVALUATIONS_RECORD",
    recordRequest: "REQUESTS_RECORD",
    recordRequestEvents: "REQUESTS_RECORD",
    recordRegisterPeriod: "REQUESTS_RECORD",
    setLegalHold: "CASES_RECORD",
    recordObjection: "CASES_RECORD",
    recordObjectionEvent: "CASES_RECORD",
    recordDispute: "CASES_RECORD",
    recordDisputeStep: "CASES_RECORD",
    addDayOff: "CALENDARS_EDIT",
    withdrawDayOff: "CALENDARS_EDIT",
  },
  /** Doors beside GraphQL. The page and its files are the same for everyone and hold no data. */
  Route: {
    "GET /healthz": "VIEWER_READ",
    "GET /masuk/oidc": "SESSION_OPEN",
    "GET /masuk/oidc/kembali": "SESSION_OPEN",
    "GET /*": "VIEWER_READ",
  },
} as const satisfies Record<"Query" | "Mutation" | "Route", Readonly<Record<string, Action>>>;

export type Door = keyof typeof RULES;

/** The action that a door needs. Undefined: no rule was written, so nobody may. */
export function ruleFor(door: Door, name: string): Action | undefined {
  const rules: Readonly<Record<string, Action>> = RULES[door];
  return Object.hasOwn(rules, name) ? rules[name] : undefined;
}

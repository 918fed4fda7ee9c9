/**
 * Everything that can be done, once. The union is closed: a new thing to do is a new line here, and a line in policy.ts
 * that says who may. Reading actions may be given to a personal access token; the others need a person at a browser.
 */
export const ACTIONS = {
  VIEWER_READ: { reads: true, description: "Ask who one is." },
  SESSION_OPEN: { reads: false, description: "Sign in, or set a password with a one-time link." },
  SESSION_CLOSE: { reads: false, description: "Sign out." },
  OWN_ACCOUNT_CHANGE: { reads: false, description: "Change one's password, sign out everywhere, make and revoke one's tokens." },
  VIEWS_KEEP: { reads: false, description: "Keep named views, and find those shared with one's province." },
  VIEWS_SHARE: { reads: false, description: "Share a named view with all people of a province." },
  PUBLISHED_READ: { reads: true, description: "Read published results, the registry of satker and their sources." },
  SELF_ASSESSMENTS_READ: { reads: true, description: "Read answers to self-assessment questionnaires and how they were verified." },
  RESULTS_REPLY: { reads: false, description: "Reply to a published result of one's own satker." },
  EVALUATIONS_RECORD: { reads: false, description: "Correct recorded results and revise the dates of evaluation cycles." },
  EXPORT: { reads: true, description: "Take what one may read out as a file." },
  REQUESTS_READ: { reads: true, description: "Read counts and clocks of information requests, without their texts." },
  REQUEST_FIGURES_READ: { reads: true, description: "Read figures of handling; small counts are held back beyond the satker and its legal division." },
  REQUEST_TEXTS_READ: { reads: true, description: "Read what was asked for, in the requester's words." },
  REQUESTS_RECORD: { reads: false, description: "Record information requests, answers and objections." },
  CASES_RECORD: { reads: false, description: "Record objections, disputes and legal holds." },
  PUBLICATIONS_READ: { reads: true, description: "Read which information is up to date." },
  PUBLICATIONS_RECORD: { reads: false, description: "Record updates of published information." },
  RANKINGS_READ: { reads: true, description: "Read rankings that Pantau computes from assessments, handling and updates." },
  ALERTS_READ: { reads: true, description: "Read alerts." },
  ALERTS_ANSWER: { reads: false, description: "Reply to an alert or take it on." },
  ALERT_RULES_EDIT: { reads: false, description: "Set rules of alerts, mute alerts and have rules evaluated." },
  REPORTS_READ: { reads: true, description: "Read reports." },
  IMPORTS_READ: { reads: true, description: "Read what was imported and what was rejected." },
  IMPORTS_COMMIT: { reads: false, description: "Import files and withdraw imports." },
  CALENDARS_EDIT: { reads: false, description: "Change working calendars." },
  INSTRUMENTS_EDIT: { reads: false, description: "Change assessment instruments and ranking methods." },
  ACCOUNTS_MANAGE: { reads: false, description: "Invite, change and disable accounts." },
  AUDIT_READ: { reads: true, description: "Read the audit trail." },
  AUDIT_VERIFY: { reads: true, description: "Verify the chain of the whole audit trail." },
  DOCUMENT_AD_HOC: { reads: true, description: "Send GraphQL documents of one's own." },
  SCHEMA_INTROSPECT: { reads: true, description: "Ask the API for its schema." },
} as const satisfies Record<string, { readonly reads: boolean; readonly description: string }>;

export type Action = keyof typeof ACTIONS;

/** All actions, in the order of the table. */
export const ALL_ACTIONS = Object.keys(ACTIONS) as readonly Action[];

/** True if the action changes nothing; only such actions may be given to a token. */
export function isReading(action: Action): boolean {
  return ACTIONS[action].reads;
}

/** The action with this name. Undefined: there is none. */
export function actionNamed(name: string): Action | undefined {
  return ALL_ACTIONS.find((action) => action === name);
}

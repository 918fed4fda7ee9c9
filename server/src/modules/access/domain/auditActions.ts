/** What the audit trail tells of. The union is closed; a new word needs a sentence for the reader of the trail. */
export const AUDIT_ACTIONS = {
  SIGN_IN: "Signed in, or tried to.",
  SIGN_OUT: "Signed out, here or everywhere.",
  ACCESS_REFUSED: "Asked for something that the role or area does not allow.",
  ACCOUNT_INVITED: "An account was made and invited.",
  ACCOUNT_CHANGED: "Role or area of an account was changed.",
  ACCOUNT_DISABLED: "An account was disabled.",
  ACCOUNT_ENABLED: "An account was enabled again.",
  PASSWORD_RESET_ISSUED: "A link to set a new password was made.",
  PASSWORD_CHANGED: "A password was set.",
  TOKEN_CREATED: "A personal access token was made.",
  TOKEN_REVOKED: "A personal access token was revoked.",
  DEMO_ACCOUNTS_CREATED: "The demo scenario's accounts were made.",
  DEMO_ACCOUNTS_REMOVED: "The demo scenario's accounts were removed.",
  REQUEST_TEXT_VIEWED: "The text of an information request was shown.",
  RECORD_EDITED: "A record was made or changed.",
  IMPORT_COMMITTED: "A file was imported.",
  IMPORT_WITHDRAWN: "An import was withdrawn.",
  EXPORT_TAKEN: "A file was taken out.",
  METHOD_CHANGED: "A ranking method or instrument was changed.",
  ALERT_RULE_CHANGED: "A rule of alerts was made or changed.",
  ALERT_ANSWERED: "An alert was acknowledged, muted or unmuted.",
  CALENDAR_CHANGED: "A working calendar was changed.",
} as const;

export type AuditAction = keyof typeof AUDIT_ACTIONS;
export const ALL_AUDIT_ACTIONS = Object.keys(AUDIT_ACTIONS) as readonly AuditAction[];

export const AUDIT_OUTCOMES = ["DONE", "REFUSED"] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

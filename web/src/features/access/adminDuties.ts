import type { AccountStatus, ImportJobState } from "../../gql/graphql.ts";

/** What the duties of an administrator are read from. */
export interface AdminFacts {
  readonly accounts: readonly { readonly status: AccountStatus }[];
  /** The administrator's own imports. */
  readonly jobs: readonly { readonly state: ImportJobState }[];
  readonly rules: readonly { readonly verified: boolean }[];
  /** Last calendar year whose decrees are loaded. Null: not even this year's. */
  readonly calendarTo: number | null;
  /** The calendar year that the offices are in. */
  readonly year: number;
}

export const ADMIN_DUTIES = ["importsFailed", "importsWaiting", "accountsInvited", "calendarMissing", "rulesUnverified"] as const;
/** Something that an administrator has to see to. */
export type AdminDuty = (typeof ADMIN_DUTIES)[number];

/** How many of each are open; 0: looked at, and in order. What Pantau does not record is not among them. */
export function adminDuties({ accounts, jobs, rules, calendarTo, year }: AdminFacts): readonly { readonly duty: AdminDuty; readonly count: number }[] {
  const counts: Readonly<Record<AdminDuty, number>> = {
    importsFailed: jobs.filter(({ state }) => state === "FAILED").length,
    importsWaiting: jobs.filter(({ state }) => state === "PREVIEWED").length,
    accountsInvited: accounts.filter(({ status }) => status === "INVITED").length,
    // This year's and next year's: deadlines begun in December run into January.
    calendarMissing: Math.max(0, year + 1 - Math.max(calendarTo ?? year - 1, year - 1)),
    rulesUnverified: rules.filter(({ verified }) => !verified).length,
  };
  return ADMIN_DUTIES.map((duty) => ({ duty, count: counts[duty] }));
}

/** Roles that an account can have. Each belongs to a province, the operator to one satker, administrator and commissioner to one or all provinces. */
export const ACCOUNT_ROLES = ["COMMISSIONER", "DIVISION_DATA", "DIVISION_LEGAL", "KI_LIAISON", "SATKER_OPERATOR", "ADMINISTRATOR"] as const;
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** All roles: PUBLIC is whoever comes without signing in while the public view is on, ANONYMOUS the same person while it is off. */
export const ROLES = [...ACCOUNT_ROLES, "PUBLIC", "ANONYMOUS"] as const;
export type Role = (typeof ROLES)[number];

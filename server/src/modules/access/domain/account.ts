import { revisionOf } from "../../../kernel/revision.ts";
import type { Actor, ReadScope } from "./actor.ts";
import { NO_SCOPE } from "./actor.ts";
import type { Action } from "./actions.ts";
import { AccountScopeInvalid } from "./refusals.ts";
import type { AccountRole } from "./roles.ts";

export const ACCOUNT_STATUSES = ["INVITED", "ACTIVE", "DISABLED"] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

/** A person of an office who may sign in. */
export interface Account {
  readonly id: string;
  /** Lower case. */
  readonly email: string;
  readonly displayName: string;
  readonly role: AccountRole;
  /** Null: all provinces; an administrator of Pantau, or a commissioner of KPU RI. */
  readonly provinceCode: string | null;
  /** Null: every role but the satker's operator. */
  readonly satkerCode: string | null;
  readonly status: AccountStatus;
  readonly isDemo: boolean;
  readonly createdAt: Date;
}

/** What a form sees of an account: role, area and status. */
export function accountRevision({ role, provinceCode, satkerCode, status }: Account): string {
  return revisionOf([role, provinceCode, satkerCode, status]);
}

/** Role and area, as an administrator gives them. */
export interface Appointment {
  readonly role: AccountRole;
  readonly provinceCode: string | null;
  readonly satkerCode: string | null;
}

/** Roles that may be given for the whole country: who looks after the accounts, and who reads without recording anything (ADR 0036). */
const NATIONAL_ROLES: readonly AccountRole[] = ["ADMINISTRATOR", "COMMISSIONER"];

/** True: an account of this role may belong to all provinces instead of one. */
export function isNationalRole(role: AccountRole): boolean {
  return NATIONAL_ROLES.includes(role);
}

/** @throws AccountScopeInvalid when role, province and satker do not fit together. */
export function checkAppointment({ role, provinceCode, satkerCode }: Appointment): Appointment {
  if (provinceCode !== null && !/^\d{2}$/.test(provinceCode)) throw new AccountScopeInvalid(`Kode provinsi "${provinceCode}" salah. Pakai dua angka, misalnya 33.`);
  if (satkerCode !== null && !/^\d{2}\.\d{2}$/.test(satkerCode)) throw new AccountScopeInvalid(`Kode satker "${satkerCode}" salah. Pakai kode Kemendagri, misalnya 33.08.`);
  if (role === "SATKER_OPERATOR") {
    if (satkerCode === null) throw new AccountScopeInvalid("Operator satker harus punya satker. Isi kode satkernya.");
    const ofSatker = satkerCode.slice(0, 2);
    if (provinceCode !== null && provinceCode !== ofSatker) throw new AccountScopeInvalid(`Satker ${satkerCode} tidak berada di provinsi ${provinceCode}.`);
    return { role, provinceCode: ofSatker, satkerCode };
  }
  if (satkerCode !== null) throw new AccountScopeInvalid("Hanya operator satker yang terikat pada satu satker. Kosongkan kode satker.");
  if (provinceCode === null && !isNationalRole(role)) throw new AccountScopeInvalid("Peran ini harus punya provinsi. Isi kode provinsinya.");
  return { role, provinceCode, satkerCode };
}

/** Rows an account works with. */
export function scopeOf({ provinceCode, satkerCode }: Pick<Account, "provinceCode" | "satkerCode">): ReadScope {
  if (satkerCode !== null) return { kind: "SATKERS", satkerCodes: [satkerCode] };
  return provinceCode === null ? { kind: "ALL" } : { kind: "PROVINCES", provinceCodes: [provinceCode] };
}

/**
 * The account as the one who acts. What a commission published about a province is public: an operator reads its whole
 * province, since a place means nothing without the others; and nobody signed in sees less than the public does.
 */
export function actorOf(account: Account, via: "session" | "token", options: { publicView: boolean; grants: readonly Action[] | null }): Actor {
  const { provinceCode } = account;
  const published: ReadScope = options.publicView || provinceCode === null ? { kind: "ALL" } : { kind: "PROVINCES", provinceCodes: [provinceCode] };
  return {
    id: account.id,
    displayName: account.displayName,
    role: account.role,
    scope: scopeOf(account),
    publishedScope: published,
    via,
    grants: options.grants,
  };
}

const PUBLIC: Actor = { id: "publik", displayName: "Publik", role: "PUBLIC", scope: NO_SCOPE, publishedScope: { kind: "ALL" }, via: "public", grants: null };
const NOBODY: Actor = { id: "anonim", displayName: "Belum masuk", role: "ANONYMOUS", scope: NO_SCOPE, publishedScope: NO_SCOPE, via: "public", grants: null };

/** Whoever comes without signing in: a reader of published results while the public view is on, otherwise nobody. */
export function visitor(publicView: boolean): Actor {
  return publicView ? PUBLIC : NOBODY;
}

import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTimeScalar } from "../../platform/graphql/scalars.types.ts";
import { PermissionEnum } from "./access.types.ts";
import type { AccountStatus } from "./domain/account.ts";
import type { Action } from "./domain/actions.ts";
import type { AccountRole } from "./domain/roles.ts";

export const AccountRoleEnum = {
  COMMISSIONER: "COMMISSIONER",
  DIVISION_DATA: "DIVISION_DATA",
  DIVISION_LEGAL: "DIVISION_LEGAL",
  KI_LIAISON: "KI_LIAISON",
  SATKER_OPERATOR: "SATKER_OPERATOR",
  ADMINISTRATOR: "ADMINISTRATOR",
} as const satisfies Record<AccountRole, AccountRole>;
registerEnumType(AccountRoleEnum, {
  name: "AccountRole",
  description: "Role that an account can have.",
  valuesConfig: {
    COMMISSIONER: { description: "Commissioner; needs a province." },
    DIVISION_DATA: { description: "Data division; needs a province." },
    DIVISION_LEGAL: { description: "Legal division; needs a province." },
    KI_LIAISON: { description: "Information Commission; needs the province whose satker it rates." },
    SATKER_OPERATOR: { description: "Operator; needs a satker." },
    ADMINISTRATOR: { description: "Administrator of a province, or without one of all." },
  },
});

export const AccountStatusEnum = { INVITED: "INVITED", ACTIVE: "ACTIVE", DISABLED: "DISABLED" } as const satisfies Record<AccountStatus, AccountStatus>;
registerEnumType(AccountStatusEnum, {
  name: "AccountStatus",
  description: "Whether an account can be used.",
  valuesConfig: {
    INVITED: { description: "Waits for the person to set a password." },
    ACTIVE: { description: "Can sign in." },
    DISABLED: { description: "Cannot sign in." },
  },
});

@ObjectType("Account", { description: "A person of an office who may sign in." })
export class AccountType {
  @Field(() => ID, { description: "Identifier of the account." })
  id!: string;
  @Field(() => String, { description: "E-mail, lower case: the name to sign in with." })
  email!: string;
  @Field(() => String, { description: "Name of the person." })
  displayName!: string;
  @Field(() => AccountRoleEnum, { description: "What the person may do." })
  role!: AccountRole;
  @Field(() => String, { nullable: true, description: "Kemendagri code of the province. Null: an administrator of all provinces." })
  provinceCode!: string | null;
  @Field(() => String, { nullable: true, description: "Kemendagri code of the satker. Null: not an operator." })
  satkerCode!: string | null;
  @Field(() => AccountStatusEnum, { description: "Whether it can be used." })
  status!: AccountStatus;
  @Field(() => Boolean, { description: "True: of the demo scenario." })
  isDemo!: boolean;
  @Field(() => DateTimeScalar, { description: "When it was made." })
  createdAt!: Date;
}

@InputType("InviteAccountInput", { description: "Who is invited, and as what." })
export class InviteAccountInput {
  @Field(() => String, { description: "E-mail of the person." })
  email!: string;
  @Field(() => String, { description: "Name of the person, at most 120 characters." })
  displayName!: string;
  @Field(() => AccountRoleEnum, { description: "What the person may do." })
  role!: AccountRole;
  @Field(() => ID, { nullable: true, description: "Kemendagri code of the province. Null: that of the satker, or an administrator of all." })
  provinceCode?: string | null;
  @Field(() => ID, { nullable: true, description: "Kemendagri code of the satker. Null: not an operator." })
  satkerCode?: string | null;
}

@ObjectType("IssuedLink", { description: "A one-time link for a person to set a password. Its secret is shown this once." })
export class IssuedLinkType {
  @Field(() => AccountType, { description: "Whose it is." })
  account!: AccountType;
  @Field(() => String, { description: "Path to hand over, on this site. The secret stands behind #, where servers do not see it." })
  path!: string;
  @Field(() => DateTimeScalar, { description: "From then on it no longer works." })
  expiresAt!: Date;
}

@ObjectType("AccessToken", { description: "A secret for a person's own scripts. Reads only." })
export class AccessTokenType {
  @Field(() => ID, { description: "Identifier of the token." })
  id!: string;
  @Field(() => String, { description: "Name its owner gave it." })
  name!: string;
  @Field(() => String, { description: "First characters of the secret, to tell tokens apart." })
  prefix!: string;
  @Field(() => [PermissionEnum], { description: "What it may read." })
  permissions!: readonly Action[];
  @Field(() => DateTimeScalar, { description: "When it was made." })
  createdAt!: Date;
  @Field(() => DateTimeScalar, { description: "From then on it no longer works." })
  expiresAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: "Last use, to the minute. Null: never used." })
  lastUsedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "When its owner revoked it. Null: not revoked." })
  revokedAt!: Date | null;
}

@InputType("CreateAccessTokenInput", { description: "What a new token is for." })
export class CreateAccessTokenInput {
  @Field(() => String, { description: "Name, at most 80 characters." })
  name!: string;
  @Field(() => [PermissionEnum], { description: "What it may read; no more than its owner may." })
  permissions!: Action[];
  @Field(() => Int, { defaultValue: 90, description: "Days until it expires, 1-365." })
  validDays!: number;
}

@ObjectType("IssuedAccessToken", { description: "A new token with its secret, shown this once." })
export class IssuedAccessTokenType {
  @Field(() => AccessTokenType, { description: "The token." })
  token!: AccessTokenType;
  @Field(() => String, { description: 'To be sent as "Authorization: Bearer …".' })
  secret!: string;
}


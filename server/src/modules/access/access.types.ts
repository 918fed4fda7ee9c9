import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { ACTIONS, ALL_ACTIONS, type Action } from "./domain/actions.ts";
import type { Role } from "./domain/roles.ts";

export const RoleEnum = {
  COMMISSIONER: "COMMISSIONER",
  DIVISION_DATA: "DIVISION_DATA",
  DIVISION_LEGAL: "DIVISION_LEGAL",
  KI_LIAISON: "KI_LIAISON",
  SATKER_OPERATOR: "SATKER_OPERATOR",
  ADMINISTRATOR: "ADMINISTRATOR",
  PUBLIC: "PUBLIC",
  ANONYMOUS: "ANONYMOUS",
} as const satisfies Record<Role, Role>;
registerEnumType(RoleEnum, {
  name: "Role",
  description: "What a reader is here.",
  valuesConfig: {
    COMMISSIONER: { description: "Commissioner of a province." },
    DIVISION_DATA: { description: "Data division of a province: records and imports." },
    DIVISION_LEGAL: { description: "Legal division of a province." },
    KI_LIAISON: { description: "Information Commission: evaluation history of the satker it rates." },
    SATKER_OPERATOR: { description: "Operator of one satker." },
    ADMINISTRATOR: { description: "Accounts, calendars, instruments and imports of a province, or of all." },
    PUBLIC: { description: "Not signed in, while the public view is on: published results only." },
    ANONYMOUS: { description: "Not signed in, and the public view is off." },
  },
});

/** All actions under their own names. */
export const PermissionEnum = Object.fromEntries(ALL_ACTIONS.map((action) => [action, action])) as { readonly [Name in Action]: Name };
registerEnumType(PermissionEnum, {
  name: "Permission",
  description: "Something that can be done.",
  valuesConfig: Object.fromEntries(ALL_ACTIONS.map((action) => [action, { description: ACTIONS[action].description }])),
});

@ObjectType("ViewerScope", { description: "Whose rows the reader works with. Published results may reach further." })
export class ViewerScopeType {
  @Field(() => Boolean, { description: "True: all provinces. The lists are then empty." })
  isNational!: boolean;
  @Field(() => [String], { description: "Kemendagri codes of whole provinces." })
  provinceCodes!: readonly string[];
  @Field(() => [String], { description: "Kemendagri codes of single satker." })
  satkerCodes!: readonly string[];
}

@ObjectType("Viewer", { description: "Who is reading." })
export class ViewerType {
  @Field(() => ID, { description: "Identifier of the reader: the account, or a fixed word for those without one." })
  id!: string;
  @Field(() => String, { description: "Name shown in the frame." })
  displayName!: string;
  @Field(() => RoleEnum, { description: "Role, for screens that differ by it. What is allowed stands in permissions." })
  role!: Role;
  @Field(() => Boolean, { description: "True: with an account. False: a visitor." })
  isSignedIn!: boolean;
  @Field(() => ViewerScopeType, { description: "Whose rows the reader works with." })
  scope!: ViewerScopeType;
  @Field(() => [PermissionEnum], { description: "Everything this reader may do. Hide what is not in it; the server refuses it anyway." })
  permissions!: readonly Action[];
}

@ObjectType("DemoAccount", { description: "An account of the demo scenario, for trying things out on this computer." })
export class DemoAccountType {
  @Field(() => String, { description: "What to sign in with." })
  email!: string;
  @Field(() => String, { description: "Name with role and province." })
  displayName!: string;
  @Field(() => RoleEnum, { description: "What it shows." })
  role!: Role;
  @Field(() => String, { description: "Its password, known to everyone." })
  password!: string;
}

@ObjectType("SignInOptions", { description: "How one can sign in here." })
export class SignInOptionsType {
  @Field(() => Boolean, { description: "True: through the organisation's identity provider as well, at /masuk/oidc." })
  hasOpenIdConnect!: boolean;
  @Field(() => Int, { description: "Least number of characters of a new password." })
  passwordMinLength!: number;
  @Field(() => [DemoAccountType], { description: "Demo accounts. Empty where the demo scenario is not loaded or the server can be reached from elsewhere." })
  demoAccounts!: readonly DemoAccountType[];
}

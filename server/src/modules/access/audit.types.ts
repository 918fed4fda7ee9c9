import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTimeScalar } from "../../platform/graphql/scalars.types.ts";
import { ALL_AUDIT_ACTIONS, AUDIT_ACTIONS, type AuditAction, type AuditOutcome } from "./domain/auditActions.ts";
import type { BrokenLink } from "./domain/auditChain.ts";

export const AuditActionEnum = Object.fromEntries(ALL_AUDIT_ACTIONS.map((action) => [action, action])) as { readonly [Name in AuditAction]: Name };
registerEnumType(AuditActionEnum, {
  name: "AuditAction",
  description: "What the audit trail tells of.",
  valuesConfig: Object.fromEntries(ALL_AUDIT_ACTIONS.map((action) => [action, { description: AUDIT_ACTIONS[action] }])),
});

export const AuditOutcomeEnum = { DONE: "DONE", REFUSED: "REFUSED" } as const satisfies Record<AuditOutcome, AuditOutcome>;
registerEnumType(AuditOutcomeEnum, {
  name: "AuditOutcome",
  description: "How it ended.",
  valuesConfig: { DONE: { description: "It was done." }, REFUSED: { description: "It was refused." } },
});

export const BrokenLinkKindEnum = { ALTERED: "ALTERED", MISSING: "MISSING", MISPLACED: "MISPLACED" } as const satisfies Record<BrokenLink["kind"], BrokenLink["kind"]>;
registerEnumType(BrokenLinkKindEnum, {
  name: "BrokenLinkKind",
  description: "What is wrong with an entry.",
  valuesConfig: {
    ALTERED: { description: "It is not as it was written." },
    MISSING: { description: "It is not there." },
    MISPLACED: { description: "It does not follow the one before it." },
  },
});

@ObjectType("AuditEntry", { description: "One line of the audit trail." })
export class AuditEntryType {
  @Field(() => ID, { description: "Sequence number as text." })
  id!: string;
  @Field(() => Int, { description: "Place in the trail: 1, 2, 3 … without gaps." })
  sequence!: number;
  @Field(() => DateTimeScalar, { description: "When." })
  at!: Date;
  @Field(() => String, { description: "Name of who acted, as it was then." })
  actorName!: string;
  @Field(() => String, { description: "Role of who acted, as it was then; COMMAND for the command line." })
  actorRole!: string;
  @Field(() => String, { description: "session, token, oidc, command or public." })
  via!: string;
  @Field(() => AuditActionEnum, { description: "What was done." })
  action!: AuditAction;
  @Field(() => AuditOutcomeEnum, { description: "How it ended." })
  outcome!: AuditOutcome;
  @Field(() => String, { nullable: true, description: "Kind and key of what it was done to. Null: nothing in particular." })
  subject!: string | null;
  @Field(() => String, { nullable: true, description: "Kemendagri code of the province concerned. Null: none, or all." })
  provinceCode!: string | null;
  @Field(() => String, { nullable: true, description: "Kemendagri code of the satker concerned. Null: none in particular." })
  satkerCode!: string | null;
  @Field(() => String, { description: "Further facts, as JSON." })
  detailsJson!: string;
  @Field(() => String, { description: "SHA-256 of the entry and the one before it, hexadecimal." })
  hash!: string;
}

@InputType("AuditFilterInput", { description: "Which entries; everything left out means all." })
export class AuditFilterInput {
  @Field(() => AuditActionEnum, { nullable: true, description: "Only this deed. Null: all." })
  action?: AuditAction | null;
  @Field(() => ID, { nullable: true, description: "Only about this satker. Null: all." })
  satkerCode?: string | null;
  @Field(() => ID, { nullable: true, description: "Only by this account. Null: all." })
  accountId?: string | null;
}

@ObjectType("AuditEntryEdge", { description: "An entry and where it stands." })
export class AuditEntryEdgeType {
  @Field(() => String, { description: "Give it as `after` to go on behind this entry." })
  cursor!: string;
  @Field(() => AuditEntryType, { description: "The entry." })
  node!: AuditEntryType;
}

@ObjectType("PageInfo", { description: "Where a page ends." })
export class PageInfoType {
  @Field(() => Boolean, { description: "True: there is more." })
  hasNextPage!: boolean;
  @Field(() => String, { nullable: true, description: "Cursor of the last entry. Null: the page is empty." })
  endCursor!: string | null;
}

@ObjectType("AuditEntryConnection", { description: "A page of the audit trail, newest first." })
export class AuditEntryConnectionType {
  @Field(() => [AuditEntryEdgeType], { description: "Entries of the page." })
  edges!: readonly AuditEntryEdgeType[];
  @Field(() => PageInfoType, { description: "Where the page ends." })
  pageInfo!: PageInfoType;
}

@ObjectType("AuditBrokenLink", { description: "The first entry that is not as it was written." })
export class AuditBrokenLinkType {
  @Field(() => Int, { description: "Place in the trail where it is broken." })
  sequence!: number;
  @Field(() => BrokenLinkKindEnum, { description: "What is wrong there." })
  kind!: BrokenLink["kind"];
}

@ObjectType("AuditVerification", { description: "Whether the audit trail is as it was written." })
export class AuditVerificationType {
  @Field(() => Boolean, { description: "True: every entry is as it was written." })
  isIntact!: boolean;
  @Field(() => Int, { description: "Number of entries found in order." })
  entryCount!: number;
  @Field(() => String, { description: "Hash of the last entry. Noted elsewhere, it tells of a trail rewritten as a whole." })
  headHash!: string;
  @Field(() => AuditBrokenLinkType, { nullable: true, description: "The first broken entry. Null: none." })
  firstBroken!: BrokenLink | null;
}

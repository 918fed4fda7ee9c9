import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { EXPECTED_REVISION, REVISION } from "../../platform/graphql/revision.types.ts";
import { toAccessTokenType, toIssuedLinkType } from "./access.view.types.ts";
import type { AccountsService } from "./accounts.service.ts";
import {
  AccessTokenType,
  AccountRoleEnum,
  AccountType,
  CreateAccessTokenInput,
  InviteAccountInput,
  IssuedAccessTokenType,
  IssuedLinkType,
} from "./accounts.types.ts";
import { accountRevision } from "./domain/account.ts";
import type { AccountRole } from "./domain/roles.ts";
import type { OwnAccountService } from "./ownAccount.service.ts";

export interface AccountsContext {
  readonly accounts: AccountsService;
  readonly ownAccount: OwnAccountService;
}

@Resolver(() => AccountType)
export class AccountsResolver {
  @FieldResolver(() => String, { description: REVISION })
  revision(@Root() account: AccountType): string {
    return accountRevision(account);
  }

  @Query(() => [AccountType], { description: "Accounts of the administrator's area, by name." })
  accounts(@Ctx() { accounts }: AccountsContext): Promise<AccountType[]> {
    return accounts.accounts();
  }

  @Mutation(() => IssuedLinkType, { description: "Makes an account and a link for its person. Errors: ACCOUNT_EXISTS, ACCOUNT_SCOPE_INVALID, INVALID_INPUT, FORBIDDEN (outside the area)." })
  async inviteAccount(@Arg("input", () => InviteAccountInput, { description: "Who and as what." }) input: InviteAccountInput, @Ctx() { accounts }: AccountsContext): Promise<IssuedLinkType> {
    const { email, displayName, role, provinceCode = null, satkerCode = null } = input;
    return toIssuedLinkType(await accounts.invite({ email, displayName, role, provinceCode, satkerCode }));
  }

  @Mutation(() => IssuedLinkType, { description: "Makes a link for a new password; sessions and tokens of the account end. Error NOT_FOUND: no such account in the area." })
  async resetAccountPassword(@Arg("id", () => ID, { description: "Account." }) id: string, @Ctx() { accounts }: AccountsContext): Promise<IssuedLinkType> {
    return toIssuedLinkType(await accounts.resetPassword(id));
  }

  @Mutation(() => AccountType, { description: "Gives another role or area; sessions and tokens of the account end. Errors: NOT_FOUND, ACCOUNT_SCOPE_INVALID, FORBIDDEN, CONFLICT." })
  changeAccountRole(
    @Arg("id", () => ID, { description: "Account." }) id: string,
    @Arg("role", () => AccountRoleEnum, { description: "New role." }) role: AccountRole,
    @Arg("provinceCode", () => ID, { nullable: true, description: "New province. Null: that of the satker, or an administrator of all." }) provinceCode: string | null | undefined,
    @Arg("satkerCode", () => ID, { nullable: true, description: "New satker. Null: not an operator." }) satkerCode: string | null | undefined,
    @Arg("expectedRevision", () => String, { nullable: true, description: EXPECTED_REVISION }) expectedRevision: string | null | undefined,
    @Ctx() { accounts }: AccountsContext,
  ): Promise<AccountType> {
    return accounts.changeAppointment(id, { role, provinceCode: provinceCode ?? null, satkerCode: satkerCode ?? null }, expectedRevision ?? null);
  }

  @Mutation(() => AccountType, { description: "Ends sessions, tokens and the password of an account. Errors: NOT_FOUND, FORBIDDEN (the own account), CONFLICT." })
  disableAccount(
    @Arg("id", () => ID, { description: "Account." }) id: string,
    @Arg("expectedRevision", () => String, { nullable: true, description: EXPECTED_REVISION }) expectedRevision: string | null | undefined,
    @Ctx() { accounts }: AccountsContext,
  ): Promise<AccountType> {
    return accounts.disable(id, expectedRevision ?? null);
  }

  @Mutation(() => AccountType, { description: "Lets an account be used again; the person needs a new link. Errors: NOT_FOUND, FORBIDDEN (the own account), CONFLICT." })
  enableAccount(
    @Arg("id", () => ID, { description: "Account." }) id: string,
    @Arg("expectedRevision", () => String, { nullable: true, description: EXPECTED_REVISION }) expectedRevision: string | null | undefined,
    @Ctx() { accounts }: AccountsContext,
  ): Promise<AccountType> {
    return accounts.enable(id, expectedRevision ?? null);
  }

  @Query(() => [AccessTokenType], { description: "The reader's own tokens, newest first." })
  async accessTokens(@Ctx() { ownAccount }: AccountsContext): Promise<AccessTokenType[]> {
    return (await ownAccount.tokens()).map(toAccessTokenType);
  }

  @Mutation(() => IssuedAccessTokenType, { description: "Makes a token for scripts. Errors: INVALID_INPUT, FORBIDDEN (a permission that the owner does not have, or that writes)." })
  async createAccessToken(@Arg("input", () => CreateAccessTokenInput, { description: "What it is for." }) input: CreateAccessTokenInput, @Ctx() { ownAccount }: AccountsContext): Promise<IssuedAccessTokenType> {
    const { token, secret } = await ownAccount.createToken(input);
    return { token: toAccessTokenType(token), secret };
  }

  @Mutation(() => AccessTokenType, { description: "Ends a token of the reader. Error NOT_FOUND: no such token in force." })
  async revokeAccessToken(@Arg("id", () => ID, { description: "Token." }) id: string, @Ctx() { ownAccount }: AccountsContext): Promise<AccessTokenType> {
    return toAccessTokenType(await ownAccount.revokeToken(id));
  }
}

import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { SignInOptionsType, ViewerType } from "./access.types.ts";
import { toSignInOptionsType, toViewerType } from "./access.view.types.ts";
import { actorOf, visitor } from "./domain/account.ts";
import type { Actor } from "./domain/actor.ts";
import type { AccessChoices } from "./authentication.service.ts";
import type { Account } from "./domain/account.ts";
import type { OwnAccountService } from "./ownAccount.service.ts";
import type { OpenedSession, SignInService } from "./signIn.service.ts";

/** The cookie of the browser that asks. */
export interface SessionCookie {
  /** Secret the browser brought along. Null: none. */
  readonly secret: string | null;
  keep(secret: string): void;
  drop(): void;
}

export interface AccessContext {
  readonly actor: Actor;
  readonly accessChoices: AccessChoices & { readonly hasOpenIdConnect: boolean };
  /** Network address of whoever asks; used for counting failures, never written down. */
  readonly address: string;
  readonly sessionCookie: SessionCookie;
  readonly signIn: SignInService;
  readonly ownAccount: OwnAccountService;
  demoAccounts(): Promise<readonly Account[]>;
}

@Resolver(() => ViewerType)
export class AccessResolver {
  @Query(() => ViewerType, { description: "Who is reading." })
  viewer(@Ctx() { actor }: AccessContext): ViewerType {
    return toViewerType(actor);
  }

  @Query(() => SignInOptionsType, { description: "How one can sign in here." })
  async signInOptions(@Ctx() { demoAccounts, accessChoices }: AccessContext): Promise<SignInOptionsType> {
    return toSignInOptionsType(await demoAccounts(), accessChoices.hasOpenIdConnect);
  }

  @Mutation(() => ViewerType, {
    description: "Signs in and sets the session cookie. Errors: SIGN_IN_FAILED (says not which of the two is wrong), RATE_LIMITED (extensions.retryAfterSeconds).",
  })
  async signIn(
    @Arg("email", () => String, { description: "E-mail of the account." }) email: string,
    @Arg("password", () => String, { description: "Its password." }) password: string,
    @Ctx() context: AccessContext,
  ): Promise<ViewerType> {
    return enter(context, await context.signIn.withPassword({ email, password }, visitOf(context)));
  }

  @Mutation(() => ViewerType, { description: "Sets a password with a one-time link and signs in. Errors: INVITATION_EXPIRED, PASSWORD_TOO_WEAK." })
  async acceptInvitation(
    @Arg("token", () => String, { description: "The secret of the link, behind #." }) token: string,
    @Arg("password", () => String, { description: "The new password." }) password: string,
    @Ctx() context: AccessContext,
  ): Promise<ViewerType> {
    return enter(context, await context.signIn.withInvitation({ token, password }, visitOf(context)));
  }

  @Mutation(() => ViewerType, { description: "Ends this session. Gives the visitor one then is." })
  async signOut(@Ctx() { ownAccount, sessionCookie, accessChoices }: AccessContext): Promise<ViewerType> {
    await ownAccount.signOut(sessionCookie.secret);
    sessionCookie.drop();
    return toViewerType(visitor(accessChoices.publicView));
  }

  @Mutation(() => ViewerType, { description: "Ends all sessions of the account, this one too." })
  async signOutEverywhere(@Ctx() { ownAccount, sessionCookie, accessChoices }: AccessContext): Promise<ViewerType> {
    await ownAccount.signOutEverywhere();
    sessionCookie.drop();
    return toViewerType(visitor(accessChoices.publicView));
  }

  @Mutation(() => ViewerType, {
    description: "Changes the own password; all other sessions and all tokens end. Errors: SIGN_IN_FAILED (the current one is wrong), PASSWORD_TOO_WEAK, RATE_LIMITED.",
  })
  async changePassword(
    @Arg("current", () => String, { description: "The password in force." }) current: string,
    @Arg("next", () => String, { description: "The new one." }) next: string,
    @Ctx() context: AccessContext,
  ): Promise<ViewerType> {
    return enter(context, await context.ownAccount.changePassword({ current, next }));
  }
}

function enter({ sessionCookie, accessChoices: { publicView } }: AccessContext, { account, secret }: OpenedSession): ViewerType {
  sessionCookie.keep(secret);
  return toViewerType(actorOf(account, "session", { publicView, grants: null }));
}

function visitOf({ address, sessionCookie }: AccessContext) {
  return { address, formerSecret: sessionCookie.secret };
}

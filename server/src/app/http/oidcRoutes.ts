import { Router, type Request, type Response } from "express";
import { ownPath } from "../../modules/access/domain/ownPath.ts";
import { SignInService } from "../../modules/access/signIn.service.ts";
import type { OpenIdConnectSettings } from "../accessEnvironment.ts";
import type { HttpServerOptions } from "../serverOptions.ts";
import { addressOf, cookieOf, sessionCookieOf } from "./credentials.ts";
import { OidcFlowSeal } from "./oidcFlow.ts";
import { OidcProvider } from "./oidcProvider.ts";

const CALLBACK_PATH = "/masuk/oidc/kembali";
const FLOW_COOKIE = "pantau_oidc";
/** Where the page tells that it did not work. It says no more: the reason is in the log. */
const FAILED = "/masuk?gagal=oidc";

/**
 * Signing in through the organisation's identity provider: authorization code with PKCE, state and nonce. A verified
 * e-mail opens an account that exists; none is made. The way back leads to paths of this site only.
 */
export function openIdConnectRoutes(options: HttpServerOptions, settings: OpenIdConnectSettings, publicUrl: URL): Router {
  const { database, clock, logger, access } = options;
  const provider = new OidcProvider(settings, new URL(CALLBACK_PATH, publicUrl));
  const seal = new OidcFlowSeal(clock, settings);
  const signIn = new SignInService(database, clock, access.demoAccountsUsable);
  const router = Router();

  router.get("/", (request, response) =>
    orFail(response, async () => {
      const { address, ...secrets } = await provider.begin();
      const tujuan = typeof request.query["tujuan"] === "string" ? request.query["tujuan"] : null;
      const sealed = await seal.close({ ...secrets, returnTo: ownPath(tujuan) });
      response.cookie(FLOW_COOKIE, sealed, cookieAttributes(request));
      response.redirect(303, address.href);
    }),
  );

  router.get("/kembali", (request, response) =>
    orFail(response, async () => {
      response.clearCookie(FLOW_COOKIE, cookieAttributes(request));
      const flow = await seal.open(cookieOf(request, FLOW_COOKIE) ?? "");
      const email = await provider.finish(new URL(request.originalUrl, publicUrl), flow);
      const cookie = sessionCookieOf(request, response);
      const opened = email === null ? null : await signIn.withVerifiedEmail(email, { address: addressOf(request), formerSecret: cookie.secret });
      if (opened === null) throw new Error("no usable account has this e-mail, or it is not verified");
      cookie.keep(opened.secret);
      response.redirect(303, flow.returnTo);
    }),
  );
  return router;

  async function orFail(response: Response, work: () => Promise<void>): Promise<void> {
    response.set("Cache-Control", "no-store");
    try {
      await work();
    } catch (error) {
      logger.warn({ reason: error instanceof Error ? error.message : "unknown" }, "sign-in through the identity provider failed");
      response.redirect(303, FAILED);
    }
  }
}

/** Lax: the provider sends the browser back from another site. */
function cookieAttributes(request: Request) {
  return { httpOnly: true, secure: request.secure, sameSite: "lax", path: "/masuk/oidc" } as const;
}

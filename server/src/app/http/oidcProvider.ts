import * as oidc from "openid-client";
import { isLoopback, type OpenIdConnectSettings } from "../accessEnvironment.ts";
import type { OidcFlow } from "./oidcFlow.ts";

type FlowSecrets = Pick<OidcFlow, "state" | "nonce" | "codeVerifier">;

/** The organisation's identity provider, asked for its addresses at the first sign-in. */
export class OidcProvider {
  #configuration: Promise<oidc.Configuration> | undefined;

  constructor(
    private readonly settings: OpenIdConnectSettings,
    private readonly callback: URL,
  ) {}

  /** Where to send the browser, and what to remember until it is back. */
  async begin(): Promise<FlowSecrets & { readonly address: URL }> {
    const secrets = { state: oidc.randomState(), nonce: oidc.randomNonce(), codeVerifier: oidc.randomPKCECodeVerifier() };
    const address = oidc.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.callback.href,
      scope: "openid email",
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(secrets.codeVerifier),
      code_challenge_method: "S256",
    });
    return { ...secrets, address };
  }

  /** The e-mail that the provider vouches for. Null: it vouches for none. Throws when anything does not fit together. */
  async finish(returned: URL, flow: FlowSecrets): Promise<string | null> {
    const tokens = await oidc.authorizationCodeGrant(await this.configuration(), returned, {
      pkceCodeVerifier: flow.codeVerifier,
      expectedState: flow.state,
      expectedNonce: flow.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    return claims?.["email_verified"] === true && typeof claims["email"] === "string" ? claims["email"] : null;
  }

  /** A provider that could not be reached is asked again the next time. */
  private configuration(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const isLocal = issuer.protocol === "http:" && isLoopback(issuer.hostname);
    this.#configuration ??= oidc.discovery(issuer, clientId, clientSecret, undefined, isLocal ? { execute: [oidc.allowInsecureRequests] } : {}).catch((error: unknown) => {
      this.#configuration = undefined;
      throw error;
    });
    return this.#configuration;
  }
}

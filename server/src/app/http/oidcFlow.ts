import { hkdfSync } from "node:crypto";
import { EncryptJWT, jwtDecrypt } from "jose";
import type { Clock } from "../../platform/clock.ts";
import { ownPath } from "../../modules/access/domain/ownPath.ts";
import type { OpenIdConnectSettings } from "../accessEnvironment.ts";

/** What must come back unchanged from a sign-in that went through another site. */
export interface OidcFlow {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** Path of this site. */
  readonly returnTo: string;
}

const LIFE_SECONDS = 600;

/**
 * Keeps a sign-in under way in the browser that began it, sealed with a key that follows from the client's secret: nobody
 * else can finish it, nothing waits in memory, and any server process of this client can open what another has sealed.
 */
export class OidcFlowSeal {
  readonly #key: Uint8Array;

  constructor(
    private readonly clock: Clock,
    { issuer, clientId, clientSecret }: OpenIdConnectSettings,
  ) {
    this.#key = new Uint8Array(hkdfSync("sha256", clientSecret, `${issuer.href} ${clientId}`, "pantau sign-in under way", 32));
  }

  close(flow: OidcFlow): Promise<string> {
    const now = Math.floor(this.clock.now().getTime() / 1_000);
    return new EncryptJWT({ ...flow }).setProtectedHeader({ alg: "dir", enc: "A256GCM" }).setExpirationTime(now + LIFE_SECONDS).encrypt(this.#key);
  }

  /** Throws for a text that was not sealed here, or too long ago. */
  async open(sealed: string): Promise<OidcFlow> {
    const { payload } = await jwtDecrypt(sealed, this.#key, { currentDate: this.clock.now(), contentEncryptionAlgorithms: ["A256GCM"], keyManagementAlgorithms: ["dir"] });
    const { state, nonce, codeVerifier, returnTo } = payload;
    if (typeof state !== "string" || typeof nonce !== "string" || typeof codeVerifier !== "string" || typeof returnTo !== "string") throw new TypeError("not a sign-in of ours");
    return { state, nonce, codeVerifier, returnTo: ownPath(returnTo) };
  }
}

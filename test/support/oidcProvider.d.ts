// The part of oidc-provider that the tests use; the package brings no types of its own.
declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  export interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  export interface ProviderContext {
    readonly oidc: {
      readonly provider: { readonly Grant: new (of: { clientId: string; accountId: string }) => Grant };
      readonly session?: { readonly accountId?: string };
    };
  }

  export interface Configuration {
    readonly clients: readonly Readonly<Record<string, string | readonly string[]>>[];
    readonly claims: Readonly<Record<string, readonly string[]>>;
    readonly conformIdTokenClaims: boolean;
    readonly features: { readonly devInteractions: { readonly enabled: boolean } };
    readonly pkce: { readonly required: () => boolean };
    readonly findAccount: (context: ProviderContext, id: string) => { readonly accountId: string; readonly claims: () => Promise<Readonly<Record<string, string | boolean>>> };
    readonly interactions: { readonly url: (context: ProviderContext, interaction: { readonly uid: string }) => string };
    readonly loadExistingGrant: (context: ProviderContext) => Promise<Grant>;
  }

  export class Provider {
    constructor(issuer: string, configuration: Configuration);
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: { readonly login: { readonly accountId: string } }): Promise<void>;
  }
}

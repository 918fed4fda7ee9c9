import type { GraphQLSchema } from "graphql";
import type { ImportLimits } from "../modules/imports/domain/readingLimits.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/database/openDatabase.ts";
import type { Readiness } from "../platform/database/readiness.ts";
import type { Logger } from "../platform/logger.ts";
import type { Metrics } from "../platform/metrics.ts";
import type { AccessEnvironment } from "./accessEnvironment.ts";
import type { TrustedDocuments } from "./graphql/trustedDocuments.ts";

/** How one gets in. */
export interface AccessOptions extends Omit<AccessEnvironment, "publicView"> {
  /** True: published results may be read without signing in. */
  readonly publicView: boolean;
  /** True: the demo scenario's accounts, whose password everybody knows, may be used. Only for a server that no other computer reaches. */
  readonly demoAccountsUsable: boolean;
  /** The page's own documents. Undefined: as they stand in documents.json of the web folder. */
  readonly trustedDocuments?: TrustedDocuments;
}

export interface HttpServerOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly host: string;
  /** 0 asks the system for a free port. */
  readonly port: number;
  /** Folder of the built page (index.html, assets). Null: API only. */
  readonly webFolder: string | null;
  /** How long a page may take to be painted before it is sent. Unit: milliseconds. Left out: two seconds. */
  readonly paintPatience?: number;
  /** Another API than Pantau's own, as it stands, without access rules: for benchmarks of the way through the server. Left out: Pantau's. */
  readonly schema?: GraphQLSchema;
  /** Room for answers that are kept. Unit: bytes; 0 keeps none. Left out: 32 MiB. */
  readonly keptAnswersBytes?: number;
  /** True hides the schema from those who may not see it, and details from errors. */
  readonly production: boolean;
  readonly access: AccessOptions;
  /** Left out: nothing is counted. */
  readonly metrics?: Metrics;
  /** Left out: ready while the database answers. */
  readonly readiness?: Readiness;
  /** Left out: those of DEFAULT_IMPORT_LIMITS. */
  readonly importLimits?: ImportLimits;
}

/** Signed-in people only, no proxy, no identity provider: what holds where nothing else is said. */
export const CLOSED: AccessOptions = { publicView: false, demoAccountsUsable: false, trustedProxies: [], publicUrl: undefined, openIdConnect: undefined };

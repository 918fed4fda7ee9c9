import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import type { Logger } from "../../platform/logger.ts";
import type { AppContext } from "../context.ts";
import { formatErrorFor } from "../formatError.ts";
import { buildPantauSchema } from "../schema.ts";
import { answerPlugin } from "./answerPlugin.ts";
import { DocumentStore } from "./documentStore.ts";
import { DOCUMENT_LIMITS, documentLimits } from "./documentLimits.ts";
import { refusalAuditPlugin } from "./refusalAuditPlugin.ts";
import { requestGuardPlugin } from "./requestGuardPlugin.ts";
import { guardRootFields } from "./rootRules.ts";

/** Apollo with everything shut that need not be open. Who may introspect is decided for each request, by the guard. */
export async function createApolloServer({ logger, production }: { logger: Logger; production: boolean }): Promise<ApolloServer<AppContext>> {
  const apollo = new ApolloServer<AppContext>({
    schema: guardRootFields(await buildPantauSchema()),
    introspection: true,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false, // main.ts stops everything, in order
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    cache: "bounded",
    documentStore: new DocumentStore(),
    parseOptions: { maxTokens: DOCUMENT_LIMITS.tokens },
    validationRules: [documentLimits],
    formatError: formatErrorFor(logger),
    plugins: [requestGuardPlugin, refusalAuditPlugin, answerPlugin, ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
  });
  await apollo.start();
  return apollo;
}

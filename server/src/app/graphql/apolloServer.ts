import { ApolloServer, type ApolloServerOptionsWithGateway } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "../../platform/logger.ts";
import type { AppContext } from "../context.ts";
import { formatErrorFor } from "../formatError.ts";
import { buildPantauSchema } from "../schema.ts";
import { alertsPlugin } from "./alertsPlugin.ts";
import { answerPlugin } from "./answerPlugin.ts";
import { createQueryExecutor, type QueryExecutor } from "./compiledQueries.ts";
import { DocumentStore } from "./documentStore.ts";
import { DOCUMENT_LIMITS, documentLimits } from "./documentLimits.ts";
import { PreparedQueries } from "./preparedQueries.ts";
import { refusalAuditPlugin } from "./refusalAuditPlugin.ts";
import { requestGuardPlugin } from "./requestGuardPlugin.ts";
import { guardRootFields } from "./rootRules.ts";

type GatewayInterface = ApolloServerOptionsWithGateway<AppContext>["gateway"];

/** Apollo with everything shut that need not be open. Who may introspect is decided for each request, by the guard. */
export async function createApolloServer({ logger, production, schema }: { readonly logger: Logger; readonly production: boolean; readonly schema?: GraphQLSchema }): Promise<ApolloServer<AppContext>> {
  const offered = schema ?? guardRootFields(await buildPantauSchema());
  const executor = createQueryExecutor(offered);
  const prepared = new PreparedQueries(offered);
  const apollo = new ApolloServer<AppContext>({
    gateway: runsCompiled(offered, executor),
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
    plugins: [requestGuardPlugin, refusalAuditPlugin, alertsPlugin, answerPlugin, ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), prepared.plugin],
  });
  await apollo.start();
  preparedBy.set(apollo, prepared);
  return apollo;
}

const preparedBy = new WeakMap<ApolloServer<AppContext>, PreparedQueries>();

/** Queries that this server has answered before, ready to be answered without it. */
export function preparedQueriesOf(apollo: ApolloServer<AppContext>): PreparedQueries | undefined {
  return preparedBy.get(apollo);
}

/** Apollo lets only a "gateway" run operations in its own way; ours is this very process. */
function runsCompiled(schema: GraphQLSchema, executor: QueryExecutor): GatewayInterface {
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => {};
    },
    load: async () => ({ executor: ({ document, operation, request, context }) => executor.run({ document, operation, operationName: request.operationName, variables: request.variables, context }) }),
    stop: async () => {},
  };
}

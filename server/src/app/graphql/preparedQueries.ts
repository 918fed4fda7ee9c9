import type { ApolloServerPlugin } from "@apollo/server";
import { Kind, visit, type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import type { AppContext } from "../context.ts";
import { isRecord } from "../../platform/database/isRecord.ts";
import { mayBeCompiled } from "./compiledQueries.ts";
import { costOf } from "./documentCost.ts";
import { limitFor, variablesHoldNul } from "./requestGuardPlugin.ts";
import { AnswerWriter } from "./written/writtenAnswers.ts";

/** Unit: operations. Our page has a few dozen; the rest is room for scripts. */
const MOST_OPERATIONS = 300;
/** Unit: different values of variables that say how long a page is. */
const MOST_COSTS = 20;
const ASKED = new Set(["query", "operationName", "variables", "extensions"]);

interface Prepared {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Variables on which the cost of the operation depends. */
  readonly pageSizes: readonly string[];
  readonly costs: Map<string, number>;
}

/**
 * Queries that Apollo has parsed, validated and answered without errors before, by their text: they are answered as bytes, past Apollo, with the same
 * guards before them (cost, NUL) and the same extensions behind them. Whatever is different about a request, or fails, is Apollo's.
 */
export class PreparedQueries {
  readonly #prepared = new Map<string, Prepared>();
  readonly #writer: AnswerWriter;
  /** How many answers were written here. */
  written = 0;

  constructor(private readonly schema: GraphQLSchema) {
    this.#writer = new AnswerWriter(schema);
  }

  /** Learns of every query that was answered without errors. */
  get plugin(): ApolloServerPlugin<AppContext> {
    return {
      requestDidStart: async () => ({
        willSendResponse: async ({ request, document, operation, response }) => {
          if (request.query === undefined || !document || !operation || response.body.kind !== "single" || response.body.singleResult.errors) return;
          this.learn(keyOf(request.query, request.operationName), document, operation);
        },
      }),
    };
  }

  /** The body of the answer to this body of a request. Null: Apollo has to answer it, within the same context. */
  async answer(body: unknown, context: AppContext): Promise<Buffer | null> {
    const asked = askedBy(body);
    const prepared = asked && this.find(keyOf(asked.query, asked.operationName));
    if (!asked || !prepared || variablesHoldNul(asked.variables)) return null;
    const cost = { requested: this.costOf(prepared, asked.variables), limit: limitFor(context) };
    if (cost.requested > cost.limit) return null;
    const { document, operation } = prepared;
    const written = await this.#writer.write({ document, operation, variables: asked.variables, context, extensions: `,"extensions":{"cost":{"requested":${cost.requested},"limit":${cost.limit}}}` });
    if (written === "FAILED") context.compiledRun.hasFailed = true;
    if (typeof written === "string") return null;
    this.written += 1;
    return written;
  }

  private find(key: string): Prepared | undefined {
    const prepared = this.#prepared.get(key);
    if (prepared === undefined) return undefined;
    this.#prepared.delete(key);
    this.#prepared.set(key, prepared);
    return prepared;
  }

  private learn(key: string, document: DocumentNode, operation: OperationDefinitionNode): void {
    if (this.#prepared.has(key) || !mayBeCompiled(document, operation)) return;
    const fragments = new Map(document.definitions.flatMap((part) => (part.kind === Kind.FRAGMENT_DEFINITION ? [[part.name.value, part] as const] : [])));
    this.#prepared.set(key, { document, operation, fragments, pageSizes: pageSizesIn(document), costs: new Map() });
    const [oldest] = this.#prepared.keys();
    if (this.#prepared.size > MOST_OPERATIONS && oldest !== undefined) this.#prepared.delete(oldest);
  }

  private costOf({ operation, fragments, pageSizes, costs }: Prepared, variables: Readonly<Record<string, unknown>>): number {
    const key = JSON.stringify(pageSizes.map((name) => variables[name]));
    const known = costs.get(key);
    if (known !== undefined) return known;
    const cost = costOf(operation, { schema: this.schema, fragments, variables });
    if (costs.size < MOST_COSTS) costs.set(key, cost);
    return cost;
  }
}

function keyOf(query: string, operationName: string | null | undefined): string {
  return `${operationName ?? ""}\n${query}`;
}

interface Asked {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Null: odd in some way, about which Apollo has something to say. */
function askedBy(body: unknown): Asked | null {
  if (!isRecord(body) || Array.isArray(body) || !Object.keys(body).every((key) => ASKED.has(key))) return null;
  const { query, operationName = null, variables = null, extensions = null } = body;
  if (typeof query !== "string" || (operationName !== null && (typeof operationName !== "string" || operationName === ""))) return null;
  if (variables !== null && (!isRecord(variables) || Array.isArray(variables))) return null;
  if (extensions !== null && (!isRecord(extensions) || Array.isArray(extensions) || Object.keys(extensions).length > 0)) return null;
  return { query, operationName, variables: variables ?? {} };
}

/** Variables in an argument `first`: documentCost reads no other. */
function pageSizesIn(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (name.value === "first" && value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

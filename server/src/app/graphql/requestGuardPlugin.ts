import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError, Kind, visit, type DocumentNode } from "graphql";
import { can } from "../../modules/access/domain/policy.ts";
import type { AppContext } from "../context.ts";
import { costOf } from "./documentCost.ts";

/** Unit: points of documentCost. Our own page's documents were looked at; everybody else's were not. */
const COST_LIMITS = { trusted: 50_000, signedIn: 10_000, public: 5_000, anonymous: 500 } as const;

/** Before an operation runs: what it may cost, and whether it asks for the schema. Tells the cost with every answer. */
export const requestGuardPlugin: ApolloServerPlugin<AppContext> = {
  async requestDidStart() {
    let cost: { requested: number; limit: number } | undefined;
    return {
      async didResolveOperation({ contextValue, document, operation, schema, request }) {
        if (!operation) return;
        if (!schema.getRootType(operation.operation)) throw refusal("OPERATION_NOT_OFFERED", "Jenis operasi ini tidak disediakan.", {});
        if (!can(contextValue.actor, "SCHEMA_INTROSPECT") && contextValue.isProduction && asksForSchema(document)) throw refusal("INTROSPECTION_REFUSED", "Skema API tidak terbuka untuk peran ini.", {});
        if (holdsNul(document, request.variables)) throw refusal("INVALID_INPUT", "Isi permintaan memuat karakter NUL. Hapus karakter itu.", {});
        const fragments = new Map(document.definitions.flatMap((part) => (part.kind === Kind.FRAGMENT_DEFINITION ? [[part.name.value, part] as const] : [])));
        const limit = limitFor(contextValue);
        cost = { requested: costOf(operation, { schema, fragments, variables: request.variables ?? {} }), limit };
        if (cost.requested > limit) throw refusal("DOCUMENT_TOO_COSTLY", "Permintaan ini terlalu besar. Minta lebih sedikit baris atau kolom.", { cost });
      },
      async willSendResponse({ response }) {
        if (!cost || response.body.kind !== "single") return;
        response.body.singleResult.extensions = { ...response.body.singleResult.extensions, cost };
      },
    };
  },
};

/** Unit: points of documentCost that one operation may cost for this reader. */
export function limitFor({ actor, isTrustedDocument }: Pick<AppContext, "actor" | "isTrustedDocument">): number {
  if (isTrustedDocument) return COST_LIMITS.trusted;
  if (actor.role === "ANONYMOUS") return COST_LIMITS.anonymous;
  return actor.role === "PUBLIC" ? COST_LIMITS.public : COST_LIMITS.signedIn;
}

/** PostgreSQL keeps no NUL in a text; nobody types one. */
function holdsNul(document: DocumentNode, variables: unknown): boolean {
  return wordsOf(document).holdsNul || variablesHoldNul(variables);
}

export function variablesHoldNul(variables: unknown): boolean {
  return JSON.stringify(variables ?? {}).includes("\\u0000");
}

function asksForSchema(document: DocumentNode): boolean {
  return wordsOf(document).asksForSchema;
}

interface DocumentWords {
  readonly holdsNul: boolean;
  readonly asksForSchema: boolean;
}

/** What stands in a document stays: it is looked through once, and forgotten together with it. */
const looked = new WeakMap<DocumentNode, DocumentWords>();

function wordsOf(document: DocumentNode): DocumentWords {
  const known = looked.get(document);
  if (known) return known;
  const words = { holdsNul: false, asksForSchema: false };
  visit(document, {
    StringValue({ value }) {
      if (value.includes("\u0000")) words.holdsNul = true;
    },
    Field({ name }) {
      if (name.value === "__schema" || name.value === "__type") words.asksForSchema = true;
    },
  });
  looked.set(document, words);
  return words;
}

function refusal(code: string, message: string, details: Readonly<Record<string, unknown>>): GraphQLError {
  return new GraphQLError(message, { extensions: { ...details, code, http: { status: 400 } } });
}

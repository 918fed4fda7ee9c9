import { getVariableValues, Kind, OperationTypeNode, type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, type OperationDefinitionNode, visit } from "graphql";
import { planOf, type ObjectPlan } from "./answerPlan.ts";
import { resolvedRoot } from "./resolvedRoot.ts";
import { writerOf, type ObjectWriter } from "./writerCode.ts";

/** One operation of a valid document, its answer to be written as bytes. */
export interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: unknown;
  /** JSON that stands behind the data, with its leading comma. */
  readonly extensions: string;
}

interface Way {
  readonly plan: ObjectPlan;
  readonly write: ObjectWriter;
}

interface Known {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Variables in @skip and @include. */
  readonly conditions: readonly string[];
  /** By the values of these. Null: stays with graphql-js. */
  readonly ways: Map<string, Way | null>;
  /** How often in a row nothing could be written. */
  failures: number;
}

/** Unit: ways through one document. Two conditions make four. */
const MOST_WAYS = 16;
/** Unit: answers in a row. What fails so often is not tried again. */
const MOST_FAILURES = 50;
/** Unit: bytes. An answer of a page has a hundredth of it. */
const ROOM = 1024 * 1024;
/** Unit: bytes. Beyond it no answer may leave. */
const MOST_ROOM = 16 * 1024 * 1024;
const OPENING = Buffer.from('{"data":');

/**
 * Writes answers of queries as bytes, without making their data first: resolvers are asked as graphql-js asks them, and what they gave is written by a
 * function made for this document. Only what is without fault: at the first error, or null where none may be, nothing is written and graphql-js has to
 * run the operation anew. Never for mutations.
 */
export class AnswerWriter {
  readonly #known = new WeakMap<OperationDefinitionNode, Known>();
  #room = Buffer.allocUnsafeSlow(ROOM);

  constructor(private readonly schema: GraphQLSchema) {}

  /** The whole body of the answer. "FAILED": something was asked, and graphql-js has to ask it again; "NOT_TRIED": nothing was. */
  async write({ document, operation, variables, context, extensions }: Asked): Promise<Buffer | "FAILED" | "NOT_TRIED"> {
    if (operation.operation !== OperationTypeNode.QUERY) return "NOT_TRIED";
    const known = this.knownOf(document, operation);
    if (known.failures > MOST_FAILURES) return "NOT_TRIED";
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
    const way = coerced ? this.wayOf(known, operation, coerced) : null;
    if (!coerced || way === null) return "NOT_TRIED";
    const root = await resolvedRoot(way.plan, { schema: this.schema, operation, fragments: known.fragments, variables: coerced, context });
    const body = root && this.written(way.write, root, extensions);
    known.failures = body === null ? known.failures + 1 : 0;
    return body ?? "FAILED";
  }

  private knownOf(document: DocumentNode, operation: OperationDefinitionNode): Known {
    const known = this.#known.get(operation) ?? { fragments: fragmentsOf(document), conditions: conditionsIn(document), ways: new Map<string, Way | null>(), failures: 0 };
    this.#known.set(operation, known);
    return known;
  }

  private wayOf({ fragments, conditions, ways }: Known, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): Way | null {
    const key = conditions.map((name) => String(variables[name])).join(" ");
    const found = ways.get(key);
    if (found !== undefined) return found;
    const way = ways.size < MOST_WAYS ? this.planned(operation, { fragments, variables }) : null;
    ways.set(key, way);
    return way;
  }

  private planned(operation: OperationDefinitionNode, { fragments, variables }: Pick<Known, "fragments"> & { readonly variables: Readonly<Record<string, unknown>> }): Way | null {
    try {
      const plan = planOf(operation, { schema: this.schema, fragments: new Map(Object.entries(fragments)), variables });
      return { plan, write: writerOf(plan) };
    } catch {
      return null; // a union, or a document at which graphql-js finds fault only when it runs
    }
  }

  private written(write: ObjectWriter, root: readonly unknown[], extensions: string): Buffer | null {
    const closing = Buffer.from(`${extensions}}\n`);
    try {
      this.#room.set(OPENING);
      const end = write(this.#room, OPENING.length, root);
      if (end > MOST_ROOM) return null;
      if (end > this.#room.length) {
        this.#room = Buffer.allocUnsafeSlow(end * 2);
        return this.written(write, root, extensions);
      }
      const body = Buffer.allocUnsafe(end + closing.length);
      body.set(this.#room.subarray(0, end));
      body.set(closing, end);
      return body;
    } catch {
      return null;
    }
  }
}

function fragmentsOf(document: DocumentNode): Known["fragments"] {
  return Object.fromEntries(document.definitions.flatMap((part) => (part.kind === Kind.FRAGMENT_DEFINITION ? [[part.name.value, part]] : [])));
}

function conditionsIn(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ arguments: given }) {
      for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].toSorted();
}

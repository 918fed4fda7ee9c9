import { execute, Kind, OperationTypeNode, type DocumentNode, type ExecutionResult, type FragmentDefinitionNode, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode } from "graphql";
import { isRecord } from "../../platform/database/isRecord.ts";
import { compileQuery, isCompiledQuery, type CompiledQuery } from "graphql-jit";

/** Unit: runs of one document. What is asked once is not worth compiling. */
const RUNS_BEFORE_COMPILING = 1;
/** Unit: fields, fragments spread out. A compiled document grows with them; our own page's largest has a few hundred. */
const MOST_FIELDS = 3_000;
/** Queries that write into the audit trail that they were asked. They are never run a second time, so never compiled. */
const LEAVES_A_TRACE: ReadonlySet<string> = new Set(["informationRequestText"]);

/** Asked by tools, once. */
const INTROSPECTION: ReadonlySet<string> = new Set(["__schema", "__type"]);

/** One operation of a valid document, ready to run. */
export interface Execution {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode | undefined;
  readonly operationName: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly context: unknown;
}

export interface QueryExecutor {
  run(execution: Execution): Promise<ExecutionResult>;
  /** How often each way was taken. `repeated`: compiled, then run again by graphql-js for its errors. */
  readonly counts: { readonly compiled: number; readonly interpreted: number; readonly repeated: number };
}

interface Known {
  runs: number;
  /** Null: stays with graphql-js. */
  compiled: CompiledQuery | null | undefined;
}

/**
 * Runs queries as compiled functions (graphql-jit) from their second time on; mutations and whatever leaves a trace are run by graphql-js alone.
 * A compiled answer with errors is thrown away and the query run again by graphql-js: errors keep message, path, place and cause.
 * What was compiled is forgotten together with its document.
 */
export function createQueryExecutor(schema: GraphQLSchema): QueryExecutor {
  const known = new WeakMap<OperationDefinitionNode, Known>();
  const counts = { compiled: 0, interpreted: 0, repeated: 0 };
  return { run, counts };

  async function run(execution: Execution): Promise<ExecutionResult> {
    const compiled = hasFailedBefore(execution.context) ? null : compiledFor(execution);
    if (compiled === null) {
      counts.interpreted += 1;
      return interpreted(execution);
    }
    const result = await compiled.query(undefined, execution.context, { ...execution.variables });
    if (result.errors === undefined) {
      counts.compiled += 1;
      return result;
    }
    counts.repeated += 1;
    return interpreted(execution);
  }

  async function interpreted({ document, operationName, variables, context }: Execution): Promise<ExecutionResult> {
    return execute({ schema, document, contextValue: context, variableValues: variables, operationName });
  }

  function compiledFor({ document, operation, operationName, variables }: Execution): CompiledQuery | null {
    if (operation === undefined || operation.operation !== OperationTypeNode.QUERY || overridesDefault(operation, variables)) return null;
    const entry = known.get(operation) ?? { runs: 0, compiled: undefined };
    known.set(operation, entry);
    entry.runs += 1;
    if (entry.compiled === undefined && entry.runs > RUNS_BEFORE_COMPILING) entry.compiled = compile(schema, document, { operation, operationName });
    return entry.compiled ?? null;
  }
}

/** A null in place of a default may meet a non-null argument; the compiler lets that pass at @skip and @include, where graphql-js refuses it. */
function overridesDefault({ variableDefinitions }: OperationDefinitionNode, variables: Execution["variables"]): boolean {
  return variableDefinitions?.some(({ variable, defaultValue }) => defaultValue !== undefined && variables?.[variable.name.value] === null) ?? false;
}

/** True: the same operation failed within this context already, when its answer was to be written without making its data (PreparedQueries). */
function hasFailedBefore(context: unknown): boolean {
  return isRecord(context) && isRecord(context["compiledRun"]) && context["compiledRun"]["hasFailed"] === true;
}

/** False for what stays with graphql-js: mutations, questions about the schema or that leave a trace, and documents that are too large. */
export function mayBeCompiled(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  if (operation.operation !== OperationTypeNode.QUERY) return false;
  const fields = new FieldCount(document);
  return fields.of(operation.selectionSet) <= MOST_FIELDS && !fields.rootNames(operation.selectionSet).some((name) => INTROSPECTION.has(name) || LEAVES_A_TRACE.has(name));
}

function compile(schema: GraphQLSchema, document: DocumentNode, { operation, operationName }: { readonly operation: OperationDefinitionNode; readonly operationName: string | null | undefined }): CompiledQuery | null {
  if (!mayBeCompiled(document, operation)) return null;
  const compiled = compileQuery(schema, document, operationName ?? undefined);
  return isCompiledQuery(compiled) ? compiled : null;
}

/** Fields of a selection with its fragments spread out; each fragment is counted once, so that fragments that double each other take no time. */
class FieldCount {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #ofFragment = new Map<string, number>();

  constructor(document: DocumentNode) {
    this.#fragments = new Map(document.definitions.flatMap((part) => (part.kind === Kind.FRAGMENT_DEFINITION ? [[part.name.value, part] as const] : [])));
  }

  of(selectionSet: SelectionSetNode): number {
    let sum = 0;
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) sum += this.ofSpread(selection.name.value);
      else sum += (selection.kind === Kind.FIELD ? 1 : 0) + (selection.selectionSet ? this.of(selection.selectionSet) : 0);
    }
    return sum;
  }

  rootNames(selectionSet: SelectionSetNode): readonly string[] {
    return selectionSet.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection.name.value];
      const inner = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value)?.selectionSet : selection.selectionSet;
      return inner ? this.rootNames(inner) : [];
    });
  }

  private ofSpread(name: string): number {
    const known = this.#ofFragment.get(name);
    if (known !== undefined) return known;
    const fragment = this.#fragments.get(name);
    const count = fragment ? this.of(fragment.selectionSet) : 0;
    this.#ofFragment.set(name, count);
    return count;
  }
}

import { getArgumentValues, type GraphQLResolveInfo, type GraphQLSchema, type FragmentDefinitionNode, type OperationDefinitionNode } from "graphql";
import type { FieldPlan, ObjectPlan, ValuePlan } from "./answerPlan.ts";
import { asList, isThenable } from "./writerCode.ts";

/** One run of an operation. */
export interface Asking {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: unknown;
}

type Path = GraphQLResolveInfo["path"];

/** An object with fields to be resolved: itself, then their values in the order of the plan. */
export type ResolvedNode = unknown[];

/**
 * Asks every resolver of the plan, in the order in which graphql-js asks them, and waits for all. Null: something threw or was refused, or was not what
 * its type says; graphql-js then has to run the operation anew and tell of it.
 */
export function resolvedRoot(plan: ObjectPlan, asking: Asking): Promise<ResolvedNode | null> {
  return new Run(asking).of(plan);
}

class Run {
  #waiting = 1;
  #hasFailed = false;
  #finish: () => void = () => {};
  readonly #arguments = new Map<FieldPlan, Record<string, unknown>>();

  constructor(private readonly asking: Asking) {}

  async of(plan: ObjectPlan): Promise<ResolvedNode | null> {
    const root = this.node(plan, undefined, undefined);
    if (this.#waiting > 1) {
      await new Promise<void>((resolve) => {
        this.#finish = resolve;
        this.came();
      });
    }
    return this.#hasFailed ? null : root;
  }

  private node(plan: ObjectPlan, source: unknown, path: Path | undefined): ResolvedNode {
    const node: ResolvedNode = [source];
    for (const field of plan.resolved) {
      const slot = node.push(null) - 1;
      if (!this.#hasFailed) this.ask(node, slot, field, { source, path: { prev: path, key: field.key, typename: plan.typeName } });
    }
    return node;
  }

  private ask(node: ResolvedNode, slot: number, field: FieldPlan, { source, path }: { readonly source: unknown; readonly path: Path }): void {
    try {
      const value: unknown = field.resolve === null ? (source as Readonly<Record<string, unknown>>)[field.name] : field.resolve(source, this.argumentsOf(field), this.asking.context, this.infoOf(field, path));
      this.put(node, slot, field.value, { value, path });
    } catch {
      this.#hasFailed = true;
    }
  }

  /** Sets the value where the writer looks for it, at once or when it comes. */
  private put(node: ResolvedNode, slot: number, plan: ValuePlan, { value, path }: { readonly value: unknown; readonly path: Path }): void {
    if (!isThenable(value)) {
      node[slot] = plan.isResolved ? this.deep(plan, value, path) : value;
      return;
    }
    this.#waiting += 1;
    value.then(
      (came) => {
        try {
          if (!this.#hasFailed) node[slot] = plan.isResolved ? this.deep(plan, came, path) : came;
        } catch {
          this.#hasFailed = true;
        }
        this.came();
      },
      () => {
        this.#hasFailed = true;
        this.came();
      },
    );
  }

  /** What lies below holds fields to be resolved. */
  private deep(plan: ValuePlan, value: unknown, path: Path): unknown {
    if (value === null || value === undefined) return null;
    if (plan.kind === "LIST") {
      const items: unknown[] = [];
      for (const [n, item] of asList(value).entries()) this.put(items, n, plan.item, { value: item, path: { prev: path, key: n, typename: undefined } });
      return items;
    }
    if (plan.kind === "LEAF" || typeof value !== "object" || value instanceof Error) throw new TypeError("no object");
    return this.node(plan.plan, value, path);
  }

  private came(): void {
    this.#waiting -= 1;
    if (this.#waiting === 0) this.#finish();
  }

  private argumentsOf(field: FieldPlan): Record<string, unknown> {
    const known = this.#arguments.get(field);
    if (known !== undefined) return known;
    const [node] = field.nodes;
    const values = node ? getArgumentValues(field.definition, node, this.asking.variables) : {};
    this.#arguments.set(field, values);
    return values;
  }

  private infoOf(field: FieldPlan, path: Path): GraphQLResolveInfo {
    const { schema, fragments, operation, variables } = this.asking;
    return { fieldName: field.name, fieldNodes: field.nodes, returnType: field.definition.type, parentType: field.parentType, path, schema, fragments, rootValue: undefined, operation, variableValues: { ...variables } };
  }
}

import {
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

/** Unit: rows. What a list holds when neither the document nor the table below says. */
const USUAL_LIST = 10;
/** Unit: rows. Lists known to be longer; the satker of a province are 35 or 38. */
const LIST_SIZES: Readonly<Record<string, number>> = { "Query.satkers": 40, "Ranking.rows": 40, "Query.accounts": 50, "Query.sources": 100, "Query.dataFreshness": 20, "Trends.charts": 4, "TrendChart.series": 45, "TrendChart.buckets": 60, "Trend.points": 60, "Trends.marks": 40, "Trend.marks": 40 };
/** Unit: points. Fields that work harder than reading a row. */
const WEIGHTS: Readonly<Record<string, number>> = { "Query.ranking": 20, "Query.trends": 200, "Query.trend": 100, "Query.verifyAuditChain": 200, "Mutation.signIn": 50, "Mutation.acceptInvitation": 50, "Mutation.changePassword": 100 };
/** Unit: points. */
const INTROSPECTION = 100;
const LONGEST_PAGE = 1_000;

interface Costing {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * What an operation may cost at most, told before it runs. Unit: points; an object is one point, a plain value none, a list
 * as many times its content as it may hold. The same field through two fragments counts twice.
 */
export function costOf(operation: OperationDefinitionNode, costing: Costing): number {
  const root = costing.schema.getRootType(operation.operation);
  return root ? new Cost(costing).ofSelections(operation.selectionSet, root, null) : 0;
}

class Cost {
  /** Each fragment is counted once, so that fragments that double each other take no time to count. */
  readonly #ofFragment = new Map<string, number>();

  constructor(private readonly costing: Costing) {}

  ofSelections(selectionSet: SelectionSetNode, parent: GraphQLCompositeType, pageSize: number | null): number {
    let sum = 0;
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FIELD) sum += this.ofField(selection, parent, pageSize);
      else if (selection.kind === Kind.INLINE_FRAGMENT) sum += this.ofSelections(selection.selectionSet, this.typeNamed(selection.typeCondition?.name.value) ?? parent, pageSize);
      else sum += this.ofSpread(selection.name.value, parent, pageSize);
    }
    return sum;
  }

  private ofSpread(name: string, parent: GraphQLCompositeType, pageSize: number | null): number {
    const key = `${name}:${pageSize ?? ""}`;
    const known = this.#ofFragment.get(key);
    if (known !== undefined) return known;
    const fragment = this.costing.fragments.get(name);
    const cost = fragment ? this.ofSelections(fragment.selectionSet, this.typeNamed(fragment.typeCondition.name.value) ?? parent, pageSize) : 0;
    this.#ofFragment.set(key, cost);
    return cost;
  }

  private ofField(node: FieldNode, parent: GraphQLCompositeType, pageSize: number | null): number {
    const name = node.name.value;
    if (name === "__typename") return 0;
    if (name.startsWith("__")) return INTROSPECTION;
    const field = isObjectType(parent) ? parent.getFields()[name] : undefined;
    if (!field) return 0;
    const place = `${parent.name}.${name}`;
    const weight = WEIGHTS[place] ?? 0;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return weight;
    const ownPage = this.pageSizeOf(node, field);
    const inner = node.selectionSet ? this.ofSelections(node.selectionSet, type, ownPage) : 0;
    // In a connection it is `edges` that repeats, as often as `first` of the field above says.
    const repeats = isList(field.type) ? (LIST_SIZES[place] ?? pageSize ?? USUAL_LIST) : 1;
    return weight + repeats * (1 + inner);
  }

  /** `first` as given, by its default, or by a variable; null for a field without it. */
  private pageSizeOf(node: FieldNode, field: GraphQLField<unknown, unknown>): number | null {
    const declared = field.args.find(({ name }) => name === "first");
    if (!declared) return null;
    const value = node.arguments?.find(({ name }) => name.value === "first")?.value;
    const given = value?.kind === Kind.INT ? Number(value.value) : value?.kind === Kind.VARIABLE ? this.costing.variables[value.name.value] : declared.defaultValue;
    return typeof given === "number" && given >= 0 ? Math.min(given, LONGEST_PAGE) : LONGEST_PAGE;
  }

  private typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.costing.schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

import {
  defaultFieldResolver,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

/** What stands at a field, ready to be written: a plain value, a list, or an object. */
export type ValuePlan =
  | { readonly kind: "LEAF"; readonly type: GraphQLLeafType; readonly nonNull: boolean; readonly isResolved: false }
  | { readonly kind: "LIST"; readonly item: ValuePlan; readonly nonNull: boolean; readonly isResolved: boolean }
  | { readonly kind: "OBJECT"; readonly plan: ObjectPlan; readonly nonNull: boolean; readonly isResolved: boolean };

export interface FieldPlan {
  /** Name or alias in the answer. */
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
  readonly parentType: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  /** Null: the value is the property of the same name. */
  readonly resolve: NonNullable<GraphQLField<unknown, unknown>["resolve"]> | null;
  readonly value: ValuePlan;
}

/** The fields of one object in the order of the answer. */
export interface ObjectPlan {
  readonly typeName: string;
  /** A name stands for __typename: the same text each time. */
  readonly fields: readonly (FieldPlan | { readonly key: string; readonly typeName: string })[];
  /** Those that are asked for before anything is written: fields with a resolver, and what holds such fields. */
  readonly resolved: readonly FieldPlan[];
}

export interface Planning {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Something that only graphql-js does: a union, an interface, a question about the schema. */
export class NotPlanned extends Error {}

/** How the answer to a valid operation is put together, for these values of the variables in @skip and @include. */
export function planOf(operation: OperationDefinitionNode, planning: Planning): ObjectPlan {
  const root = planning.schema.getRootType(operation.operation);
  if (!root) throw new NotPlanned(operation.operation);
  return objectPlan(root, [operation.selectionSet], planning);
}

function objectPlan(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[], planning: Planning): ObjectPlan {
  if (type.isTypeOf) throw new NotPlanned(type.name);
  const fields = [...collected(type, selectionSets, planning)].map(([key, nodes]) => fieldPlan(key, nodes, type, planning));
  return { typeName: type.name, fields, resolved: fields.filter((field): field is FieldPlan => "nodes" in field && (field.resolve !== null || field.value.isResolved)) };
}

function fieldPlan(key: string, nodes: readonly FieldNode[], parentType: GraphQLObjectType, planning: Planning): ObjectPlan["fields"][number] {
  const name = nodes[0]?.name.value ?? "";
  if (name === "__typename") return { key, typeName: parentType.name };
  const definition = parentType.getFields()[name];
  if (definition === undefined || key === "__proto__") throw new NotPlanned(name);
  const resolve = definition.resolve === undefined || definition.resolve === defaultFieldResolver ? null : definition.resolve;
  return { key, name, nodes, parentType, definition, resolve, value: valuePlan(definition.type, nodes, planning) };
}

function valuePlan(type: GraphQLOutputType, nodes: readonly FieldNode[], planning: Planning, nonNull = false): ValuePlan {
  if (isNonNullType(type)) return valuePlan(type.ofType, nodes, planning, true);
  if (isLeafType(type)) return { kind: "LEAF", type, nonNull, isResolved: false };
  if (isListType(type)) {
    const item = valuePlan(type.ofType, nodes, planning);
    return { kind: "LIST", item, nonNull, isResolved: item.isResolved };
  }
  if (!isObjectType(type)) throw new NotPlanned(type.name);
  const plan = objectPlan(type, nodes.flatMap(({ selectionSet }) => selectionSet ?? []), planning);
  return { kind: "OBJECT", plan, nonNull, isResolved: plan.resolved.length > 0 };
}

/** Fields by their name in the answer, merged over fragments, in the order in which GraphQL asks for them (section 6.3.2). */
function collected(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[], { schema, fragments, variables }: Planning): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  for (const selectionSet of selectionSets) collect(selectionSet);
  return fields;

  function collect(selectionSet: SelectionSetNode): void {
    for (const selection of selectionSet.selections) {
      if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.["if"] === true || getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.["if"] === false) continue;
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        fields.set(key, [...(fields.get(key) ?? []), selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (isOf(selection.typeCondition?.name.value)) collect(selection.selectionSet);
      } else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment && isOf(fragment.typeCondition.name.value)) collect(fragment.selectionSet);
      }
    }
  }

  function isOf(condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const named = schema.getType(condition);
    return isAbstractType(named) && schema.isSubType(named, type);
  }
}

import { GraphQLError, Kind, OperationTypeNode, type ASTVisitor, type FieldNode, type SelectionSetNode, type ValidationContext, type ValidationRule } from "graphql";

/** What one document may hold at most. Each is well above what our own page sends. */
export const DOCUMENT_LIMITS = {
  /** Unit: lexical tokens; checked by the parser. */
  tokens: 1_500,
  /** Unit: levels of fields, fragments spread out. */
  depth: 12,
  /** Unit: aliased fields as written. */
  aliases: 15,
  /** Unit: directives as written. */
  directives: 20,
  /** Unit: fields of one operation at the root of a query, fragments spread out. */
  rootFields: 20,
  /** Unit: fields of one operation at the root of a mutation: a hundred sign-ins in one request are a hundred requests. */
  mutations: 1,
} as const;

type Limit = keyof typeof DOCUMENT_LIMITS;

/** Refuses documents that are shaped to cost more than they say. Part of validation: refused before anything runs. */
export const documentLimits: ValidationRule = (context) => {
  let aliases = 0;
  let directives = 0;
  const shapes = new Shapes(context);
  const visitor: ASTVisitor = {
    Field(node) {
      if (node.alias) aliases += 1;
    },
    Directive() {
      directives += 1;
    },
    OperationDefinition(node) {
      const { depth, rootFields } = shapes.of(node.selectionSet);
      check("depth", depth);
      check(node.operation === OperationTypeNode.MUTATION ? "mutations" : "rootFields", rootFields);
    },
    Document: {
      leave() {
        check("aliases", aliases);
        check("directives", directives);
      },
    },
  };
  return visitor;

  function check(limit: Limit, found: number): void {
    const maximum = DOCUMENT_LIMITS[limit];
    if (found > maximum) context.reportError(new GraphQLError(`Document exceeds ${limit}: ${maximum}`, { extensions: { limit, maximum } }));
  }
};

interface Shape {
  readonly depth: number;
  readonly rootFields: number;
}

/** Depth and width of selections; each fragment is measured once, so that fragments that double each other cost nothing. */
class Shapes {
  readonly #ofFragment = new Map<string, Shape>();

  constructor(private readonly context: ValidationContext) {}

  of(selectionSet: SelectionSetNode): Shape {
    let depth = 0;
    let rootFields = 0;
    for (const selection of selectionSet.selections) {
      const shape = selection.kind === Kind.FIELD ? this.ofField(selection) : selection.kind === Kind.INLINE_FRAGMENT ? this.of(selection.selectionSet) : this.ofSpread(selection.name.value);
      depth = Math.max(depth, shape.depth);
      rootFields += shape.rootFields;
    }
    return { depth, rootFields };
  }

  /** Introspection has a depth limit of its own in graphql-js and is open to few. */
  private ofField({ name, selectionSet }: FieldNode): Shape {
    if (!selectionSet || name.value.startsWith("__")) return { depth: 1, rootFields: 1 };
    return { depth: 1 + this.of(selectionSet).depth, rootFields: 1 };
  }

  private ofSpread(name: string): Shape {
    const known = this.#ofFragment.get(name);
    if (known) return known;
    this.#ofFragment.set(name, { depth: 0, rootFields: 0 }); // a ring ends here; graphql-js refuses it by its own rule
    const fragment = this.context.getFragment(name);
    const shape = fragment ? this.of(fragment.selectionSet) : { depth: 0, rootFields: 0 };
    this.#ofFragment.set(name, shape);
    return shape;
  }
}

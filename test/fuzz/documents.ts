import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import type { Draw } from "./random.ts";

const IDS = ["33", "35", "33.08", "35.29", "33.99", "99", "", " ", "33'--", "ki-jawa-tengah", "00000000-0000-4000-8000-000000000000", "\\u0000", "\u202e33", "💥", "a".repeat(300), "%00", "../..", "__proto__"] as const;
const NUMBERS = ["0", "1", "-1", "100", "2024", "2147483647", "-2147483648", "2147483648", "1e3", "9".repeat(40)] as const;
const FLOATS = ["0", "1.5", "-1e308", "1e400"] as const;
const DATES = ["2024-02-29", "2026-13-01", "0000-00-00", "31/02", "9999-12-31", "2026-11-22T00:00:00Z"] as const;

/** Grows documents out of the schema: mostly right, often odd. */
export class DocumentGrower {
  #fragments: string[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly draw: Draw,
  ) {}

  document(): string {
    const { draw } = this;
    this.#fragments = [];
    const isMutation = draw.chance(0.1);
    const root = isMutation ? this.schema.getMutationType() : this.schema.getQueryType();
    if (!root) throw new Error("The schema has no such root");
    const operation = `${isMutation ? "mutation" : "query"} Fuzz ${draw.chance(0.03) ? "@include(if: true)" : ""} ${this.selections(root, 0, isMutation ? 1 : 3)}`;
    const extra = draw.chance(0.05) ? ` query Other ${this.selections(root, 5, 1)}` : "";
    return [operation, ...this.#fragments].join("\n") + extra;
  }

  private selections(type: GraphQLObjectType, depth: number, atMost = 5): string {
    const { draw } = this;
    const fields = Object.values(type.getFields()).filter((field) => depth < 7 || !isCompositeType(getNamedType(field.type)));
    const chosen = fields.length === 0 ? ["__typename"] : Array.from({ length: 1 + draw.below(atMost) }, () => this.field(draw.one(fields), depth));
    if (draw.chance(0.03)) chosen.push("__typename");
    if (draw.chance(0.01)) chosen.push(draw.one(["tidakAda", "__schema { types { name } }", '__type(name: "Query") { name }']));
    if (draw.chance(0.06)) chosen.push(this.fragment(type, depth));
    return `{ ${chosen.join(" ")} }`;
  }

  private fragment(type: GraphQLObjectType, depth: number): string {
    if (this.draw.chance(0.5)) return `... ${this.draw.chance(0.5) ? `on ${type.name}` : ""} ${this.selections(type, depth + 1, 2)}`;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push("");
    this.#fragments[Number(name.slice(1))] = `fragment ${name} on ${type.name} ${this.draw.chance(0.05) ? `{ ...${name} }` : this.selections(type, depth + 1, 3)}`;
    return `...${name}`;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const { draw } = this;
    const alias = draw.chance(0.08) ? `a${draw.below(5)}: ` : "";
    const given = field.args.filter((arg) => isRequired(arg) || draw.chance(0.5)).filter(() => !draw.chance(0.02));
    const args = given.length > 0 ? `(${given.map((arg) => `${arg.name}: ${this.value(arg.type)}`).join(", ")})` : "";
    const directive = draw.chance(0.03) ? draw.one([" @skip(if: false)", " @include(if: true)", " @skip(if: true)", " @tidakAda"]) : "";
    const type = getNamedType(field.type);
    const inner = isObjectType(type) ? ` ${this.selections(type, depth + 1)}` : "";
    return `${alias}${field.name}${args}${directive}${inner}`;
  }

  /** A value as it stands in a document. */
  private value(type: GraphQLInputType): string {
    const { draw } = this;
    if (draw.chance(0.03)) return draw.one(["null", "$nirwana", "{}", "[]", "true", '"x"', "1", "SALAH", '"""blok"""']);
    const inner = getNullableType(type);
    if (isListType(inner)) return `[${draw.times(3, () => this.value(inner.ofType)).join(", ")}]`;
    if (isEnumType(inner)) return draw.one(inner.getValues()).name;
    if (isInputObjectType(inner)) {
      const fields = Object.values(inner.getFields()).filter((field) => isRequired(field) || draw.chance(0.5));
      return `{ ${fields.map((field) => `${field.name}: ${this.value(field.type)}`).join(", ")} }`;
    }
    return this.scalar(getNamedType(inner).name);
  }

  private scalar(name: string): string {
    const { draw } = this;
    switch (name) {
      case "Int":
        return draw.one(NUMBERS);
      case "Float":
        return draw.one(FLOATS);
      case "Boolean":
        return String(draw.chance(0.5));
      case "LocalDate":
      case "DateTime":
        return JSON.stringify(draw.one(DATES));
      default:
        return JSON.stringify(draw.one(IDS));
    }
  }
}

function isRequired(argument: Pick<GraphQLArgument, "type" | "defaultValue">): boolean {
  return argument.type.toString().endsWith("!") && argument.defaultValue === undefined;
}

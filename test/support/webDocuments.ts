import { readFileSync } from "node:fs";
import path from "node:path";
import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, Kind, OperationTypeNode, parse, typeFromAST, type GraphQLInputType, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import type { Draw } from "../fuzz/random.ts";
import { WEB_FOLDER } from "./places.ts";

export interface WebDocument {
  readonly name: string;
  readonly kind: "query" | "mutation";
  readonly text: string;
  /** Values for its variables, drawn from what exists and what does not. */
  variables(schema: GraphQLSchema, draw: Draw): Readonly<Record<string, unknown>>;
}

/** All documents of the built page, as it sends them. */
export function webDocuments(): readonly WebDocument[] {
  const list = JSON.parse(readFileSync(path.join(WEB_FOLDER, "documents.json"), "utf8")) as Readonly<Record<string, string>>;
  return Object.values(list).map((text) => {
    const operation = parse(text).definitions.find((part): part is OperationDefinitionNode => part.kind === Kind.OPERATION_DEFINITION);
    if (!operation) throw new Error(`No operation in ${text}`);
    return { name: operation.name?.value ?? "", kind: operation.operation === OperationTypeNode.MUTATION ? "mutation" : "query", text, variables: (schema, draw) => variablesOf(operation, schema, draw) };
  });
}

function variablesOf(operation: OperationDefinitionNode, schema: GraphQLSchema, draw: Draw): Readonly<Record<string, unknown>> {
  const given = (operation.variableDefinitions ?? []).flatMap(({ variable, type, defaultValue }) => {
    const input = typeFromAST(schema, type) as GraphQLInputType;
    const isOptional = !isNonNullType(input) || defaultValue !== undefined;
    return isOptional && draw.chance(0.4) ? [] : [[variable.name.value, valueOf(input, variable.name.value, draw)] as const];
  });
  return Object.fromEntries(given);
}

const CODES = ["33", "33", "33", "35", "99"] as const;
const SATKERS = ["33.08", "33.08", "33.74", "35.29", "33.99"] as const;

function valueOf(type: GraphQLInputType, name: string, draw: Draw): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, name, draw);
  if (isListType(type)) return draw.times(2, () => valueOf(type.ofType, name, draw));
  if (isEnumType(type)) return draw.one(type.getValues()).name;
  if (isInputObjectType(type)) return Object.fromEntries(Object.values(type.getFields()).flatMap((field) => (isNonNullType(field.type) || draw.chance(0.5) ? [[field.name, valueOf(field.type, field.name, draw)]] : [])));
  switch (getNamedType(type).name) {
    case "Int":
      return /year/i.test(name) ? draw.one([2022, 2023, 2024, 2025, 2026]) : draw.one([1, 2, 12, 50]);
    case "Float":
      return draw.one([0, 1, 25.5]);
    case "Boolean":
      return draw.chance(0.5);
    case "LocalDate":
      return draw.one(["2024-12-31", "2026-06-30", "2026-11-22"]);
    case "DateTime":
      return "2026-06-30T00:00:00Z";
    default:
      return /province/i.test(name) ? draw.one(CODES) : /satker|code/i.test(name) ? draw.one(SATKERS) : /issuer/i.test(name) ? draw.one(["ki-jawa-tengah", "tidak-ada"]) : /measure/i.test(name) ? draw.one(["assessment.rank", "requests.onTimeShare", "tidak.ada"]) : draw.one(["ki-jawa-tengah", "33.08", "00000000-0000-4000-8000-000000000000", "tidak-ada"]);
  }
}

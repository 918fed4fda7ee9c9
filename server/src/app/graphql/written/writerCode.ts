import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString, type GraphQLLeafType } from "graphql";
import type { FieldPlan, ObjectPlan, ValuePlan } from "./answerPlan.ts";
import { writeInteger, writeNumber, writeString, writeText } from "./jsonBytes.ts";

/** Writes the object that was asked for into bytes from a place on; gives the place behind it. Throws what is not to be written as it is. */
export type ObjectWriter = (bytes: Buffer, place: number, object: unknown) => number;

/** Something that GraphQL has to judge: an error, a null where none may be, a value of another kind. */
export class NotWritten extends Error {}
const NOT_WRITTEN = new NotWritten("left to graphql-js");

/**
 * Makes the writer of a plan: a function for each object of the document, its names and brackets as constants in it. An object without fields to be
 * resolved is read as it is; one with such fields comes as [itself, value of the first of them, …] (see resolvedRoot).
 * What goes into the code are names of GraphQL alone (letters, digits, underscore).
 */
export function writerOf(root: ObjectPlan): ObjectWriter {
  return new Code().made(root);
}

class Code {
  readonly #functions: string[] = [];
  readonly #leafs: GraphQLLeafType[] = [];
  #variables = 0;

  made(root: ObjectPlan): ObjectWriter {
    const name = this.ofObject(root);
    const text = `"use strict";\n${this.#functions.join("\n")}\nreturn ${name};`;
    // oxlint-disable-next-line typescript/no-implied-eval -- the one place that makes code; it holds nothing but names that the schema or graphql-js allowed
    const make = new Function("str", "int", "num", "leaf", "list", "fail", "t", text) as (...parts: readonly unknown[]) => ObjectWriter;
    return make(writeString, writeInteger, writeNumber, writeLeaf, asList, fail, this.#leafs);
  }

  private ofObject(plan: ObjectPlan): string {
    const name = this.variable();
    const isNode = plan.resolved.length > 0;
    let constant = "{";
    const lines: string[] = [];
    for (const [n, field] of plan.fields.entries()) {
      constant += `${n > 0 ? "," : ""}"${named(field.key)}":`;
      if ("typeName" in field) {
        constant += `"${named(field.typeName)}"`;
        continue;
      }
      const variable = this.variable();
      lines.push(literal(constant), `const ${variable}=${source(field, plan, isNode)};`, this.ofValue(field.value, variable));
      constant = "";
    }
    lines.push(literal(`${constant}}`));
    // A source that is no object has no properties, whatever JavaScript would find on it.
    const opening = isNode ? "const s=o[0];" : 'if(typeof o!=="object"||o instanceof Error||typeof o.then==="function")fail();';
    this.#functions.push(`function ${name}(b,p,o){${opening}\n${lines.join("\n")}\nreturn p;}`);
    return name;
  }

  private ofValue(value: ValuePlan, variable: string): string {
    const missing = value.nonNull ? "fail();" : literal("null");
    if (value.kind === "OBJECT") return `if(${variable}==null){${missing}}else p=${this.ofObject(value.plan)}(b,p,${variable});`;
    if (value.kind === "LIST") {
      const [items, item, n] = [this.variable(), this.variable(), this.variable()];
      return `if(${variable}==null){${missing}}else{const ${items}=list(${variable});b[p++]=91;for(let ${n}=0;${n}<${items}.length;${n}++){if(${n}>0)b[p++]=44;const ${item}=${items}[${n}];${this.ofValue(value.item, item)}}b[p++]=93;}`;
    }
    const usual = QUICKLY.get(value.type)?.(variable) ?? "";
    return `${usual}if(${variable}==null){${missing}}else p=leaf(b,p,${variable},t[${this.#leafs.push(value.type) - 1}]);`;
  }

  private variable(): string {
    this.#variables += 1;
    return `v${this.#variables}`;
  }
}

/** Values that are as the type wants them already. */
const QUICKLY = new Map<GraphQLLeafType, (variable: string) => string>([
  [GraphQLString, (v) => `if(typeof ${v}==="string")p=str(b,p,${v});else `],
  [GraphQLID, (v) => `if(typeof ${v}==="string")p=str(b,p,${v});else `],
  [GraphQLInt, (v) => `if((${v}|0)===${v})p=int(b,p,${v});else `],
  [GraphQLFloat, (v) => `if((${v}|0)===${v})p=int(b,p,${v});else if(typeof ${v}==="number"&&${v}-${v}===0)p=num(b,p,${v});else `],
  [GraphQLBoolean, (v) => `if(${v}===true){${literal("true")}}else if(${v}===false){${literal("false")}}else `],
]);

function source(field: FieldPlan, plan: ObjectPlan, isNode: boolean): string {
  if (!isNode) return `o.${named(field.name)}`;
  const slot = plan.resolved.indexOf(field);
  if (slot >= 0) return `o[${slot + 1}]`;
  return `(typeof s==="object"&&s!==null?s.${named(field.name)}:undefined)`;
}

function literal(text: string): string {
  return `${[...Buffer.from(text)].map((code, n) => `b[p+${n}]=${code};`).join("")}p+=${Buffer.byteLength(text)};`;
}

function named(name: string): string {
  if (!/^[_A-Za-z]\w*$/.test(name)) throw new NotWritten(`no name of GraphQL: ${name}`);
  return name;
}

function fail(): never {
  throw NOT_WRITTEN;
}

/** A value that its type has to put into form. */
function writeLeaf(bytes: Buffer, place: number, value: unknown, type: GraphQLLeafType): number {
  if (value instanceof Error || typeof value === "function" || isThenable(value)) fail();
  const serialized: unknown = type.serialize(value);
  if (typeof serialized === "string") return writeString(bytes, place, serialized);
  if (typeof serialized === "number" && Number.isFinite(serialized)) return writeNumber(bytes, place, serialized);
  if (serialized === undefined || serialized === null) fail();
  const json: string | undefined = JSON.stringify(serialized);
  return json === undefined ? fail() : writeText(bytes, place, json);
}

/** As graphql-js takes lists: whatever can be gone through, but a text. */
export function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null || !(Symbol.iterator in value)) return fail();
  return Array.from(value as Iterable<unknown>);
}

export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

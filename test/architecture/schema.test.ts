import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLField,
} from "graphql";
import { describe, expect, it } from "vitest";
import { buildPantauSchema, printPantauSchema } from "../../server/src/app/schema.ts";
import { readProjectFile, testFiles } from "./repository.ts";

const schema = buildSchema(readProjectFile("server/schema.graphql"));
/** Query and Mutation are only doors: their fields are described, they themselves need not be. */
const doors = new Set(["Query", "Mutation", "Subscription"]);
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));

type Described = { readonly place: string; readonly description: string };
type OutputField = Described & { readonly field: GraphQLField<unknown, unknown> };

const outputFields: readonly OutputField[] = types.filter(isObjectType).flatMap((type) =>
  Object.values(type.getFields()).map((field) => ({ place: `${type.name}.${field.name}`, description: field.description ?? "", field })),
);

/** Everything a reader of the schema can meet. */
const everyPlace: readonly Described[] = [
  ...types.filter(({ name }) => !doors.has(name)).map((type) => ({ place: type.name, description: type.description ?? "" })),
  ...outputFields,
  ...outputFields.flatMap(({ place, field }) => field.args.map((arg) => ({ place: `${place}(${arg.name})`, description: arg.description ?? "" }))),
  ...types.filter(isEnumType).flatMap((type) =>
    type.getValues().map((value) => ({ place: `${type.name}.${value.name}`, description: value.description ?? "" })),
  ),
  ...types.filter(isInputObjectType).flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ place: `${type.name}.${field.name}`, description: field.description ?? "" })),
  ),
];

/** Words that tell a reader what a number counts or measures. A new unit is a new word here. */
const UNIT_WORDS =
  /\b(points?|percent|degrees?|working days?|days?|years?|seconds?|milliseconds?|rows?|number of|count|size|place|share|0[-–]1|unit)\b/i;

/** How a description says what null means. */
const NULL_MEANING = /\bNull(:| unless\b| for\b| when\b| until\b)/;

describe("schema.graphql", () => {
  it("is what the code of the server emits today", async () => {
    expect(printPantauSchema(await buildPantauSchema()), "run: npm run generate").toBe(readProjectFile("server/schema.graphql"));
  });

  it("describes every type, field, argument, enum value and input", () => {
    expect(everyPlace.filter(({ description }) => description.trim() === "").map(({ place }) => place)).toEqual([]);
  });

  it("names the unit, or what is counted, of every number", () => {
    const unclear = outputFields.filter(({ field, description }) => {
      const number = ["Int", "Float"].includes(getNamedType(field.type).name);
      return number && !UNIT_WORDS.test(description);
    });

    expect(unclear.map(({ place, description }) => `${place}: "${description}"`)).toEqual([]);
  });

  it("says of every nullable field what null means", () => {
    const unclear = outputFields.filter(({ field, description }) => !isNonNullType(field.type) && !NULL_MEANING.test(description));

    expect(unclear.map(({ place, description }) => `${place}: "${description}"`), 'write "Null: …"').toEqual([]);
  });

  /** Lists beside an axis: a null in them is a gap, and a second list says why (ADR 0024). */
  const LISTS_WITH_GAPS: ReadonlySet<string> = new Set(["TrendSeries.values", "TrendSeries.n"]);

  it("holds only lists that are there and hold only things that are there: [T!]!", () => {
    const loose = outputFields.filter(({ place, field }) => /\[/.test(String(field.type)) && !/^\[\w+!\]!$/.test(String(field.type)) && !LISTS_WITH_GAPS.has(place));

    expect(loose.map(({ place, field }) => `${place}: ${String(field.type)}`)).toEqual([]);
  });

  it("says more of a field than its name", () => {
    const echoes = outputFields.filter(({ place, description }) => {
      const letters = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, "");
      return description !== "" && letters(description) === letters(place.split(/[.(]/).at(-1) ?? "");
    });

    expect(echoes.map(({ place }) => place)).toEqual([]);
  });

  it("is asked over HTTP: every query and mutation appears in an acceptance test", () => {
    const asked = testFiles.filter((path) => path.startsWith("test/acceptance/")).map(readProjectFile).join("\n");
    const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => (type ? Object.keys(type.getFields()) : []));

    expect(fields.filter((name) => !new RegExp(`\\b${name}\\b\\s*[({]`).test(asked))).toEqual([]);
  });
});

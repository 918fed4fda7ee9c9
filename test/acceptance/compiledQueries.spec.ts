import { execute, GraphQLError, Kind, parse, validate, type DocumentNode, type ExecutionResult, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { createQueryExecutor, mayBeCompiled, type QueryExecutor } from "../../server/src/app/graphql/compiledQueries.ts";
import { AnswerWriter } from "../../server/src/app/graphql/written/writtenAnswers.ts";
import { guardRootFields } from "../../server/src/app/graphql/rootRules.ts";
import { createContext } from "../../server/src/app/context.ts";
import { buildPantauSchema } from "../../server/src/app/schema.ts";
import { actorOf } from "../../server/src/modules/access/domain/account.ts";
import type { Actor } from "../../server/src/modules/access/domain/actor.ts";
import { DocumentGrower } from "../fuzz/documents.ts";
import { Draw } from "../fuzz/random.ts";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { anAccount } from "../support/accounts.ts";
import { TEST_NOW } from "../support/api.ts";
import { useTestDatabase } from "../support/database.ts";
import { DOORS } from "../support/doors.ts";
import { movingClock } from "../support/movingClock.ts";
import { webDocuments } from "../support/webDocuments.ts";

// Compiled queries must answer exactly as graphql-js does: data, the order of its keys, and every error. Answers that are written as bytes must be the
// very text that graphql-js and JSON.stringify make, and where graphql-js tells of an error nothing may be written.
const testDatabase = useTestDatabase();
const clock = movingClock(TEST_NOW);
let schema: GraphQLSchema;
let executor: QueryExecutor;
let writer: AnswerWriter;
let written = 0;
let actor: Actor;

beforeAll(async () => {
  await loadDemo(testDatabase().database);
  schema = guardRootFields(await buildPantauSchema());
  executor = createQueryExecutor(schema);
  writer = new AnswerWriter(schema);
  actor = actorOf(await anAccount(testDatabase().database, clock, "DIVISION_DATA"), "session", { publicView: true, grants: null });
});

interface Probe {
  readonly text: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

const context = () =>
  createContext({
    database: testDatabase().database,
    clock,
    actor,
    accessChoices: { publicView: true, demoAccountsUsable: false, hasOpenIdConnect: false },
    address: "127.0.0.1",
    sessionCookie: { secret: null, keep: () => {}, drop: () => {} },
    requestId: "uji",
    isProduction: true,
    isTrustedDocument: true,
  });

/** As it leaves the server, in the order of its keys; of errors also what only the log sees. */
function seen({ data, errors }: ExecutionResult): string {
  const told = errors?.map((error) => ({ ...error.toJSON(), cause: error.originalError && [error.originalError.constructor.name, error.originalError.message] }));
  return JSON.stringify({ data, errors: told?.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))) });
}

function operationOf(document: DocumentNode, name: string | undefined): OperationDefinitionNode | undefined {
  return document.definitions.find((part): part is OperationDefinitionNode => part.kind === Kind.OPERATION_DEFINITION && (name === undefined || part.name?.value === name));
}

/** What graphql-js says, and what our executor says at the second time. Undefined: the document does not pass validation, so nothing runs it. */
async function bothWays({ text, variables, operationName }: Probe): Promise<readonly [string, string] | undefined> {
  const document = parsed(text);
  if (document === undefined || validate(schema, document).length > 0) return undefined;
  const execution = { document, operation: operationOf(document, operationName), operationName, variables };
  await executor.run({ ...execution, context: context() });
  const ours = seen(await executor.run({ ...execution, context: context() }));
  let said = "";
  // A service that looks up two things at once refuses by whichever is missing first; graphql-js itself then says now this, now that.
  for (let attempt = 0; attempt < 12 && said !== ours; attempt += 1) said = seen(await execute({ schema, document, contextValue: context(), variableValues: variables, operationName }));
  const isRace = said !== ours && rootFieldsIn(text) > 1 && [said, ours].every((told) => told.startsWith('{"data":null,"errors":['));
  return isRace ? [withoutPlace(said), withoutPlace(ours)] : [said, ours];
}

/** Of two root fields that both fail, the one that fails first is told, and which that is depends on the hour: what is said must be the same, not of which field. */
function withoutPlace(said: string): string {
  return said.replaceAll(/"locations":\[[^\]]*\],"path":\[[^\]]*\]/g, '"locations":[],"path":[]');
}

/** Errors are told by graphql-js, and questions about the schema are its own. */
function leavesNothingToWrite(said: string): boolean {
  return said.includes('"errors":[') || said.includes('"__schema"') || said.includes('"__type"');
}

function rootFieldsIn(text: string): number {
  const document = parsed(text);
  return document ? (operationOf(document, undefined)?.selectionSet.selections.length ?? 0) : 0;
}

function parsed(text: string): DocumentNode | undefined {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

/** The answer as bytes, as text. Null: nothing was written. */
async function writtenText({ text, variables, operationName }: Probe): Promise<string | null> {
  const document = parse(text);
  const operation = operationOf(document, operationName);
  const isNamed = operationName !== undefined || document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length === 1;
  if (!isNamed || operation === undefined || !mayBeCompiled(document, operation)) return null;
  const bytes = await writer.write({ document, operation, variables: variables ?? {}, context: context(), extensions: "" });
  return typeof bytes === "string" ? null : bytes.toString("utf8");
}

async function compareAll(probes: readonly Probe[]): Promise<number> {
  let compared = 0;
  for (const probe of probes) {
    const ways = await bothWays(probe);
    if (ways === undefined) continue;
    expect(ways[1], `${probe.text}\n${JSON.stringify(probe.variables ?? {})}`).toBe(ways[0]);
    const bytes = await writtenText(probe);
    if (bytes === null) expect(leavesNothingToWrite(ways[0]), `not written: ${probe.text}`).toBe(true);
    else expect(bytes, `${probe.text}\n${JSON.stringify(probe.variables ?? {})}`).toBe(`${ways[0]}\n`);
    written += bytes === null ? 0 : 1;
    compared += 1;
  }
  return compared;
}

describe("a compiled query answers exactly as graphql-js does", { timeout: 120_000 }, () => {
  it("for every question of the page, asked about places, years and things that exist and that do not", async () => {
    const draw = new Draw(7);
    const probes = webDocuments()
      .filter(({ kind }) => kind === "query")
      .flatMap(({ text, variables }) => Array.from({ length: 2 }, () => ({ text, variables: variables(schema, draw) })));
    const before = { compiled: executor.counts.compiled, written };

    expect(await compareAll(probes)).toBeGreaterThanOrEqual(110);
    expect(executor.counts.compiled - before.compiled).toBeGreaterThanOrEqual(30);
    expect(written - before.written).toBeGreaterThanOrEqual(30);
  });

  it("for every root field, of one's own place or of another", async () => {
    const probes = Object.entries(DOORS).flatMap(([door, { ask }], n) => (door.startsWith("Query.") ? [{ text: ask(n % 2 === 0 ? { province: "33", satker: "33.08" } : { province: "35", satker: "35.29" }) }] : []));

    expect(await compareAll(probes)).toBeGreaterThan(60);
  });

  it("for documents grown out of the schema, odd ones among them", async () => {
    const draw = new Draw(11);
    const grower = new DocumentGrower(schema, draw);
    // Two root fields that both fail race for which of them is told; one at a time has one answer.
    const probes = Array.from({ length: 1_500 }, () => ({ text: grower.document() })).filter(({ text }) => text.startsWith("query") && rootFieldsIn(text) === 1);

    expect(await compareAll(probes)).toBeGreaterThanOrEqual(60);
  });

  it("for variables that are missing, of the wrong kind, or not asked for", async () => {
    const text = "query P($code: ID!, $n: Int = 3, $skip: Boolean = false) { satker(code: $code) { code name @skip(if: $skip) } importedRow(batch: $code, row: $n) { id } }";
    const given: readonly (Readonly<Record<string, unknown>> | undefined)[] = [undefined, {}, { code: null }, { code: 3 }, { code: true }, { code: ["33.08"] }, { code: { a: 1 } }, { code: "33.08", n: "3" }, { code: "33.08", n: 2.5 }, { code: "33.08", n: null }, { code: "33.08", skip: true }, { code: "33.08", skip: null }, { code: "33.08", other: 1 }, { code: "33.99" }];

    expect(await compareAll(given.map((variables) => ({ text, ...(variables && { variables }) })))).toBe(given.length);
  });

  it("for errors: thrown in a list, below a nullable field, in two places at once, and by the rules of access", async () => {
    const probes: readonly string[] = [
      '{ satkers(province: "99") { code } }',
      '{ satkers(province: "99") { code } provinces { code } }',
      '{ a: satkers(province: "99") { code } b: satkers(province: "98") { code } }',
      '{ satker(code: "33.08") { code } ranking(province: "33", period: { year: 1900 }) { id } }',
      "{ accounts { id } provinces { name } }",
      "{ accounts { id } auditLog(first: 1) { edges { cursor } } verifyAuditChain { isIntact } }",
      '{ evaluationHistory(satker: "99.99") { year } satker(code: "x") { name } }',
      '{ ...on Query { provinces { ...N ...N name } } } fragment N on Province { code name }',
      "{ __typename provinces { __typename code } }",
      '{ p: provinces { c: code code } q: satker(code: "33.08") { x: code y: name } }',
    ];

    expect(await compareAll(probes.map((text) => ({ text })))).toBe(probes.length);
  });

  it("when a document holds several operations, and one of them is named", async () => {
    const text = "query A { provinces { code } } query B { provinces { name } }";

    expect(await compareAll(["A", "B"].map((operationName) => ({ text, operationName })))).toBe(2);
  });
});

describe("never compiled are", () => {
  it("mutations, and questions that are written into the audit trail", async () => {
    const fresh = createQueryExecutor(schema);
    for (const text of ["mutation { signOut { id } }", '{ informationRequestText(id: "33.08:00000000-0000-4000-8000-000000000000") { id } }']) {
      const document = parse(text);
      for (let run = 0; run < 3; run += 1) await fresh.run({ document, operation: operationOf(document, undefined), operationName: undefined, variables: {}, context: context() });
    }

    expect(fresh.counts).toEqual({ compiled: 0, interpreted: 6, repeated: 0 });
  });

  it("documents that are small to write and huge to spread out", async () => {
    const levels = 18;
    const fragments = Array.from({ length: levels }, (_, n) => `fragment F${n} on Satker { code ${n + 1 < levels ? `...F${n + 1} ...on Satker { ...F${n + 1} }` : "name"} }`).join("\n");
    const document = parse(`{ satker(code: "33.08") { ...F0 } } ${fragments}`);
    const fresh = createQueryExecutor(schema);
    for (let run = 0; run < 3; run += 1) await fresh.run({ document, operation: operationOf(document, undefined), operationName: undefined, variables: {}, context: context() });

    expect(fresh.counts.interpreted).toBe(3);
  });
});

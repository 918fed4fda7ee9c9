import { beforeAll, describe, expect, it } from "vitest";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { useTestApi, type GraphqlAnswer, type TestApi } from "../support/api.ts";
import { manySatkers, widerProvince } from "../support/manySatkers.ts";
import { STATEMENT_BUDGETS } from "../support/statementBudgets.ts";
import { webDocuments } from "../support/webDocuments.ts";
import { findKnown, WEB_QUERIES, type Known } from "../support/webOperations.ts";

// Every question of the page to a demo of 73 satker, and to one of 514 in which Jawa Tengah has twice as many: SQL statements are counted, not times.
const few = useTestApi();
const many = useTestApi();
const known = new Map<TestApi["url"], Known>();
const queries = webDocuments().filter(({ kind }) => kind === "query");

beforeAll(async () => {
  for (const api of [few(), many()]) {
    await loadDemo(api.testDatabase.database);
    const data = await api.as("DIVISION_DATA");
    await data.query('mutation { checkAlerts(province: "33") { id } }');
  }
  await widerProvince(many().testDatabase.database, 70);
  await manySatkers(many().testDatabase.database, 514);
  for (const api of [few(), many()]) known.set(api.url, await findKnown(api.testDatabase.database));
}, 300_000);

async function ask(api: TestApi, name: string, text: string): Promise<GraphqlAnswer> {
  const operation = WEB_QUERIES[name];
  const there = known.get(api.url);
  if (operation === undefined || there === undefined) throw new Error(`test/support/webOperations.ts does not say how ${name} is asked`);
  const variables = operation.variables === undefined ? {} : operation.variables(there);
  if (variables === null) throw new Error(`The demo holds nothing that ${name} could be asked about`);
  const reader = operation.as === "VISITOR" ? api : await api.as(operation.as ?? "DIVISION_LEGAL");
  return reader.query(text, variables);
}

describe("a question of the page", () => {
  it("has a budget of statements, whichever it is", () => {
    expect(Object.keys(STATEMENT_BUDGETS).toSorted()).toEqual(queries.map(({ name }) => name).toSorted());
    expect(Object.keys(WEB_QUERIES).toSorted()).toEqual(queries.map(({ name }) => name).toSorted());
  });

  it.each(queries)("$name keeps it, and does not send more statements for 514 satker than for 73", async ({ name, text }) => {
    const small = await ask(few(), name, text);
    const large = await ask(many(), name, text);
    expect([small.errors, large.errors]).toEqual([[], []]);
    const budget = STATEMENT_BUDGETS[name] ?? 0;
    expect(small.statements.length).toBeLessThanOrEqual(budget);
    expect(large.statements.length).toBeLessThanOrEqual(budget);
    // Two lists that come at different moments look their satker up together or apart: one more or less. A statement for each row would be dozens more.
    expect(Math.abs(large.statements.length - small.statements.length)).toBeLessThanOrEqual(1);
  });
});

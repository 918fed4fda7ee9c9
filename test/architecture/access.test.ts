import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { readProjectFile, repositoryRoot } from "./repository.ts";

type Door = "Query" | "Mutation";
type AccessRules = { readonly RULES: Readonly<Record<Door, Readonly<Record<string, string>>>> };

const RULES_FILE = join(repositoryRoot, "server/src/modules/access/domain/rules.ts");
const hasRules = existsSync(RULES_FILE);

const schema = buildSchema(readProjectFile("server/schema.graphql"));
const doors: Readonly<Record<Door, readonly string[]>> = {
  Query: Object.keys(schema.getQueryType()?.getFields() ?? {}),
  Mutation: Object.keys(schema.getMutationType()?.getFields() ?? {}),
};

describe("every door of the API has an access rule", () => {
  it("once there is anything to change: without rules there are no mutations", () => {
    expect(hasRules || doors.Mutation.length === 0).toBe(true);
  });

  it.runIf(hasRules).each(["Query", "Mutation"] as const)("%s: none is open by oversight, no rule is for a door that is gone", async (door) => {
    const { RULES } = (await import(pathToFileURL(RULES_FILE).href)) as AccessRules;

    expect(doors[door].filter((name) => !Object.hasOwn(RULES[door], name)), "fields without a line in RULES").toEqual([]);
    expect(Object.keys(RULES[door]).filter((name) => !doors[door].includes(name)), "lines of RULES without a field").toEqual([]);
  });
});

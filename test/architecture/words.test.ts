import { buildSchema, isEnumType, isInputObjectType, isIntrospectionType, isObjectType } from "graphql";
import { describe, expect, it } from "vitest";
import { projectFiles, readProjectFile } from "./repository.ts";

type Term = { readonly istilah: string; readonly codeName: string; readonly avoid: readonly string[] };

/** The terms of CONTEXT.md: table rows of five cells. */
const terms: readonly Term[] = readProjectFile("CONTEXT.md")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !/^\| (---|Istilah)/.test(line))
  .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()))
  .map(([istilah = "", , codeName = "", , avoid = ""]) => ({ istilah, codeName: quoted(codeName)[0] ?? "", avoid: quoted(avoid) }));

const avoided = terms.flatMap(({ avoid, codeName }) => avoid.map((word) => ({ word, codeName })));

describe("the glossary", () => {
  it("gives all 80 legal terms and the words of the product a name in code", () => {
    expect(terms.length).toBeGreaterThanOrEqual(90);
    expect(terms.filter(({ codeName }) => codeName === "").map(({ istilah }) => istilah)).toEqual([]);
  });

  it("has one word for one concept: no code name twice, none that is also a word to avoid", () => {
    const names = terms.map(({ codeName }) => wordsOf(codeName).join(" "));

    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(avoided.filter(({ word }) => names.includes(wordsOf(word).join(" ")))).toEqual([]);
  });
});

describe("names in code", () => {
  it.each(["PublicInstitutionType", "PUBLIC_INSTITUTIONS", "public-institution.types.ts"])("%s would be refused", (name) => {
    expect(wrongWords(name)).toEqual([expect.stringContaining('but "PublicBody"')]);
  });

  it("of the API use the glossary's word, not one it avoids", () => {
    expect(schemaNames().flatMap(wrongWords)).toEqual([]);
  });

  it("of folders and files use the glossary's word, not one it avoids", () => {
    const code = projectFiles.filter((path) => /^(server|web|prisma|test)\//.test(path) && !path.startsWith("prisma/seed/"));
    const names = new Set(code.flatMap((path) => path.split("/")));

    expect([...names].flatMap(wrongWords)).toEqual([]);
  });

  it("of tables and columns use the glossary's word, not one it avoids", () => {
    const declared = projectFiles
      .filter((path) => path.endsWith(".prisma"))
      .flatMap((path) => [...readProjectFile(path).matchAll(/^\s*(?:model|enum)?\s*(\w+)\s/gm)].map((match) => match[1] ?? ""));

    expect(declared.length).toBeGreaterThan(50);
    expect(declared.flatMap(wrongWords)).toEqual([]);
  });
});

function schemaNames(): readonly string[] {
  return Object.values(buildSchema(readProjectFile("server/schema.graphql")).getTypeMap())
    .filter((type) => !isIntrospectionType(type))
    .flatMap((type) => {
      if (isEnumType(type)) return [type.name, ...type.getValues().map(({ name }) => name)];
      if (isInputObjectType(type)) return [type.name, ...Object.keys(type.getFields())];
      if (isObjectType(type)) return [type.name, ...Object.values(type.getFields()).flatMap(({ name, args }) => [name, ...args.map((arg) => arg.name)])];
      return [type.name];
    });
}

/** Avoided words in a name, each with the word to use instead. */
function wrongWords(name: string): readonly string[] {
  const padded = ` ${wordsOf(name).join(" ")} `;
  return avoided.filter(({ word }) => padded.includes(` ${wordsOf(word).join(" ")} `)).map(({ word, codeName }) => `${name}: not "${word}" but "${codeName}"`);
}

/** "satkerWorkUnits", "SATKER_WORK_UNITS" and "satker-work-units.ts" are the same words. Plurals count as singular. */
function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => word.replace(/s$/, ""));
}

function quoted(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
}

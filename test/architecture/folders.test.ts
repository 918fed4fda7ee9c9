import { describe, expect, it } from "vitest";
import { projectFiles } from "./repository.ts";

const TREES = {
  server: { folder: "server/src/modules/", nameOf: (rest: string) => rest.split("/")[0] ?? "" },
  web: { folder: "web/src/features/", nameOf: (rest: string) => rest.split("/")[0] ?? "" },
  prisma: { folder: "prisma/schema/", nameOf: (rest: string) => rest.replace(/\.prisma$/, "") },
} as const;
type Tree = keyof typeof TREES;

/** Not a concept: the generator, the data source and the two enums that every table shares. */
const NOT_CONCEPTS = new Set(["main"]);

/** Where a concept rightly has no home in a tree. One line a concept, with the reason. Remove it when it is no longer true. */
const ABSENT: ReadonlyArray<{ readonly concept: string; readonly from: readonly Tree[]; readonly because: string }> = [
  { concept: "trends", from: ["prisma"], because: "made of other concepts' counts when read; nothing of its own is stored" },
  { concept: "measures", from: ["web", "prisma"], because: "the catalogue that rankings, trends and alerts share; it stores nothing and has no screen of its own" },
  { concept: "briefings", from: ["prisma"], because: "what a home page tells is made of other concepts' records when read; nothing of its own is stored" },
  { concept: "reports", from: ["prisma"], because: "files and reports are made of what other concepts keep; nothing of their own is stored" },
];

const concepts = (tree: Tree): ReadonlySet<string> => {
  const { folder, nameOf } = TREES[tree];
  const names = projectFiles.filter((path) => path.startsWith(folder)).map((path) => nameOf(path.slice(folder.length)));
  return new Set(names.filter((name) => !NOT_CONCEPTS.has(name)));
};

const found = { server: concepts("server"), web: concepts("web"), prisma: concepts("prisma") } satisfies Record<Tree, ReadonlySet<string>>;
const everyConcept = [...new Set([...found.server, ...found.web, ...found.prisma])].toSorted();
const trees = Object.keys(TREES) as Tree[];

describe("one home per concept", () => {
  it.each(everyConcept)("%s has the same name in server, web and database, or a reason not to be there", (concept) => {
    const absent = trees.filter((tree) => !found[tree].has(concept));

    expect(absent, "trees without this concept; add it there, or a line with the reason to ABSENT").toEqual(
      trees.filter((tree) => ABSENT.some((line) => line.concept === concept && line.from.includes(tree))),
    );
  });

  it("has no reason left over for a concept that is nowhere", () => {
    expect(ABSENT.map(({ concept }) => concept).filter((concept) => !everyConcept.includes(concept))).toEqual([]);
  });

  it("found concepts to look at", () => {
    expect(everyConcept.length).toBeGreaterThan(3);
  });
});

describe("a file name", () => {
  it("says what the file holds: no drawer for whatever does not fit elsewhere", () => {
    const drawers = projectFiles.filter((path) => /(^|\/)(utils?|helpers?|misc|common|shared|managers?|constants?)(\/|\.[^/]*$|$)/i.test(path));

    expect(drawers).toEqual([]);
  });
});

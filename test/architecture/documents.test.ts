import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { codeFiles, projectFiles, readProjectFile, repositoryRoot } from "./repository.ts";
import { LIMIT_SETTINGS } from "../../server/src/modules/imports/domain/readingLimits.ts";

const documents = projectFiles.filter((path) => /^[A-Z]+\.md$/.test(path) || path.startsWith("server/docs/"));

/** Folders that a document may name before they are there: made at run time or by a build. */
const MADE_LATER = /^(\.data|node_modules|prisma\/generated|web\/src\/gql|test\/artifacts)(\/|$)|(^|\/)dist(\/|$)/;

/** `code` in a document that looks like a path of this repository: it starts with a name at its top. */
const PATH = /^(?:server|web|prisma|test|\.ci|\.data)\/[\w./-]+$|^[\w.-]+\.(?:md|json|mjs|ts|yaml|toml)$/;

describe.each(documents)("%s", (document) => {
  const text = readProjectFile(document);
  const words = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? "");
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1] ?? "");

  it("names only files and folders that are there", () => {
    const missing = words.filter((word) => PATH.test(word) && !MADE_LATER.test(word) && !isThere(word));

    expect(missing).toEqual([]);
  });

  it("links only to files that are there", () => {
    const folder = document.split("/").slice(0, -1).join("/");

    expect(links.filter((link) => !existsSync(join(repositoryRoot, folder, link)))).toEqual([]);
  });

  it("tells to run only commands that are there", () => {
    const scripts = (JSON.parse(readProjectFile("package.json")) as { scripts: Record<string, string> }).scripts;
    const told = [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? "");
    const tools = [...text.matchAll(/\bnode ((?:server|prisma|test)\/[\w./-]+\.mjs)/g)].map((match) => match[1] ?? "");

    expect(told.filter((name) => !(name in scripts))).toEqual([]);
    expect(tools.filter((path) => !existsSync(join(repositoryRoot, path)))).toEqual([]);
  });
});

describe("README.md", () => {
  const readme = readProjectFile("README.md");

  it("explains every environment variable that the product reads, and no other", () => {
    const sources = codeFiles.filter((path) => /^server\/src\/app\/(.*\/)?\w*[eE]nvironment\.ts$/.test(path)).map(readProjectFile).join("\n");
    const read = [...sources.matchAll(/\b(?:read|given)(?:<[^>]+>)?\(\s*"([A-Z_]+)"/g)].map((match) => match[1] ?? "");
    read.push(...Object.values(LIMIT_SETTINGS));
    const firstCells = [...readme.matchAll(/^\| (`[A-Z_]+`[^|]*) \|/gm)].map((match) => match[1] ?? "");
    const explained = firstCells.flatMap((cell) => [...cell.matchAll(/`([A-Z_]+)`/g)].map((match) => match[1] ?? ""));

    expect(read.length).toBeGreaterThan(4);
    expect(explained.toSorted()).toEqual(read.toSorted());
  });

  it("quotes only sentences that the launcher really says", () => {
    const spoken = codeFiles.filter((path) => /^server\/(src|tools)\//.test(path)).map(readProjectFile).join("\n").replaceAll(/\$\{[^}]*\}/g, "…");
    const quotes = [...readme.matchAll(/“([^”]+)”/g)].map((match) => match[1] ?? "");
    const unspoken = quotes.filter((quote) => !quote.split("…").map((part) => part.trim()).every((part) => spoken.includes(part)));

    expect(quotes.length).toBeGreaterThan(5);
    expect(unspoken).toEqual([]);
  });

  it("starts in Indonesian: those who will use it read that first", () => {
    const [, ...paragraphs] = readme.split(/\n\n+/);

    expect(paragraphs.slice(0, 2).join(" ")).toMatch(/\byang\b.*\b(satker|provinsi)\b/s);
  });
});

/** A bare file name may stand for a file anywhere; a path must be exact. */
function isThere(word: string): boolean {
  if (word.includes("/")) return existsSync(join(repositoryRoot, word));
  return projectFiles.some((path) => path === word || path.endsWith(`/${word}`));
}

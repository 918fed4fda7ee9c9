import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const repositoryRoot = resolve(import.meta.dirname, "../..");

export function readProjectFile(path: string): string {
  return readFileSync(join(repositoryRoot, path), "utf8");
}

/**
 * Files that belong to the project: everything but what .gitignore names. Paths from the root, with slashes, in order.
 * Read from the disk, not from git, so that the checks also run in an unpacked archive.
 */
export const projectFiles: readonly string[] = filesBelow("").toSorted();

const TEST_FILE = /\.(test|spec)\.(tsx?|mjs)$/;
/** Stands beside the product, but is not part of it. */
const BESIDE_PRODUCT = /\.(bench|fixture)\.tsx?$|^web\/src\/testing\//;
const CODE = /\.(ts|tsx|mts|mjs|cjs|js)$/;

/** TypeScript and JavaScript written by hand. */
export const codeFiles = projectFiles.filter((path) => CODE.test(path));

/** Code that users run: neither tests nor the tools that test. */
export const productFiles = codeFiles.filter((path) => !path.startsWith("test/") && !isTestFile(path) && !BESIDE_PRODUCT.test(path));

export const testFiles = codeFiles.filter(isTestFile);

export function isTestFile(path: string): boolean {
  return TEST_FILE.test(path);
}

/** Numbered lines of a file that match, as "path:12: text". */
export function linesMatching(path: string, pattern: RegExp): readonly string[] {
  return readProjectFile(path)
    .split("\n")
    .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []));
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(repositoryRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (isIgnored(path, entry.name)) return [];
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

/** The forms that .gitignore uses here: a folder by name, by the start of its name and a star, by its path from the root, and "*.ending". */
function isIgnored(path: string, name: string): boolean {
  return name === ".git" || ignoredPatterns().some((pattern) => {
    const folder = pattern.replace(/^\/|\/$/g, "");
    if (pattern.startsWith("*.")) return name.endsWith(pattern.slice(1));
    if (folder.endsWith("*")) return name.startsWith(folder.slice(0, -1));
    return folder.includes("/") ? path === folder : name === folder;
  });
}

function ignoredPatterns(): readonly string[] {
  return readProjectFile(".gitignore").split("\n").map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
}

import { codeFiles, productFiles, projectFiles, testFiles } from "./repository.ts";

/** Text that must not stand in some files. */
export type RefusedText = {
  /** A sentence: what is kept to. */
  readonly rule: string;
  readonly mend: string;
  readonly files: readonly string[];
  readonly pattern: RegExp;
  /** A line that is refused, to prove that the pattern finds it. */
  readonly refused: string;
  /** A line that looks alike and is right. */
  readonly allowed: string;
};

// These files hold the patterns and bad examples on purpose.
const notHere = (path: string): boolean => !path.startsWith("test/architecture/");

const ownText = projectFiles.filter((path) => !/\.(png|woff2?|ico|jpe?g|xlsx|pdf|zip)$/.test(path)).filter(notHere);
const typescript = codeFiles.filter((path) => /\.tsx?$/.test(path)).filter(notHere);
const sources = codeFiles.filter(notHere);
const tests = testFiles.filter(notHere);
const inner = productFiles.filter((path) => /^(server|web)\/src\//.test(path) && path !== "server/src/platform/clock.ts");
const repeatable = productFiles.filter((path) => /^server\/src\/(kernel|scenarios)\/|\/domain\/|^prisma\/seed\/|^web\/src\//.test(path));
const named = sources.filter((path) => !/(config|codegen)\.[cm]?[jt]s$|^\.dependency-cruiser\.mjs$/.test(path));

export const refusedTexts: readonly RefusedText[] = [
  {
    rule: "types say what things are: no cast through unknown",
    mend: "decode the value where it enters; `any` itself is refused by the lint",
    files: typescript,
    pattern: /\bas unknown as\b/,
    refused: "const row = answer as unknown as Row;",
    allowed: "const row: unknown = answer;",
  },
  {
    rule: "work that is left has an issue, not a note to self",
    mend: "do it, or open an issue",
    files: sources,
    pattern: /\b(TODO|FIXME|XXX|HACK)\b/,
    refused: "// TODO: units",
    allowed: "// Units: points 0-100.",
  },
  {
    rule: "what is imported has a name",
    mend: "export it by name; only configuration that a tool reads may have a default export",
    files: named,
    pattern: /^export default\b/,
    refused: "export default function start() {",
    allowed: "export function start() {",
  },
  {
    rule: "no machine is named: no home or work folder, no package registry",
    mend: "use a path relative to the repository, and name packages, not places",
    files: ownText,
    pattern: /\/home\/\w+|\/Users\/\w+|C:\\Users|(^|[\s"'`(=])\/work\/\w+|registry\.npm|npmjs\.org|jfrog|nexus\./,
    refused: 'const root = "/home/siti/pantau";',
    allowed: 'const root = path.resolve(import.meta.dirname, "..");',
  },
  {
    rule: "only platform/clock looks at the clock",
    mend: "take a Clock, or the date, as an argument",
    files: inner,
    pattern: /\bDate\.now\(|\bnew Date\(\s*\)/,
    refused: "const today = new Date();",
    allowed: "const midnight = new Date(Date.UTC(2026, 2, 31));",
  },
  {
    rule: "the same input gives the same answer: no unseeded randomness in kernel, rules, scenarios and page",
    mend: "take the seed or the id as an argument",
    files: repeatable,
    pattern: /\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b/,
    refused: "const id = randomUUID();",
    allowed: "const next = seededRandom(seed);",
  },
  {
    rule: "the database gets parameters, never text pasted into a statement",
    mend: "use $queryRaw with Prisma.sql; choose a sort order through a constant map",
    // Names of tables and columns that are checked to be nothing but names.
    files: sources.filter((path) => path !== "server/src/platform/database/sqlName.ts"),
    pattern: /\$(queryRaw|executeRaw)Unsafe|\bPrisma\.raw\(/,
    refused: "await prisma.$queryRawUnsafe(`select ${column}`);",
    allowed: "await prisma.$queryRaw`select ${value}`;",
  },
  {
    rule: "a test expects something of the product, not of a constant, and names a matcher",
    mend: "expect the value that the product gave",
    files: tests,
    pattern: /expect\((true|false|null|undefined|\d+|"[^"]*")\)\s*\.|expect\([^()]*\);\s*$/,
    refused: "expect(true).toBe(true);",
    allowed: "expect(isLocalDate(text)).toBe(true);",
  },
  {
    rule: "a test runs: none is skipped for good or run alone",
    mend: "mend or remove it; skipIf with the reason in the name is for what a machine lacks",
    files: tests,
    pattern: /\b(it|test|describe)\.(only|skip|todo)\(/,
    refused: 'it.skip("ranks", () => {',
    allowed: 'it.skipIf(!reference)("agrees with the reference data", () => {',
  },
  {
    rule: "a test waits for what happens, not for time to pass",
    mend: "wait for the element, the line or the exit",
    files: tests,
    pattern: /waitForTimeout|setTimeout\(\s*(resolve|done|r)\b/,
    refused: "await page.waitForTimeout(500);",
    allowed: 'await page.getByRole("table").waitFor();',
  },
];

import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { repositoryRoot } from "./repository.ts";

/** A line that .oxlintrc.json must refuse in this file, and a word of the advice it must give. */
const REFUSED = [
  { file: "server/src/kernel/age.ts", code: "export const now = Date.now();", advice: "Take a Clock" },
  { file: "server/src/modules/rankings/domain/draw.ts", code: "export const draw = Math.random();", advice: "Take a seed" },
  { file: "server/src/modules/rankings/domain/limit.ts", code: "export const limit = process.env['LIMIT'];", advice: "Rules know no environment" },
  { file: "server/src/kernel/rate.ts", code: 'export const rate = fetch("/rate");', advice: "Rules fetch nothing" },
  { file: "web/src/features/rankings/rows.ts", code: 'export const rows = fetch("/rows");', advice: "through Apollo Client" },
  { file: "web/src/lib/filter.ts", code: 'export const filter = localStorage.getItem("filter");', advice: "in the URL" },
  { file: "server/src/platform/search.ts", code: "export const find = (db: Db) => db.$queryRawUnsafe('select 1');", advice: "parameters, never text" },
  { file: "server/src/platform/wipe.ts", code: "export const wipe = (db: Db) => db.$executeRawUnsafe('delete');", advice: "parameters, never text" },
  { file: "server/src/app/any.ts", code: "export const anything: any = 1;", advice: "no-explicit-any" },
  { file: "server/src/app/forgotten.ts", code: "export function save(): void { Promise.resolve(1); }", advice: "no-floating-promises" },
  { file: "web/src/ui/Button.tsx", code: "export default function Button(): null { return null; }", advice: "no-default-export" },
  { file: "web/src/ui/Count.tsx", code: "export function count(): void { if (Math.max(1, 2) > 1) useState(0); }", advice: "React Hook" },
  { file: "web/src/ui/Close.tsx", code: "export const Close = () => <div onClick={() => undefined}>x</div>;", advice: "jsx-a11y" },
] as const;

/** Rightly there, although it looks like a line above. */
const ALLOWED = [
  { file: "server/src/platform/clock.ts", code: "export const now = (): number => Date.now();" },
  { file: "server/tools/say.mjs", code: 'console.log("Pantau");' },
] as const;

/** One finding of oxlint's JSON report, as far as it is read here. */
type Finding = { readonly filename: string; readonly code: string; readonly message: string; readonly help?: string };

describe(".oxlintrc.json", () => {
  const folder = mkdtempSync(join(tmpdir(), "pantau-lint-"));
  let findings: readonly Finding[] = [];

  beforeAll(function lintATreeOfBadExamples() {
    for (const { file, code } of [...REFUSED, ...ALLOWED]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${code}\n`);
    }
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: { strict: true, module: "nodenext", types: [] }, include: ["**/*"] }));
    copyFileSync(join(repositoryRoot, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
    symlinkSync(join(repositoryRoot, "node_modules"), join(folder, "node_modules"), "junction");
    const oxlint = join(repositoryRoot, "node_modules/oxlint/bin/oxlint");
    const { stdout } = spawnSync(process.execPath, [oxlint, "--format", "json"], { cwd: folder, encoding: "utf8" });
    findings = (JSON.parse(stdout) as { diagnostics: readonly Finding[] }).diagnostics;
  });

  afterAll(function removeTheTree() {
    rmSync(folder, { recursive: true, force: true });
  });

  const saidAbout = (file: string): readonly string[] =>
    findings.filter(({ filename }) => filename === file).map(({ code, message, help }) => [code, message, help].join(" "));

  it.each(REFUSED)("refuses `$code` in $file and says what to do", ({ file, advice }) => {
    expect(saidAbout(file).join("\n")).toContain(advice);
  });

  it.each(ALLOWED)("lets `$code` stand in $file", ({ file }) => {
    expect(saidAbout(file)).toEqual([]);
  });
});

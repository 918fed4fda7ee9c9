import { cruise, type ICruiseOptions, type ICruiseResult } from "dependency-cruiser";
import config from "../../.dependency-cruiser.mjs";

/** One import that a rule forbids. */
export type Violation = { readonly rule: string; readonly from: string; readonly to: string; readonly mend: string };

/** What a run looked at, and what it found. */
export type Cruise = { readonly modules: readonly string[]; readonly violations: readonly Violation[] };

/** Names and advice of all rules, as written in .dependency-cruiser.mjs. */
export const rules: ReadonlyMap<string, string> = new Map(config.forbidden.map(({ name, comment }) => [name, comment]));

/** Follows every import below the folders of `baseDir` and judges it by .dependency-cruiser.mjs. */
export async function cruiseFolders(baseDir: string, folders: readonly string[]): Promise<Cruise> {
  const { tsConfig: _onlyForTheCommandLine, ...options } = config.options;
  const judged = { ...options, baseDir, validate: true, ruleSet: { forbidden: config.forbidden } };
  const { output } = await cruise([...folders], judged as ICruiseOptions);
  if (typeof output === "string") throw new Error("dependency-cruiser answered with a report instead of its result");
  return { modules: modulesOf(output), violations: violationsOf(output) };
}

function modulesOf(result: ICruiseResult): readonly string[] {
  return result.modules.filter((module) => !module.coreModule && !module.source.includes("node_modules/")).map((module) => module.source);
}

function violationsOf(result: ICruiseResult): readonly Violation[] {
  return result.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to, mend: rules.get(rule.name) ?? "" }));
}

import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { ALLOWED, licencesOf } from "../../server/tools/licences.mjs";
import { readProjectFile } from "./repository.ts";

interface Advisory {
  readonly package: string;
  /** Major version that the line is about. */
  readonly branch: string;
  /** "" when there is no safe one. */
  readonly safe_from: string;
  readonly decision: string;
  readonly advisories: string;
  readonly source: string;
}

const LIST = "server/docs/advisories.csv";
const advisories = parse<Advisory>(readProjectFile(LIST), { columns: true });
/** "  '@apollo/server@5.5.1':" of the lockfile's list of packages. */
const locked = [...(readProjectFile("pnpm-lock.yaml").split("\npackages:\n")[1]?.split("\nsnapshots:\n")[0] ?? "").matchAll(/^ {2}'?(@?[^@'\s]+)@([^:'(\s]+)'?:\n {4}resolution: \{([^}]*)\}/gm)].map(
  ([, name = "", version = "", resolution = ""]) => ({ name, version, resolution }),
);

/** Which locked packages the list does not let through, and by which of its lines. */
function broken(list: readonly Advisory[], packages: readonly { readonly name: string; readonly version: string }[]): readonly string[] {
  return packages.flatMap(({ name, version }) => {
    const lines = list.filter((line) => line.package === name);
    if (lines.some(({ decision }) => decision === "refused")) return [`${name}@${version}: refused`];
    if (lines.length === 0) return [];
    const oldest = Math.min(...lines.map(({ branch }) => Number(branch)));
    const major = Number(version.split(".")[0]);
    if (major < oldest) return [`${name}@${version}: no safe version is known below ${oldest}`];
    return lines.filter(({ branch }) => Number(branch) === major).flatMap((line) => (isBefore(version, line.safe_from) ? [`${name}@${version}: safe from ${line.safe_from}`] : []));
  });
}

/** Whether one version comes before another; 1.2.3-beta comes before 1.2.3. */
function isBefore(version: string, other: string): boolean {
  const [a = [], b = []] = [version, other].map((text) => (text.split("-")[0] ?? "").split(".").map(Number));
  for (const [index, number] of a.entries()) if (number !== (b[index] ?? 0)) return number < (b[index] ?? 0);
  return version.includes("-") && !other.includes("-");
}

describe("known advisories", () => {
  it("name a package, a decision, a safe version where there is one, and their source", () => {
    const incomplete = advisories.filter(
      (line) => !/^\d+$/.test(line.branch) || !["required", "refused"].includes(line.decision) || (line.decision === "required") !== /^\d+\.\d+\.\d+$/.test(line.safe_from) || line.source === "" || line.advisories === "",
    );
    expect(advisories.length).toBeGreaterThan(5);
    expect(incomplete).toEqual([]);
  });

  it("touch no version of a package that is locked here", () => {
    expect(locked.length, "packages in the lockfile").toBeGreaterThan(400);
    expect(broken(advisories, locked)).toEqual([]);
  });

  it("would be noticed: a version too old, of a forgotten branch or of a refused package", () => {
    const list: readonly Advisory[] = [
      { package: "door", branch: "2", safe_from: "2.3.0", decision: "required", advisories: "-", source: "-" },
      { package: "sheet", branch: "0", safe_from: "", decision: "refused", advisories: "-", source: "-" },
    ];
    const versions = ["2.2.9", "2.3.0-rc.1", "2.3.0", "2.10.0", "3.0.0", "1.9.9"].map((version) => ({ name: "door", version }));

    expect(broken(list, [...versions, { name: "sheet", version: "0.18.5" }, { name: "other", version: "0.0.1" }])).toEqual([
      "door@2.2.9: safe from 2.3.0",
      "door@2.3.0-rc.1: safe from 2.3.0",
      "door@1.9.9: no safe version is known below 2",
      "sheet@0.18.5: refused",
    ]);
  });
});

describe("packages from outside", () => {
  it("are each held to their content by a digest in the lockfile", () => {
    expect(locked.filter(({ resolution }) => !/integrity: sha512-/.test(resolution)).map(({ name, version }) => `${name}@${version}`)).toEqual([]);
  });

  it("that the product needs have licences which allow to pass them on", { timeout: 60_000 }, async () => {
    const packages = await licencesOf({ product: true });

    expect(packages.length).toBeGreaterThan(150);
    expect(packages.filter(({ licence }) => !ALLOWED.includes(licence))).toEqual([]);
  });
});

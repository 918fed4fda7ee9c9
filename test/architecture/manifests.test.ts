import { describe, expect, it } from "vitest";
import { projectFiles, readProjectFile } from "./repository.ts";

type Manifest = {
  readonly path: string;
  readonly license?: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const manifests = projectFiles
  .filter((path) => /(^|\/)package\.json$/.test(path))
  .map((path): Manifest => ({ ...(JSON.parse(readProjectFile(path)) as Omit<Manifest, "path">), path }));

const pins = manifests.flatMap(({ path, dependencies, devDependencies, optionalDependencies }) =>
  Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).map(([name, version]) => ({ path, name, version })),
);

describe("packages", () => {
  it("are pinned to one exact version each", () => {
    const loose = pins.filter(({ version }) => version !== "workspace:*" && !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));

    expect(loose).toEqual([]);
  });

  it("have the same version in every folder", () => {
    const firstVersion = new Map(pins.toReversed().map(({ name, version }) => [name, version]));

    expect(pins.filter(({ name, version }) => firstVersion.get(name) !== version)).toEqual([]);
  });

  it("are found by name in the lockfile, not by an address that only some machines reach", () => {
    expect(readProjectFile("pnpm-lock.yaml").split("\n").filter((line) => /https?:\/\/|tarball:/.test(line))).toEqual([]);
  });

  it("belong to folders that are private and under the licence of the project", () => {
    expect(manifests.map((manifest) => [manifest.path, manifest.private, manifest.license])).toEqual(
      manifests.map(({ path }) => [path, true, "Apache-2.0"]),
    );
    expect(readProjectFile("LICENSE")).toContain("Version 2.0, January 2004");
  });
});

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { validate } from "dockerfile-utils";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { projectFiles, readProjectFile, repositoryRoot } from "./repository.ts";

const FOLDER = "server/deploy";
const dockerfile = readProjectFile(`${FOLDER}/Dockerfile`);
const units = projectFiles.filter((path) => path.startsWith(FOLDER) && /\.(service|timer)$/.test(path));
const settings = [...readProjectFile("README.md").matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(([, names = ""]) => [...names.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name));

interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly healthcheck?: object;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}
const compose = parse(readProjectFile(`${FOLDER}/compose.yaml`), { merge: true }) as { readonly services: Readonly<Record<string, Service>> };

/** Every Node and PostgreSQL image, as "name:tag". */
function images(): readonly string[] {
  const named = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image = ""]) => image);
  return [...named, ...Object.values(compose.services).map(({ image }) => image)];
}

describe("what is copied to run Pantau elsewhere", () => {
  it("is a Dockerfile without a fault, and the linter finds one when there is one", () => {
    expect(validate(dockerfile).map(({ message, range }) => [range.start.line + 1, message])).toEqual([]);
    expect(validate("FROM node:24\nCOPPY . .\nEXPOSE 4o00\n")).toHaveLength(2);
  });

  it("copies what is there, runs as an ordinary user and names a program without a shell", () => {
    const built = ["node_modules", "web/node_modules", "web/dist", "web/dist-ssr", "package.json", "."];
    const sources = [...dockerfile.matchAll(/^COPY (?:--from=build )?(?:\/srv\/pantau\/)?(\S+) /gm)].map(([, source = ""]) => source);

    expect(sources.length).toBeGreaterThan(5);
    expect(sources.filter((source) => !built.includes(source) && !existsSync(join(repositoryRoot, source)))).toEqual([]);
    expect(dockerfile.match(/^USER (.*)$/gm)?.at(-1)).toBe("USER node");
    expect(dockerfile).toMatch(/^CMD \["node", "server\/dist\/main\.js"\]$/m);
  });

  it("takes no data, secret or history into an image", () => {
    const ignored = readProjectFile(`${FOLDER}/Dockerfile.dockerignore`).split("\n");

    expect([".git", ".data*", ".env*", "**/node_modules"].filter((pattern) => !ignored.includes(pattern))).toEqual([]);
  });

  it("names images by a version, never by latest", () => {
    expect(images().filter((image) => !/^[a-z]+:\d[\w.-]*$/.test(image))).toEqual([]);
  });

  it("starts each service after what it needs is healthy, opens no port to the network, and holds no password", () => {
    for (const [name, { healthcheck, ports = [], depends_on: needs = {}, build }] of Object.entries(compose.services)) {
      expect([name, ports.filter((port) => !port.startsWith("127.0.0.1:"))]).toEqual([name, []]);
      expect([name, Object.values(needs).every(({ condition }) => condition === "service_healthy")]).toEqual([name, true]);
      expect([name, healthcheck !== undefined || build !== undefined]).toEqual([name, true]);
      if (build) expect(existsSync(join(repositoryRoot, FOLDER, build.context, build.dockerfile))).toBe(true);
    }
    expect(readProjectFile(`${FOLDER}/compose.yaml`).match(/(PASSWORD: |:\/\/pantau:)(?!\$\{)/g)).toBeNull();
  });

  it("sets only what Pantau reads", () => {
    const inUnits = units.flatMap((path) => [...readProjectFile(path).matchAll(/^Environment=(.*)$/gm)].flatMap(([, pairs = ""]) => pairs.split(" ").map((pair) => pair.split("=")[0])));
    const inImage = [...(/^ENV ([\s\S]*?[^\\])\n/m.exec(dockerfile)?.[1] ?? "").matchAll(/([A-Z_]+)=/g)].map(([, name]) => name);
    const inCompose = ["pantau", "backup"].flatMap((name) => Object.keys(compose.services[name]?.environment ?? {}));
    const set = [...inUnits, ...inImage, ...inCompose];

    expect(set.length).toBeGreaterThan(10);
    expect(set.filter((name) => !settings.includes(name))).toEqual([]);
  });

  it("are units that systemd understands", (context) => {
    const tool = spawnSync("systemd-analyze", ["--version"]);
    if (tool.status !== 0) context.skip("systemd-analyze is not on this machine");
    expect(units).toHaveLength(3);
    const { stderr } = spawnSync("systemd-analyze", ["verify", "--man=no", ...units.map((path) => join(repositoryRoot, path))], { encoding: "utf8" });

    // Not installed here: the program's place and its user may be missing, its words must all be known.
    expect(stderr.split("\n").filter((line) => /server\/deploy|pantau/.test(line) && /Unknown|Failed to parse|Invalid|ignoring|bad/i.test(line))).toEqual([]);
  });
});

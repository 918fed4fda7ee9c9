import { describe, expect, it } from "vitest";
import { codeFiles, linesMatching, productFiles, projectFiles, readProjectFile, testFiles } from "./repository.ts";

const ownText = projectFiles.filter((path) => !/\.(png|woff2?|ico|jpe?g|xlsx|pdf|zip)$/.test(path));
const checks = (path: string): boolean => path.startsWith("test/architecture/");

/** Hits of a pattern in files, each as "path:line: text". */
const hits = (paths: readonly string[], pattern: RegExp): readonly string[] => paths.flatMap((path) => linesMatching(path, pattern));

describe("what every file of the project keeps to", () => {
  it("found files to look at", () => {
    expect(productFiles.length).toBeGreaterThan(20);
    expect(testFiles.length).toBeGreaterThan(3);
  });

  it("one topic a file: none is longer than 350 lines", () => {
    // The texts of a language stand together, one a line, so that a translator reads one file.
    const code = codeFiles.filter((path) => !/^web\/src\/i18n\/(id|en)\.ts$/.test(path));
    const long = code.map((path) => ({ path, lines: readProjectFile(path).split("\n").length })).filter(({ lines }) => lines > 350);

    expect(long).toEqual([]);
  });

  it("types say what things are: no cast through unknown (`any` is refused by the lint)", () => {
    expect(hits(codeFiles.filter((path) => /\.tsx?$/.test(path) && !checks(path)), /\bas unknown as\b/)).toEqual([]);
  });

  it("work that is left has an issue: no note to self in the code", () => {
    expect(hits(codeFiles.filter((path) => !checks(path)), /\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
  });

  it("what is imported has a name: no default export outside the files that a tool demands", () => {
    const demanded = /(config|codegen)\.[cm]?[jt]s$|^\.dependency-cruiser\.mjs$/;

    expect(hits(codeFiles.filter((path) => !demanded.test(path)), /^export default\b/)).toEqual([]);
  });

  it("no machine is named: no home folder, no work folder, no package registry", () => {
    const machine = new RegExp(["/home/\\w+", "/Users/\\w+", "C:\\\\\\\\Users", "/work/\\w+", "registry\\.npm", "npmjs\\.org", "jfrog", "nexus\\."].join("|"));

    expect(hits(ownText.filter((path) => !checks(path)), machine)).toEqual([]);
  });
});

describe("code that must give the same answer twice", () => {
  const clocks = /\bDate\.now\(|\bnew Date\(\s*\)/;
  const owner = /^server\/src\/platform\/clock\.ts$/;

  it("asks the clock only through platform/clock", () => {
    const inner = productFiles.filter((path) => /^(server|web)\/src\//.test(path) && !owner.test(path));

    expect(hits(inner, clocks), "take a Clock, or the date, as an argument").toEqual([]);
  });

  it("draws no lots: kernel, rules and seeds use no unseeded randomness", () => {
    const pure = productFiles.filter((path) => /^server\/src\/kernel\/|\/domain\/|^server\/src\/scenarios\/|^prisma\/seed\/|^web\/src\//.test(path));

    expect(hits(pure, /\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b/), "take the seed or the id as an argument").toEqual([]);
  });
});

describe("the database", () => {
  it("gets parameters, never text pasted into a statement", () => {
    expect(hits(codeFiles.filter((path) => !checks(path)), /\$(queryRaw|executeRaw)Unsafe|Prisma\.raw\(/)).toEqual([]);
  });
});

describe("the web page", () => {
  const pageFiles = projectFiles.filter((path) => /^web\/.*\.(tsx?|css|html|mjs|svg|json)$/.test(path) && !/\.test\.tsx?$/.test(path));
  const names = /http:\/\/www\.w3\.org\/(2000\/svg|1999\/xlink|1999\/xhtml)|https?:\/\/(localhost|127\.0\.0\.1)/g;

  it("is served whole from this host: it names no other", () => {
    const foreign = pageFiles.flatMap((path) =>
      readProjectFile(path).split("\n").flatMap((line, index) => (/(https?:)?\/\/[\w-]+\.[a-z]{2,}/i.test(withoutComment(line.replaceAll(names, ""))) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
    );

    expect(foreign).toEqual([]);
  });

  it("finds something to look at", () => {
    expect(pageFiles.length).toBeGreaterThan(3);
  });

  function withoutComment(line: string): string {
    return line.replace(/(^|\s)\/\/\s.*$/, "").replace(/^\s*\*.*$/, "");
  }
});

describe("every test", () => {
  it("can fail: it holds an expectation", () => {
    expect(testFiles.filter((path) => !/\bexpect(\.\w+)?\(/.test(readProjectFile(path)))).toEqual([]);
  });

  it("expects something of the product, not of a constant", () => {
    const idle = /expect\((true|false|null|undefined|\d+|"[^"]*")\)\s*\.|expect\([^()]*\);\s*$/;

    expect(hits(testFiles.filter((path) => !checks(path)), idle)).toEqual([]);
  });

  it("runs: none is skipped for good or run alone", () => {
    expect(hits(testFiles.filter((path) => !checks(path)), /\b(it|test|describe)\.(only|skip|todo)\(/)).toEqual([]);
  });

  it("waits for what happens, not for time to pass", () => {
    expect(hits(testFiles.filter((path) => !checks(path)), /waitForTimeout|setTimeout\(\s*(resolve|done|r)\b/)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { refusedTexts } from "./refusedText.ts";
import { codeFiles, linesMatching, productFiles, projectFiles, readProjectFile, testFiles } from "./repository.ts";

describe("what every file keeps to", () => {
  it("found files to look at", () => {
    expect(productFiles.length).toBeGreaterThan(20);
    expect(testFiles.length).toBeGreaterThan(3);
    expect(refusedTexts.filter(({ files }) => files.length === 0).map(({ rule }) => rule)).toEqual([]);
  });

  it.each(refusedTexts)("$rule", ({ files, pattern, mend }) => {
    expect(files.flatMap((path) => linesMatching(path, pattern)), mend).toEqual([]);
  });

  it.each(refusedTexts)("and would be noticed: $refused", ({ pattern, refused, allowed }) => {
    expect(refused).toMatch(pattern);
    expect(allowed).not.toMatch(pattern);
  });

  it("one topic a file: none is longer than 350 lines", () => {
    // The texts of a language stand together, one a line, so that a translator reads one file.
    const code = codeFiles.filter((path) => !/^web\/src\/i18n\/(id|en)\.ts$/.test(path));
    const long = code.map((path) => ({ path, lines: readProjectFile(path).split("\n").length })).filter(({ lines }) => lines > 350);

    expect(long).toEqual([]);
  });

  it("a test holds an expectation", () => {
    expect(testFiles.filter((path) => !/\bexpect(\.\w+)?\(/.test(readProjectFile(path)))).toEqual([]);
  });
});

describe("the web page", () => {
  const pageFiles = projectFiles.filter((path) => /^web\/.*\.(tsx?|css|html|mjs|svg|json)$/.test(path) && !/\.test\.tsx?$/.test(path));

  it("is served whole from this host: no file of it names another", () => {
    const foreign = pageFiles.flatMap((path) =>
      readProjectFile(path)
        .split("\n")
        .flatMap((line, index) => (namesForeignHost(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
    );

    expect(pageFiles.length).toBeGreaterThan(3);
    expect(foreign).toEqual([]);
  });

  it.each([
    ['<link href="https://fonts.googleapis.com/css2?family=Inter" rel="stylesheet">', true],
    ['@import url("//cdn.example.com/a.css");', true],
    ['const server = "http://127.0.0.1:4000";', false],
    ['<svg xmlns="http://www.w3.org/2000/svg">', false],
    ["// echarts/issues at https://github.com explain why", false],
  ])("and it would be noticed: %s is %s", (line, foreign) => {
    expect(namesForeignHost(line)).toBe(foreign);
  });
});

/** True if the line would make a browser, or a reader of the code, go to another host. Comments and names of XML are none. */
function namesForeignHost(line: string): boolean {
  const code = line
    .replaceAll(/http:\/\/www\.w3\.org\/(2000\/svg|1999\/xlink|1999\/xhtml)|https?:\/\/(localhost|127\.0\.0\.1)/g, "")
    .replace(/(^|\s)\/\/\s.*$/, "")
    .replace(/^\s*\*.*$/, "");
  return /(https?:)?\/\/[\w-]+\.[a-z]{2,}/i.test(code);
}

import { withoutGuard } from "../../../platform/spreadsheet/harmlessText.ts";
import type { Archive } from "./archive.ts";
import { tidy } from "./tableCells.ts";
import { readXml } from "./xml.ts";

/** Cuts a text that no cell may hold anyway, so that it takes no room; one more sign than allowed tells that it was too long. */
export function cutText(text: string, mostCharacters: number): string {
  return text.length > mostCharacters + 1 ? text.slice(0, mostCharacters + 1) : text;
}

/** Control signs as workbooks write them: "_x0009_". */
export function unescaped(text: string): string {
  return text.includes("_x") ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}

/** Texts that cells share, tidied, in order. Formats within a text and readings of characters are left out. */
export async function readSharedTexts(archive: Archive, part: string | null, mostCharacters: number): Promise<readonly string[]> {
  const texts: string[] = [];
  if (part === null) return texts;
  let current = "";
  let isText = false;
  let isReading = false;
  await readXml(part, archive.read(part), {
    open(name) {
      if (name === "si") current = "";
      isReading ||= name === "rPh";
      isText = name === "t" && !isReading;
    },
    close(name) {
      if (name === "t") isText = false;
      if (name === "rPh") isReading = false;
      if (name === "si") texts.push(withoutGuard(tidy(unescaped(cutText(current, mostCharacters)))));
    },
    text(text) {
      if (isText && current.length <= mostCharacters) current += text;
    },
  });
  return texts;
}

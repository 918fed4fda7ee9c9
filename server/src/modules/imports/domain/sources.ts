import { name, shaped, text } from "./cells.ts";
import type { FileKind } from "./fileKind.ts";
import { checkRows } from "./rowReader.ts";

export interface SourceFields {
  readonly key: string;
  readonly locator: string;
  readonly subject: string;
}

/** Publications in which facts were read. Natural key: key. */
export const sourcesFile: FileKind<SourceFields> = {
  required: ["key", "locator", "subject"],
  optional: [],
  check: (rows) =>
    checkRows(rows, {
      keyColumn: "key",
      naturalKey: (source) => source.key,
      read(cells) {
        const key = cells.required("key", shaped(/^[A-Za-z][A-Za-z0-9-]{0,19}$/, "S01 (huruf, lalu huruf atau angka)"));
        const locator = cells.required("locator", name);
        const subject = cells.required("subject", text);
        if (key === undefined || locator === undefined || subject === undefined) return undefined;
        return { key, locator, subject };
      },
    }),
};

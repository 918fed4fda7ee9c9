import { name } from "./cells.ts";
import { provinceCode } from "./commonCells.ts";
import type { FileKind } from "./fileKind.ts";
import { checkRows } from "./rowReader.ts";

export interface ProvinceFields {
  readonly code: string;
  readonly name: string;
}

/** Provinces. Natural key: Kemendagri code. */
export const provincesFile: FileKind<ProvinceFields> = {
  required: ["code", "name"],
  optional: [],
  check: (rows) =>
    checkRows(rows, {
      keyColumn: "code",
      naturalKey: (province) => province.code,
      read(cells) {
        const code = cells.required("code", provinceCode);
        const provinceName = cells.required("name", name);
        return code === undefined || provinceName === undefined ? undefined : { code, name: provinceName };
      },
    }),
};

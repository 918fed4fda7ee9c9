import { ISSUER_LEVELS, type IssuerLevel } from "../../evaluations/domain/claim.ts";
import { name, word } from "./cells.ts";
import { provinceCode, slug } from "./commonCells.ts";
import type { FileKind } from "./fileKind.ts";
import { checkRows } from "./rowReader.ts";

export interface IssuerFields {
  readonly id: string;
  readonly name: string;
  readonly level: IssuerLevel;
  /** Null: national, or of a province that is not registered. */
  readonly provinceCode: string | null;
}

/** Bodies that evaluate. Natural key: id. An issuer belongs to one dataset for good. */
export const issuersFile: FileKind<IssuerFields> = {
  required: ["id", "name", "level"],
  optional: ["province_code"],
  check(rows, reference) {
    const idOfName = new Map([...reference.issuers].map(([id, known]) => [known.name, id]));
    return checkRows(rows, {
      keyColumn: "id",
      naturalKey: (issuer) => issuer.id,
      read(cells) {
        const id = cells.required("id", slug);
        const issuerName = cells.required("name", name);
        const level = cells.required("level", word(ISSUER_LEVELS));
        const province = cells.optional("province_code", provinceCode);
        if (id === undefined || issuerName === undefined || level === undefined) return undefined;
        const known = reference.issuers.get(id);
        if (known && known.dataset !== reference.dataset)
          cells.reject("id", { code: "WRONG_DATASET", rule: "penerbit ini milik kumpulan data lain", mend: "Data demo dan data nyata tidak boleh berbagi penerbit; pakai id lain." });
        const holder = idOfName.get(issuerName);
        idOfName.set(issuerName, id);
        if (holder !== undefined && holder !== id)
          cells.reject("name", { code: "DUPLICATE", rule: `nama ini sudah dipakai penerbit ${holder}`, mend: "Periksa id-nya, atau tulis nama lengkap yang berbeda." });
        if (province !== null && !reference.provinceCodes.has(province))
          cells.reject("province_code", { code: "UNKNOWN_REFERENCE", rule: "provinsi ini tidak terdaftar", mend: "Impor provinsinya lebih dahulu, atau kosongkan sel ini." });
        if (level === "NATIONAL" && province !== null)
          cells.reject("province_code", { code: "CONTRADICTION", rule: "penerbit nasional tidak punya provinsi", mend: "Kosongkan sel ini, atau perbaiki kolom level." });
        return { id, name: issuerName, level, provinceCode: province };
      },
    });
  },
};

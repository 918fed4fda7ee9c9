import type { Reference } from "./fileKind.ts";
import type { RowReader } from "./rowReader.ts";

/** The issuer must be known, and of the file's dataset: an invented figure never stands in a list with real ones. */
export function checkIssuer(cells: RowReader, issuerId: string, reference: Reference): void {
  const issuer = reference.issuers.get(issuerId);
  if (!issuer) cells.reject("issuer_id", { code: "UNKNOWN_REFERENCE", rule: "penerbit ini tidak terdaftar", mend: "Impor penerbitnya lebih dahulu (jenis issuers), atau perbaiki id-nya." });
  else if (issuer.dataset !== reference.dataset)
    cells.reject("issuer_id", {
      code: "WRONG_DATASET",
      rule: issuer.dataset === "DEMO" ? "penerbit ini hanya untuk data demo" : "penerbit ini hanya untuk data nyata",
      mend: "Data demo dan data nyata tidak boleh bercampur; pilih penerbit dari kumpulan data yang sama.",
    });
}

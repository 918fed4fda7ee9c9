import { regionName } from "../../satkers/domain/satker.ts";
import type { PublicBodyKind, Reference } from "./fileKind.ts";
import type { RowReader } from "./rowReader.ts";

interface EvaluatedBody {
  readonly body: string;
  readonly bodyKind: PublicBodyKind;
  readonly satkerCode: string | null;
}

/**
 * Who a row is about. Names collide (KPU Kabupaten and KPU Kota Magelang), so a satker is given by code and full name,
 * and a name that could be a satker's is never taken for another body. Source: domain facts, section 0 item 12.
 * The returned rule remembers the bodies of the file, so that one name means one body throughout.
 */
export function bodyRules(reference: Reference): (cells: RowReader, row: EvaluatedBody) => void {
  const codeOfName = new Map([...reference.satkerNames].map(([code, name]) => [name, code]));
  const regions = new Set([...reference.satkerNames.values()].map((name) => regionName(name).toLowerCase()));
  const kindInFile = new Map<string, PublicBodyKind>();

  return (cells, row) => {
    const sameName = codeOfName.get(row.body);
    if (row.satkerCode !== null) checkSatker(cells, row, reference);
    else if (row.bodyKind === "SATKER")
      cells.reject("satker_code", { code: "REQUIRED", rule: "satker tanpa kode", mend: sameName ? `Isi kode ${sameName}.` : "Isi kode Kemendagri satker, misalnya 33.08." });
    else if (sameName !== undefined)
      cells.reject("satker_code", { code: "CONTRADICTION", rule: `nama ini adalah nama satker ${sameName}`, mend: `Isi kode ${sameName} dan body_kind satker.` });
    else if (regions.has(shortOfficeName(row.body)))
      cells.reject("body", { code: "CONTRADICTION", rule: "nama ini menyerupai nama satker tetapi tidak lengkap", mend: "Tulis nama lengkap dengan Kabupaten atau Kota, dan isi satker_code." });

    const known = reference.bodies.get(row.body)?.kind ?? kindInFile.get(row.body);
    kindInFile.set(row.body, row.bodyKind);
    if (known !== undefined && known !== row.bodyKind)
      cells.reject("body_kind", { code: "CONTRADICTION", rule: `badan publik ini sudah tercatat sebagai ${known.toLowerCase()}`, mend: "Samakan body_kind, atau bedakan namanya." });
  };
}

function checkSatker(cells: RowReader, row: EvaluatedBody, reference: Reference): void {
  const registered = row.satkerCode === null ? undefined : reference.satkerNames.get(row.satkerCode);
  if (registered === undefined)
    cells.reject("satker_code", { code: "UNKNOWN_REFERENCE", rule: "tidak ada satker dengan kode ini", mend: "Periksa kode Kemendagri; satker baru diimpor lebih dahulu (jenis satkers)." });
  else if (registered !== row.body)
    cells.reject("body", { code: "CONTRADICTION", rule: `satker ${row.satkerCode} bernama ${registered}`, mend: "Perbaiki kode atau nama, supaya keduanya satu kantor." });
  if (row.bodyKind !== "SATKER")
    cells.reject("body_kind", { code: "CONTRADICTION", rule: "baris berkode satker harus berjenis satker", mend: "Tulis satker, atau kosongkan satker_code." });
}

/** "KPU Kab. Magelang", "KPU Magelang" → "magelang"; anything else → a text that is no region. */
function shortOfficeName(body: string): string {
  return /^kpu\s+(?:(?:kabupaten|kab\.?|kota)\s+)?(.+)$/i.exec(body)?.[1]?.toLowerCase() ?? "";
}

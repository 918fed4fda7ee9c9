import { describe, expect, it } from "vitest";
import { importFile } from "../../server/src/modules/imports/imports.service.ts";
import type { ImportKind } from "../../server/src/modules/imports/domain/fileKind.ts";
import { useTestDatabase } from "../support/database.ts";

const testDatabase = useTestDatabase();

function take(kind: ImportKind, ...lines: readonly string[]) {
  return importFile(testDatabase().database, { kind, dataset: "PUBLISHED", fileName: `${kind}.csv`, bytes: new TextEncoder().encode(lines.join("\n")), importedBy: "uji" });
}
const rows = async (sql: string) => (await testDatabase().database.pool.query(sql)).rows as readonly Record<string, unknown>[];

const HEADER = "issuer_id,year,body_kind,version,level,code,parent_code,title,weight,stage,source,confidence";
const version = (number: number, saq: string) => [
  HEADER,
  `ki-pusat,2025,all,${number},instrument,,,Instrumen KI Pusat 2025,,,surat,high`,
  `ki-pusat,2025,all,${number},stage,saq,,SAQ,${saq},saq,surat,high`,
  `ki-pusat,2025,all,${number},stage,visitasi,,Visitasi,20,visit,surat,high`,
];

describe("instruments through the ordinary import", () => {
  it("are refused as a whole when weights do not sum to 100, and nothing is stored in part", async () => {
    await expect(take("instruments", ...version(2, "79"))).rejects.toThrow(/bobot tahap berjumlah 99, bukan 100 \(baris 2, 3\)/);
    expect(await rows("SELECT id FROM instrument WHERE version = 2")).toEqual([]);
  });

  it("are refused when they would edit a published one: a change is a new version, and both live side by side", async () => {
    await expect(take("instruments", ...version(1, "80"))).rejects.toThrow(/Baris 1, kolom version.*sudah terbit/);
    expect(await take("instruments", ...version(2, "80"))).toMatchObject({ status: "stored", added: 1 });
    expect(await rows("SELECT version, status::text FROM instrument WHERE issuer_id = 'ki-pusat' AND year = 2025 ORDER BY 1")).toEqual([
      { version: 1, status: "PUBLISHED" },
      { version: 2, status: "PUBLISHED" },
    ]);
  });

  it("may replace a draft", async () => {
    const draft = [HEADER, "ki-pusat,2024,all,1,instrument,,,Instrumen KI Pusat 2024,,,surat KI Pusat,high", "ki-pusat,2024,all,1,stage,saq,,SAQ,,saq,surat KI Pusat,high"];
    expect(await take("instruments", ...draft)).toMatchObject({ added: 0, changed: 1 });
    expect(await rows("SELECT count(*)::int AS parts FROM instrument_part WHERE instrument_id = 'ki-pusat-2024-all-v1'")).toEqual([{ parts: 1 }]);
  });
});

describe("rounds and corrections through the ordinary import", () => {
  const result = "satker_code,body,body_kind,issuer_id,year,score,class,source,confidence";

  it("keep a provisional result beside the final one", async () => {
    await take("evaluation-results", `${result},round`, "33.01,KPU Kabupaten Cilacap,satker,ki-jawa-tengah,2024,88.1,,pengumuman,high,provisional",
      "33.01,KPU Kabupaten Cilacap,satker,ki-jawa-tengah,2024,90.4,,pengumuman,high,final");
    expect(await rows("SELECT round::text, score::float8 FROM evaluation_result WHERE source_text = 'pengumuman' ORDER BY 1")).toEqual([
      { round: "FINAL", score: 90.4 },
      { round: "PROVISIONAL", score: 88.1 },
    ]);
  });

  it("end the force of one claim, keep it, and write down why", async () => {
    await take("corrections", `${result},corrects_source,corrects_round,reason,corrected_by`, "33.01,KPU Kabupaten Cilacap,satker,ki-jawa-tengah,2024,90.9,,ralat,high,pengumuman,final,salah hitung,KI Jawa Tengah");
    expect(await rows("SELECT score::float8, round::text, superseded_at IS NULL AS in_force FROM evaluation_result r JOIN public_body b ON b.id = r.body_id WHERE b.satker_code = '33.01' ORDER BY 1")).toEqual([
      { score: 88.1, round: "PROVISIONAL", in_force: true },
      { score: 90.4, round: "FINAL", in_force: false },
      { score: 90.9, round: "FINAL", in_force: true },
    ]);
    expect(await rows("SELECT reason, source_text, corrected_by FROM result_correction")).toEqual([{ reason: "salah hitung", source_text: "ralat", corrected_by: "KI Jawa Tengah" }]);
    await expect(take("corrections", `${result},corrects_source,reason`, "33.01,KPU Kabupaten Cilacap,satker,ki-jawa-tengah,2024,91,,ralat kedua,high,pengumuman lain,uji")).rejects.toThrow(/tidak ada hasil yang berlaku/);
  });
});

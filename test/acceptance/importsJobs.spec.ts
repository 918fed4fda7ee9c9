import { describe, expect, it } from "vitest";
import { readTable } from "../../server/src/modules/imports/reading/openTable.ts";
import { writeTable } from "../../server/src/platform/spreadsheet/writeTable.ts";
import { useTestApi } from "../support/api.ts";
import { importer, settled, uploader } from "../support/importing.ts";
import { importRegister, aRequest, rowsOf } from "../support/registers.ts";
import { tableHashes } from "../support/tableHashes.ts";

const api = useTestApi();

/** Every table but those of imports at work. */
async function factHashes(): Promise<Record<string, string>> {
  const hashes = await tableHashes(api().testDatabase.database);
  return Object.fromEntries(Object.entries(hashes).filter(([table]) => !/^(import_|account|session)/.test(table)));
}

const UPDATES = "satker_code,item_code,refreshed_at,published_on,source,confidence";
const updatesOf = (satker: string, ...rows: readonly string[]): string => [UPDATES, ...rows.map((row) => `${satker},${row}`)].join("\n");
const ONE = "B01,2026-03-02,2026-03-01,laporan satker,high";
const REQUESTS = "Nomor Pendaftaran,satker_code,received_on,regime,regime_decided_by,regime_reason,Nama Pemohon,No. HP";

describe("an upload", () => {
  it("goes on where it was broken off, and is whole only when it is what was announced", async () => {
    const data = await api().as("DIVISION_DATA");
    const send = uploader(api(), data);
    const bytes = new TextEncoder().encode(updatesOf("33.08", ONE));
    const { id } = await send.announce("log.csv", bytes);
    expect(await send.piece(id, 0, bytes.subarray(0, 40))).toMatchObject({ status: 200, receivedBytes: 40, complete: false });

    // The browser was reloaded: the same file is the same upload, and a piece out of order is told where to go on.
    expect(await send.announce("log.csv", bytes)).toMatchObject({ id, receivedBytes: 40 });
    expect(await send.piece(id, 10, bytes.subarray(10))).toMatchObject({ status: 409, code: "UPLOAD_OFFSET", details: { receivedBytes: 40 } });
    expect(await send.piece(id, 40, bytes.subarray(40))).toMatchObject({ status: 200, receivedBytes: bytes.length, complete: true });
  });

  it("that arrives changed is refused and begins anew", async () => {
    const send = uploader(api(), await api().as("DIVISION_DATA"));
    const bytes = new TextEncoder().encode("abc");
    const { id } = await send.announce("rusak.csv", bytes, "0".repeat(64));
    expect(await send.piece(id, 0, bytes)).toMatchObject({ status: 422, code: "UPLOAD_DAMAGED" });
    expect(await send.state(id)).toMatchObject({ receivedBytes: 0, complete: false });
  });

  it("leaves nothing of a piece whose sender hung up in the middle", async () => {
    const data = await api().as("DIVISION_DATA");
    const send = uploader(api(), data);
    const { id } = await send.announce("putus.csv", new Uint8Array(1000));
    const { hostname, port } = new URL(api().url);
    const { connect } = await import("node:net");
    await new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(`PUT /unggahan/${id}?offset=0 HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncookie: ${data.cookie}\r\ncontent-type: application/octet-stream\r\ncontent-length: 1000\r\n\r\nhalf`, () => socket.destroy());
      });
      socket.once("close", () => resolve());
      socket.once("error", reject);
    });
    expect(await send.state(id)).toMatchObject({ receivedBytes: 0 });
  });

  it("larger than the limit, of nobody, or of somebody else is refused in a sentence", async () => {
    const [data, other, commissioner] = [await api().as("DIVISION_DATA"), await api().as("DIVISION_DATA"), await api().as("COMMISSIONER")];
    const huge = Object.assign(new Uint8Array(1), {});
    const { id } = await uploader(api(), data).announce("a.csv", huge);
    const tooLarge = await fetch(`${api().url}/unggahan`, { method: "POST", headers: { cookie: data.cookie, "content-type": "application/json" }, body: JSON.stringify({ fileName: "a.csv", totalBytes: 60_000_000, sha256: "0".repeat(64) }) });
    expect(tooLarge.status).toBe(413);
    expect(await tooLarge.json()).toMatchObject({ errors: [{ message: "Berkas a.csv terlalu besar. Batasnya 50 MB; bagi menjadi beberapa berkas. Pengelola dapat mengubah batas ini dengan PANTAU_IMPORT_FILE_MB.", extensions: { code: "UPLOAD_TOO_LARGE" } }] });
    expect(await uploader(api(), other).state(id)).toMatchObject({ status: 404, code: "NOT_FOUND" });
    expect(await uploader(api(), commissioner).announce("a.csv", huge)).toMatchObject({ status: 403, code: "FORBIDDEN" });
    expect(await uploader(api(), { cookie: "" }).announce("a.csv", huge)).toMatchObject({ status: 401 });
  });
});

describe("a preview", () => {
  it("changes nothing, and tells what the commit then does", async () => {
    const data = importer(api(), await api().as("DIVISION_DATA"));
    const before = await factHashes();
    const job = await data.previewText("publication-updates", updatesOf("33.08", ONE, "B02,2026-03-02,2026-03-02,laporan satker,high"));
    expect(job).toMatchObject({ state: "PREVIEWED", preview: { rowCount: 2, acceptedCount: 2, rejectedCount: 0, added: 2, changed: 0, unchanged: 0 } });
    expect(await factHashes()).toEqual(before);

    const done = await data.commit(job.id);
    expect(done).toMatchObject({ state: "COMMITTED", progress: { rowsTotal: 2, rowsStored: 2 }, problem: null });
    expect(await rowsOf(api().testDatabase.database, "SELECT added, changed, unchanged, satker_code, is_journaled FROM import_batch WHERE id = $1", [done.batchId])).toEqual([{ added: 2, changed: 0, unchanged: 0, satker_code: "33.08", is_journaled: true }]);
    expect(await rowsOf(api().testDatabase.database, "SELECT 1 FROM import_job WHERE id = $1 AND upload_id IS NOT NULL", [job.id])).toEqual([]);
  });

  it("counts rows of another file that say the same as unchanged, and shows before and after of those that do not", async () => {
    const data = importer(api(), await api().as("DIVISION_DATA"));
    const first = "satker_code,item_code,occurred_on,what,source,confidence\n33.08,I01,2026-02-01,gempa,BPBD,high\n33.08,I02,2026-02-02,banjir,BPBD,high\n";
    await data.commit((await data.previewText("publication-triggers", first)).id);
    const second = `${first.replace("banjir", "banjir bandang")}33.08,I03,2026-02-03,longsor,BPBD,high\n`;
    const { preview, id } = await data.previewText("publication-triggers", second);

    expect(preview).toMatchObject({ added: 1, changed: 1, unchanged: 1 });
    expect(preview.changes).toEqual([{ noun: "peristiwa yang wajib diumumkan", name: "33.08 I02 2026-02-02", row: 2, columns: [{ column: "what", before: "banjir", after: "banjir bandang" }] }]);
    await data.commit(id);
    expect((await data.previewText("publication-triggers", second)).preview).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
  });

  it("names each bad cell by its address, and gives the rows back with their reasons", async () => {
    const reader = await api().as("DIVISION_DATA");
    const data = importer(api(), reader);
    const job = await data.previewText("publication-updates", updatesOf("33.08", ONE.replace("B01", "B03"), "B04,2026-03-03,2026-13-40,laporan satker,high"));
    expect(job).toMatchObject({ state: "REJECTED", preview: { rowCount: 2, acceptedCount: 1, rejectedCount: 1 } });
    expect(job.preview.rejected).toMatchObject([{ row: 2, address: "D3", column: "published_on", value: "2026-13-40", code: "FORMAT" }]);
    await expect(data.commit(job.id)).rejects.toMatchObject({ code: "IMPORT_JOB_NOT_READY" });

    const file = await (await fetch(`${api().url}/impor/${job.id}/baris-ditolak`, { headers: { cookie: reader.cookie } })).text();
    const [header, row, end] = file.replace("\uFEFF", "").split("\r\n");
    expect(header).toBe("satker_code;item_code;refreshed_at;published_on;source;confidence;alasan_ditolak");
    expect(row).toContain("33.08;B04;2026-03-03;2026-13-40;");
    expect(row).toContain("Baris 2, kolom published_on");
    expect(end).toBe("");
    // The mended file may come back with the column of reasons in it.
    const mended = file.replace("2026-13-40", "2026-03-02");
    expect(await data.previewText("publication-updates", mended)).toMatchObject({ state: "PREVIEWED", preview: { added: 1 } });
  });

  it("gives rejected rows of a workbook back as a workbook", async () => {
    const reader = await api().as("DIVISION_DATA");
    const titles = UPDATES.split(",");
    const pieces: Buffer[] = [];
    const rows = [["33.08", "B08", "2026-03-02", "2026-13-40", "laporan satker", "high"]];
    for await (const piece of writeTable({ stamp: null, columns: titles.map((title) => ({ key: title, label: title })), rowCount: 1, rows }, "xlsx")) pieces.push(Buffer.from(piece));
    const bytes = Buffer.concat(pieces);
    const send = uploader(api(), reader);
    const { id: upload } = await send.announce("log.xlsx", bytes);
    await send.piece(upload, 0, bytes);
    const job = await importer(api(), reader).preview({ upload, kind: "publication-updates" });
    expect(job).toMatchObject({ state: "REJECTED", preview: { rejected: [{ address: "D2", code: "FORMAT" }] } });
    const answer = await fetch(`${api().url}/impor/${job.id}/baris-ditolak`, { headers: { cookie: reader.cookie } });
    const given = await readTable(new Uint8Array(await answer.arrayBuffer()), { fileName: "ditolak.xlsx" });
    expect([given.format, given.header.at(-1), given.rows[0]?.cells.get("published_on")]).toEqual(["xlsx", "alasan_ditolak", "2026-13-40"]);
  });

  it("drops columns that say who asked, and never stores them, not even in the preview", async () => {
    const data = importer(api(), await api().as("DIVISION_DATA"));
    const job = await data.previewText("requests", `${REQUESTS}\n901/2026,33.08,2026-02-02,umum,petugas PPID,bukan informasi pemilu,Siti Rahasia,081234567890\n`, { mapping: [{ title: "Nomor Pendaftaran", column: "number" }], source: "PPID Magelang" });
    expect(job.preview.droppedColumns).toEqual(["Nama Pemohon", "No. HP"]);
    expect(job.state).toBe("PREVIEWED");
    await data.commit(job.id);
    for (const { name } of await rowsOf(api().testDatabase.database, "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'"))
      expect([name, await rowsOf(api().testDatabase.database, `SELECT 1 FROM "${String(name)}" t WHERE t::text LIKE '%Rahasia%' OR t::text LIKE '%081234567890%'`)]).toEqual([name, []]);
  });

  it("remembers how a source's columns are read", async () => {
    const reader = await api().as("DIVISION_DATA");
    expect((await reader.query('{ columnMapping(kind: "requests", source: "PPID Magelang") { title column } }')).data).toEqual({ columnMapping: [{ title: "nomor pendaftaran", column: "number" }] });
    const job = await importer(api(), reader).previewText("requests", `${REQUESTS}\n902/2026,33.08,2026-02-03,umum,petugas PPID,bukan informasi pemilu,,\n`, { source: "PPID Magelang" });
    expect(job).toMatchObject({ state: "PREVIEWED", preview: { added: 1 } });
  });
});

describe("a commit", () => {
  it("is refused where the records changed since the preview, and shows a new preview", async () => {
    const data = importer(api(), await api().as("DIVISION_DATA"));
    const rowsWith = (what: string): string => `satker_code,item_code,occurred_on,what,source,confidence\n33.08,T07,2026-04-01,${what},BPBD,high\n`;
    await data.commit((await data.previewText("publication-triggers", rowsWith("pertama"))).id);
    const previewed = await data.previewText("publication-triggers", rowsWith("kedua"));
    await data.commit((await data.previewText("publication-triggers", rowsWith("ketiga"))).id);

    const refused = await data.commit(previewed.id);
    expect(refused).toMatchObject({ state: "PREVIEWED", batchId: null, problem: { code: "WORLD_CHANGED" } });
    expect(refused.preview.changes[0]?.columns).toEqual([{ column: "what", before: "ketiga", after: "kedua" }]);
    expect(await data.commit(previewed.id)).toMatchObject({ state: "COMMITTED", problem: null });
  });

  it("of a file that was stored before stores nothing twice", async () => {
    const data = importer(api(), await api().as("DIVISION_DATA"));
    const text = "satker_code,item_code,occurred_on,what,source,confidence\n33.08,T08,2026-04-01,sekali,BPBD,high\n";
    const { batchId } = await data.commit((await data.previewText("publication-triggers", text)).id);
    const again = await data.previewText("publication-triggers", text);
    expect(again.preview.alreadyImportedAt).not.toBeNull();
    expect(await data.commit(again.id)).toMatchObject({ state: "COMMITTED", batchId });
  });

  it("does not come after a cancel", async () => {
    const data = importer(api(), await api().as("DIVISION_DATA"));
    const before = await factHashes();
    const job = await data.previewText("publication-triggers", "satker_code,item_code,occurred_on,what,source,confidence\n33.08,T09,2026-04-01,batal,BPBD,high\n");
    expect(await data.cancel(job.id)).toMatchObject({ state: "CANCELLED" });
    await expect(data.commit(job.id)).rejects.toMatchObject({ code: "IMPORT_JOB_NOT_READY" });
    expect(await factHashes()).toEqual(before);
  });

  it("of two files at once stores one after the other, both whole", async () => {
    const reader = await api().as("DIVISION_DATA");
    const data = importer(api(), reader);
    const text = (item: string): string => `satker_code,item_code,occurred_on,what,source,confidence\n${Array.from({ length: 40 }, (_, n) => `33.08,${item},2026-01-${String(1 + (n % 28)).padStart(2, "0")},peristiwa ${n < 28 ? "a" : "b"},${item},high`).slice(0, 28).join("\n")}\n`;
    const [one, two] = [await data.previewText("publication-triggers", text("T10")), await data.previewText("publication-triggers", text("T11"))];
    await Promise.all([one, two].map(({ id }) => reader.query("mutation ($id: ID!) { commitImport(job: $id) { id } }", { id })));
    await settled(api());
    for (const { id } of [one, two]) expect(await data.job(id)).toMatchObject({ state: "COMMITTED" });
    expect(await rowsOf(api().testDatabase.database, "SELECT count(*)::int AS n, count(DISTINCT batch_id)::int AS batches FROM publication_trigger WHERE item_code IN ('T10', 'T11')")).toEqual([{ n: 56, batches: 2 }]);
  });
});

describe("who may import what", () => {
  it("an operator imports the own satker's records only; rows of others are rejected by place", async () => {
    const operator = importer(api(), await api().as("SATKER_OPERATOR", { satkerCode: "33.08" }));
    expect(await operator.previewText("publication-updates", updatesOf("33.08", ONE.replace("B01", "B05")))).toMatchObject({ state: "PREVIEWED" });
    const foreign = await operator.previewText("publication-updates", updatesOf("33.09", ONE.replace("B01", "B05")));
    expect(foreign).toMatchObject({ state: "REJECTED" });
    expect(foreign.preview.rejected).toMatchObject([{ row: 1, column: "satker_code", code: "OUTSIDE_AREA" }]);
  });

  it.each([
    ["SATKER_OPERATOR", "evaluation-results"],
    ["SATKER_OPERATOR", "holidays"],
    ["DIVISION_DATA", "satkers"],
    ["DIVISION_DATA", "holidays"],
    ["ADMINISTRATOR", "requests"],
  ] as const)("%s may not import %s", async (role, kind) => {
    const reader = await api().as(role, { provinceCode: "33", satkerCode: "33.08" });
    await expect(importer(api(), reader).previewText(kind, "a,b\n1,2\n")).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("each role is told its own kinds, with their columns", async () => {
    const kindsOf = async (role: "SATKER_OPERATOR" | "DIVISION_DATA"): Promise<string[]> => {
      const { data } = await (await api().as(role)).query("{ importOptions { uploadLimitBytes kinds { kind columns { name required } } } }");
      return (data as { importOptions: { kinds: { kind: string }[] } }).importOptions.kinds.map(({ kind }) => kind);
    };
    expect(await kindsOf("SATKER_OPERATOR")).toEqual(["register-periods", "requests", "objections", "disputes", "consequence-tests", "publication-duties", "publication-triggers", "publication-updates", "assistance-events"]);
    expect(await kindsOf("DIVISION_DATA")).toEqual(expect.arrayContaining(["evaluation-results", "requests", "publication-updates"]));
  });

  it("a file that is not there cannot be previewed, and a job that is done cannot be stopped", async () => {
    const reader = await api().as("DIVISION_DATA");
    const { errors } = await reader.query('mutation { previewImport(input: { upload: "00000000-0000-4000-8000-000000000000", kind: "requests" }) { id } }');
    expect(errors[0]?.extensions["code"]).toBe("UPLOAD_GONE");
    const data = importer(api(), reader);
    const { id } = await data.commit((await data.previewText("publication-updates", updatesOf("33.08", ONE.replace("B01", "B07")))).id);
    expect((await reader.query(`mutation { cancelImport(job: "${id}") { id } }`)).errors[0]?.extensions["code"]).toBe("IMPORT_JOB_NOT_READY");
    expect((await reader.query("{ importJobs(first: 1) { id state } }")).data).toEqual({ importJobs: [{ id, state: "COMMITTED" }] });
  });

  it("a job is seen by the account that asked for it, and by nobody else", async () => {
    const mine = importer(api(), await api().as("DIVISION_DATA"));
    const { id } = await mine.previewText("publication-updates", updatesOf("33.08", ONE.replace("B01", "B06")));
    const other = await api().as("DIVISION_DATA");
    expect((await other.query(`{ importJob(id: "${id}") { id } }`)).data).toEqual({ importJob: null });
    await expect(importer(api(), other).commit(id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("imports on record", () => {
  it("lead from a number to its row and back, and a withdrawn one stays in the list", async () => {
    const reader = await api().as("DIVISION_DATA");
    const data = importer(api(), reader);
    const { batchId } = await data.commit((await data.previewText("publication-triggers", "satker_code,item_code,occurred_on,what,source,confidence\n33.08,T12,2026-05-01,jejak,BPBD,high\n")).id);
    const row = (await reader.query(`{ importedRow(batch: "${batchId}", row: 1) { facts { noun name isInForce values { column value } } } }`)).data as { importedRow: { facts: { noun: string; values: { column: string; value: string }[] }[] } };
    expect(row.importedRow.facts).toMatchObject([{ noun: "peristiwa yang wajib diumumkan", name: "33.08 T12 2026-05-01", isInForce: true }]);
    expect(row.importedRow.facts[0]?.values).toContainEqual({ column: "what", value: "jejak" });
    expect((await api().query(`{ importedRow(batch: "${batchId}", row: 1) { facts { noun } } }`)).data).toEqual({ importedRow: { facts: [] } });

    const listed = await reader.query(`{ importBatch(id: "${batchId}") { canWithdraw added importedBy rows { row facts { name } } } }`);
    expect(listed.data).toMatchObject({ importBatch: { canWithdraw: true, added: 1, rows: [{ row: 1, facts: [{ name: "33.08 T12 2026-05-01" }] }] } });

    const withdrawn = await reader.query(`mutation { withdrawImport(batch: "${batchId}", reason: "salah berkas") { withdrawnReason canWithdraw } }`);
    expect(withdrawn.data).toEqual({ withdrawImport: { withdrawnReason: "salah berkas", canWithdraw: false } });
    expect(await rowsOf(api().testDatabase.database, "SELECT 1 FROM publication_trigger WHERE item_code = 'T12'")).toEqual([]);
    expect(JSON.stringify((await reader.query('{ importBatches(filter: { province: "33" }) { edges { node { id withdrawnReason } } } }')).data)).toContain("salah berkas");
    expect(await rowsOf(api().testDatabase.database, "SELECT 1 FROM audit_entry WHERE action = 'IMPORT_WITHDRAWN' AND subject = $1", [`batch:${batchId}`])).toHaveLength(1);
  });

  it("cannot be taken back while later records stand on them; the sentence names these", async () => {
    const { database } = api().testDatabase;
    const first = await importRegister(database, "requests", [aRequest("77/2026", "2026-02-02")], "januari.csv");
    await importRegister(database, "requests", [aRequest("77/2026", "2026-02-02", { complete_on: "2026-02-02", registered_on: "2026-02-02", notice_on: "2026-02-05", decision: "dikabulkan" })], "februari.csv");
    const reader = await api().as("DIVISION_DATA");
    const { errors } = await reader.query(`mutation { withdrawImport(batch: "${first.batchId}", reason: "salah") { id } }`);
    expect(errors[0]).toMatchObject({ extensions: { code: "WITHDRAWAL_REFUSED" } });
    expect(errors[0]?.message).toMatch(/^Impor januari\.csv tidak dapat ditarik karena ada yang berdiri di atasnya: februari\.csv dari .*\. Tarik impor yang lebih baru itu dahulu\.$/);
  });

  it("are not taken back by somebody of another province, nor by an operator for a whole province", async () => {
    const { database } = api().testDatabase;
    const { batchId } = await importRegister(database, "requests", [aRequest("78/2026", "2026-02-02"), { ...aRequest("78/2026", "2026-02-02"), satker_code: "33.09" }], "dua-satker.csv");
    for (const [role, place] of [["DIVISION_DATA", { provinceCode: "35" }], ["SATKER_OPERATOR", { satkerCode: "33.08" }], ["ADMINISTRATOR", { provinceCode: "33" }]] as const) {
      const { errors } = await (await api().as(role, place)).query(`mutation { withdrawImport(batch: "${batchId}", reason: "salah") { id } }`);
      expect(["FORBIDDEN", "NOT_FOUND"]).toContain(errors[0]?.extensions["code"]);
    }
  });
});

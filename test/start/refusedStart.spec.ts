import { mkdir, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import net from "node:net";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../../server/src/platform/database/embeddedPostgres.ts";
import { workbench } from "./program.ts";

const bench = workbench();
afterEach(() => bench.cleanUp());

/** The program ends by itself, with exit code 1, one sentence and no stack. */
async function refusal(variables: Readonly<Record<string, string>>): Promise<string> {
  const program = bench.start(variables);
  expect(await program.ended).toBe(1);
  expect(program.said()).toBe("");
  expect(program.complained()).not.toMatch(/^\s+at /m);
  expect(program.complained().trim().split("\n")).toHaveLength(1);
  return program.complained().trim();
}

describe("a port that is taken", () => {
  let other: net.Server;
  let port: number;
  beforeEach(
    () =>
      new Promise<void>((resolve) => {
        other = net.createServer().listen(0, "127.0.0.1", () => {
          port = (other.address() as net.AddressInfo).port;
          resolve();
        });
      }),
  );
  afterEach(() => new Promise((resolve) => other.close(resolve)));

  it("is named, with another one to try", async () => {
    const sentence = await refusal({ PANTAU_DATA: await bench.folder(), PORT: String(port) });
    expect(sentence).toMatch(new RegExp(`^Port ${port} di 127\\.0\\.0\\.1 sedang dipakai .* PORT=4000 npm start\\.$`));
  });
});

describe("a data folder that PostgreSQL cannot serve", () => {
  let data: string;
  let cluster: string;
  beforeEach(async function aStoppedCluster() {
    data = await bench.folder();
    cluster = path.join(data, "pg/cluster");
    await (await startEmbeddedPostgres(path.join(data, "pg"), { durable: false })).stop();
  });

  it.each([
    { what: "without its version", breakIt: () => rm(path.join(cluster, "PG_VERSION")) },
    { what: "with a version nobody can read", breakIt: () => writeFile(path.join(cluster, "PG_VERSION"), "??") },
    { what: "without its control file", breakIt: () => rm(path.join(cluster, "global/pg_control")) },
    { what: "with half a control file", breakIt: () => truncate(path.join(cluster, "global/pg_control"), 100) },
    { what: "without its password", breakIt: () => rm(path.join(data, "pg/password")) },
    { what: "without its write-ahead log", breakIt: () => rm(path.join(cluster, "pg_wal"), { recursive: true }) },
    { what: "with other files in its place", breakIt: () => rm(cluster, { recursive: true }) },
  ])("is named with the mend, and nothing is deleted: $what", async ({ breakIt }) => {
    await breakIt();
    const before = await readdir(path.join(data, "pg"), { recursive: true });

    const sentence = await refusal({ PANTAU_DATA: data });

    expect(sentence).toContain(`Folder data ${path.join(data, "pg")} rusak atau tidak lengkap: pulihkan dari cadangan`);
    const after = new Set(await readdir(path.join(data, "pg"), { recursive: true }));
    expect(before.filter((file) => !after.has(file))).toEqual([]);
  });

  it("says which version made it when that is another one", async () => {
    await writeFile(path.join(cluster, "PG_VERSION"), "14\n");
    expect(await refusal({ PANTAU_DATA: data })).toMatch(/dibuat oleh PostgreSQL versi 14/);
  });

  it("is not made where a file lies", async () => {
    const file = path.join(data, "berkas");
    await writeFile(file, "bukan folder");
    expect(await refusal({ PANTAU_DATA: file })).toMatch(/bukan folder: .*PANTAU_DATA\.$/);
    expect(await readFile(file, "utf8")).toBe("bukan folder");
  });
});

describe("a DATABASE_URL that does not work", () => {
  let postgres: EmbeddedPostgres;
  let folder: string;
  const hold = workbench();
  beforeAll(async function aServerOfSomebodyElse() {
    folder = path.join(await hold.folder(), "pg");
    await mkdir(path.dirname(folder), { recursive: true });
    postgres = await startEmbeddedPostgres(folder, { durable: false });
  });
  afterAll(async () => {
    await postgres.stop();
    await hold.cleanUp();
  });
  const changed = (change: (url: URL) => void): string => {
    const url = new URL(postgres.url);
    change(url);
    return url.href;
  };

  it.each([
    { what: "not an address", url: () => "localhost/pantau", says: /^DATABASE_URL salah: isi dengan alamat/ },
    { what: "nobody answers", url: () => changed((url) => (url.port = "1")), says: /tidak ada PostgreSQL yang menjawab/ },
    { what: "a wrong password", url: () => changed((url) => (url.password = "salah")), says: /pengguna atau sandi ditolak/ },
    { what: "no password", url: () => changed((url) => (url.password = "")), says: /sandi belum diisi/ },
    { what: "no such database", url: () => changed((url) => (url.pathname = "/lain")), says: /\/lain\): basis data itu tidak ada/ },
  ])("is refused with the mend and without the password: $what", async ({ url, says }) => {
    const sentence = await refusal({ DATABASE_URL: url() });
    expect(sentence).toMatch(says);
    expect(sentence).not.toContain(new URL(postgres.url).password);
    expect(sentence).not.toContain("salah@");
  });

  it("may be shared by two Pantau when it does work", async () => {
    const programs = [bench.start({ DATABASE_URL: postgres.url }), bench.start({ DATABASE_URL: postgres.url })];
    const urls = await Promise.all(programs.map((program) => program.url()));
    expect(new Set(urls).size).toBe(2);
  });
});

import { describe, expect, it } from "vitest";
import { DEFAULT_DATABASE_LIMITS } from "../platform/database/databaseLimits.ts";
import { StartProblem } from "../platform/database/startProblem.ts";
import { DEFAULT_IMPORT_LIMITS } from "../modules/imports/domain/readingLimits.ts";
import { readEnvironment } from "./environment.ts";

const read = (variables: Record<string, string> = {}) => readEnvironment(variables, "/srv/pantau");

describe("the environment", () => {
  it("needs nothing to be set", () => {
    expect(read()).toEqual({
      databaseUrl: undefined,
      migrationUrl: undefined,
      replicaUrls: [],
      replicaLagSeconds: 10,
      host: "127.0.0.1",
      port: 4000,
      dataFolder: "/srv/pantau/.data",
      demo: "auto",
      production: false,
      logLevel: "warn",
      databaseLimits: DEFAULT_DATABASE_LIMITS,
      keptAnswersBytes: 33_554_432,
      importLimits: DEFAULT_IMPORT_LIMITS,
    });
  });

  it("takes an empty variable for one that is not set", () => {
    expect(read({ PORT: "", DATABASE_URL: " " })).toEqual(read());
  });

  it("puts a relative data folder below the checkout and leaves an absolute one alone", () => {
    expect(read({ PANTAU_DATA: "data/uji" }).dataFolder).toBe("/srv/pantau/data/uji");
    expect(read({ PANTAU_DATA: "/var/lib/pantau" }).dataFolder).toBe("/var/lib/pantau");
  });

  it("sets every limit of imports in the unit that its name says", () => {
    const { importLimits } = read({ PANTAU_IMPORT_FILE_MB: "80", PANTAU_IMPORT_UNPACKED_MB: "200", PANTAU_IMPORT_ROWS: "1000000", PANTAU_IMPORT_COLUMNS: "100", PANTAU_IMPORT_CELL_CHARACTERS: "9000", PANTAU_IMPORT_READ_SECONDS: "300", PANTAU_IMPORT_MEMORY_MB: "1024", PANTAU_IMPORT_STORE_SECONDS: "900" });
    expect(importLimits).toEqual({
      reading: { ...DEFAULT_IMPORT_LIMITS.reading, fileBytes: 83_886_080, unpackedBytes: 209_715_200, rows: 1_000_000, columns: 100, cellCharacters: 9_000, workMs: 300_000, heapMegabytes: 1_024 },
      storeMs: 900_000,
    });
  });

  it("sets the limits of the pool and the room for answers in the unit that their names say", () => {
    const { databaseLimits, keptAnswersBytes } = read({ DATABASE_URL: "postgresql://u@h/d", DATABASE_CONNECTIONS: "40", DATABASE_QUEUE: "1000", DATABASE_WAIT_SECONDS: "3", DATABASE_STATEMENT_SECONDS: "20", DATABASE_IDLE_TRANSACTION_SECONDS: "60", DATABASE_PREPARED_STATEMENTS: "0", PANTAU_ANSWERS_MB: "0" });
    expect(databaseLimits).toEqual({ maxConnections: 40, maxWaiting: 1_000, connectionTimeoutMs: 3_000, statementTimeoutMs: 20_000, idleTransactionTimeoutMs: 60_000, preparedStatements: 0 });
    expect(keptAnswersBytes).toBe(0);
  });

  it("refuses more connections than the embedded PostgreSQL has to give", () => {
    expect(read({ DATABASE_CONNECTIONS: "30" }).databaseLimits.maxConnections).toBe(30);
    expect(() => read({ DATABASE_CONNECTIONS: "31" })).toThrow(/^DATABASE_CONNECTIONS salah: isi paling banyak 30 .*DATABASE_URL\.$/);
  });

  it("writes more log lines in production", () => {
    expect(read({ NODE_ENV: "production" })).toMatchObject({ production: true, logLevel: "info" });
  });

  it.each([
    ["PORT", "empat ribu"],
    ["PORT", "70000"],
    ["PORT", "-1"],
    ["PORT", "80.5"],
    ["PANTAU_IMPORT_ROWS", "banyak"],
    ["DATABASE_CONNECTIONS", "1"],
    ["DATABASE_CONNECTIONS", "201"],
    ["DATABASE_QUEUE", "0"],
    ["DATABASE_WAIT_SECONDS", "0.5"],
    ["DATABASE_STATEMENT_SECONDS", "0"],
    ["DATABASE_IDLE_TRANSACTION_SECONDS", "301"],
    ["PANTAU_ANSWERS_MB", "-1"],
    ["PANTAU_IMPORT_FILE_MB", "0"],
    ["PANTAU_IMPORT_MEMORY_MB", "32"],
    ["PANTAU_IMPORT_STORE_SECONDS", "1e9"],
    ["HOST", "http://127.0.0.1"],
    ["HOST", "127.0.0.1:4000"],
    ["DATABASE_URL", "localhost:5432"],
    ["DATABASE_URL", "mysql://user@host/db"],
    ["DATABASE_URL", "postgresql://user@host"],
    ["DATABASE_REPLICA_URLS", "postgresql://u@h/d, localhost"],
    ["DATABASE_REPLICA_URLS", "postgresql://u@h/d"],
    ["DATABASE_MIGRATION_URL", "postgresql://u@h/d"],
    ["DATABASE_MIGRATION_URL", "pemilik"],
    ["DATABASE_REPLICA_LAG_SECONDS", "0"],
    ["DATABASE_REPLICA_LAG_SECONDS", "cepat"],
    ["PANTAU_DEMO", "ya"],
    ["NODE_ENV", "produksi"],
    ["LOG_LEVEL", "keras"],
  ])("refuses %s=%s with a sentence that names the variable", (name, text) => {
    expect(() => read({ [name]: text })).toThrow(StartProblem);
    expect(() => read({ [name]: text })).toThrow(new RegExp(`^${name} salah: .*isi.*\\.$`));
  });

  it("names every wrong variable at once", () => {
    expect(() => read({ PORT: "x", PANTAU_DEMO: "x" })).toThrow(/^PORT .*\nPANTAU_DEMO .*$/);
  });

  it("never repeats a password", () => {
    expect(() => read({ DATABASE_URL: "mysql://user:rahasia@host/db" })).toThrow(/^(?!.*rahasia).*$/);
  });

  it("takes several replicas of the server, separated by commas", () => {
    const replicas = { DATABASE_URL: "postgresql://u@h/d", DATABASE_REPLICA_URLS: "postgresql://u@h2/d, postgresql://u@h3/d", DATABASE_REPLICA_LAG_SECONDS: "30" };
    expect(read(replicas)).toMatchObject({ replicaUrls: ["postgresql://u@h2/d", "postgresql://u@h3/d"], replicaLagSeconds: 30 });
  });

  it.each(["postgres://u@h/d", "postgresql://u:p@h:5433/d?sslmode=require", "postgresql://[::1]:5432/d"])(
    "accepts %s",
    (url) => {
      expect(read({ DATABASE_URL: url }).databaseUrl).toBe(url);
    },
  );
});

import { describe, expect, it } from "vitest";
import { runCli } from "../../server/src/cli.ts";
import { createTestDatabase } from "../support/database.ts";

function terminal() {
  const lines: string[] = [];
  return { lines, say: (...said: readonly string[]) => void lines.push(...said), sayProblem: (sentence: string) => void lines.push(sentence) };
}

describe("commands about accounts and the audit trail", () => {
  it("make the first administrator, once, and print a link instead of a password", async () => {
    const { connectionString, drop } = await createTestDatabase("empty");
    try {
      const [first, second] = [terminal(), terminal()];

      expect(await runCli(["account", "create-admin", "kepala@kantor.example", "Siti", "Aminah"], { DATABASE_URL: connectionString }, first)).toBe(0);
      expect(first.lines.join("\n")).toMatch(/kepala@kantor\.example dibuat\.\n.*\/undangan#[\w-]{43}\n/);
      expect(await runCli(["account", "create-admin", "lain@kantor.example"], { DATABASE_URL: connectionString }, second)).toBe(1);
      expect(second.lines).toEqual(["Sudah ada administrator. Minta administrator itu mengundang Anda."]);
    } finally {
      await drop();
    }
  });

  it("verify the audit trail: 0 and its fingerprint when whole, 1 and the first broken entry when not", async () => {
    const { connectionString, database, drop } = await createTestDatabase("empty");
    try {
      await runCli(["account", "create-admin", "kepala@kantor.example"], { DATABASE_URL: connectionString }, terminal());
      const [whole, broken] = [terminal(), terminal()];

      expect(await runCli(["audit", "verify"], { DATABASE_URL: connectionString }, whole)).toBe(0);
      expect(whole.lines.join("\n")).toMatch(/^Jejak audit utuh: 1 catatan\.\nSidik catatan terakhir \(1\): [0-9a-f]{64}\n/);
      await database.pool.query("ALTER TABLE audit_entry DISABLE TRIGGER USER; UPDATE audit_entry SET actor_name = 'orang lain'");
      expect(await runCli(["audit", "verify"], { DATABASE_URL: connectionString }, broken)).toBe(1);
      expect(broken.lines[0]).toMatch(/^Jejak audit rusak pada catatan 1: diubah\./);
    } finally {
      await drop();
    }
  });

  it("that are misspelt end with 2", async () => {
    for (const args of [["account"], ["account", "create-admin"], ["audit"], ["audit", "verify", "lagi"], ["audit", "verify", "--dry-run"]]) expect(await runCli(args, {}, terminal())).toBe(2);
  });
});

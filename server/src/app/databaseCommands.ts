import { createRoles, SERVER_ROLE } from "../platform/database/roles.ts";

/** "database roles". */
export interface DatabaseCommand {
  readonly kind: "createRoles";
}

export const DATABASE_HELP = `  database roles membuat atau memperbarui peran basis data dengan hak sekecil mungkin: satu untuk server Pantau, satu untuk pembaca
                 tiap provinsi; jalankan dengan DATABASE_URL milik superuser atau pemilik tabel, juga sesudah pemutakhiran`;

/** Reads the command. Undefined: another one. */
export function databaseCommandOf(words: readonly string[]): DatabaseCommand | undefined {
  return words.length === 2 && words[0] === "database" && words[1] === "roles" ? { kind: "createRoles" } : undefined;
}

export async function runDatabaseCommand(connectionString: string, { say }: { say(...lines: readonly string[]): void }): Promise<void> {
  const { provinceRoles } = await createRoles(connectionString);
  say(
    `Peran siap: ${SERVER_ROLE} untuk server Pantau; ${provinceRoles.join(", ")} untuk pembaca tiap provinsi.`,
    `Beri tiap server pengguna sendiri: CREATE ROLE nama LOGIN PASSWORD '…' IN ROLE ${SERVER_ROLE}; lalu isi DATABASE_URL dengan pengguna itu`,
    "dan DATABASE_MIGRATION_URL dengan pemilik tabel, yang hanya dipakai untuk pemutakhiran.",
  );
}

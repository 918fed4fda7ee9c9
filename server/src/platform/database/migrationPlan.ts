import { StartProblem } from "./startProblem.ts";

/** A folder below prisma/migrations. */
export interface MigrationFile {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the SQL text, hexadecimal: what Prisma stores too. */
  readonly checksum: string;
}

/** A row of `_prisma_migrations` that was not rolled back. */
export interface RecordedMigration {
  readonly name: string;
  readonly checksum: string;
  /** False: it was begun and never ended, so nobody knows what stands in the database. */
  readonly finished: boolean;
}

/**
 * Which migrations are still to be applied, in the order of their names.
 *
 * Refuses, as `prisma migrate deploy` does, a database with a failed migration (P3009) and a migration that was
 * edited after it was applied; and also a database that is ahead of this program, which would run on tables it does
 * not know.
 */
export function pendingMigrations(
  files: readonly MigrationFile[],
  recorded: readonly RecordedMigration[],
): readonly MigrationFile[] {
  const failed = recorded.find((migration) => !migration.finished);
  if (failed)
    throw new StartProblem(
      `Migrasi basis data "${failed.name}" pernah gagal di tengah jalan: periksa isinya, lalu tandai dengan "prisma migrate resolve" sebelum Pantau dijalankan lagi.`,
    );
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const { name, checksum } of recorded) {
    const file = byName.get(name);
    if (!file)
      throw new StartProblem(
        `Basis data sudah memuat migrasi "${name}" yang tidak dikenal versi Pantau ini: jalankan versi Pantau yang lebih baru, atau pakai basis data lain.`,
      );
    if (file.checksum !== checksum)
      throw new StartProblem(
        `Berkas migrasi "${name}" berubah setelah diterapkan: kembalikan isinya seperti semula dan tulis perubahan sebagai migrasi baru.`,
      );
  }
  const applied = new Set(recorded.map((migration) => migration.name));
  return files.filter((file) => !applied.has(file.name)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

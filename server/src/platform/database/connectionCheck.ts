import { Client } from "pg";
import { errorCode, StartProblem } from "./startProblem.ts";

const OLDEST_VERSION = 15;
const CONNECT_TIMEOUT_MS = 10_000;

/** Connects once to the server of DATABASE_URL; throws the StartProblem that says what is wrong with it. */
export async function checkConnection(connectionString: string): Promise<void> {
  const client = new Client({ connectionString, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on("error", () => {}); // the statement that was running reports it
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int / 10000 AS version",
    );
    const version = rows[0]?.version ?? 0;
    if (version < OLDEST_VERSION)
      throw new StartProblem(
        `PostgreSQL di DATABASE_URL (${placeOf(connectionString)}) versi ${version} terlalu tua: pakai versi ${OLDEST_VERSION} atau lebih baru.`,
      );
  } catch (error) {
    throw error instanceof StartProblem ? error : connectionProblem(error, connectionString);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Host, port and database; never the password. */
export function placeOf(connectionString: string): string {
  const url = new URL(connectionString);
  return `${url.hostname}:${url.port || "5432"}/${decodeURIComponent(url.pathname.slice(1))}`;
}

/** What went wrong and how to mend it, as one sentence. */
export function connectionProblem(error: unknown, connectionString: string): StartProblem {
  const code = errorCode(error) ?? "";
  const reason = REASONS.get(code) ?? reasonInWords(error);
  return new StartProblem(`DATABASE_URL tidak dapat dipakai (${placeOf(connectionString)}): ${reason}.`, {
    cause: error,
  });
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ["ECONNREFUSED", "tidak ada PostgreSQL yang menjawab di alamat itu; nyalakan servernya atau perbaiki host dan port"],
  ["ENOTFOUND", "nama host tidak dikenal; perbaiki nama host"],
  ["EAI_AGAIN", "nama host tidak dapat dicari; periksa jaringan atau perbaiki nama host"],
  ["ETIMEDOUT", "server tidak menjawab; periksa jaringan, host, dan port"],
  ["EHOSTUNREACH", "server tidak terjangkau; periksa jaringan dan host"],
  ["ENETUNREACH", "server tidak terjangkau; periksa jaringan dan host"],
  ["ECONNRESET", "sambungan diputus; pastikan di alamat itu memang ada PostgreSQL"],
  ["28P01", "pengguna atau sandi ditolak; perbaiki keduanya"],
  ["28000", "pengguna ini tidak diizinkan masuk; perbaiki nama pengguna atau pg_hba.conf di server"],
  ["3D000", "basis data itu tidak ada; buat dahulu dengan CREATE DATABASE atau perbaiki namanya"],
  ["42501", "pengguna ini tidak berhak membuat tabel di basis data itu; berikan haknya"],
  ["53300", "server kehabisan jatah sambungan; tutup sambungan lain atau naikkan max_connections"],
  ["57P03", "server sedang menyala atau berhenti; coba lagi sebentar lagi"],
]);

function reasonInWords(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  if (/timeout/i.test(message)) return "server tidak menjawab; periksa jaringan, host, dan port";
  if (/password must be a string|no password/i.test(message)) return "sandi belum diisi; tambahkan sandi";
  if (/SSL|TLS|certificate/i.test(message)) return "sambungan aman (SSL) gagal; sesuaikan sslmode dengan servernya";
  return "server menjawab dengan cara yang tidak dikenal; pastikan di alamat itu memang ada PostgreSQL";
}

import type { Pool } from "pg";
import { textOrNull, text, instant, type Row } from "../../platform/database/row.ts";
import { decodeAccount, type SessionRecord } from "./sessions.queries.ts";

/** What every request is measured by: the version of the data, and the sessions of those who wait at the door. */
export interface DoorRecord {
  /** Grows with every transaction that changes what readers see. */
  readonly dataVersion: string;
  /** By the hash of their secret. */
  readonly sessions: ReadonlyMap<string, SessionRecord>;
}

const DOOR_STATEMENT = `
  SELECT v.version, s.id_hash, s.last_seen_at, s.expires_at, a.id::text AS id, a.email, a.display_name, a.role::text AS role, a.province_code::text AS province_code,
         a.satker_code::text AS satker_code, a.status::text AS status, a.is_demo, a.created_at
  FROM (SELECT sum(version)::text AS version FROM data_version) v
  LEFT JOIN (session s JOIN account a ON a.id = s.account_id) ON s.id_hash = ANY($1)`;

const VERSION_STATEMENT = "SELECT sum(version)::text AS version FROM data_version";
const NO_SESSIONS: DoorRecord["sessions"] = new Map();

/** One statement for all who wait: visitors alone ask for the version only. */
export async function readDoor(pool: Pool, sessionHashes: readonly string[]): Promise<DoorRecord> {
  return sessionHashes.length === 0 ? { dataVersion: await readVersion(pool), sessions: NO_SESSIONS } : readSessions(pool, sessionHashes);
}

async function readVersion(pool: Pool): Promise<string> {
  const { rows } = await pool.query<Row>({ name: "door_version", text: VERSION_STATEMENT });
  const [first] = rows;
  if (first === undefined) throw new Error("an aggregate gave no row");
  return text(first, "version");
}

async function readSessions(pool: Pool, sessionHashes: readonly string[]): Promise<DoorRecord> {
  const { rows } = await pool.query<Row>({ name: "door", text: DOOR_STATEMENT, values: [sessionHashes] });
  const [first] = rows;
  if (first === undefined) throw new Error("an aggregate gave no row");
  const sessions = rows.flatMap((row) => {
    const idHash = textOrNull(row, "id_hash");
    return idHash === null ? [] : [[idHash, { lastSeenAt: instant(row, "last_seen_at"), expiresAt: instant(row, "expires_at"), account: decodeAccount(row) }] as const];
  });
  return { dataVersion: text(first, "version"), sessions: new Map(sessions) };
}

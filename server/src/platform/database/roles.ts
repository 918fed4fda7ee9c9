import { Client, escapeIdentifier } from "pg";
import { errorCode, StartProblem } from "./startProblem.ts";

/** What servers may do: read and write rows. They own nothing, so they cannot change a table, drop one or empty it. */
export const SERVER_ROLE = "pantau_server";
/** What all readers outside of Pantau may do; the rows they see come with the role of a province. */
export const READER_ROLE = "pantau_reader";

/** Tables of reference: they tell of rules and names, not of what a satker did. Every reader sees them whole. */
const REFERENCE_TABLES = [
  "province", "satker", "calendar_day", "calendar_year", "joint_leave_policy", "legal_rule", "counting_policy", "public_information_item", "publication_cadence", "election_stage",
  "instrument", "instrument_part", "qualification_scale", "qualification_band", "ranking_method", "ranking_method_class", "ranking_method_node",
] as const;
/** Rows of satker, told apart by satker_code. What has no line here is shown to no reader: texts of requests, accounts, sessions, imports, the trail. */
const SATKER_TABLES = [
  "information_request", "request_event", "objection", "objection_event", "dispute", "dispute_event", "dispute_respondent", "deadline_change", "register_period", "request_month",
  "request_running_total", "request_backlog", "published_dispute", "publication_duty", "publication_update", "publication_history", "publication_log_source", "assistance_attendance", "self_assessment_answer", "stage_score", "cycle_participation",
] as const;
/** Append-only: triggers refuse a change already; here the right to it is missing too. */
const NEVER_CHANGED = ["audit_entry"] as const;

export interface RolesReport {
  /** Roles of readers, one a province. */
  readonly provinceRoles: readonly string[];
}

/**
 * Makes or renews the roles of an installation on a server of its own, in one transaction: pantau_server for Pantau's own connections, and
 * pantau_reader_33 and so on for people with a tool of theirs, who then see rows of that province and of no other, whatever they ask. Row level security
 * looks at membership, not at a setting that a reader could change. Needs the owner of the tables with CREATEROLE, or a superuser.
 */
export async function createRoles(connectionString: string): Promise<RolesReport> {
  const client = new Client({ connectionString, application_name: "pantau roles" });
  client.on("error", () => {}); // the statement that was running reports it
  await client.connect();
  try {
    await client.query("BEGIN");
    const { rows } = await client.query<{ code: string }>("SELECT code::text AS code FROM province ORDER BY code");
    const provinceRoles = rows.map(({ code }) => `${READER_ROLE}_${code}`);
    for (const role of [SERVER_ROLE, READER_ROLE, ...provinceRoles]) await createRole(client, role);
    await grantToServers(client);
    await grantToReaders(client, provinceRoles);
    await client.query("COMMIT");
    return { provinceRoles };
  } catch (error) {
    if (errorCode(error) === "42P01") throw new StartProblem("Basis data ini belum memuat tabel Pantau: jalankan Pantau sekali dengan basis data ini, lalu ulangi.", { cause: error });
    if (errorCode(error) !== "42501") throw error;
    throw new StartProblem("Pengguna basis data ini tidak berhak membuat peran: jalankan perintah ini dengan DATABASE_URL milik superuser, atau pemilik tabel yang punya CREATEROLE.", { cause: error });
  } finally {
    await client.end();
  }
}

async function createRole(client: Client, role: string): Promise<void> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  if (rowCount === 0) await client.query(`CREATE ROLE ${escapeIdentifier(role)} NOLOGIN`);
}

async function grantToServers(client: Client): Promise<void> {
  const { rows } = await client.query<{ owner: string }>("SELECT tableowner AS owner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'satker'");
  const owner = escapeIdentifier(rows[0]?.owner ?? "");
  await client.query(`
    GRANT USAGE ON SCHEMA public TO ${SERVER_ROLE};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${SERVER_ROLE};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${SERVER_ROLE};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${SERVER_ROLE};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${SERVER_ROLE};
    REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM ${SERVER_ROLE};
    REVOKE UPDATE, DELETE ON ${NEVER_CHANGED.join(", ")} FROM ${SERVER_ROLE};`);
}

async function grantToReaders(client: Client, provinceRoles: readonly string[]): Promise<void> {
  await client.query(`GRANT USAGE ON SCHEMA public TO ${READER_ROLE}; GRANT SELECT ON ${[...REFERENCE_TABLES, ...SATKER_TABLES].join(", ")} TO ${READER_ROLE}`);
  for (const role of provinceRoles) await client.query(`GRANT ${READER_ROLE} TO ${escapeIdentifier(role)}`);
  for (const table of SATKER_TABLES)
    await client.query(`
      ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
      DROP POLICY IF EXISTS servers_see_all ON ${table};
      CREATE POLICY servers_see_all ON ${table} TO ${SERVER_ROLE} USING (true) WITH CHECK (true);
      DROP POLICY IF EXISTS readers_see_their_province ON ${table};
      CREATE POLICY readers_see_their_province ON ${table} FOR SELECT TO ${READER_ROLE} USING (left(satker_code, 2) IN (
        SELECT right(rolname, 2) FROM pg_roles WHERE rolname ~ '^${READER_ROLE}_[0-9]{2}$' AND pg_has_role(current_user, oid, 'MEMBER')));`);
}

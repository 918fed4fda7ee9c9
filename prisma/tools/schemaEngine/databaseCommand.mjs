// @ts-check
import { writeSync } from "node:fs";
import pg from "pg";
import { connectionConfig } from "./connection.mjs";

/** PostgreSQL's and Node's codes as Prisma's. @type {Readonly<Record<string, string>>} */
const PRISMA_CODES = { "3D000": "P1003", "28P01": "P1000", "42P04": "P1009", ECONNREFUSED: "P1001" };
const CANNOT_REACH = "P1001";

/**
 * `schema-engine cli can-connect-to-database | create-database | drop-database`.
 * @param {string | undefined} command
 * @param {string} url
 * @returns {Promise<number>} exit code
 */
export async function runDatabaseCommand(command, url) {
  const { fields } = connectionConfig(url);
  const database = command === "can-connect-to-database" ? fields.database : "postgres";
  const client = new pg.Client({ ...fields, database });
  try {
    await client.connect();
    const name = client.escapeIdentifier(fields.database);
    if (command === "create-database") await client.query(`CREATE DATABASE ${name}`);
    if (command === "drop-database") await client.query(`DROP DATABASE ${name}`);
    await client.end();
    return 0;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? (PRISMA_CODES[String(error.code)] ?? CANNOT_REACH) : CANNOT_REACH;
    const said = error instanceof Error ? error.message : String(error);
    logError(code === "P1003" ? `Database \`${fields.database}\` does not exist` : said, code);
    return 1;
  }
}

/**
 * Prisma's command line drops the first line on standard error, where the native engine greets: greet first, and write
 * synchronously, because the process ends right after.
 * @param {string} message
 * @param {string} code
 */
function logError(message, code) {
  writeSync(2, logLine("INFO", { message: "Starting schema engine (WebAssembly)" }));
  writeSync(2, logLine("ERROR", { message, error_code: code }));
}

/**
 * @param {"INFO" | "ERROR"} level
 * @param {{ message: string, error_code?: string }} fields
 */
function logLine(level, fields) {
  const timestamp = new Date().toISOString();
  return `${JSON.stringify({ timestamp, level, target: "schema_engine::logger", fields })}\n`;
}

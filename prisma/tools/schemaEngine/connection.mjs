// @ts-check

/** Something to parse where no database is needed (`prisma generate`, `validate`). Nothing listens there. */
const NOWHERE = "postgresql://nobody@127.0.0.1:1/none";

/**
 * Discrete fields, not a connection string: given a string, the stock connectToShadowDb() silently stays on the main
 * database, because the string wins over the `database` it sets.
 * @param {string | undefined} connectionString
 */
export function connectionConfig(connectionString) {
  const url = new URL(connectionString || NOWHERE);
  const sslmode = url.searchParams.get("sslmode");
  const schema = url.searchParams.get("schema");
  return {
    fields: {
      host: decodeURIComponent(url.hostname),
      port: Number(url.port || 5432),
      user: decodeURIComponent(url.username),
      database: decodeURIComponent(url.pathname.slice(1)),
      ...(url.password ? { password: decodeURIComponent(url.password) } : {}),
      ...(sslmode && sslmode !== "disable" ? { ssl: { rejectUnauthorized: sslmode.startsWith("verify") } } : {}),
    },
    adapterOptions: schema ? { schema } : {},
  };
}

/** @typedef {ReturnType<typeof connectionConfig>} ConnectionConfig */

// @ts-check
// Pantau's own way from HTTP through Apollo and back, over a schema that lies in memory; "nested" asks one SQL.
import { makeSchema } from "./schema.mjs";
import { startHttpServer } from "../../../server/dist/app/httpServer.js";
import { CLOSED } from "../../../server/dist/app/serverOptions.js";
import { systemClock } from "../../../server/dist/platform/clock.js";
import { createLogger } from "../../../server/dist/platform/logger.js";
import { openDatabase } from "../../../server/dist/platform/database/openDatabase.js";

const database = openDatabase(process.argv[2] ?? "");
const graphql = await import("../../../server/node_modules/graphql/index.js");
process.on("SIGINT", () => process.exit(0));
const running = await startHttpServer({
  database,
  clock: systemClock,
  logger: createLogger("silent"),
  host: "127.0.0.1",
  port: 0,
  webFolder: null,
  production: true,
  access: { ...CLOSED, publicView: true },
  schema: makeSchema(graphql.default ?? graphql, database.pool),
});
process.stdout.write(`${JSON.stringify({ port: Number(new URL(running.url).port) })}\n`);

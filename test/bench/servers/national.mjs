// @ts-check
// The whole of Pantau over a filled database, at a fixed time: DATABASE_URL NOW KEPT_BYTES
import { startHttpServer } from "../../../server/dist/app/httpServer.js";
import { CLOSED } from "../../../server/dist/app/serverOptions.js";
import { fixedClock } from "../../../server/dist/platform/clock.js";
import { createLogger } from "../../../server/dist/platform/logger.js";
import { openDatabase } from "../../../server/dist/platform/database/openDatabase.js";

const [url = "", now = "", keptAnswersBytes = "0"] = process.argv.slice(2);
const running = await startHttpServer({
  database: openDatabase(url),
  clock: fixedClock(now),
  logger: createLogger("silent"),
  host: "127.0.0.1",
  port: 0,
  webFolder: null,
  production: true,
  access: { ...CLOSED, publicView: true },
  keptAnswersBytes: Number(keptAnswersBytes),
});
process.stdout.write(`${JSON.stringify({ port: Number(new URL(running.url).port) })}\n`);

import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { startHttpServer, type RunningHttpServer } from "../../server/src/app/httpServer.ts";
import { CLOSED } from "../../server/src/app/serverOptions.ts";
import { loadRegistry } from "../../server/src/modules/imports/imports.registry.service.ts";
import { fixedClock } from "../../server/src/platform/clock.ts";
import { startEmbeddedPostgres } from "../../server/src/platform/database/embeddedPostgres.ts";
import { applyMigrations } from "../../server/src/platform/database/migrations.ts";
import { openDatabase } from "../../server/src/platform/database/openDatabase.ts";
import { createLogger } from "../../server/src/platform/logger.ts";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import type { AccountRole } from "../../server/src/modules/access/domain/roles.ts";
import { anAccount, sessionCookie, type Place } from "./accounts.ts";
import { figuresForMany, manySatkers } from "./manySatkers.ts";
import { MIGRATIONS, REGISTRY } from "./places.ts";

/** Three months after the last month of the demo, so that its figures are there. */
const NOW = "2026-09-30T03:00:00Z";

/** For commands that are no tests: benches and pictures. */
export interface OwnSite {
  /** Serves a built page over the same data. Gives its address. */
  serve(webFolder: string): Promise<string>;
  /** Header "cookie" of somebody new who is signed in with this role; left out, in Jawa Tengah. */
  cookieOf(role: AccountRole, place?: Place): Promise<string>;
  stop(): Promise<void>;
}

/** A server of its own with the demo scenario, thrown away at the end. satkers: how many there are to be; left out, those of the registry. */
export async function startOwnSite({ satkers = 0 } = {}): Promise<OwnSite> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "pantau-bench-"));
  await chmod(folder, 0o711); // PostgreSQL may run as another account and has to pass through
  const postgres = await startEmbeddedPostgres(path.join(folder, "pg"), { durable: false });
  await applyMigrations(postgres.url, MIGRATIONS);
  const database = openDatabase(postgres.url);
  await loadRegistry(database, REGISTRY, "bench");
  await loadDemo(database);
  await manySatkers(database, satkers);
  await figuresForMany(database);
  await database.pool.query("VACUUM ANALYZE");
  const clock = fixedClock(NOW);
  const servers: RunningHttpServer[] = [];
  return {
    async serve(webFolder) {
      const server = await startHttpServer({ database, clock, logger: createLogger("silent"), host: "127.0.0.1", port: 0, webFolder, production: true, access: { ...CLOSED, publicView: true } });
      servers.push(server);
      return server.url;
    },
    cookieOf: async (role, place) => sessionCookie(database, clock, await anAccount(database, clock, role, place)),
    async stop() {
      for (const server of servers) await server.stop();
      await database.close();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

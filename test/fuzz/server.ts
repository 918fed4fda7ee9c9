import { createDatabaseFor, stopSignal } from "./ownDatabase.ts";
import { startHttpServer } from "../../server/src/app/httpServer.ts";
import { CLOSED } from "../../server/src/app/serverOptions.ts";
import { systemClock } from "../../server/src/platform/clock.ts";
import { createLogger } from "../../server/src/platform/logger.ts";
import { anAccount, sessionCookie } from "../support/accounts.ts";

// The server of a fuzz run, a process of its own: its memory can be watched, and a crash is seen as one.
const { database, stop } = await createDatabaseFor("fuzz");
const server = await startHttpServer({ database, clock: systemClock, logger: createLogger("error"), host: "127.0.0.1", port: 0, webFolder: null, production: true, access: { ...CLOSED, publicView: true } });
const cookieOf = async (role: "SATKER_OPERATOR" | "ADMINISTRATOR") => sessionCookie(database, systemClock, await anAccount(database, systemClock, role));
process.send?.({ url: server.url, cookies: [await cookieOf("SATKER_OPERATOR"), await cookieOf("ADMINISTRATOR")] });

await stopSignal();
await server.stop();
await stop();
process.exit(0);

// @ts-check
// PostGraphile 5 over the same database, from the folder of peers. Its own version of Node is newer: what it misses is put in.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { tell } from "./answer.mjs";

Promise.withResolvers ??= function withResolvers() {
  /** @type {any} */
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
};
const peers = createRequire(path.join(process.argv[2] ?? "", "package.json"));
const peer = async (/** @type {string} */ name) => import(pathToFileURL(peers.resolve(name)).href);
const { postgraphile } = await peer("postgraphile");
const { PostGraphileAmberPreset } = await peer("postgraphile/presets/amber");
const { makePgService } = await peer("postgraphile/adaptors/pg");
const { grafserv } = await peer("postgraphile/grafserv/node");
const preset = { extends: [PostGraphileAmberPreset], pgServices: [makePgService({ connectionString: process.argv[3], schemas: ["public"] })], grafserv: { graphqlPath: "/graphql", graphiql: false } };
const server = createServer();
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(0, "127.0.0.1", () => tell(server));

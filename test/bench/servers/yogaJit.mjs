// @ts-check
// GraphQL Yoga with graphql-jit, from the folder of peers.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import path from "node:path";
import { tell } from "./answer.mjs";
import { makeSchema } from "./schema.mjs";

const peers = createRequire(path.join(process.argv[2] ?? "", "package.json"));
const peer = async (/** @type {string} */ name) => import(pathToFileURL(peers.resolve(name)).href);
const { createYoga } = await peer("graphql-yoga");
const { useGraphQlJit } = await peer("@envelop/graphql-jit");
const yoga = createYoga({ schema: makeSchema(peers("graphql"), null), plugins: [useGraphQlJit()], logging: false, graphiql: false, landingPage: false });
const server = createServer(yoga);
server.listen(0, "127.0.0.1", () => tell(server));

// @ts-check
// Apollo Server as it comes out of the box.
import { ApolloServer } from "../../../server/node_modules/@apollo/server/dist/esm/index.js";
import { startStandaloneServer } from "../../../server/node_modules/@apollo/server/dist/esm/standalone/index.js";
import * as graphql from "../../../server/node_modules/graphql/index.js";
import pg from "pg";
import { makeSchema } from "./schema.mjs";

const databaseUrl = process.argv[2];
const pool = databaseUrl ? new pg.Pool({ connectionString: databaseUrl, max: 10 }) : null;
const { url } = await startStandaloneServer(new ApolloServer({ schema: makeSchema(graphql.default ?? graphql, pool) }), { listen: { port: 0, host: "127.0.0.1" } });
process.stdout.write(`${JSON.stringify({ port: Number(new URL(url).port) })}\n`);

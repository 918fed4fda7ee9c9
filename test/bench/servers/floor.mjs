// @ts-check
// node:http alone. "kept": the same bytes each time; "nested": one SQL, its JSON passed through.
import { createServer } from "node:http";
import pg from "pg";
import { NESTED_SQL, OFFICES, tell } from "./answer.mjs";

const [kind = "kept", databaseUrl = ""] = process.argv.slice(2);
const fixed = Buffer.from(JSON.stringify({ data: { provinces: OFFICES } }));
const pool = kind === "nested" ? new pg.Pool({ connectionString: databaseUrl, max: 10 }) : null;

/** @returns {Promise<Buffer>} */
async function answer() {
  if (pool === null) return fixed;
  const { rows } = await pool.query({ name: "nested", text: NESTED_SQL, values: ["33"] });
  return Buffer.from(`{"data":{"nested":${rows[0].answer}}}`);
}

const server = createServer((request, response) => {
  request.on("data", () => {});
  request.on("end", () => {
    const send = (/** @type {Buffer} */ bytes) => response.writeHead(200, { "Content-Type": "application/json; charset=utf-8", "Content-Length": bytes.length }).end(bytes);
    if (pool === null) send(fixed);
    else void answer().then(send);
  });
});
server.listen(0, "127.0.0.1", () => tell(server));

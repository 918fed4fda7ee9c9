// @ts-check
// node:http alone. "kept": the same bytes each time, with these headers, the question parsed first, where they are given; "nested": one SQL, its JSON
// passed through.
import { createServer } from "node:http";
import pg from "pg";
import { NESTED_SQL, OFFICES, tell } from "./answer.mjs";

const [kind = "kept", more = ""] = process.argv.slice(2);
const fixed = Buffer.from(JSON.stringify({ data: { provinces: OFFICES } }));
const pool = kind === "nested" ? new pg.Pool({ connectionString: more, max: 10 }) : null;

/** @returns {Promise<Buffer>} */
async function answer() {
  if (pool === null) return fixed;
  const { rows } = await pool.query({ name: "nested", text: NESTED_SQL, values: ["33"] });
  return Buffer.from(`{"data":{"nested":${rows[0].answer}}}`);
}

/** @type {Record<string, string> | null} */
const headers = kind === "kept" && more !== "" ? JSON.parse(more) : null;

const server = createServer((request, response) => {
  if (headers !== null) return answerParsed(request, response, headers);
  request.on("data", () => {});
  request.on("end", () => {
    const send = (/** @type {Buffer} */ bytes) => response.writeHead(200, { "Content-Type": "application/json; charset=utf-8", "Content-Length": bytes.length }).end(bytes);
    if (pool === null) send(fixed);
    else void answer().then(send);
  });
});

/** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response @param {Record<string, string>} answerHeaders */
function answerParsed(request, response, answerHeaders) {
  /** @type {Buffer[]} */
  const chunks = [];
  request.on("data", (chunk) => void chunks.push(chunk));
  request.on("end", () => {
    const { query } = JSON.parse(Buffer.concat(chunks).toString());
    response.writeHead(typeof query === "string" ? 200 : 400, { ...answerHeaders, "Content-Length": fixed.length }).end(fixed);
  });
}

server.listen(0, "127.0.0.1", () => tell(server));

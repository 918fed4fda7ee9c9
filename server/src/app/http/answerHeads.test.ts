import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import express from "express";
import { afterEach, describe, expect, it } from "vitest";
import { AnswerHeads, KEEP_ALIVE_SECONDS } from "./answerHeads.ts";

const BODY = Buffer.from('{"data":{"provinces":["é"]}}');
const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** A server that begins each answer with these heads. */
async function served(heads: AnswerHeads, isSecure = false): Promise<number> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_SECONDS * 1_000 }, (request, response) => {
    request.resume().on("end", () => {
      heads.begin(response, { isSecure, requestId: "id", contentType: "application/json; charset=utf-8", packing: request.url === "/br" ? "br" : "identity", length: BODY.length });
      response.end(BODY);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** What comes over one line for these requests, until so many bodies are there or the line is closed. */
function over(port: number, requests: string, bodies: number): Promise<{ readonly answers: readonly string[]; readonly isClosed: boolean }> {
  return new Promise((resolve, reject) => {
    const line = connect(port, "127.0.0.1", () => line.write(requests));
    let text = "";
    line.on("error", reject);
    line.on("data", (chunk) => {
      text += chunk.toString("utf8");
      if (text.split(BODY.toString()).length > bodies) {
        resolve({ answers: text.split(BODY.toString()).slice(0, -1), isClosed: false });
        line.destroy();
      }
    });
    line.on("end", () => resolve({ answers: text.split(BODY.toString()).slice(0, -1), isClosed: true }));
  });
}

const get = (path: string, more = "") => `GET ${path} HTTP/1.1\r\nHost: a\r\n${more}\r\n`;
const lines = (answer: string | undefined): readonly string[] => (answer ?? "").split("\r\n").map((line) => line.replace(/^(Date: )\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/, "$1then")).toSorted();

describe("the head of an answer", () => {
  it.each([
    ["as it stands", "/", false],
    ["packed", "/br", false],
    ["by TLS", "/", true],
  ])("says the same whether we or Node put it together, %s; and this Node takes ours", async (_, path, isSecure) => {
    const app = express();
    const [ours, nodes, chosen] = await Promise.all([new AnswerHeads(app, true), new AnswerHeads(app, false), new AnswerHeads(app)].map((heads) => served(heads, isSecure)));
    const [own, theirs, usual] = await Promise.all([ours, nodes, chosen].map((port) => over(port ?? 0, get(path), 1)));

    expect(lines(own?.answers[0])).toEqual(lines(theirs?.answers[0]));
    expect(lines(own?.answers[0])).toContain("Date: then");
    expect(own?.answers[0]?.startsWith("HTTP/1.1 200 OK\r\n")).toBe(true);
    expect(usual?.answers[0]?.replace(/Date: .*/, "")).toBe(own?.answers[0]?.replace(/Date: .*/, ""));
  });

  it("begins every answer of a line, also of requests that were sent ahead", async () => {
    const { answers } = await over(await served(new AnswerHeads(express())), get("/") + get("/br") + get("/"), 3);

    expect(answers.map((answer) => [answer.startsWith("HTTP/1.1 200 OK\r\n"), answer.includes("Content-Encoding: br")])).toEqual([[true, false], [true, true], [true, false]]);
  });

  it.each([
    ["the client asks for it", get("/", "Connection: close\r\n")],
    ["the client speaks HTTP/1.0", "GET / HTTP/1.0\r\n\r\n"],
  ])("says that the line is closed, and it is, where %s", async (_, request) => {
    const { answers, isClosed } = await over(await served(new AnswerHeads(express())), request, 2);

    expect(lines(answers[0])).toContain("Connection: close");
    expect([answers.length, isClosed]).toEqual([1, true]);
  });
});

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { isPublicAddress } from "./domain/publicAddress.ts";
import type { EvidenceNetwork } from "./evidenceRequest.ts";

/** How a page of the local site behaves. */
export type Page = (request: IncomingMessage, response: ServerResponse) => void;

/** A site on this machine, of which the tests say what it answers, and what it was asked. */
export interface LocalSite {
  readonly port: number;
  /** "HEAD /halaman" in the order of asking. */
  readonly asked: string[];
  pages: Readonly<Record<string, Page>>;
  /** Address of a page under an invented name. */
  url(path: string, host?: string): string;
  stop(): Promise<void>;
}

export const html =
  (body: string, status = 200): Page =>
  (_request, response) => {
    response.writeHead(status, { "content-type": "text/html", "content-length": Buffer.byteLength(body) });
    response.end(body);
  };

export const redirect =
  (location: string, status = 302): Page =>
  (_request, response) =>
    void response.writeHead(status, { location }).end();

/** A body that never ends; it stops when the other side goes away. */
export const endless: Page = (request, response) => {
  if (request.method === "HEAD") {
    response.writeHead(200).end();
    return;
  }
  const chunk = Buffer.alloc(16_384, "x");
  const more = (): void => {
    while (!response.destroyed && response.write(chunk));
  };
  response.writeHead(200).on("drain", more);
  more();
};

/** Takes the question and never answers. */
export const silent: Page = () => undefined;

/** Hangs up. */
export const broken: Page = (_request, response) => void response.destroy();

export async function startLocalSite(pages: Readonly<Record<string, Page>> = {}): Promise<LocalSite> {
  const asked: string[] = [];
  const site = { pages };
  const server: Server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const page = site.pages[request.url ?? ""] ?? html("tidak ada", 404);
    page(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return Object.assign(site, {
    port,
    asked,
    url: (path: string, host = "satker.uji") => `http://${host}:${port}${path}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

/** Names of the tests: "satker.uji" and its like are this machine, others lead where they must not. */
export const LOCAL_NETWORK: EvidenceNetwork = {
  async resolve(name) {
    if (name === "mati.uji") throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
    if (name === "dalam.uji") return ["10.0.0.5"];
    if (name === "dalam6.uji") return ["fd00::5"];
    if (name === "campur.uji") return ["127.0.0.1", "192.168.1.1"];
    if (name === "berpetakan.uji") return ["::ffff:169.254.169.254"];
    return ["127.0.0.1"];
  },
  isAllowed: (address) => address === "127.0.0.1" || isPublicAddress(address),
};

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Metrics } from "../../platform/metrics.ts";

export interface OperationsServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** A door of its own for a Prometheus: GET /metrics and nothing else, on an address that people do not reach. */
export async function startOperationsServer(metrics: Metrics, { host, port }: { readonly host: string; readonly port: number }): Promise<OperationsServer> {
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("GET /metrics\n");
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { "Content-Type": metrics.contentType, "Cache-Control": "no-store" }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  // A TCP server's address is an object; only a pipe's is text.
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${taken}/metrics`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { RequestHandler } from "express";
import { can } from "../../modules/access/domain/policy.ts";
import { RULES } from "../../modules/access/domain/rules.ts";
import type { GraphqlHandlerOptions } from "./graphqlHandler.ts";
import { askAsActor, type AskApi } from "./pagePainter.ts";
import { refuse } from "./refuse.ts";
import { requestActor } from "./requestActor.ts";

/** What web/src/renderReport.tsx gives: a whole HTML document without a line of script. */
export type RenderReport = (report: { readonly kind: string; readonly code: string; readonly search: string; readonly today: string; readonly ask: AskApi }) => Promise<{ readonly status: number; readonly html: string }>;

const NOT_HERE = "Laporan tidak dapat dibuat: halaman belum dibangun. Jalankan npm run generate.";
const NOT_YOURS = "Laporan ini bukan wewenang akun ini.";

/**
 * /laporan/satker/33.08, /laporan/pleno/33, /laporan/layanan/33?tahun=2026: a report as a page for paper. It is made of the
 * page's own documents, asked as this reader; whoever is not signed in is led to the sign-in.
 */
export function reportHandler(options: GraphqlHandlerOptions & { readonly webFolder: string }): RequestHandler {
  const loading = loadReportRenderer(options.webFolder);
  return async (request, response) => {
    const actor = await requestActor(request, response, options);
    if (actor === null) return;
    response.set("Cache-Control", "private, no-store").vary("Cookie");
    if (!can(actor, RULES.Route["GET /laporan/:jenis/:kode"])) {
      if (actor.via === "public") response.redirect(303, `/masuk?tujuan=${encodeURIComponent(request.originalUrl)}`);
      else refuse(request, response, { status: 403, code: "FORBIDDEN", message: NOT_YOURS });
      return;
    }
    const renderReport = await loading;
    if (renderReport === null) {
      refuse(request, response, { status: 503, code: "NOT_BUILT", message: NOT_HERE });
      return;
    }
    const { jenis, kode } = request.params;
    const search = new URL(request.originalUrl, "http://x").search;
    const { status, html } = await renderReport({ kind: String(jenis), code: String(kode), search, today: options.clock.today(), ask: askAsActor(request, actor, options) });
    response.status(status).type("html").send(html);
  };
}

/** The writer of reports of the built page. Null: it was not built. */
export async function loadReportRenderer(webFolder: string): Promise<RenderReport | null> {
  const file = path.join(webFolder, "../dist-ssr/renderReport.js");
  if (!existsSync(file)) return null;
  const module: { renderReport: RenderReport } = await import(pathToFileURL(file).href);
  return module.renderReport;
}

import express, { type Express, type Request, type RequestHandler, type Response } from "express";
import { DomainError, NotFound } from "../../kernel/domainError.ts";
import { can } from "../../modules/access/domain/policy.ts";
import { ruleFor } from "../../modules/access/domain/rules.ts";
import { IMPORT_KINDS } from "../../modules/imports/domain/fileKind.ts";
import { UploadInvalid, type Upload } from "../../modules/imports/domain/uploads.ts";
import { templateOf } from "../../modules/imports/templates.service.ts";
import { isRecord } from "../../platform/database/isRecord.ts";
import type { AppContext } from "../context.ts";
import { fileContext, type FileHandlerOptions } from "./fileContext.ts";
import { refuse, refuseIfUnavailable } from "./refuse.ts";
import { requestActor } from "./requestActor.ts";

const ANNOUNCEMENT_LIMIT = 10_000;
/** A piece may be somewhat larger than asked for; the service says which limit holds. */
const BODY_LIMIT = "4mb";

const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, UPLOAD_OFFSET: 409, UPLOAD_GONE: 410, UPLOAD_TOO_LARGE: 413, UPLOAD_DAMAGED: 422, RATE_LIMITED: 429,
};

type Work = (context: AppContext, request: Request, response: Response) => Promise<void>;

/**
 * Doors through which files of imports come in, piece by piece, and templates and rejected rows go out. A piece that does not arrive whole is not
 * there: its body is read to the end before anything is stored.
 */
export function addUploadRoutes(app: Express, ownOrigin: RequestHandler, options: FileHandlerOptions): void {
  app.post("/unggahan", ownOrigin, express.json({ limit: ANNOUNCEMENT_LIMIT }), door("POST /unggahan", async ({ uploads }, { body }: { readonly body: unknown }, response) => {
    const { fileName, totalBytes, sha256 } = isRecord(body) ? body : {};
    if (typeof fileName !== "string" || typeof totalBytes !== "number" || typeof sha256 !== "string") throw new UploadInvalid("Sebutkan fileName, totalBytes, dan sha256.");
    answer(response, await uploads.begin({ fileName, totalBytes, sha256 }), uploads.limits.chunkBytes);
  }));
  app.put("/unggahan/:id", ownOrigin, express.raw({ type: () => true, limit: BODY_LIMIT }), door("PUT /unggahan/:id", async ({ uploads }, request, response) => {
    const offset = Number(request.query["offset"]);
    const body: unknown = request.body;
    if (!Number.isSafeInteger(offset) || offset < 0 || !Buffer.isBuffer(body)) throw new UploadInvalid("Sebutkan offset, dan kirim potongannya sebagai isi permintaan.");
    answer(response, await uploads.add(String(request.params["id"]), offset, body), uploads.limits.chunkBytes);
  }));
  app.get("/unggahan/:id", door("GET /unggahan/:id", async ({ uploads }, request, response) => {
    answer(response, await uploads.upload(String(request.params["id"])), uploads.limits.chunkBytes);
  }));
  app.get("/impor/templat/:berkas", door("GET /impor/templat/:berkas", async (_context, request, response) => {
    const [name, format] = String(request.params["berkas"]).split(".");
    const kind = IMPORT_KINDS.find((known) => known === name);
    if (kind === undefined || (format !== "csv" && format !== "xlsx")) throw new NotFound("Templat ini tidak ada. Sebutkan jenis berkas yang dikenal, diakhiri .xlsx atau .csv.");
    const { fileName, contentType, bytes } = await templateOf(kind, format);
    response.set({ "Content-Type": contentType, "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`, "Cache-Control": "private, no-store" }).send(Buffer.from(bytes));
  }));
  app.get("/impor/:job/baris-ditolak", door("GET /impor/:job/baris-ditolak", async ({ importJobs }, request, response) => {
    const { fileName, contentType, bytes } = await importJobs.rejectedRows(String(request.params["job"]));
    response.set({ "Content-Type": contentType, "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`, "Cache-Control": "private, no-store" }).send(Buffer.from(bytes));
  }));

  function door(name: string, work: Work): RequestHandler {
    return async (request, response) => {
      const actor = await requestActor(request, response, options);
      if (actor === null) return;
      const action = ruleFor("Route", name);
      if (action === undefined || !can(actor, action)) {
        const refusal = actor.via === "public" ? { status: 401, code: "UNAUTHENTICATED" } : { status: 403, code: "FORBIDDEN" };
        refuse(request, response, { ...refusal, message: "Masuk dengan akun yang berwenang mengimpor berkas." });
        return;
      }
      try {
        await work(fileContext(request, response, actor, options), request, response);
      } catch (error) {
        if (refuseIfUnavailable(error, request, response)) return;
        if (!(error instanceof DomainError)) throw error;
        refuse(request, response, { status: STATUS_OF_CODE[error.code] ?? 400, code: error.code, message: error.message, details: error.details });
      }
    };
  }
}

function answer(response: Response, { id, fileName, totalBytes, receivedBytes, expiresAt, complete }: Upload, chunkBytes: number): void {
  response.set("Cache-Control", "no-store").json({ id, fileName, totalBytes, receivedBytes, chunkBytes, expiresAt: expiresAt.toISOString(), complete });
}

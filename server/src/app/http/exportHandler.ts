import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Request, RequestHandler } from "express";
import { InvalidInput } from "../../kernel/domainError.ts";
import { ExportsService, type ExportFile, type ExportQuestion } from "../../modules/reports/exports.service.ts";
import { TABLE_FORMATS, writeTable } from "../../platform/spreadsheet/writeTable.ts";
import type { Logger } from "../../platform/logger.ts";
import { fileContext, refuseFor, type FileHandlerOptions } from "./fileContext.ts";
import { readingDatabase } from "./readYourWrites.ts";
import { requestActor } from "./requestActor.ts";
import { requestIdOf } from "./requestId.ts";

/** /ekspor/peringkat.xlsx?provinsi=33: a table of the screens as a file. It is sent while it is read, and cut off if it cannot be whole. */
export function exportHandler(options: FileHandlerOptions & { readonly logger: Logger }): RequestHandler {
  return async (request, response) => {
    const actor = await requestActor(request, response, options);
    if (actor === null) return;
    const database = readingDatabase(request, actor, options.database);
    let file: ExportFile;
    try {
      file = await new ExportsService(database, fileContext(request, response, actor, { ...options, database })).file(questionOf(request));
    } catch (error) {
      refuseFor(error, request, response);
      return;
    }
    const { contentType, ending } = TABLE_FORMATS[file.format];
    response.set({
      "Content-Type": contentType,
      "Content-Disposition": `attachment; filename="${file.stem}.${ending}"`,
      "Cache-Control": "private, no-store",
    });
    try {
      await pipeline(Readable.from(writeTable(file.table, file.format)), response);
    } catch (error) {
      // The status has left; what is left is to cut the line, so that nobody keeps half a file for a whole one.
      if (!request.destroyed) options.logger.error({ err: error, requestId: requestIdOf(request) }, "an export could not be finished");
      response.destroy();
    }
  };
}

/** Keys that say how a file looks, not what is in it. */
const NOT_FILTERS = new Set(["catatan", "bahasa"]);

function questionOf(request: Request): ExportQuestion {
  const [, kind = "", format = ""] = /^([a-z-]+)\.([a-z.]+)$/.exec(String(request.params["berkas"])) ?? [];
  const filters = new Map<string, string>();
  for (const [key, value] of Object.entries(request.query)) {
    if (typeof value !== "string") throw new InvalidInput(`Saringan "${key}" ditulis lebih dari sekali.`, { key });
    if (!NOT_FILTERS.has(key)) filters.set(key, value);
  }
  return { kind, format, filters, isStamped: request.query["catatan"] !== "tidak" };
}

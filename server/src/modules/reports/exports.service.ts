import { NotFound } from "../../kernel/domainError.ts";
import type { TableFile } from "../../platform/spreadsheet/tableFile.ts";
import { tableFormatNamed, type TableFormat } from "../../platform/spreadsheet/writeTable.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { appendAuditEntry } from "../access/access.queries.ts";
import { auditEvent } from "../access/audit.service.ts";
import type { AuditActor } from "../access/domain/auditChain.ts";
import { authorize } from "../access/domain/policy.ts";
import { RULES } from "../access/domain/rules.ts";
import { readKeys } from "./exportKeys.ts";
import type { ExportServices } from "./exportKind.ts";
import { stampOf } from "./exportTable.ts";
import { EXPORT_KINDS, exportKindNamed } from "./reports.exportKinds.ts";

/** A file about to leave. */
export interface ExportFile {
  /** Without ending; letters, digits and hyphens only. */
  readonly stem: string;
  readonly format: TableFormat;
  readonly table: TableFile;
}

export interface ExportQuestion {
  /** "peringkat". */
  readonly kind: string;
  /** "xlsx". */
  readonly format: string;
  readonly filters: ReadonlyMap<string, string>;
  /** False: the table alone, for programs. */
  readonly isStamped: boolean;
}

/** Takes out what one reader may read, as the screens show it. Made for each request. */
export class ExportsService {
  constructor(
    private readonly database: Database,
    private readonly services: ExportServices,
    /** Who takes the file, as the audit trail tells it. Null: nobody who has a name. Left out: the reader. */
    private readonly taker: AuditActor | null = services.actor.via === "public" ? null : auditEvent(services.actor, "EXPORT_TAKEN").actor,
  ) {}

  /**
   * The table as a file. It goes through the rule of the question behind the screen and through that question's services,
   * so scope and held back counts are the same. The taking is written into the audit trail, unless nobody is signed in.
   * @throws NotFound for an unknown kind or format, Unauthenticated, Forbidden, InvalidInput for a filter that is not understood, and what the question throws.
   */
  async file({ kind: name, format: formatName, filters, isStamped }: ExportQuestion): Promise<ExportFile> {
    const { actor, clock } = this.services;
    const [kind, format] = [exportKindNamed(name), tableFormatNamed(formatName)];
    if (kind === undefined || format === undefined) throw new NotFound(`Berkas "${name}.${formatName}" tidak ada. Yang ada: ${EXPORT_KINDS.map((known) => known.name).join(", ")}; sebagai xlsx, excel.csv, csv, atau json.`, { kind: name, format: formatName });
    authorize(actor, "EXPORT");
    authorize(actor, RULES.Query[kind.door]);
    const asked = readKeys(kind.keys, filters);
    const table = await kind.table(asked, this.services);
    const satkerCode = filters.get("satker") ?? null;
    const { taker } = this;
    if (taker !== null) {
      const place = { provinceCode: filters.get("provinsi") ?? satkerCode?.slice(0, 2) ?? null, satkerCode };
      const event = auditEvent(actor, "EXPORT_TAKEN", { subject: `export:${kind.name}`, ...place, details: { format, filters: Object.fromEntries(filters), rows: table.rowCount } });
      await this.database.prisma.$transaction((transaction) => appendAuditEntry(transaction, { ...event, actor: taker }, clock.now()));
    }
    const parts = [kind.name, ...filters.values(), clock.today()].map((part) => part.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, ""));
    return { stem: ["pantau", ...parts.filter((part) => part !== "")].join("-").slice(0, 120), format, table: { columns: table.columns, rowCount: table.rowCount, rows: table.rows, stamp: isStamped ? stampOf(table) : null } };
  }
}

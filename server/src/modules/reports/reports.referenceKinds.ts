import { AS_PUBLISHED } from "../../kernel/provenance.ts";
import type { AuditEntry } from "../access/domain/auditChain.ts";
import type { AuditAction } from "../access/domain/auditActions.ts";
import { toWorkingCalendarType } from "../calendars/calendars.view.types.ts";
import type { DayOffType } from "../calendars/calendars.types.ts";
import type { SourceRecord } from "../imports/domain/freshness.ts";
import { dateCell, textCell, wordCell, yesNoCell } from "./exportCells.ts";
import { dayKey, satkerKey, wordKey, yearKey } from "./exportKeys.ts";
import { exportKind, type ExportServices } from "./exportKind.ts";
import { tableOf, type ExportColumn, type ExportTable } from "./exportTable.ts";
import { AUDIT_OUTCOME_WORDS, DAY_KIND_WORDS } from "./exportWords.ts";

const PLAIN = (computedAt: Date, methodVersion: string): ExportTable["provenance"] => ({ sources: [], dataAsOf: null, computedAt, methodVersion, containsDemoData: false });

const calendar = exportKind({
  name: "kalender",
  label: "hari libur satu tahun",
  door: "workingCalendar",
  keys: { tahun: yearKey, satker: satkerKey, per: dayKey },
  async table({ tahun, satker, per }, { calendars, clock }) {
    const year = tahun ?? Number(clock.today().slice(0, 4));
    const shown = toWorkingCalendarType(await calendars.year(year, satker, per), satker);
    const columns: ExportColumn<DayOffType>[] = [
      { key: "date", label: "Tanggal", width: 14, cell: ({ date }) => ({ date }) },
      { key: "name", label: "Nama", width: 44, cell: ({ name }) => name },
      { key: "kind", label: "Jenis", width: 22, cell: ({ kind }) => wordCell(DAY_KIND_WORDS, kind, "-") },
      { key: "isCounted", label: "Dilewati tenggat", cell: ({ isCounted }) => yesNoCell(isCounted) },
      { key: "decree", label: "Keputusan", width: 44, cell: ({ decree }) => textCell(decree, "tidak tercatat") },
      { key: "announcedOn", label: "Diumumkan", cell: ({ announcedOn }) => dateCell(announcedOn, "tidak diketahui; dianggap sejak 1 Januari") },
      { key: "verified", label: "Tanggal pengumuman pasti", cell: ({ verified }) => yesNoCell(verified) },
      { key: "satker", label: "Berlaku di", cell: ({ satkerCode }) => textCell(satkerCode ?? "seluruh Indonesia", "-") },
    ];
    return {
      title: `Kalender kerja ${year}`,
      filters: [`Tahun: ${year}`, ...(satker === null ? [] : [`Satker: ${satker}`]), `Sebagaimana diumumkan pada: ${shown.announcedOn}`],
      provenance: PLAIN(clock.now(), "calendar-1"),
      notes: [`${shown.workingDayCount} hari kerja dalam tahun ini.`, `Cuti bersama ${shown.jointLeaveIsNonWorking ? "bukan hari kerja" : "tetap hari kerja"}: ${shown.jointLeaveCitation}.`],
      ...tableOf(shown.daysOff, columns),
    };
  },
});

const sources = exportKind({
  name: "sumber",
  label: "sumber yang dipakai",
  door: "sources",
  keys: {},
  async table(_, { freshness, clock }) {
    const columns: ExportColumn<SourceRecord>[] = [
      { key: "key", label: "Kunci", width: 24, cell: ({ key }) => key },
      { key: "subject", label: "Isi", width: 60, cell: ({ subject }) => subject },
      { key: "locator", label: "Tempat", width: 70, cell: ({ locator }) => locator },
    ];
    return { title: "Sumber yang dipakai Pantau", filters: [], provenance: PLAIN(clock.now(), AS_PUBLISHED), notes: [], ...tableOf(await freshness.sources(), columns) };
  },
});

/** The words of the page, /33/pengaturan/jejak-audit?peristiwa=…. */
const actionKey = wordKey<AuditAction>({
  masuk: "SIGN_IN",
  keluar: "SIGN_OUT",
  ditolak: "ACCESS_REFUSED",
  undangan: "ACCOUNT_INVITED",
  "ubah-peran": "ACCOUNT_CHANGED",
  nonaktif: "ACCOUNT_DISABLED",
  "aktif-lagi": "ACCOUNT_ENABLED",
  "tautan-sandi": "PASSWORD_RESET_ISSUED",
  "ganti-sandi": "PASSWORD_CHANGED",
  "buat-token": "TOKEN_CREATED",
  "cabut-token": "TOKEN_REVOKED",
  "teks-permohonan": "REQUEST_TEXT_VIEWED",
  catatan: "RECORD_EDITED",
  impor: "IMPORT_COMMITTED",
  "tarik-impor": "IMPORT_WITHDRAWN",
  unduh: "EXPORT_TAKEN",
  metode: "METHOD_CHANGED",
  kalender: "CALENDAR_CHANGED",
  "aturan-peringatan": "ALERT_RULE_CHANGED",
  "tanggapan-peringatan": "ALERT_ANSWERED",
  "akun-contoh": "DEMO_ACCOUNTS_CREATED",
  "hapus-akun-contoh": "DEMO_ACCOUNTS_REMOVED",
});
/** Unit: entries. The longest page of the service. */
const AUDIT_PAGE = 100;

const auditLog = exportKind({
  name: "jejak-audit",
  label: "jejak audit",
  door: "auditLog",
  keys: { peristiwa: actionKey, satker: satkerKey },
  async table({ peristiwa, satker }, { audit, clock }) {
    const entries = await everyEntry(audit, { action: peristiwa, satkerCode: satker, accountId: null });
    const columns: ExportColumn<AuditEntry>[] = [
      { key: "sequence", label: "Nomor", cell: ({ sequence }) => sequence },
      { key: "at", label: "Saat (WIB)", width: 18, cell: ({ at }) => ({ at }) },
      { key: "actor", label: "Siapa", width: 30, cell: ({ actor }) => actor.name },
      { key: "role", label: "Peran", width: 18, cell: ({ actor }) => actor.role },
      { key: "via", label: "Lewat", cell: ({ actor }) => actor.via },
      { key: "action", label: "Peristiwa", width: 24, cell: ({ action }) => action },
      { key: "outcome", label: "Hasil", cell: ({ outcome }) => wordCell(AUDIT_OUTCOME_WORDS, outcome, "-") },
      { key: "subject", label: "Tentang", width: 36, cell: ({ subject }) => textCell(subject, "tidak ada yang khusus") },
      { key: "province", label: "Provinsi", cell: ({ provinceCode }) => textCell(provinceCode, "tidak ada, atau semua") },
      { key: "satker", label: "Satker", cell: ({ satkerCode }) => textCell(satkerCode, "tidak ada yang khusus") },
      { key: "details", label: "Rincian (JSON)", width: 60, cell: ({ details }) => JSON.stringify(details) },
      { key: "hash", label: "Sidik SHA-256", width: 66, cell: ({ hash }) => hash },
    ];
    return {
      title: "Jejak audit",
      filters: [...(peristiwa === null ? [] : [`Peristiwa: ${peristiwa}`]), ...(satker === null ? [] : [`Satker: ${satker}`])],
      provenance: PLAIN(clock.now(), "audit-1"),
      notes: ["Terbaru lebih dulu. Setiap catatan memuat sidik catatan sebelumnya; perintah audit verify memeriksa seluruh rantai."],
      ...tableOf(entries, columns),
    };
  },
});

async function everyEntry(audit: ExportServices["audit"], filter: Parameters<ExportServices["audit"]["log"]>[0]): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<ExportServices["audit"]["log"]>> = await audit.log(filter, { first: AUDIT_PAGE, after });
    entries.push(...page.entries);
    if (!page.hasNextPage) return entries;
    after = String(page.entries.at(-1)?.sequence ?? 0);
  }
}

export const REFERENCE_KINDS = [calendar, sources, auditLog];

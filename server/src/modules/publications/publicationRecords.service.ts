import { DomainError, InvalidInput, NotFound } from "../../kernel/domainError.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import { NOTHING_SEEN } from "../../kernel/revision.ts";
import { fixedClock, type Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { appendAuditEntry } from "../access/access.queries.ts";
import { auditEvent } from "../access/audit.service.ts";
import { assertAsSeen } from "../access/conflict.service.ts";
import type { Actor } from "../access/domain/actor.ts";
import { isUuid } from "../access/domain/identifier.ts";
import { authorize } from "../access/domain/policy.ts";
import type { SatkersService } from "../satkers/satkers.service.ts";
import type { AssistanceKind } from "./domain/assistanceEffect.ts";
import { checkUpdate, type GivenUpdate } from "./domain/newUpdate.ts";
import { findEntry } from "./publicationLog.queries.ts";
import { inRecordTransaction, insertAssistanceEvent, insertEntry, itemExists, lockAssistanceEvent, supersedeEntry, type RecordTransaction } from "./publicationRecords.queries.ts";

/** Somebody else corrected the same entry meanwhile; nothing was stored. */
export class EntryChangedMeanwhile extends DomainError {
  readonly code = "ENTRY_CHANGED_MEANWHILE";
}

export interface UpdateRequest extends GivenUpdate {
  readonly satkerCode: string;
  readonly itemCode: string;
  readonly dataset: Dataset;
  /** Entry whose place this one takes. Null: it corrects none. */
  readonly correctsId: string | null;
  readonly correctionReason: string | null;
}

export interface EventRequest {
  readonly key: string;
  readonly provinceCode: string;
  readonly kind: AssistanceKind;
  readonly title: string;
  readonly heldOn: LocalDate;
  readonly endedOn: LocalDate | null;
  readonly place: string | null;
  readonly topics: readonly string[];
  /** Null: not known. */
  readonly invited: readonly string[] | null;
  readonly attending: readonly string[] | null;
  readonly source: string;
  readonly note: string | null;
  readonly dataset: Dataset;
  /** Id of the telling that the form saw, NOTHING_SEEN where there was none. Null: not compared. */
  readonly expectedRevision: string | null;
}

const LONGEST_TEXT = 300;
const MOST_TOPICS = 20;

/** What people add to the log and to the list of events. Each with its line in the audit trail. Made for each request. */
export class PublicationRecordsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly actor: Actor,
    /** The registry within the actor's scope. */
    private readonly satkers: SatkersService,
  ) {}

  /**
   * Writes an update or a look into the log; with correctsId it takes the place of an entry, which stays readable. The same
   * thing twice is one entry. Gives the id of the entry, or null when it stood there already.
   * @throws Forbidden outside the own area; NotFound for an unknown item or entry; InvalidInput; EntryChangedMeanwhile.
   */
  async recordUpdate(request: UpdateRequest): Promise<string | null> {
    const { satkerCode, itemCode, correctsId } = request;
    authorize(this.actor, "PUBLICATIONS_RECORD", { kind: "SATKER", code: satkerCode });
    if ((await this.satkers.satker(satkerCode)) === null) throw new NotFound(`Satker dengan kode "${satkerCode}" tidak ada di Pantau.`, { satker: satkerCode });
    const now = this.clock.now();
    const happenedOn = jakartaDateOf(request.happenedAt ?? now);
    const checked = checkUpdate(request, now, happenedOn);
    const reason = request.correctionReason?.trim() ?? "";
    if (correctsId !== null && reason === "") throw new InvalidInput("Ralat tanpa alasan. Tulis mengapa catatan ini diralat.", { field: "correctionReason" });
    const isLook = request.kind === "CHECK";
    return inRecordTransaction(this.database, async (transaction) => {
      if (!(await itemExists(transaction, itemCode))) throw new NotFound(`Kode "${itemCode}" tidak ada dalam daftar informasi publik.`, { item: itemCode });
      if (correctsId !== null) await this.supersede(transaction, request, correctsId, now);
      const id = await insertEntry(transaction, {
        satkerCode,
        itemCode,
        kind: request.kind,
        entryOn: happenedOn,
        publishedOn: request.publishedOn,
        refreshedAt: isLook ? null : checked.happenedAt,
        evidenceUrl: checked.evidenceUrl,
        contentHash: checked.contentHash,
        checkedAt: isLook ? checked.happenedAt : null,
        checkedBy: isLook ? this.actor.displayName : null,
        httpStatus: null,
        outcome: request.outcome,
        note: checked.note,
        dataset: request.dataset,
        sourceText: "Formulir Pantau",
        confidence: "HIGH",
        recordedBy: this.actor.displayName,
        recordedAt: now,
        correctsId,
        correctionReason: correctsId === null ? null : reason,
        runId: null,
      });
      if (id === undefined) return null;
      const details = { record: "publication_update", item: itemCode, kind: request.kind, dataset: request.dataset, ...(correctsId === null ? {} : { corrects: correctsId }) };
      await appendAuditEntry(transaction, auditEvent(this.actor, "RECORD_EDITED", { subject: `publication:${id}`, satkerCode, details }), now);
      return id;
    });
  }

  /**
   * Writes an assistance event down; one of the same key takes the place of the older telling, which stays. Gives its id.
   * @throws Forbidden unless the whole province is the actor's; ChangedMeanwhile; NotFound; InvalidInput for a wrong key, text, day or satker.
   */
  async recordEvent(request: EventRequest): Promise<string> {
    const { provinceCode } = request;
    authorize(this.actor, "PUBLICATIONS_RECORD", { kind: "PROVINCE", code: provinceCode });
    const known = new Set((await this.satkers.satkersOf(provinceCode, null)).map(({ code }) => code));
    checkEvent(request, known, this.clock.today());
    const now = this.clock.now();
    return inRecordTransaction(this.database, async (transaction) => {
      const told = await lockAssistanceEvent(transaction, request);
      const seen = { expected: request.expectedRevision, current: told?.id ?? NOTHING_SEEN, subject: `assistance:${told?.id ?? request.key}`, what: "Kegiatan ini", now: told && `tercatat sebagai “${told.title}”` };
      await assertAsSeen(transaction, this.actor, seen);
      const { id, satkerCount } = await insertAssistanceEvent(transaction, {
        ...request,
        title: request.title.trim(),
        place: request.place?.trim() || null,
        topics: [...new Set(request.topics.map((topic) => topic.trim()).filter((topic) => topic !== ""))],
        note: request.note?.trim() || null,
        sourceText: request.source.trim(),
        recordedBy: this.actor.displayName,
        recordedAt: now,
      });
      const details = { record: "assistance_event", key: request.key, satkers: satkerCount, dataset: request.dataset };
      await appendAuditEntry(transaction, auditEvent(this.actor, "RECORD_EDITED", { subject: `assistance:${id}`, provinceCode, satkerCode: null, details }), now);
      return id;
    });
  }

  private async supersede(transaction: RecordTransaction, request: UpdateRequest, correctsId: string, now: Date): Promise<void> {
    const key = { satkerCode: request.satkerCode, id: correctsId };
    const held = isUuid(correctsId) ? await findEntry(transaction, this.actor.scope, key) : undefined;
    if (held === undefined || held.itemCode !== request.itemCode)
      throw new NotFound("Catatan yang hendak diralat tidak ada pada satker dan butir ini.", { corrects: correctsId });
    if (held.kind !== request.kind) throw new InvalidInput("Pemutakhiran hanya diralat dengan pemutakhiran, pemeriksaan dengan pemeriksaan.", { field: "kind" });
    if (held.dataset !== request.dataset) throw new InvalidInput("Catatan nyata dan catatan demo tidak saling meralat.", { field: "dataset" });
    const isMine = await supersedeEntry(transaction, key, now);
    if (!isMine) throw new EntryChangedMeanwhile("Catatan ini baru saja diralat orang lain. Muat ulang halaman, lalu periksa lagi.", { corrects: correctsId });
  }
}

function checkEvent(request: EventRequest, known: ReadonlySet<string>, today: LocalDate): void {
  const refuse = (field: string, message: string): never => {
    throw new InvalidInput(message, { field });
  };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(request.key) || request.key.length > 80) refuse("key", "Kunci kegiatan: huruf kecil, angka, dan tanda hubung, misalnya rakor-jateng-2026-06-30.");
  for (const [field, text] of [["title", request.title], ["source", request.source]] as const) {
    if (text.trim() === "" || text.length > LONGEST_TEXT) refuse(field, `Isi ${field === "title" ? "judul" : "sumber"} kegiatan, paling panjang ${LONGEST_TEXT} huruf.`);
  }
  if (request.topics.length > MOST_TOPICS || request.topics.some((topic) => topic.length > LONGEST_TEXT)) refuse("topics", `Paling banyak ${MOST_TOPICS} topik, masing-masing paling panjang ${LONGEST_TEXT} huruf.`);
  if (request.endedOn !== null && request.endedOn < request.heldOn) refuse("endedOn", `Kegiatan berakhir sebelum mulai (${request.heldOn}). Periksa keduanya.`);
  if (request.attending !== null && request.heldOn > today) refuse("attending", "Kegiatan belum berlangsung: kosongkan daftar hadir.");
  for (const [field, codes] of [["invited", request.invited], ["attending", request.attending]] as const) {
    const stranger = codes?.find((code) => !known.has(code));
    if (stranger !== undefined) refuse(field, `${stranger} bukan satker provinsi ini. Catat kegiatan setiap provinsi sendiri.`);
  }
}

function jakartaDateOf(instant: Date): LocalDate {
  return fixedClock(instant.toISOString()).today();
}

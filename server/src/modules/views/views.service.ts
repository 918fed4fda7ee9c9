import { DomainError, InvalidInput, NotFound } from "../../kernel/domainError.ts";
import { revisionOf } from "../../kernel/revision.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { appendAuditEntry } from "../access/access.queries.ts";
import { auditEvent } from "../access/audit.service.ts";
import { assertAsSeen } from "../access/conflict.service.ts";
import type { Actor } from "../access/domain/actor.ts";
import { isUuid } from "../access/domain/identifier.ts";
import { authorize, can } from "../access/domain/policy.ts";
import { checkedAddress, checkedName, MOST_VIEWS, type SavedView } from "./domain/savedView.ts";
import { countViews, deleteView, findViews, insertView, inViewTransaction, lockView, renameView, storeStartPage, type ViewTransaction } from "./views.queries.ts";

/** The person keeps another view of the same name; nothing was stored. */
export class ViewNameTaken extends DomainError {
  readonly code = "VIEW_NAME_TAKEN";
}

/** A view as one reader finds it. */
export interface FoundView extends SavedView {
  readonly isOwn: boolean;
  /** True: the reader may rename and delete it. */
  readonly mayChange: boolean;
  readonly revision: string;
}

/** Named views: own ones, and those shared with the reader's provinces. They hold an address and nothing of what it shows. Made for each request. */
export class SavedViewsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly actor: Actor,
  ) {}

  /** Own ones first, each by name. */
  async views(): Promise<FoundView[]> {
    authorize(this.actor, "VIEWS_KEEP");
    return (await findViews(this.database.prisma, this.reader())).map((view) => this.found(view));
  }

  /** @throws InvalidInput, ViewNameTaken; Forbidden when the actor may not share with that province. */
  async save(wish: { readonly name: string; readonly address: string; readonly grammarVersion: number; readonly sharedWith: string | null }): Promise<FoundView> {
    authorize(this.actor, "VIEWS_KEEP");
    if (wish.sharedWith !== null) authorize(this.actor, "VIEWS_SHARE", { kind: "PROVINCE", code: wish.sharedWith });
    const view = { accountId: this.actor.id, name: checkedName(wish.name), address: checkedAddress(wish.address), grammarVersion: wish.grammarVersion, sharedWith: wish.sharedWith };
    if (wish.grammarVersion < 1 || wish.grammarVersion > 9999) throw new InvalidInput("Versi tata alamat harus 1 sampai 9999.", { field: "grammarVersion" });
    const now = this.clock.now();
    return inViewTransaction(this.database.prisma, async (transaction) => {
      if ((await countViews(transaction, this.actor.id)) >= MOST_VIEWS) throw new InvalidInput(`Paling banyak ${MOST_VIEWS} tampilan tersimpan. Hapus yang tidak dipakai.`);
      const id = await insertView(transaction, view, now);
      if (id === null) throw nameTaken(view.name);
      const saved = await this.visible(transaction, id);
      await appendAuditEntry(transaction, auditEvent(this.actor, "RECORD_EDITED", { subject: `view:${id}`, details: { change: "saved", sharedWith: view.sharedWith } }), now);
      return saved;
    });
  }

  /** @throws InvalidInput, NotFound, ViewNameTaken, ChangedMeanwhile. */
  async rename(id: string, name: string, expectedRevision: string | null): Promise<FoundView> {
    authorize(this.actor, "VIEWS_KEEP");
    const wanted = checkedName(name);
    const now = this.clock.now();
    return inViewTransaction(this.database.prisma, async (transaction) => {
      const view = await this.changeable(transaction, id, expectedRevision);
      if (!(await renameView(transaction, view, wanted, now))) throw nameTaken(wanted);
      const renamed = await this.visible(transaction, id);
      await appendAuditEntry(transaction, auditEvent(this.actor, "RECORD_EDITED", { subject: `view:${id}`, details: { change: "renamed" } }), now);
      return renamed;
    });
  }

  /** Whoever began with it begins with the home page again. @throws NotFound, ChangedMeanwhile. */
  async remove(id: string, expectedRevision: string | null): Promise<string> {
    authorize(this.actor, "VIEWS_KEEP");
    const now = this.clock.now();
    return inViewTransaction(this.database.prisma, async (transaction) => {
      const view = await this.changeable(transaction, id, expectedRevision);
      await deleteView(transaction, view.id);
      await appendAuditEntry(transaction, auditEvent(this.actor, "RECORD_EDITED", { subject: `view:${id}`, details: { change: "deleted", sharedWith: view.sharedWith } }), now);
      return view.id;
    });
  }

  /** id null: begin with the home page. @throws NotFound for a view that the actor does not find. */
  async setStart(id: string | null): Promise<FoundView[]> {
    authorize(this.actor, "VIEWS_KEEP");
    const now = this.clock.now();
    await inViewTransaction(this.database.prisma, async (transaction) => {
      if (id !== null) await this.visible(transaction, id);
      await storeStartPage(transaction, this.actor.id, id);
      await appendAuditEntry(transaction, auditEvent(this.actor, "RECORD_EDITED", { subject: `account:${this.actor.id}`, details: { change: "startPage", view: id } }), now);
    });
    return this.views();
  }

  private reader() {
    return { accountId: this.actor.id, scope: this.actor.scope };
  }

  private found(view: SavedView): FoundView {
    const isOwn = view.accountId === this.actor.id;
    return { ...view, isOwn, revision: revisionOf([view.name, view.address, view.sharedWith, view.changedAt.getTime()]), mayChange: isOwn || (view.sharedWith !== null && can(this.actor, "VIEWS_SHARE", { kind: "PROVINCE", code: view.sharedWith })) };
  }

  private async visible(transaction: ViewTransaction, id: string): Promise<FoundView> {
    const [view] = isUuid(id) ? await findViews(transaction, this.reader(), id) : [];
    if (view === undefined) throw unknownView();
    return this.found(view);
  }

  /** What somebody else keeps is not told from what does not exist, unless it is shared. */
  private async changeable(transaction: ViewTransaction, id: string, expected: string | null): Promise<FoundView> {
    if (isUuid(id)) await lockView(transaction, id);
    const view = await this.visible(transaction, id);
    if (!view.mayChange) throw unknownView();
    await assertAsSeen(transaction, this.actor, { expected, current: view.revision, subject: `view:${id}`, what: "Tampilan ini", now: `kini bernama “${view.name}”` });
    return view;
  }
}

function unknownView(): NotFound {
  return new NotFound("Tampilan ini tidak ada, atau bukan milik Anda.");
}

function nameTaken(name: string): ViewNameTaken {
  return new ViewNameTaken(`Anda sudah punya tampilan bernama “${name}”. Pilih nama lain.`, { name });
}

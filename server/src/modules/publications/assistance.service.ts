import { NotFound } from "../../kernel/domainError.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { Actor } from "../access/domain/actor.ts";
import { isUuid } from "../access/domain/identifier.ts";
import type { SatkersService } from "../satkers/satkers.service.ts";
import type { SatkerRecord } from "../satkers/domain/satker.ts";
import { findAssistanceEvents, findAssistancePlace } from "./assistance.queries.ts";
import { ASSISTANCE_EFFECT_METHOD, assistanceEffect, type AssistanceEffect, type AssistanceEvent } from "./domain/assistanceEffect.ts";
import type { PublicationsService, PublicationView } from "./publications.service.ts";

export interface AssistanceEvents {
  readonly events: readonly AssistanceEvent[];
  /** By code: those that the events name. */
  readonly satkers: ReadonlyMap<string, SatkerRecord>;
}

/** Rakor, asistensi, bimtek: what was held, and what changed afterwards. Within one reader's scope; made for each request. */
export class AssistanceService {
  constructor(
    private readonly database: Database,
    private readonly actor: Actor,
    private readonly satkers: SatkersService,
    private readonly publications: PublicationsService,
  ) {}

  /** Events of a province, newest first. @throws NotFound when the province is not this reader's. */
  async events(provinceCode: string, dataset: Dataset | null): Promise<AssistanceEvents> {
    const satkers = await this.satkers.satkersOf(provinceCode, null);
    const shown = dataset ?? (await this.publications.datasetInView({ provinceCode, satkerCode: null }));
    const events = await findAssistanceEvents(this.database.prisma, this.actor.scope, { provinceCode, dataset: shown, id: null });
    return { events, satkers: new Map(satkers.map((satker) => [satker.code, satker])) };
  }

  /** One event, also one that was told anew since. @throws NotFound when there is none for this reader. */
  async event(id: string): Promise<{ event: AssistanceEvent; satkers: ReadonlyMap<string, SatkerRecord> }> {
    const place = isUuid(id) ? await findAssistancePlace(this.database.prisma, this.actor.scope, id) : undefined;
    const [event] = place === undefined ? [] : await findAssistanceEvents(this.database.prisma, this.actor.scope, { ...place, id });
    if (event === undefined) throw new NotFound("Kegiatan ini tidak ada, atau bukan wewenang akun ini.", { event: id });
    const satkers = await this.satkers.satkersOf(event.provinceCode, null);
    return { event, satkers: new Map(satkers.map((satker) => [satker.code, satker])) };
  }

  /** The attending against the others, before and after. @throws NotFound, InvalidInput. */
  async effect(id: string, asOf: LocalDate | null): Promise<{ event: AssistanceEvent; satkers: ReadonlyMap<string, SatkerRecord>; effect: AssistanceEffect; view: PublicationView }> {
    const { event, satkers } = await this.event(id);
    const view = await this.publications.view({ provinceCode: event.provinceCode, satkerCode: null, asOf, asKnownOn: null, dataset: event.source.dataset });
    return { event, satkers, view, effect: assistanceEffect(event, view.duties, view.filter.asOf, ASSISTANCE_EFFECT_METHOD) };
  }
}

import { NotFound } from "../../kernel/domainError.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { Actor } from "../access/domain/actor.ts";
import { loadCountingBook } from "./counting.service.ts";
import { NOT_EXTENDED, type CountingGround } from "./domain/deadline.ts";
import { deadlineReceipt, type DeadlineReceipt } from "./domain/deadlineReceipt.ts";
import { disputeAdmissibility, type DisputeAdmissibility } from "./domain/disputeAdmissibility.ts";
import type { ClockKind, LegalRegime, LegalRule } from "./domain/legalRule.ts";
import { RequestRefused } from "./domain/requestRefused.ts";
import { findScopedSatkers } from "./scope.queries.ts";

export interface ReceiptQuestion {
  readonly clock: ClockKind;
  readonly regime: LegalRegime;
  readonly startsOn: LocalDate;
  readonly isExtended: boolean;
  /** Null: the country's calendar. */
  readonly satkerCode: string | null;
  /** Null: every decree recorded now. */
  readonly calendarAnnouncedOn: LocalDate | null;
}

export interface AdmissibilityQuestion {
  readonly objectionReceivedOn: LocalDate;
  readonly answeredOn: LocalDate | null;
  readonly regime: LegalRegime;
  readonly satkerCode: string | null;
  /** Null: today. */
  readonly on: LocalDate | null;
  readonly calendarAnnouncedOn: LocalDate | null;
}

/** The law's clocks for any date somebody asks about. Nothing of the register is read, so whoever reads what is published may ask. */
export class ReceiptsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: Actor,
  ) {}

  /** @throws RequestRefused with the refusal's code: the rule or its limit is not known, or a date lies outside the shipped calendar. */
  async receipt({ clock, regime, startsOn, isExtended, satkerCode, calendarAnnouncedOn }: ReceiptQuestion): Promise<DeadlineReceipt> {
    const ground = await this.ground(satkerCode, calendarAnnouncedOn);
    const extension = isExtended ? ({ kind: "ASSUMED" } as const) : NOT_EXTENDED;
    const receipt = deadlineReceipt({ clock, regime, startsOn, extension }, ground, { stopped: null, today: this.clock.today() });
    if (!receipt.ok) throw new RequestRefused(receipt.refusal);
    return receipt.value;
  }

  /** @throws RequestRefused as receipt. */
  async admissibility({ objectionReceivedOn, answeredOn, regime, satkerCode, on, calendarAnnouncedOn }: AdmissibilityQuestion): Promise<DisputeAdmissibility & { readonly on: LocalDate }> {
    const ground = await this.ground(satkerCode, calendarAnnouncedOn);
    const day = on ?? this.clock.today();
    const verdict = disputeAdmissibility({ objectionReceivedOn, answerReceivedOn: answeredOn, regime, on: day }, ground);
    if (!verdict.ok) throw new RequestRefused(verdict.refusal);
    return { ...verdict.value, on: day };
  }

  /** All rules of all periods. */
  async rules(): Promise<readonly LegalRule[]> {
    return (await loadCountingBook(this.database.prisma, this.clock.today())).rules;
  }

  private async ground(satkerCode: string | null, calendarAnnouncedOn: LocalDate | null): Promise<CountingGround> {
    if (satkerCode !== null && (await findScopedSatkers(this.database.prisma, this.reader.publishedScope, { provinceCode: null, satkerCode })).codes.length === 0)
      throw new NotFound(`Satker dengan kode "${satkerCode}" tidak ada. Pakai kode Kemendagri, misalnya 33.08.`, { satker: satkerCode });
    const book = await loadCountingBook(this.database.prisma, this.clock.today());
    return calendarAnnouncedOn === null ? book.current(satkerCode) : book.asAnnounced(calendarAnnouncedOn, satkerCode);
  }
}

import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Confidence } from "../../../kernel/provenance.ts";
import { date, name, text } from "./cells.ts";
import { confidence, satkerCode } from "./commonCells.ts";
import type { FileKind } from "./fileKind.ts";
import { checkRows } from "./rowReader.ts";

export interface PublishedDisputeFields {
  readonly satkerCode: string;
  readonly respondent: string;
  readonly forum: string;
  readonly subject: string;
  /** Null: not published. */
  readonly requestedOn: LocalDate | null;
  /** Null: not published. */
  readonly objectionOn: LocalDate | null;
  /** Null: not published. */
  readonly hearingOn: LocalDate | null;
  readonly outcome: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note: string | null;
}

/** What was published about disputes of a satker: claims of the press, without a register behind them. Natural key: respondent, forum, subject. */
export const publishedDisputesFile: FileKind<PublishedDisputeFields> = {
  required: ["satker_code", "respondent", "forum", "subject", "outcome", "source", "confidence"],
  optional: ["requested_on", "objection_on", "hearing_on", "note"],
  check: (rows, reference) =>
    checkRows(rows, {
      keyColumn: "subject",
      naturalKey: (dispute) => JSON.stringify([dispute.respondent, dispute.forum, dispute.subject]),
      read(cells) {
        const code = cells.required("satker_code", satkerCode);
        if (code !== undefined && !reference.satkerNames.has(code))
          cells.reject("satker_code", { code: "UNKNOWN_REFERENCE", rule: "tidak ada satker dengan kode ini", mend: "Periksa kode Kemendagri satker." });
        const respondent = cells.required("respondent", name);
        const forum = cells.required("forum", name);
        const subject = cells.required("subject", text);
        const outcome = cells.required("outcome", text);
        const source = cells.required("source", text);
        const sure = cells.required("confidence", confidence);
        const optional = {
          requestedOn: cells.optional("requested_on", date),
          objectionOn: cells.optional("objection_on", date),
          hearingOn: cells.optional("hearing_on", date),
          note: cells.optional("note", text),
        };
        if (code === undefined || respondent === undefined || forum === undefined || subject === undefined) return undefined;
        if (outcome === undefined || source === undefined || sure === undefined) return undefined;
        return { satkerCode: code, respondent, forum, subject, outcome, source, confidence: sure, ...optional };
      },
    }),
};

import type { Confidence } from "../../../kernel/provenance.ts";
import { integer, name, text } from "./cells.ts";
import { confidence, slug, year } from "./commonCells.ts";
import type { FileKind } from "./fileKind.ts";
import { checkIssuer } from "./issuerCell.ts";
import { checkRows } from "./rowReader.ts";

/** Counts over many bodies, as published. Unit: bodies. Null: not published. */
export interface AggregateFields {
  readonly issuerId: string;
  readonly year: number;
  readonly scope: string;
  readonly participants: number | null;
  readonly returned: number | null;
  readonly informative: number | null;
  readonly approachingInformative: number | null;
  readonly fairlyInformative: number | null;
  readonly lessInformative: number | null;
  readonly notInformative: number | null;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note: string | null;
}

const bodies = integer(0, 100_000);

/** What issuers or the press counted. Natural key: issuer, year, scope. */
export const evaluationAggregatesFile: FileKind<AggregateFields> = {
  required: ["issuer_id", "year", "scope", "source", "confidence"],
  optional: ["participants", "returned", "informative", "approaching_informative", "fairly_informative", "less_informative", "not_informative", "note"],
  check: (rows, reference) =>
    checkRows(rows, {
      keyColumn: "scope",
      naturalKey: (aggregate) => JSON.stringify([aggregate.issuerId, aggregate.year, aggregate.scope]),
      read(cells) {
        const issuerId = cells.required("issuer_id", slug);
        const countedYear = cells.required("year", year);
        const scope = cells.required("scope", name);
        const source = cells.required("source", text);
        const sure = cells.required("confidence", confidence);
        const counts = {
          participants: cells.optional("participants", bodies),
          returned: cells.optional("returned", bodies),
          informative: cells.optional("informative", bodies),
          approachingInformative: cells.optional("approaching_informative", bodies),
          fairlyInformative: cells.optional("fairly_informative", bodies),
          lessInformative: cells.optional("less_informative", bodies),
          notInformative: cells.optional("not_informative", bodies),
        };
        const note = cells.optional("note", text);
        if (issuerId === undefined || countedYear === undefined || scope === undefined || source === undefined || sure === undefined) return undefined;
        checkIssuer(cells, issuerId, reference);
        if (counts.participants !== null && counts.returned !== null && counts.returned > counts.participants)
          cells.reject("returned", { code: "CONTRADICTION", rule: `lebih banyak yang mengembalikan daripada peserta (${counts.participants})`, mend: "Periksa kedua angka pada sumbernya." });
        return { issuerId, year: countedYear, scope, source, confidence: sure, note, ...counts };
      },
    }),
};

import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Confidence } from "../../../kernel/provenance.ts";
import { date, name, shaped, text } from "./cells.ts";
import { confidence } from "./commonCells.ts";
import type { FileKind } from "./fileKind.ts";
import { checkRows } from "./rowReader.ts";

export interface ElectionStageFields {
  readonly election: string;
  readonly stageCode: string;
  readonly nameId: string;
  readonly nameEn: string;
  /** Null: no start that holds everywhere. */
  readonly startsOn: LocalDate | null;
  /** Null: no end that holds everywhere. */
  readonly endsOn: LocalDate | null;
  readonly scope: string;
  readonly legalBasis: string;
  readonly source: string;
  readonly confidence: Confidence;
}

/** Stages of elections. Natural key: election, stage code. */
export const electionStagesFile: FileKind<ElectionStageFields> = {
  required: ["election", "stage_code", "name_id", "name_en", "scope", "legal_basis", "source", "confidence"],
  optional: ["starts_on", "ends_on"],
  check: (rows) =>
    checkRows(rows, {
      keyColumn: "stage_code",
      naturalKey: (stage) => `${stage.election} ${stage.stageCode}`,
      read(cells) {
        const election = cells.required("election", shaped(/^[a-z]+-\d{4}$/, "pemilu-2024"));
        const stageCode = cells.required("stage_code", shaped(/^[a-z0-9_]+$/, "voter_list (huruf kecil dan garis bawah)"));
        const nameId = cells.required("name_id", name);
        const nameEn = cells.required("name_en", name);
        const scope = cells.required("scope", name);
        const legalBasis = cells.required("legal_basis", text);
        const source = cells.required("source", text);
        const sure = cells.required("confidence", confidence);
        const startsOn = cells.optional("starts_on", date);
        const endsOn = cells.optional("ends_on", date);
        if (startsOn !== null && endsOn !== null && endsOn < startsOn)
          cells.reject("ends_on", { code: "CONTRADICTION", rule: `berakhir sebelum mulai (${startsOn})`, mend: "Periksa kedua tanggal pada sumbernya." });
        if (election === undefined || stageCode === undefined || nameId === undefined || nameEn === undefined) return undefined;
        if (scope === undefined || legalBasis === undefined || source === undefined || sure === undefined) return undefined;
        return { election, stageCode, nameId, nameEn, startsOn, endsOn, scope, legalBasis, source, confidence: sure };
      },
    }),
};

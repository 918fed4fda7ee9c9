import { OBJECTION_GROUNDS } from "../../requests/domain/objection.ts";
import type { DisputeStep } from "../../requests/domain/dispute.ts";
import type { ToldDispute, ToldObjection, ToldPeriod } from "../../requests/domain/toldRegister.ts";
import { date, word } from "./cells.ts";
import { year } from "./commonCells.ts";
import type { FileKind } from "./fileKind.ts";
import { forum, knownSatker, officerText, regime, ruling } from "./registerCells.ts";
import { checkRows, type RowReader } from "./rowReader.ts";

/** Days for which satker handed in their registers: what makes no request mean zero, not no data. Natural key: satker, from, to. */
export const registerPeriodsFile: FileKind<ToldPeriod> = {
  required: ["satker_code", "from_on", "to_on"],
  optional: ["note"],
  check: (rows, reference) =>
    checkRows(rows, {
      keyColumn: "from_on",
      naturalKey: ({ satkerCode, fromOn, toOn }) => `${satkerCode} ${fromOn} ${toOn}`,
      read(cells) {
        const satkerCode = knownSatker(cells, reference);
        const fromOn = cells.required("from_on", date);
        const toOn = cells.required("to_on", date);
        const note = cells.optional("note", officerText);
        if (fromOn !== undefined && toOn !== undefined && toOn < fromOn)
          cells.reject("to_on", { code: "CONTRADICTION", rule: `berakhir sebelum mulai (${fromOn})`, mend: "Periksa kedua tanggal." });
        if (satkerCode === undefined || fromOn === undefined || toOn === undefined) return undefined;
        return { satkerCode, fromOn, toOn, note };
      },
    }),
};

/** The objection register. Natural key: satker, year, number. An objection points to a request by its number, except ground b. */
export const objectionsFile: FileKind<ToldObjection> = {
  required: ["satker_code", "number", "ground", "ground_found_on", "received_on", "regime"],
  optional: ["register_year", "request_number", "request_year", "oral_answer_on", "answered_on"],
  check: (rows, reference) =>
    checkRows(rows, {
      keyColumn: "number",
      naturalKey: ({ satkerCode, registerYear, number, receivedOn }) => `${satkerCode} ${registerYear ?? receivedOn.slice(0, 4)} ${number}`,
      read(cells) {
        const satkerCode = knownSatker(cells, reference);
        const number = cells.required("number", officerText);
        const ground = cells.required("ground", word(OBJECTION_GROUNDS));
        const groundFoundOn = cells.required("ground_found_on", date);
        const receivedOn = cells.required("received_on", date);
        const decided = cells.required("regime", regime);
        const optional = {
          registerYear: cells.optional("register_year", year),
          requestNumber: cells.optional("request_number", officerText),
          requestYear: cells.optional("request_year", year),
          oralAnswerOn: cells.optional("oral_answer_on", date),
          answeredOn: cells.optional("answered_on", date),
        };
        if (satkerCode === undefined || number === undefined || ground === undefined) return undefined;
        if (groundFoundOn === undefined || receivedOn === undefined || decided === undefined) return undefined;
        return { satkerCode, number, ground, groundFoundOn, receivedOn, regime: decided, ...optional };
      },
    }),
};

const STAGE_COLUMNS = [
  ["FILED", "filed_on"], ["REGISTERED", "registered_on"], ["STARTED", "started_on"], ["MEDIATION", "mediation_on"],
  ["ADJUDICATION", "adjudication_on"], ["DECIDED", "decided_on"], ["COURT", "court_on"], ["EXECUTED", "executed_on"],
] as const;

/** The record of disputes. Natural key: satker, year, number. Respondents are public bodies, divided by semicolons. */
export const disputesFile: FileKind<ToldDispute> = {
  required: ["satker_code", "number", "objection_number", "forum", "respondents", "filed_on"],
  optional: ["register_year", "objection_year", ...STAGE_COLUMNS.slice(1).map(([, column]) => column), "ruling"],
  check: (rows, reference) =>
    checkRows(rows, {
      keyColumn: "number",
      naturalKey: ({ satkerCode, registerYear, number, steps }) => `${satkerCode} ${registerYear ?? steps[0]?.on.slice(0, 4)} ${number}`,
      read(cells) {
        const satkerCode = knownSatker(cells, reference);
        const number = cells.required("number", officerText);
        const objectionNumber = cells.required("objection_number", officerText);
        const heardBy = cells.required("forum", forum);
        const respondents = cells.required("respondents", officerText);
        const filedOn = cells.required("filed_on", date);
        const optional = { registerYear: cells.optional("register_year", year), objectionYear: cells.optional("objection_year", year), ruling: cells.optional("ruling", ruling) };
        const steps = stepsOf(cells);
        if (satkerCode === undefined || number === undefined || objectionNumber === undefined) return undefined;
        if (heardBy === undefined || respondents === undefined || filedOn === undefined) return undefined;
        return { satkerCode, number, objectionNumber, forum: heardBy, respondents: respondents.split(";").map((name) => name.trim()).filter((name) => name !== ""), steps, ...optional };
      },
    }),
};

function stepsOf(cells: RowReader): DisputeStep[] {
  return STAGE_COLUMNS.flatMap(([stage, column]) => {
    const on = cells.optional(column, date);
    return on === null ? [] : [{ stage, on }];
  });
}

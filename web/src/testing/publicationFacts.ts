import { aMeasure, aProvenance } from "./facts.ts";

type Answer = { data: Record<string, unknown> };

const typed = <T extends object>(name: string, fields: T): T & { __typename: string } => ({ __typename: name, ...fields });
const provenance = typed("Provenance", { ...aProvenance(), sources: [] });
const measure = (value: number | null, unit: "PERCENT" | "DAYS" | "COUNT", n: number | null = 12) => typed("Measure", { ...aMeasure(value, unit, { n }), provenance });

/** An item as the matrix carries it. */
export function anItem(code: string, title: string, itemClass: "PERIODIC" | "IMMEDIATE" | "ANYTIME" | "EXEMPT" = "PERIODIC") {
  return { id: `${code}:2024`, code, title, titleEn: `${title} (en)`, class: itemClass, legalBasis: "UU 14/2008 Ps 9", confidence: "HIGH" as const };
}

/** A satker's line of the matrix: a letter a cell. */
export function aMatrixRow(code: string, regionName: string, states: string, sinceDays = "", ageDays = "") {
  const gaps = ",".repeat(Math.max(0, states.length - 1));
  return {
    id: `row:${code}`,
    satker: { id: code, code, type: Number(code.slice(3)) > 70 ? ("KOTA" as const) : ("KABUPATEN" as const), regionName },
    states,
    sinceDays: sinceDays || gaps,
    ageDays: ageDays || gaps,
  };
}

/** Three items, three satker; the legend is the server's. */
export const SMALL_MATRIX = {
  legend: [
    { code: "C", state: "CURRENT" as const },
    { code: "L", state: "LATE" as const },
    { code: "M", state: "MISSING" as const },
    { code: "N", state: "NOT_DUE" as const },
    { code: "D", state: "DORMANT" as const },
    { code: "A", state: "NOT_APPLICABLE" as const },
    { code: "U", state: "UNKNOWN" as const },
  ],
  items: [anItem("B01", "Profil"), anItem("B02", "Struktur organisasi"), anItem("I01", "Perubahan jadwal", "IMMEDIATE")],
  rows: [aMatrixRow("33.01", "Cilacap", "CCU", "3,0,", "3,0,"), aMatrixRow("33.08", "Magelang", "MLN", "40,12,", ",200,"), aMatrixRow("33.71", "Magelang", "MMC", "5,5,1", ",,1")],
};

export function matrixAnswer(change: { rows?: typeof SMALL_MATRIX.rows; dataset?: "PUBLISHED" | "DEMO" } = {}): Answer {
  const dataset = change.dataset ?? "PUBLISHED";
  return {
    data: {
      publicationMatrix: typed("PublicationMatrix", {
        id: "matrix:33",
        asOf: "2026-11-22",
        dataset,
        listYear: 2024,
        province: typed("Province", { id: "33", name: "Jawa Tengah" }),
        legend: SMALL_MATRIX.legend.map((entry) => typed("PublicationLegendEntry", entry)),
        items: SMALL_MATRIX.items.map((item) => typed("PublicInformationItem", item)),
        rows: (change.rows ?? SMALL_MATRIX.rows).map((row) => typed("PublicationMatrixRow", { ...row, satker: typed("Satker", row.satker) })),
        provenance: { ...provenance, containsDemoData: dataset === "DEMO" },
      }),
    },
  };
}

function compliance(counts: readonly { state: string; count: number }[]) {
  const stateCounts = counts.map((entry) => typed("DutyStateCount", entry));
  return typed("PublicationCompliance", {
    id: "compliance:33.08",
    asOf: "2026-11-22",
    stateCounts,
    currentShare: measure(50, "PERCENT"),
    onTime: [30, 90, 365].map((windowDays) => typed("OnTimeShare", { windowDays, unknownDutyDays: 4, share: measure(null, "PERCENT", 0) })),
    longestSilence: measure(40, "DAYS"),
    daysSinceUpdate: measure(3, "DAYS"),
    redatedUpdates: measure(0, "COUNT"),
    byClass: [typed("ClassCompliance", { class: "PERIODIC", stateCounts, currentShare: measure(50, "PERCENT") })],
    explanations: [typed("MeasureExplanation", { measure: "currentShare", formula: "mutakhir dibagi jatuh tempo", counted: "a", excluded: "b", ground: "c" })],
  });
}

/** KPU Kabupaten Magelang: one link is dead, one item is current. evidenceUrl: where the dead one should stand. */
export function satkerUpdatesAnswer(evidenceUrl: string | null = null): Answer {
  const duty = (code: string, title: string, fields: object) =>
    typed("SatkerDuty", {
      id: `duty:${code}`,
      since: null,
      dueOn: null,
      daysOverdue: null,
      refreshedOn: null,
      redatedCount: 0,
      listNote: null,
      exemption: null,
      lastUpdate: null,
      lastCheck: null,
      item: typed("PublicInformationItem", { ...anItem(code, title), ownerUnit: "PPID", limit: typed("CadenceLimit", { legalBasis: "Ps 9 ayat (4)" }) }),
      ...fields,
    });
  return {
    data: {
      satkerPublications: typed("SatkerPublications", {
        id: "publications:33.08",
        asOf: "2026-11-22",
        dataset: "PUBLISHED",
        satker: typed("Satker", { id: "33.08", code: "33.08", type: "KABUPATEN", regionName: "Magelang" }),
        duties: [
          duty("B16", "Tata cara pengaduan", {
            state: "MISSING",
            nextStep: "MEND_LINK",
            dueOn: "2026-10-14",
            daysOverdue: 39,
            redatedCount: 2,
            lastUpdate: typed("PublicationEntry", { id: "u1", on: "2026-04-14", evidenceUrl }),
            lastCheck: typed("PublicationEntry", { id: "c1", on: "2026-05-04", outcome: "GONE", httpStatus: 404, evidenceUrl: null }),
          }),
          duty("B01", "Profil", { state: "CURRENT", nextStep: "NOTHING", dueOn: "2027-05-22", refreshedOn: "2026-11-22" }),
        ],
        compliance: compliance([
          { state: "CURRENT", count: 1 },
          { state: "MISSING", count: 1 },
        ]),
        provenance,
      }),
    },
  };
}

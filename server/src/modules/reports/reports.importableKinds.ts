import type { Dataset } from "../../kernel/provenance.ts";
import type { RULES } from "../access/domain/rules.ts";
import { importableKindFacts, type AskedPart, type ImportableKind, type ImportableKindFacts, type Narrowing } from "../imports/importableTables.service.ts";
import { provinceKey, satkerKey, slugKey, wordKey, yearKey, type KeySpec, type KeyValues } from "./exportKeys.ts";
import type { ExportKind } from "./exportKind.ts";

type QueryName = keyof (typeof RULES)["Query"];

/** The question of the API that opens each kind. A file is no more open than the screen that shows its rows. */
const DOORS: Readonly<Record<ImportableKind, QueryName>> = {
  sources: "sources",
  provinces: "provinces",
  satkers: "satkers",
  issuers: "resultYears",
  scales: "ranking",
  "evaluation-results": "evaluationResults",
  "evaluation-aggregates": "resultYears",
  instruments: "instruments",
  crosswalks: "instruments",
  cycles: "evaluationCycles",
  "cycle-participations": "evaluationCycles",
  "stage-scores": "selfAssessment",
  "self-assessment-answers": "selfAssessment",
  "self-assessment-evidence": "selfAssessment",
  "calendar-years": "workingCalendar",
  holidays: "workingCalendar",
  "calendar-changes": "calendarChanges",
  "election-stages": "workingCalendar",
  "legal-rules": "legalRules",
  "published-disputes": "publishedDisputes",
  "register-periods": "informationRequests",
  requests: "informationRequests",
  objections: "objections",
  disputes: "disputes",
  "publication-cadences": "publicationMatrix",
  "publication-items": "publicationMatrix",
  "exemption-authorities": "publicationMatrix",
  "consequence-tests": "publicationMatrix",
  "publication-duties": "satkerPublications",
  "publication-triggers": "satkerPublications",
  "publication-updates": "publicationLog",
  "assistance-events": "assistanceEvents",
  "ranking-methods": "rankingMethods",
};

/** Kinds about published results, which reach as far as the reader's published scope. The others are the reader's own work. */
const PUBLISHED: ReadonlySet<QueryName> = new Set<QueryName>(["sources", "provinces", "satkers", "resultYears", "ranking", "evaluationResults", "instruments", "evaluationCycles", "workingCalendar", "calendarChanges", "legalRules", "publishedDisputes", "rankingMethods"]);

const datasetKey = wordKey<Dataset>({ nyata: "PUBLISHED", contoh: "DEMO" });

const KEYS: Readonly<Record<Narrowing, KeySpec>> = {
  NOTHING: {},
  PROVINCE: { provinsi: provinceKey },
  SATKER: { provinsi: provinceKey, satker: satkerKey },
  CYCLE: { provinsi: provinceKey, satker: satkerKey, penerbit: slugKey, tahun: yearKey },
  ISSUER_YEAR: { provinsi: provinceKey, penerbit: slugKey, tahun: yearKey },
};

const NOTES = [
  "Berkas ini dapat diimpor kembali sebagai jenis yang sama; bila isinya tidak diubah, tidak ada yang berubah.",
  "Sel kosong berarti tidak ada yang dikatakan, bukan nol. Baris di atas judul kolom dilewati saat diimpor.",
  "Isi permohonan tidak ikut; impor kembali tidak mengubahnya.",
] as const;

function kindOf({ kind, title, narrowedBy, hasDemo }: ImportableKindFacts): ExportKind {
  const door = DOORS[kind];
  return {
    name: `berkas-${kind}`,
    label: `${title}, untuk diimpor kembali`,
    door,
    keys: { ...KEYS[narrowedBy], ...(hasDemo ? { data: datasetKey } : {}) },
    async table(asked, { importables, requests, actor, clock }) {
      const part = partOf(asked);
      const scope = PUBLISHED.has(door) ? actor.publishedScope : actor.scope;
      const table = await importables.table(kind, part, { scope, seesGroups: (code) => requests.seesGroups(code) });
      return {
        title: `${table.title} (dapat diimpor kembali)`,
        filters: filtersOf(part),
        provenance: { sources: [], dataAsOf: null, computedAt: clock.now(), methodVersion: "importable-1", containsDemoData: part.dataset === "DEMO" },
        notes: kind === "requests" ? NOTES : NOTES.slice(0, 2),
        columns: table.columns.map(({ name, title: label, example }) => ({ key: name, label, width: Math.min(40, Math.max(12, label.length + 3, example.length + 2)) })),
        rowCount: table.rowCount,
        rows: table.rows,
      };
    },
  };
}

/** What the words of an address say; a word that a kind does not know was refused before. */
function partOf(asked: KeyValues<KeySpec>): AskedPart {
  const textOf = (key: string): string | null => (typeof asked[key] === "string" ? asked[key] : null);
  return { dataset: asked["data"] === "DEMO" ? "DEMO" : "PUBLISHED", provinceCode: textOf("provinsi"), satkerCode: textOf("satker"), issuerId: textOf("penerbit"), year: typeof asked["tahun"] === "number" ? asked["tahun"] : null };
}

function filtersOf({ dataset, provinceCode, satkerCode, issuerId, year }: AskedPart): string[] {
  const named = { Provinsi: provinceCode, Satker: satkerCode, Penerbit: issuerId, Tahun: year, Data: dataset === "DEMO" ? "contoh" : null };
  return Object.entries(named).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
}

/** Every table that can be taken in again, in the shape of its template. */
export const IMPORTABLE_EXPORT_KINDS: readonly ExportKind[] = importableKindFacts().map(kindOf);

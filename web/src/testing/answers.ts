import { ApolloLink } from "@apollo/client";
import { of } from "rxjs";
import type { Permission, RankingEntry_resultFragment, Role } from "../gql/graphql.ts";
import { aProvenance, SMALL_LIST } from "./facts.ts";

/** What the server would answer, by operation name: data, or an error with a code. */
export type Answers = Readonly<Record<string, { data: Record<string, unknown> } | { code: string; requestId?: string }>>;

/** A link that answers from memory. */
export function answeringLink(answers: Answers): ApolloLink {
  return new ApolloLink((operation) => {
    const answer = answers[operation.operationName ?? ""];
    if (!answer) throw new Error(`no answer for ${operation.operationName}`);
    if ("data" in answer) return of({ data: answer.data });
    return of({ data: null, errors: [{ message: "refused", extensions: { code: answer.code, requestId: answer.requestId } }] });
  });
}

const provenance = typed("Provenance", { ...aProvenance(), sources: aProvenance().sources.map((source) => typed("SourceReference", source)) });
const province = { id: "33", code: "33", name: "Jawa Tengah", satkerCount: 7 };
const issuer = typed("Issuer", { id: "ki-jawa-tengah", name: "KI Jawa Tengah", level: "PROVINCE", dataset: "PUBLISHED" });
const period = typed("EvaluationPeriod", { id: "period:2024", year: 2024, dataset: "PUBLISHED", announcedCount: 5, stageOnlyCount: 0, issuer });

/** Who reads, in tests: a visitor of the public view unless said otherwise. */
export function viewerAnswer(change: { demoDataLoaded?: boolean; role?: Role; displayName?: string; permissions?: readonly Permission[] } = {}): Record<string, unknown> {
  const role = change.role ?? "PUBLIC";
  const isSignedIn = role !== "PUBLIC" && role !== "ANONYMOUS";
  return typed("Viewer", {
    id: isSignedIn ? `reader:${role}` : "publik",
    demoDataLoaded: change.demoDataLoaded ?? false,
    displayName: change.displayName ?? "Publik",
    role,
    isSignedIn,
    permissions: change.permissions ?? [],
    scope: typed("ViewerScope", { isNational: false, provinceCodes: isSignedIn ? ["33"] : [], satkerCodes: [] }),
  });
}

export function frameAnswer(change: Parameters<typeof viewerAnswer>[0] = {}): { data: Record<string, unknown> } {
  return {
    data: {
      viewer: viewerAnswer(change),
      provinces: [typed("Province", { ...province, evaluationPeriods: [period] })],
    },
  };
}

export function rankingAnswer(change: { dataset?: "PUBLISHED" | "DEMO" } = {}): { data: Record<string, unknown> } {
  const dataset = change.dataset ?? "PUBLISHED";
  return {
    data: {
      ranking: typed("Ranking", {
        id: "ranking:33:2024",
        year: 2024,
        dataset,
        announcedCount: 5,
        stageOnlyCount: 0,
        notAnnouncedCount: 2,
        qualificationCounts: [
          typed("QualificationCount", { qualification: "INFORMATIVE", count: 4 }),
          typed("QualificationCount", { qualification: "APPROACHING_INFORMATIVE", count: 1 }),
        ],
        issuer,
        province: typed("Province", { id: "33", satkerCount: 7 }),
        peerGroups: [typed("PeerGroup", { id: "group", label: "kategori penyelenggara pemilu", n: null })],
        scale: null,
        rows: SMALL_LIST.rows.map(({ id, result }) => typed("RankedSatker", { id, satker: satkerOf(result), result: resultOf(result) })),
        otherBodies: SMALL_LIST.otherBodies.map(resultOf),
        provenance: { ...provenance, containsDemoData: dataset === "DEMO" },
      }),
      dataFreshness: [],
    },
  };
}

export function satkerAnswer(): { data: Record<string, unknown> } {
  const twin = typed("Satker", { id: "33.71", code: "33.71", name: "KPU Kota Magelang", type: "KOTA", regionName: "Magelang" });
  return {
    data: {
      satker: typed("Satker", {
        id: "33.08",
        code: "33.08",
        name: "KPU Kabupaten Magelang",
        type: "KABUPATEN",
        regionName: "Magelang",
        seat: "Mungkid",
        formerResidency: "Kedu",
        webHost: "kab-magelang.kpu.go.id",
        webHostBasis: "seen in sources",
        note: null,
        homonym: twin,
        province: typed("Province", { id: "33", code: "33" }),
        provenance,
      }),
    },
  };
}

/** No correction, no reply, nothing provisional. */
const NOTHING_ADDED = { round: "FINAL", provisional: null, corrections: [], replies: [] };

export function historyAnswer(): { data: Record<string, unknown> } {
  const [first] = SMALL_LIST.rows;
  if (!first) throw new Error("the small list is empty");
  const known = { ...resultOf(first.result), notes: ["peringkat disebut sumber"], scale: null, conflicts: [conflict()], ...NOTHING_ADDED };
  const silent = {
    ...resultOf({ ...first.result, id: "result:2020", year: 2020, standing: "NOT_ANNOUNCED", qualification: null, peerGroup: null }),
    notes: [],
    scale: null,
    conflicts: [],
    ...NOTHING_ADDED,
  };
  return { data: { evaluationHistory: [silent, known] } };
}

function conflict() {
  const source = typed("SourceReference", { text: "kebumenekspres.com 2024/12", confidence: "MEDIUM", fileName: "evaluation-results.csv", fileRow: 12, importBatchId: "batch-1" });
  return typed("SourceConflict", {
    field: "rank",
    statements: [typed("ConflictStatement", { value: "2", inUse: true, source }), typed("ConflictStatement", { value: "3", inUse: false, source: { ...source, fileRow: 13 } })],
  });
}

function satkerOf(result: RankingEntry_resultFragment) {
  if (!result.satker) throw new Error("not a satker");
  return typed("Satker", { ...result.satker, seat: "–", latitude: -7 - Number(result.satker.code.slice(3)) / 100, longitude: 110 + Number(result.satker.code.slice(3)) / 50 });
}

function resultOf(result: RankingEntry_resultFragment) {
  return typed("EvaluationResult", {
    ...result,
    issuer,
    satker: result.satker === null ? null : satkerOf(result),
    peerGroup: result.peerGroup === null ? null : typed("PeerGroup", result.peerGroup),
    score: typed("Measure", { ...result.score, provenance }),
    rank: typed("Measure", { ...result.rank, provenance }),
    provenance,
  });
}

function typed<T extends object>(name: string, fields: T): T & { __typename: string } {
  return { __typename: name, ...fields };
}

import type { CycleBoard_cycleFragment, CycleSelect_cycleFragment, HistoryYear_resultFragment, InstrumentPanel_partFragment, ItemGapFigure_itemFragment, ParticipationCard_participationFragment, ClaimItems_itemFragment } from "../gql/graphql.ts";
import { evaluationsEn } from "../i18n/evaluations.en.ts";
import { evaluationsId } from "../i18n/evaluations.id.ts";
import type { EvaluationWords } from "../i18n/evaluations.ts";
import { createI18n } from "../i18n/i18n.ts";
import { aMeasure, aProvenance } from "./facts.ts";

/** The Indonesian sentences, as pure view models get them. */
export const evaluationWordsId: EvaluationWords = sentences();

function sentences(): EvaluationWords {
  const instance = createI18n();
  instance.addResourceBundle("id", "evaluations", evaluationsId);
  instance.addResourceBundle("en", "evaluations", evaluationsEn);
  return { t: instance.getFixedT("id", "ui"), words: instance.getFixedT("id", "evaluations"), locale: "id-ID" };
}

const ISSUER = { id: "ki-jawa-tengah", name: "KI Jawa Tengah", level: "PROVINCE" } as const;

/** A final result of KI Jawa Tengah 2024; override what a test is about. */
export function aYear(change: Partial<HistoryYear_resultFragment> & { points?: number | null; place?: number | null } = {}): HistoryYear_resultFragment {
  const { points = null, place = null, ...rest } = change;
  const year = rest.year ?? 2024;
  return {
    id: `evaluation:ki-jawa-tengah:${year}:33.08`,
    revision: "seen",
    year,
    standing: place !== null ? "RANKED" : "CLASS_ONLY",
    qualification: "INFORMATIVE",
    publishedLabel: null,
    stageReached: null,
    round: "FINAL",
    dataset: "PUBLISHED",
    issuer: ISSUER,
    peerGroup: place === null ? null : { id: "group", label: "35 KPU kab/kota", n: 35 },
    score: aMeasure(points, "POINTS"),
    rank: aMeasure(place, "RANK"),
    instrument: null,
    scale: null,
    previous: null,
    corrections: [],
    replies: [],
    provenance: aProvenance(),
    ...rest,
  };
}

type Comparability = NonNullable<HistoryYear_resultFragment["previous"]>["comparability"];

/** A verdict on a result and the one before it; nothing may be compared unless the test says so. */
export function aVerdict(verdict: Comparability["verdict"], change: Partial<Comparability> & { previousYear?: number } = {}): NonNullable<HistoryYear_resultFragment["previous"]> {
  const { previousYear = 2023, ...rest } = change;
  return { previousYear, comparability: { verdict, reasons: [], scoreComparable: false, classComparable: false, rankComparable: false, ...rest } };
}

export function aPart(change: Partial<InstrumentPanel_partFragment> & { code: string }): InstrumentPanel_partFragment {
  return { id: `part:${change.code}`, level: "ITEM", parentCode: null, position: 1, title: change.code, weight: 10, stage: null, evidenceRequired: null, ...change };
}

/** An item answered yes and accepted in full, unless the test says otherwise. */
export function anItem(part: InstrumentPanel_partFragment, change: Partial<ClaimItems_itemFragment> = {}): ClaimItems_itemFragment {
  return {
    id: `answer:${part.code}`,
    answer: "YES",
    verification: "ACCEPTED",
    verificationNote: null,
    claimedPoints: { value: part.weight, status: "REPORTED" },
    verifiedPoints: { value: part.weight, status: "REPORTED" },
    gapPoints: { value: 0, status: "REPORTED_ZERO" },
    evidence: [],
    item: part,
    ...change,
  };
}

export const UNANSWERED = { answer: null, verification: null, claimedPoints: { value: null, status: "NOT_REPORTED" }, verifiedPoints: { value: null, status: "NOT_REPORTED" } } as const;
export const NOT_VERIFIED = { verification: "NOT_YET", verifiedPoints: { value: null, status: "NOT_DUE" } } as const;

export function aParticipation(code: string, state: ParticipationCard_participationFragment["state"]): ParticipationCard_participationFragment {
  return { id: `participation:${code}`, state, stage: null, since: null, note: null, satker: { id: code, code, type: "KABUPATEN", regionName: code }, completeness: null };
}

export function aCycleChoice(change: Partial<CycleSelect_cycleFragment> & { id: string }): CycleSelect_cycleFragment {
  return { year: 2025, state: "FINAL", dataset: "PUBLISHED", bodyKind: "REGENCY", issuer: ISSUER, ...change };
}

type Revision = CycleBoard_cycleFragment["revisions"][number];

export function aRevision(change: Partial<Revision> & { id: string }): Revision {
  return { field: "SAQ_DUE_ON", state: null, onDate: "2026-12-11", announcedOn: null, reason: null, recordedAt: "2026-11-22T07:00:00Z", recordedBy: "impor", isInForce: true, source: { text: "surat" }, ...change };
}

/** An item verified at twenty satker of which five claimed too much. */
export function anItemGap(change: Partial<ItemGapFigure_itemFragment> & { id: string }): ItemGapFigure_itemFragment {
  return {
    answered: 22,
    verified: 20,
    overclaimed: 5,
    overclaimedShare: aMeasure(25, "PERCENT", { n: 20, interval: { low: 11.2, high: 46.9, level: 0.95 } }),
    meanGapPoints: aMeasure(1.5, "POINTS"),
    item: { id: `part:${change.id}`, code: change.id, title: `Butir ${change.id}` },
    ...change,
  };
}

import { provenanceOf } from "../../kernel/provenance.ts";
import type { Unit } from "../../platform/graphql/measure.types.ts";
import { isMeasureKey, measureOf } from "../measures/domain/catalogue.ts";
import type { ClassBand } from "./domain/classScale.ts";
import { nodesOf } from "./domain/indexTree.ts";
import type { Method } from "./domain/method.ts";
import { methodStatus, type MethodRecord } from "./domain/methodRecord.ts";
import { methodRuleSentences } from "./domain/rankingSentences.ts";
import type { WrittenNode } from "./domain/writtenMethod.ts";
import type { MethodNodeType, RankingMethodType, RankingNodeType } from "./rankingMethods.types.ts";

/** For whom and when a method is shown. */
export interface MethodFrame {
  /** Null: national. */
  readonly provinceCode: string | null;
  readonly computedAt: Date;
  /** Null: not looked up, so not said to be in force. */
  readonly inForceId: string | null;
}

/** Dresses a stored method, or one reader's trial of it, for the API. */
export function toRankingMethodType(record: MethodRecord, method: Method, { provinceCode, computedAt, inForceId }: MethodFrame): RankingMethodType {
  const { written } = record;
  const isTrial = method.kind === "WHAT_IF";
  const status = isTrial ? "WHAT_IF" : methodStatus(record, provinceCode);
  const adoption = record.adoptions.find((each) => each.provinceCode === provinceCode);
  return {
    id: `${method.id}@${provinceCode ?? "ID"}${isTrial ? `:${trialText(method)}` : ""}`,
    methodId: written.id,
    version: written.version,
    title: written.title,
    label: labelOf(status),
    status,
    isInForce: !isTrial && inForceId === written.id,
    issuer: written.rules.issuer,
    decree: adoption?.decree ?? null,
    validFrom: written.rules.validFrom,
    validTo: written.rules.validTo,
    note: record.note,
    nodes: methodNodes(record, method),
    rules: methodRuleSentences(method),
    placeRequirements: method.placeRequirements,
    tieDecimals: method.tieRule.decimals,
    peerGroup: method.peerGroupRule,
    classes: (method.classScale?.bands ?? []).map(toIndexClassType),
    classSource: method.classScale?.source ?? null,
    uncertainty: method.uncertainty,
    provenance: provenanceOf([record.source, ...(adoption === undefined ? [] : [adoption.source])], computedAt, written.id),
  };
}

/** What a number of the index must be called. */
function labelOf(status: RankingMethodType["status"]): string {
  if (status === "WHAT_IF") return "Percobaan bobot, tidak disimpan; bukan nilai Komisi Informasi";
  return status === "ADOPTED" ? "Indeks provinsi; bukan nilai Komisi Informasi" : "Indeks provinsi, usulan; bukan nilai Komisi Informasi";
}

/** Tells one trial from another in the client's cache. */
export function trialText(method: Method): string {
  return nodesOf(method.index).map((node) => `${node.code}=${Number(node.weight.toFixed(6))}${node.kind === "branch" ? node.aggregation[0] : ""}`).join(",");
}

function methodNodes(record: MethodRecord, method: Method): readonly MethodNodeType[] {
  const written = new Map(record.written.nodes.map((node) => [node.code, node]));
  return nodesOf(method.index).flatMap((node): readonly MethodNodeType[] => {
    const told = written.get(node.code);
    if (told === undefined) return [];
    const source = record.nodeSources.get(node.code);
    return [
      {
        code: told.code,
        kind: told.kind,
        name: told.name,
        unit: unitOf(told.code),
        parent: told.parentCode,
        weight: node.weight,
        aggregation: node.kind === "branch" ? node.aggregation : null,
        minimumShare: node.kind === "branch" ? node.minimumShare : null,
        goalposts: node.kind === "leaf" ? { ...node.goalposts } : null,
        halfWeightCases: node.kind === "leaf" ? (node.smallCounts?.halfWeightCases ?? null) : null,
        rationale: told.rationale,
        source: source?.text ?? record.source.text,
        confidence: source?.confidence ?? record.source.confidence,
      },
    ];
  });
}

/** A node by its name and unit. */
export function toRankingNodeType({ code, kind, name }: Pick<WrittenNode, "code" | "kind" | "name">): RankingNodeType {
  return { code, kind, name, unit: unitOf(code) };
}

/** Unit of a node's own value. */
export function unitOf(code: string): Unit {
  return isMeasureKey(code) ? measureOf(code).unit : "POINTS";
}

/** A class as the API has it. */
export function toIndexClassType({ code, label, fromPoints }: ClassBand): { code: string; label: string; fromPoints: number } {
  return { code, label, fromPoints };
}

import type { AdmissibilityVerdict } from "./disputeAdmissibility.ts";
import type { ObjectionStatus } from "./objection.ts";
import { shareOf, type Share } from "./shareInterval.ts";

/** An objection as the funnel sees it. */
export interface ObjectionRecord {
  readonly objectionId: string;
  readonly requestId: string | null;
  readonly status: ObjectionStatus;
}

/** A dispute as the funnel sees it. */
export interface DisputeRecord {
  readonly disputeId: string;
  readonly objectionId: string;
  readonly admissibility: AdmissibilityVerdict;
  readonly isDecided: boolean;
}

/** From request to ruling. Each share says of what; one request with two objections counts once in the first. */
export interface CaseFunnel {
  readonly requests: number;
  readonly objections: number;
  /** Objections of ground b that rest on no request; they are not part of the first share. */
  readonly objectionsWithoutRequest: number;
  readonly disputes: number;
  readonly prematureDisputes: number;
  readonly decidedDisputes: number;
  /** Requests with at least one objection, of all requests. */
  readonly requestsObjected: Share;
  /** Objections answered in writing within the time, of those answered or overdue. */
  readonly objectionsAnsweredOnTime: Share;
  /** Objections with at least one dispute, of all objections. */
  readonly objectionsDisputed: Share;
  /** Disputes decided, of all disputes. */
  readonly disputesDecided: Share;
}

/** How many cases there are at each step. Unit: objections, disputes, requests. */
export interface FunnelCounts {
  readonly objections: number;
  readonly objectionsWithoutRequest: number;
  readonly objectionsOnTime: number;
  /** Answered late, or unanswered past the date. */
  readonly objectionsLate: number;
  readonly objectionsDisputed: number;
  readonly requestsObjected: number;
  readonly disputes: number;
  readonly prematureDisputes: number;
  readonly decidedDisputes: number;
}

/** The funnel from counts, wherever they were counted. */
export function funnelOf(requests: number, counts: FunnelCounts): CaseFunnel {
  const { objections, objectionsOnTime, objectionsLate, disputes, decidedDisputes } = counts;
  return {
    requests,
    objections,
    objectionsWithoutRequest: counts.objectionsWithoutRequest,
    disputes,
    prematureDisputes: counts.prematureDisputes,
    decidedDisputes,
    requestsObjected: shareOf(counts.requestsObjected, requests, "NOT_APPLICABLE"),
    objectionsAnsweredOnTime: shareOf(objectionsOnTime, objectionsOnTime + objectionsLate, objections === 0 ? "NOT_APPLICABLE" : "NOT_DUE"),
    objectionsDisputed: shareOf(counts.objectionsDisputed, objections, "NOT_APPLICABLE"),
    disputesDecided: shareOf(decidedDisputes, disputes, "NOT_APPLICABLE"),
  };
}

/** Counts a register's way from request over objection to dispute. Objections on requests outside the set given are not counted in the share of requests. */
export function caseFunnel(requestIds: ReadonlySet<string>, objections: readonly ObjectionRecord[], disputes: readonly DisputeRecord[]): CaseFunnel {
  const objected = new Set(objections.flatMap(({ requestId }) => (requestId !== null && requestIds.has(requestId) ? [requestId] : [])));
  const objectionIds = new Set(objections.map((objection) => objection.objectionId));
  const disputed = new Set(disputes.map((dispute) => dispute.objectionId).filter((objectionId) => objectionIds.has(objectionId)));
  const withStatus = (status: ObjectionStatus): number => objections.filter((objection) => objection.status === status).length;
  return funnelOf(requestIds.size, {
    objections: objections.length,
    objectionsWithoutRequest: objections.filter((objection) => objection.requestId === null).length,
    objectionsOnTime: withStatus("ANSWERED_ON_TIME"),
    objectionsLate: withStatus("ANSWERED_LATE") + withStatus("OVERDUE"),
    objectionsDisputed: disputed.size,
    requestsObjected: objected.size,
    disputes: disputes.length,
    prematureDisputes: disputes.filter((dispute) => dispute.admissibility === "PREMATURE").length,
    decidedDisputes: disputes.filter((dispute) => dispute.isDecided).length,
  });
}

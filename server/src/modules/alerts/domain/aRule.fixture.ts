import { localDate } from "../../../kernel/localDate.ts";
import type { AlertRule } from "./alertRule.ts";

/** Share of requests answered in time below 80 percent, recovering at 85. */
export function aRule(over: Partial<AlertRule> = {}): AlertRule {
  return {
    id: "00000000-0000-4000-8000-000000000001", version: 1, provinceCode: "33", title: "Jawaban tepat waktu di bawah 80 %", kind: "THRESHOLD", measure: "requests.answeredInTimeShare", granularity: "MONTH",
    subject: "SATKER", satkerCode: null, direction: "BELOW", threshold: 80, recoveryMargin: 5, periods: null, pendingEvaluations: 1, recoveryEvaluations: 1, graceDays: 10, maxAgePeriods: 0,
    issuer: "KPU Provinsi Jawa Tengah", basis: "PRODUCT_DEFAULT", sourceText: "Usulan Pantau", validFrom: localDate("2025-01-01"), validTo: null, dataset: "PUBLISHED", ...over,
  };
}

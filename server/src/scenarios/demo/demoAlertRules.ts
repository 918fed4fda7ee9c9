import { localDate } from "../../kernel/localDate.ts";
import type { AlertRule } from "../../modules/alerts/domain/alertRule.ts";

const BASE = {
  version: 1, satkerCode: null, pendingEvaluations: 1, recoveryEvaluations: 2, graceDays: 10, basis: "PRODUCT_DEFAULT", issuer: "Skenario demo", validFrom: localDate("2026-01-01"), validTo: null, dataset: "DEMO",
} as const satisfies Partial<AlertRule>;

/** The rules of the demo scenario for a province. Invented, as everything of it; the log of the scenario ends on 30 June 2026, so older figures may stand. */
export function demoAlertRules(provinceCode: string): readonly AlertRule[] {
  const id = (place: number): string => `de300000-0000-4000-8000-00000000${provinceCode}0${place}`;
  return [
    {
      ...BASE, id: id(1), provinceCode, title: "Jawaban tepat waktu di bawah 80 %", kind: "THRESHOLD", measure: "requests.answeredInTimeShare", granularity: "QUARTER", subject: "SATKER",
      direction: "BELOW", threshold: 80, recoveryMargin: 5, periods: null, maxAgePeriods: 4, sourceText: "Usulan demo: batas waktu UU 14/2008 Pasal 22 ayat (7) dipenuhi untuk empat dari lima permohonan",
    },
    {
      ...BASE, id: id(2), provinceCode, title: "Informasi wajib mutakhir di bawah 60 %", kind: "THRESHOLD", measure: "publications.currentShare", granularity: "MONTH", subject: "SATKER",
      direction: "BELOW", threshold: 60, recoveryMargin: 5, periods: null, maxAgePeriods: 12, sourceText: "Usulan demo: UU 14/2008 Pasal 9 sampai 11, diperbarui paling sedikit tiap enam bulan",
    },
    {
      ...BASE, id: id(3), provinceCode, title: "Kemutakhiran provinsi turun 5 poin dalam tiga bulan", kind: "TREND", measure: "publications.currentShare", granularity: "MONTH", subject: "PROVINCE",
      direction: "BELOW", threshold: 5, recoveryMargin: 2, periods: 3, maxAgePeriods: 12, sourceText: "Usulan demo: penurunan yang patut dibahas dalam rapat pleno",
    },
    {
      ...BASE, id: id(4), provinceCode, title: "Belum ada laporan register bulan ini", kind: "ABSENCE", measure: "requests.received", granularity: "MONTH", subject: "SATKER",
      direction: null, threshold: null, recoveryMargin: 0, recoveryEvaluations: 1, periods: null, maxAgePeriods: 0, sourceText: "Usulan demo: register permohonan UU 14/2008 Pasal 12, laporan paling lambat hari ke-10 bulan berikutnya",
    },
  ];
}

import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { LegalRules_ruleFragment } from "../../gql/graphql.ts";
import { useCalendarWords, type CalendarWords } from "../../i18n/calendars.ts";
import { formatDate, formatLocalDate } from "../../lib/date.ts";
import { formatNumber, type Locale } from "../../lib/number.ts";
import { SourceText } from "../../pieces/SourceList.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Table, type Column } from "../../ui/Table.tsx";

export const LEGAL_RULES = graphql(`
  fragment LegalRules_rule on LegalRule {
    id
    regime
    clock
    limitWorkingDays
    extensionWorkingDays
    dueMonthDay
    article
    effectiveFrom
    effectiveTo
    source
    verified
    note
  }
`);

/** Every clock of every regime and period, with its citation; what no text gave is said to be unknown. */
export function LegalRules({ rules: from }: { rules: readonly FragmentType<typeof LEGAL_RULES>[] }) {
  const { t, words, locale } = useCalendarWords();
  const { data: rules } = useSuspenseFragment({ fragment: LEGAL_RULES, from: [...from] });
  const columns: Column<LegalRules_ruleFragment>[] = [
    { key: "clock", header: words("rules.clock"), isRowHeader: true, sortValue: ({ clock }) => clock, cell: ({ clock }) => words(`rules.${clock}`) },
    { key: "regime", header: words("rules.regime"), sortValue: ({ regime }) => regime, cell: ({ regime }) => words(`rules.${regime}`) },
    { key: "limit", header: words("rules.limit"), sortValue: ({ limitWorkingDays }) => limitWorkingDays, cell: (rule) => ruleLimit(rule, words, locale) },
    { key: "article", header: words("rules.article"), cell: ({ article }) => article },
    { key: "force", header: words("rules.force"), sortValue: ({ effectiveFrom }) => effectiveFrom, cell: ({ effectiveFrom, effectiveTo }) => [effectiveFrom === null ? words("rules.always") : words("rules.since", { date: formatLocalDate(effectiveFrom, locale) }), effectiveTo === null ? "" : words("rules.until", { date: formatLocalDate(effectiveTo, locale) })].filter(Boolean).join(" ") },
    { key: "verified", header: words("rules.checked"), sortValue: ({ verified }) => (verified ? 1 : 0), cell: ({ verified }) => words(verified ? "rules.verified" : "rules.notVerified") },
    { key: "source", header: words("source"), cell: ({ source }) => <SourceText text={source} /> },
  ];
  return (
    <Panel title={words("rules.title")} note={words("rules.note")}>
      <Table caption={words("rules.title")} columns={columns} rows={rules} rowKey={({ id }) => id} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />
    </Panel>
  );
}

/** A limit in words: working days with the extension, a date of the year, or that no text read gives one. */
export function ruleLimit({ limitWorkingDays: limit, extensionWorkingDays: more, dueMonthDay }: Pick<LegalRules_ruleFragment, "limitWorkingDays" | "extensionWorkingDays" | "dueMonthDay">, words: CalendarWords, locale: Locale): string {
  if (dueMonthDay !== null) return words("rules.everyYear", { date: formatDate(new Date(`2024-${dueMonthDay}T00:00:00Z`), locale, { day: "numeric", month: "long", timeZone: "UTC" }) });
  if (limit === null) return words("rules.unknown");
  const days = words("rules.days", { n: formatNumber(limit, locale) });
  if (more === null) return `${days}${words("rules.extensionUnknown")}`;
  return more === 0 ? days : `${days}${words("rules.extension", { n: formatNumber(more, locale) })}`;
}

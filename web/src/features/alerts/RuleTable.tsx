import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { RuleTable_ruleFragment } from "../../gql/graphql.ts";
import { useAlertWords } from "../../i18n/alerts.ts";
import { useTrendWords } from "../../i18n/trends.ts";
import { formatInstant, formatLocalDate } from "../../lib/date.ts";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { measureOfWord, wordOfMeasure } from "../../pieces/trendAddresses.ts";
import { Button } from "../../ui/Button.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import { limitText } from "./alertModel.ts";

export const RULE_LINE = graphql(`
  fragment RuleTable_rule on AlertRule {
    id
    rule
    version
    title
    kind
    granularity
    subject
    satker
    direction
    threshold
    recoveryMargin
    recoveryLine
    periods
    pendingEvaluations
    recoveryEvaluations
    graceDays
    maxAgePeriods
    issuer
    basis
    source
    validFrom
    validTo
    dataset
    createdAt
    createdBy
    changeReason
    measure {
      key
      unit
    }
  }
`);

export type RuleLine = RuleTable_ruleFragment;

/** Title of a measure in the reader's language; a measure of a newer server by its key. */
export function useMeasureTitle(): (key: string) => string {
  const { words } = useTrendWords();
  return (key) => {
    const word = wordOfMeasure(key);
    return word === null ? key : words(`measure.${measureOfWord(word)}`);
  };
}

/** Rules with threshold, patience, basis and who changed them last. */
export function RuleTable({ rules, onEdit }: { rules: readonly FragmentType<typeof RULE_LINE>[]; onEdit?: ((rule: RuleLine) => void) | undefined }) {
  const { t, words, locale } = useAlertWords();
  const measureTitle = useMeasureTitle();
  const { data } = useSuspenseFragment({ fragment: RULE_LINE, from: [...rules] });
  const limitOf = ({ kind, direction, threshold, recoveryLine, measure }: RuleLine): string => {
    if (threshold === null || direction === null) return words("detail.noThreshold");
    const facts = { kind, unit: measure.unit };
    const limit = limitText(threshold, facts, { words, locale });
    const side = kind === "TREND" ? words(direction === "BELOW" ? "form.falls" : "form.rises") : words(`told.${direction}`);
    return words("detail.line", { limit: `${side} ${limit}`, line: limitText(recoveryLine ?? threshold, facts, { words, locale }) });
  };
  const columns: Column<RuleLine>[] = [
    {
      key: "name",
      header: words("rules.name"),
      isRowHeader: true,
      sortValue: ({ title }) => title,
      cell: ({ title, dataset }) => (
        <>
          {title} {dataset === "DEMO" ? <DemoMark /> : null}
        </>
      ),
    },
    {
      key: "what",
      header: words("rules.what"),
      cell: ({ kind, measure, granularity, subject, satker }) =>
        words("rules.whatOf", { kind: words(`rules.kinds.${kind}`), measure: measureTitle(measure.key), granularity: words(`rules.granularities.${granularity}`), subject: satker ?? words(`rules.subjects.${subject}`) }),
    },
    { key: "limit", header: words("rules.limit"), cell: limitOf },
    { key: "wait", header: words("rules.wait"), cell: ({ pendingEvaluations, recoveryEvaluations, graceDays }) => words("rules.waitOf", { pending: pendingEvaluations, recovery: recoveryEvaluations, grace: graceDays }) },
    { key: "basis", header: words("rules.basis"), cell: ({ issuer, source, basis }) => `${words("rules.issuedBy", { issuer, source })} (${words(`rules.bases.${basis}`)})` },
    {
      key: "valid",
      header: words("rules.valid"),
      cell: ({ validFrom, validTo }) => (validTo === null ? words("rules.from", { date: formatLocalDate(validFrom, locale) }) : words("rules.fromTo", { from: formatLocalDate(validFrom, locale), to: formatLocalDate(validTo, locale) })),
    },
    { key: "version", header: words("rules.version"), cell: ({ version, createdBy, createdAt, changeReason }) => `${version} · ${createdBy}, ${formatInstant(createdAt, locale)}: ${changeReason}` },
    ...(onEdit === undefined
      ? []
      : [
          {
            key: "edit",
            header: words("rules.edit"),
            cell: (rule: RuleLine) => (
              <Button look="bare" aria-label={`${words("rules.edit")}: ${rule.title}`} onClick={() => onEdit(rule)}>
                {words("rules.edit")}
              </Button>
            ),
          },
        ]),
  ];
  return <Table caption={words("rules.caption")} columns={columns} rows={data} rowKey={({ id }) => id} isWide locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />;
}

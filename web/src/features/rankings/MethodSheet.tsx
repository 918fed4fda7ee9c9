import { useMemo } from "react";
import { graphql } from "../../gql/index.ts";
import type { MethodSheet_methodFragment } from "../../gql/graphql.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { Panel } from "../../ui/Panel.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import styles from "./MethodSheet.module.css";
import { shareText } from "./scoreTerms.ts";
import type { Wording } from "./standingWords.ts";
import { useWording } from "./useWording.ts";

export const METHOD_SHEET = graphql(`
  fragment MethodSheet_method on RankingMethod {
    id
    title
    version
    status
    isInForce
    label
    issuer
    validFrom
    validTo
    decree
    classSource
    note
    nodes {
      code
      parent
      kind
      name
      unit
      weight
      aggregation
      goalposts {
        worst
        best
      }
      halfWeightCases
      rationale
    }
    rules {
      code
      sentence
    }
    classes {
      code
      label
      fromPoints
    }
    uncertainty {
      seed
      runs
    }
  }
`);

type Node = MethodSheet_methodFragment["nodes"][number];

/** One version of the method, whole: whose it is, its tree with weights and goalposts, its rules, its classes. */
export function MethodSheet({ method }: { method: MethodSheet_methodFragment }) {
  const wording = useWording();
  const { t, words, locale } = wording;
  const columns = useMemo(() => columnsOf(method.nodes, wording), [method, wording]);
  return (
    <>
      <Panel title={`${method.title}, ${method.version}`} note={words("method.note", { label: method.label, runs: formatNumber(method.uncertainty.runs, locale), seed: method.uncertainty.seed })}>
        <ul className={styles.facts}>
          <li>
            <strong>{words(`method.status.${method.status}`)}</strong>, {words(method.isInForce ? "method.inForce" : "method.notInForce")}
          </li>
          <li>
            {method.validTo === null
              ? words("method.validFrom", { date: formatLocalDate(method.validFrom, locale) })
              : words("method.validSpan", { from: formatLocalDate(method.validFrom, locale), to: formatLocalDate(method.validTo, locale) })}
          </li>
          <li>{words("method.issuer", { issuer: method.issuer })}</li>
          {method.decree === null ? null : <li>{words("method.decree", { decree: method.decree })}</li>}
          {method.note === null ? null : <li>{method.note}</li>}
        </ul>
      </Panel>
      <Panel title={words("method.tree")}>
        <Table caption={words("method.tree")} columns={columns} rows={method.nodes} rowKey={({ code }) => code} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />
      </Panel>
      <Panel title={words("method.rules")}>
        <ul className={styles.facts}>
          {method.rules.map(({ code, sentence }) => (
            <li key={code}>{sentence}</li>
          ))}
        </ul>
      </Panel>
      {method.classes.length === 0 ? null : (
        <Panel title={words("method.classes")} note={method.classSource === null ? words("method.classNote") : `${words("method.classNote")} ${words("method.source", { source: method.classSource })}`}>
          <ul className={styles.facts}>
            {method.classes.map(({ code, label, fromPoints }) => (
              <li key={code}>{words("method.classFrom", { label, points: formatNumber(fromPoints, locale) })}</li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

function columnsOf(nodes: readonly Node[], wording: Wording): Column<Node>[] {
  const { t, words, locale } = wording;
  const siblingsSum = (node: Node) => nodes.filter(({ parent }) => parent === node.parent).reduce((sum, { weight }) => sum + weight, 0);
  const bound = (value: number, node: Node) => `${formatNumber(value, locale)} ${t(`unit.${node.unit}`)}`.trim();
  return [
    {
      key: "node",
      header: words("method.node"),
      isRowHeader: true,
      cell: ({ name, kind }) => (
        <span className={styles.node} data-kind={kind}>
          {name}
        </span>
      ),
    },
    { key: "weight", header: words("method.weight"), align: "right", cell: (node) => (node.parent === null ? "–" : shareText(node.weight / (siblingsSum(node) || 1), wording)) },
    { key: "aggregation", header: words("method.aggregation"), cell: ({ aggregation }) => (aggregation === null ? "–" : words(`method.aggregations.${aggregation}`)) },
    {
      key: "goalposts",
      header: words("method.goalposts"),
      cell: (node) => (node.goalposts === null ? "–" : words("method.goalpostsText", { worst: bound(node.goalposts.worst, node), best: bound(node.goalposts.best, node) })),
    },
    { key: "half", header: words("method.halfWeight"), align: "right", cell: ({ halfWeightCases }) => (halfWeightCases === null ? "–" : formatNumber(halfWeightCases, locale)) },
    { key: "rationale", header: words("method.rationale"), cell: ({ rationale }) => <span className={styles.rationale}>{rationale ?? "–"}</span> },
  ];
}

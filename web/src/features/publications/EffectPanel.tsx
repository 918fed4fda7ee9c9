import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { usePublicationWords } from "../../i18n/publications.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { Panel } from "../../ui/Panel.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import styles from "./EffectPanel.module.css";
import { effectSentence, signedNumber } from "./eventWords.ts";

export const EFFECT_PANEL = graphql(`
  fragment EffectPanel_effect on AssistanceEffect {
    id
    verdict
    attendingCount
    othersCount
    differencePoints
    beforeFrom
    afterTo
    leastGroupSize
    windowDays
    methodVersion
    methodCitation
    attending {
      n
      beforePercent
      afterPercent
      changePoints
    }
    others {
      n
      beforePercent
      afterPercent
      changePoints
    }
  }
`);

interface Line {
  key: string;
  name: string;
  n: number;
  beforePercent: number;
  afterPercent: number;
  changePoints: number;
}

/** The attending against the others, before and after, with n; or the sentence that says why there is no comparison. */
export function EffectPanel({ effect }: { effect: FragmentType<typeof EFFECT_PANEL> }) {
  const { t, words, locale } = usePublicationWords();
  const { data } = useSuspenseFragment({ fragment: EFFECT_PANEL, from: effect });
  const lines: Line[] = [
    ...(data.attending ? [{ key: "came", name: words("effect.came"), ...data.attending }] : []),
    ...(data.others ? [{ key: "others", name: words("effect.others"), ...data.others }] : []),
  ];
  const number = (value: number) => formatNumber(Math.round(value * 10) / 10, locale);
  const columns: Column<Line>[] = [
    { key: "group", header: words("effect.group"), isRowHeader: true, cell: (line) => line.name },
    { key: "n", header: words("effect.n"), align: "right", cell: (line) => formatNumber(line.n, locale) },
    { key: "before", header: words("effect.before"), align: "right", cell: (line) => number(line.beforePercent) },
    { key: "after", header: words("effect.after"), align: "right", cell: (line) => number(line.afterPercent) },
    { key: "change", header: words("effect.change"), align: "right", cell: (line) => signedNumber(line.changePoints, locale) },
  ];
  return (
    <Panel
      title={words("effect.title")}
      note={words("effect.note", {
        days: formatNumber(data.windowDays, locale),
        from: formatLocalDate(data.beforeFrom, locale),
        to: formatLocalDate(data.afterTo, locale),
      })}
    >
      <p className={styles.finding}>{effectSentence(data, { words, locale })}</p>
      {lines.length === 0 ? null : (
        <>
          <Table
            caption={words("effect.title")}
            columns={columns}
            rows={lines}
            rowKey={(line) => line.key}
            locale={locale}
            sortLabel={(column) => t("table.sortBy", { column })}
          />
          <p className={styles.caution}>{words("effect.caution")}</p>
        </>
      )}
      <p className={styles.method}>{words("effect.method", { version: data.methodVersion, citation: data.methodCitation })}</p>
    </Panel>
  );
}

import { graphql } from "../../gql/index.ts";
import type { InstrumentPanel_instrumentFragment } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { formatNumber } from "../../lib/number.ts";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { SourceList } from "../../pieces/SourceList.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./InstrumentPanel.module.css";

/** A stage, dimension, indicator or item. */
export const INSTRUMENT_PART = graphql(`
  fragment InstrumentPanel_part on InstrumentPart {
    id
    code
    level
    parentCode
    position
    title
    weight
    stage
    evidenceRequired
  }
`);

/** The rules of an instrument and its parts. */
export const INSTRUMENT_RULES = graphql(`
  fragment InstrumentPanel_instrument on Instrument {
    id
    title
    version
    status
    note
    dataset
    roundingRule
    missingStagePolicy
    unansweredItemPolicy
    parts {
      id
      ...InstrumentPanel_part @unmask
    }
    provenance {
      ...WhyNumber_provenance @unmask
    }
  }
`);

/** Stages, dimensions and indicators of the year's instrument with their published weights; what is not published is said so. */
export function InstrumentPanel({ instrument }: { instrument: InstrumentPanel_instrumentFragment | null }) {
  const { t, words, locale } = useEvaluationWords();
  if (instrument === null)
    return (
      <Panel title={words("instrument.title")}>
        <EmptyState title={words("instrument.unknown")} next={words("instrument.unknownNext")} />
      </Panel>
    );
  const shown = instrument.parts.filter((part) => part.level !== "ITEM");
  const onlyStages = shown.length > 0 && shown.every((part) => part.level === "STAGE");
  return (
    <Panel
      title={words("instrument.title")}
      note={`${words("history.instrumentVersion", { title: instrument.title, version: formatNumber(instrument.version, locale) })}${instrument.status === "DRAFT" ? ` (${words("instrument.draft")})` : ""}. ${words("instrument.noteWeights")}`}
      aside={instrument.dataset === "DEMO" ? <DemoMark /> : undefined}
    >
      {shown.length === 0 ? <p className={styles.note}>{words("instrument.noParts")}</p> : null}
      {onlyStages ? <p className={styles.note}>{words("instrument.onlyStages")}</p> : null}
      {instrument.note === null ? null : <p className={styles.note}>{instrument.note}</p>}
      <ul className={styles.parts}>
        {shown.map((part) => (
          <li key={part.id} className={styles.part} data-level={part.level}>
            <span>
              {part.title} <span className={styles.level}>{words(`instrument.levels.${part.level}`)}</span>
            </span>
            <span className={styles.weight} data-missing={part.weight === null}>
              {part.weight === null ? words("instrument.weightUnknown") : words("instrument.weight", { n: formatNumber(part.weight, locale) })}
            </span>
          </li>
        ))}
      </ul>
      <details className={styles.sources}>
        <summary>{t("ranking.sources", { n: formatNumber(instrument.provenance.sources.length, locale) })}</summary>
        <SourceList sources={instrument.provenance.sources} />
      </details>
    </Panel>
  );
}

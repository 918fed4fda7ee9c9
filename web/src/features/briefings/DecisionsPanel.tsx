import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { DecisionsPanel_briefingFragment, DecisionRule } from "../../gql/graphql.ts";
import { useBriefingWords } from "../../i18n/briefings.ts";
import { formatNumber } from "../../lib/number.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { SatkerName } from "../../pieces/SatkerName.tsx";
import { evaluationAddresses } from "../../pieces/evaluationAddresses.ts";
import { worklistAddresses, type WorklistSearch } from "../../pieces/worklistAddresses.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./DecisionsPanel.module.css";

export const DECISIONS_PANEL = graphql(`
  fragment DecisionsPanel_briefing on ProvinceBriefing {
    id
    previousYear
    workDataset
    decisions {
      rule
      state
      isChosen
      threshold
      count
      satkerCount
      cases {
        count
        satker {
          id
          code
          type
          regionName
        }
      }
    }
  }
`);

type Decision = DecisionsPanel_briefingFragment["decisions"][number];

/** Which tasks a rule counts, as words of the worklist's address. Null: it counts no tasks. */
const TASKS_OF: Readonly<Record<DecisionRule, Partial<WorklistSearch> | null>> = {
  OBJECTIONS_OVERDUE: { tugas: "keberatan", tempo: "terlambat" },
  REQUESTS_OVERDUE: { tugas: "permohonan", tempo: "terlambat" },
  CLASS_FELL: null,
  ASSESSMENT_CLOSING: { tugas: "saq" },
  EVIDENCE_DEAD: { tugas: "bukti", tempo: "terlambat" },
  DUTIES_UNMET: { tugas: "kewajiban", tempo: "terlambat" },
};

/** At most three things to decide, each with its number, its worst case and the rule that put it here; none is a state of its own. */
export function DecisionsPanel({ briefing: from, province }: { briefing: FragmentType<typeof DECISIONS_PANEL>; province: string }) {
  const { words, locale } = useBriefingWords();
  const { data } = useSuspenseFragment({ fragment: DECISIONS_PANEL, from });
  const chosen = data.decisions.filter(({ isChosen }) => isChosen);
  const others = data.decisions.filter(({ isChosen }) => !isChosen);
  const untold = others.filter(({ state }) => state === "CANNOT_TELL").length;
  return (
    <Panel title={words("decide.title")} note={words("decide.note")} aside={data.workDataset === "DEMO" ? <DemoMark /> : undefined}>
      {chosen.length === 0 ? (
        <EmptyState title={words("decide.none")} next={untold === 0 ? words("decide.noneNext") : words("decide.nonePartly", { n: formatNumber(untold, locale) })} />
      ) : (
        <ol className={styles.decisions}>
          {chosen.map((decision) => (
            <ChosenDecision key={decision.rule} decision={decision} province={province} previousYear={data.previousYear} />
          ))}
        </ol>
      )}
      <details className={styles.others}>
        <summary>{words("decide.others")}</summary>
        <ul>
          {others.map(({ rule, state, threshold }) => (
            <li key={rule}>
              {words(`decide.rule.${rule}`, { threshold: formatNumber(threshold, locale) })} ({words(`decide.stateOf.${state}`)})
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}

function ChosenDecision({ decision, province, previousYear }: { decision: Decision; province: string; previousYear: number | null }) {
  const { words, locale } = useBriefingWords();
  const { rule, cases, count, satkerCount, threshold } = decision;
  const number = (value: number) => formatNumber(value, locale);
  const facts = { n: number(count), satkers: number(satkerCount), cases: number(cases.length), threshold: number(threshold), previous: previousYear ?? "" };
  const tasks = TASKS_OF[rule];
  const [worst] = cases;
  return (
    <li className={styles.decision}>
      <h3 className={styles.heading}>{words(`decide.heading.${rule}`)}</h3>
      <p>
        <AppLink to={tasks === null ? evaluationAddresses.results(province) : worklistAddresses.work(province, { divisi: "semua", ...tasks })}>{words(`decide.number.${rule}`, facts)}</AppLink> {words(`decide.sentence.${rule}`, facts)}{" "}
        {worst === undefined ? null : (
          <>
            {words("decide.worst")} {words("decide.worstOf", { n: number(worst.count) })} <SatkerName satker={worst.satker} />.
          </>
        )}
      </p>
      <details className={styles.why}>
        <summary>{words("decide.why")}</summary>
        <p>
          {words(`decide.rule.${rule}`, facts)} {words("decide.isDefault")}
        </p>
      </details>
    </li>
  );
}

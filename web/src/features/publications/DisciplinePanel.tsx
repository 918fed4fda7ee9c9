import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { usePublicationWords } from "../../i18n/publications.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { Panel } from "../../ui/Panel.tsx";
import { DisciplineFigure } from "./DisciplineFigure.tsx";
import styles from "./DisciplinePanel.module.css";
import { stateCounts } from "./dutyStates.ts";
import { explanationText, type ExplainedMeasure } from "./measureExplanation.ts";
import { StateBar } from "./StateBar.tsx";

export const DISCIPLINE_PANEL = graphql(`
  fragment DisciplinePanel_compliance on PublicationCompliance {
    id
    asOf
    currentShare {
      ...NumberPiece_measure @unmask
    }
    onTime {
      windowDays
      unknownDutyDays
      share {
        ...NumberPiece_measure @unmask
      }
    }
    longestSilence {
      ...NumberPiece_measure @unmask
    }
    daysSinceUpdate {
      ...NumberPiece_measure @unmask
    }
    redatedUpdates {
      ...NumberPiece_measure @unmask
    }
    byClass {
      class
      stateCounts {
        state
        count
      }
      currentShare {
        ...NumberPiece_measure @unmask
      }
    }
    explanations {
      measure
      formula
      counted
      excluded
      ground
    }
  }
`);

/** How well an area keeps up: every figure with its n, its status and why it is what it is. */
export function DisciplinePanel({ compliance, about }: { compliance: FragmentType<typeof DISCIPLINE_PANEL>; about: string }) {
  const { words, locale } = usePublicationWords();
  const { data } = useSuspenseFragment({ fragment: DISCIPLINE_PANEL, fragmentName: "DisciplinePanel_compliance", from: compliance });
  const explain = (measure: ExplainedMeasure) => explanationText(data.explanations, measure, words);
  return (
    <Panel title={`${words("discipline.title")}: ${about}`} note={words("discipline.note", { date: formatLocalDate(data.asOf, locale) })}>
      <dl className={styles.figures}>
        <DisciplineFigure label={words("discipline.currentShare")} measure={data.currentShare} of="ofDuties" explanation={explain("currentShare")} />
        {data.onTime.map(({ windowDays, share, unknownDutyDays }) => (
          <DisciplineFigure
            key={windowDays}
            label={words("discipline.onTime", { days: windowDays })}
            measure={share}
            of="ofDutyDays"
            explanation={explain("onTime")}
            aside={unknownDutyDays > 0 ? words("discipline.unknownDays", { n: formatNumber(unknownDutyDays, locale) }) : undefined}
          />
        ))}
        <DisciplineFigure label={words("discipline.daysSinceUpdate")} measure={data.daysSinceUpdate} of="ofDays" explanation={explain("daysSinceUpdate")} />
        <DisciplineFigure label={words("discipline.longestSilence")} measure={data.longestSilence} of="ofDays" explanation={explain("longestSilence")} />
        <DisciplineFigure label={words("discipline.redated")} measure={data.redatedUpdates} of="ofUpdates" explanation={explain("redatedUpdates")} />
      </dl>
      <h3 className={styles.heading}>{words("discipline.byClass")}</h3>
      <ul className={styles.classes}>
        {data.byClass.map((entry) => (
          <li key={entry.class} className={styles.class}>
            <dl>
              <DisciplineFigure label={words(`class.${entry.class}`)} measure={entry.currentShare} of="ofDuties" explanation={explain("currentShare")} />
            </dl>
            <StateBar counts={stateCounts(entry.stateCounts)} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

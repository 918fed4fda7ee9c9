import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { NumberPiece_measureFragment } from "../../gql/graphql.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { requestAddresses } from "../../pieces/requestAddresses.ts";
import { WhyNumber } from "../../pieces/WhyNumber.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { BarFigure } from "./BarFigure.tsx";
import { FactList } from "./FactList.tsx";
import { ageBandLabel, barOf, measureWords } from "./figuresModel.ts";
import styles from "./HandlingFigures.module.css";

export const HANDLING_FIGURES = graphql(`
  fragment HandlingFigures_statistics on RequestStatistics {
    id
    from
    to
    dataset
    coverage {
      satkerCount
      reportedCount
      partlyReportedCount
      notReportedCount
    }
    requests {
      ...NumberPiece_measure @unmask
    }
    outcomes {
      granted {
        ...NumberPiece_measure @unmask
      }
      grantedInPart {
        ...NumberPiece_measure @unmask
      }
      refusedExempt {
        ...NumberPiece_measure @unmask
      }
      refusedNotHeld {
        ...NumberPiece_measure @unmask
      }
      withdrawn {
        ...NumberPiece_measure @unmask
      }
      lapsedIncomplete {
        ...NumberPiece_measure @unmask
      }
      open {
        ...NumberPiece_measure @unmask
      }
    }
    refusalsByLetter {
      letter
      count {
        ...NumberPiece_measure @unmask
      }
    }
    withConsequenceTest {
      ...NumberPiece_measure @unmask
    }
    byRegime {
      regime
      requests {
        ...NumberPiece_measure @unmask
      }
      onTime {
        ...NumberPiece_measure @unmask
      }
      onTimeWithoutExtension {
        ...NumberPiece_measure @unmask
      }
      medianWorkingDays {
        ...NumberPiece_measure @unmask
      }
      p90WorkingDays {
        ...NumberPiece_measure @unmask
      }
    }
    unclassified {
      ...NumberPiece_measure @unmask
    }
    open {
      on
      open {
        ...NumberPiece_measure @unmask
      }
      overdue {
        ...NumberPiece_measure @unmask
      }
      withoutAge {
        ...NumberPiece_measure @unmask
      }
      byAge {
        fromWorkingDays
        toWorkingDays
        count {
          ...NumberPiece_measure @unmask
        }
      }
    }
    oldestOpen {
      id
      number
      satkerCode
      dayZero
      dueOn
      workingDaysOpen
    }
    funnel {
      requests {
        ...NumberPiece_measure @unmask
      }
      objections {
        ...NumberPiece_measure @unmask
      }
      disputes {
        ...NumberPiece_measure @unmask
      }
      prematureDisputes {
        ...NumberPiece_measure @unmask
      }
      decidedDisputes {
        ...NumberPiece_measure @unmask
      }
      requestsObjected {
        ...NumberPiece_measure @unmask
      }
      objectionsAnsweredOnTime {
        ...NumberPiece_measure @unmask
      }
      objectionsDisputed {
        ...NumberPiece_measure @unmask
      }
    }
  }
`);

const OUTCOMES = ["granted", "grantedInPart", "refusedExempt", "refusedNotHeld", "withdrawn", "lapsedIncomplete", "open"] as const;

interface HandlingFiguresProps {
  statistics: FragmentType<typeof HANDLING_FIGURES>;
  province: string;
  place: string;
  year: number;
}

/** Figures of Pasal 12 and those around them, each with its n; what is suppressed or not reported says so. */
export function HandlingFigures({ statistics: from, province, place, year }: HandlingFiguresProps) {
  const { words, locale } = useRequestWords();
  const { data } = useSuspenseFragment({ fragment: HANDLING_FIGURES, fragmentName: "HandlingFigures_statistics", from });
  const { coverage, funnel, open } = data;
  const isDemo = data.dataset === "DEMO";
  const provenance = `${formatLocalDate(data.from, locale)} – ${formatLocalDate(data.to, locale)}`;
  const bar = (id: string, label: string, measure: NumberPiece_measureFragment) => barOf(id, label, measure, words, locale);
  const silent = coverage.notReportedCount;
  const reported = coverage.reportedCount + coverage.partlyReportedCount;
  const common = { provenance, isDemo };
  const shares = data.byRegime.flatMap(({ regime, onTime, onTimeWithoutExtension }) => [
    bar(`${regime}-with`, words("figures.onTimeWith", { regime: words(`regime.${regime}`) }), onTime),
    bar(`${regime}-without`, words("figures.onTimeWithout", { regime: words(`regime.${regime}`) }), onTimeWithoutExtension),
  ]);
  return (
    <>
      <p className={styles.sentence} role="status">
        {data.requests.status === "NOT_REPORTED"
          ? words("figures.sentenceNone", { place, year })
          : words("figures.sentence", { n: measureWords(data.requests, words, locale), place, year, reported: formatNumber(reported, locale), silent: formatNumber(silent, locale) })}{" "}
        <WhyNumber label={words("figures.requests")} shown={measureWords(data.requests, words, locale)} status={data.requests.status} provenance={data.requests.provenance} />
      </p>
      {silent > 0 ? <p className={styles.note}>{words("figures.silent", { n: formatNumber(silent, locale) })}</p> : null}
      <div className={styles.columns}>
        <BarFigure {...common} title={words("figures.outcomes")} statistic={words("figures.outcomesStatistic", { n: measureWords(data.requests, words, locale) })} bars={OUTCOMES.map((name) => bar(name, words(`figures.${name}`), data.outcomes[name]))} />
        <BarFigure {...common} title={words("figures.onTime")} statistic={words("figures.onTimeStatistic")} bars={shares} most={100} />
        <BarFigure
          {...common}
          title={words("figures.funnel")}
          statistic={words("figures.funnelStatistic")}
          bars={[
            bar("requests", words("figures.requests"), funnel.requests),
            bar("objections", words("figures.objections"), funnel.objections),
            bar("disputes", words("figures.disputes"), funnel.disputes),
            bar("premature", words("figures.premature"), funnel.prematureDisputes),
            bar("decided", words("figures.decided"), funnel.decidedDisputes),
          ]}
        />
        <BarFigure
          {...common}
          title={words("figures.ages")}
          statistic={words("figures.agesStatistic", { n: measureWords(open.open, words, locale) })}
          bars={[...open.byAge.map((band) => bar(String(band.fromWorkingDays), ageBandLabel(band, words), band.count)), bar("none", words("figures.withoutAge"), open.withoutAge)]}
        />
        <BarFigure {...common} title={words("figures.letters")} statistic={words("figures.lettersStatistic")} bars={data.refusalsByLetter.map(({ letter, count }) => bar(letter, words("figures.letter", { letter }), count))} />
        <Panel title={words("figures.days")}>
          <FactList
            facts={[
              ...data.byRegime.flatMap(({ regime, medianWorkingDays, p90WorkingDays }) => [
                { key: `${regime}-median`, label: `${words(`regime.${regime}`)}: ${words("figures.median")}`, value: <Told measure={medianWorkingDays} label={words("figures.median")} /> },
                { key: `${regime}-p90`, label: `${words(`regime.${regime}`)}: ${words("figures.p90")}`, value: <Told measure={p90WorkingDays} label={words("figures.p90")} /> },
              ]),
              { key: "unclassified", label: words("figures.unclassified"), value: <Told measure={data.unclassified} label={words("figures.unclassified")} /> },
              { key: "tests", label: words("figures.withTest"), value: <Told measure={data.withConsequenceTest} label={words("figures.withTest")} /> },
              { key: "overdue", label: words("board.group.OVERDUE"), value: <Told measure={open.overdue} label={words("board.group.OVERDUE")} /> },
            ]}
          />
        </Panel>
      </div>
      <Panel title={words("figures.oldest")}>
        {data.oldestOpen.length === 0 ? (
          <p className={styles.note}>{words("figures.oldestNone")}</p>
        ) : (
          <ol className={styles.oldest}>
            {data.oldestOpen.map((request) => (
              <li key={request.id}>
                <AppLink to={requestAddresses.request(province, request.id)}>{request.number}</AppLink> <span className={styles.note}>{request.satkerCode} · {words("axis.dayZero")} {formatLocalDate(request.dayZero, locale)}</span>
                {request.workingDaysOpen === null ? null : ` · ${words("figures.daysValue", { n: formatNumber(request.workingDaysOpen, locale) })}`}
              </li>
            ))}
          </ol>
        )}
      </Panel>
    </>
  );
}

function Told({ measure, label }: { measure: NumberPiece_measureFragment; label: string }) {
  const { words, locale } = useRequestWords();
  const shown = measureWords(measure, words, locale);
  return (
    <>
      {shown} {measure.interval ? words("figures.interval", { low: formatNumber(measure.interval.low, locale), high: formatNumber(measure.interval.high, locale) }) : null}{" "}
      <WhyNumber label={label} shown={shown} status={measure.status} provenance={measure.provenance} />
    </>
  );
}

import { dueText, splitDuties } from "../../features/publications/nextSteps.ts";
import { DUTY_STATES, stateCounts } from "../../features/publications/dutyStates.ts";
import { groundCell } from "../../features/reports/measureCells.ts";
import { historyStripOption, STRIP_HEIGHT } from "../../features/reports/historyStrip.ts";
import type { Footnote } from "../../features/reports/footnotes.ts";
import { paperTheme, PAPER_WIDTH } from "../../features/reports/paperTheme.ts";
import { ReportDocument } from "../../features/reports/ReportDocument.tsx";
import { DrawnPicture, ReportFigure, ReportSection, ReportTable } from "../../features/reports/ReportParts.tsx";
import { measureWords } from "../../features/requests/figuresModel.ts";
import { pictureOf } from "../../charts/echartsRuntime.ts";
import { graphql } from "../../gql/index.ts";
import type { SatkerReportQuery } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { usePublicationWords } from "../../i18n/publications.ts";
import { useReportWords } from "../../i18n/reports.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { addresses } from "../../pieces/addresses.ts";
import { issuerBesideMark } from "../../pieces/issuerName.ts";
import { measureText } from "../../pieces/measureText.ts";
import { classMark } from "../../pieces/qualification.ts";
import type { LoadReport } from "./report.ts";

export const SATKER_REPORT = graphql(`
  query SatkerReport($code: ID!, $scope: ScopeInput!, $period: MonthPeriodInput!) {
    satker(code: $code) {
      id
      code
      name
      seat
      province {
        id
        name
      }
    }
    evaluationHistory(satker: $code) {
      id
      year
      standing
      qualification
      publishedLabel
      stageReached
      dataset
      issuer {
        id
        name
      }
      peerGroup {
        id
        label
        n
      }
      score {
        ...NumberPiece_measure @unmask
      }
      rank {
        ...NumberPiece_measure @unmask
      }
      previous {
        previousYear
        comparability {
          verdict
        }
      }
      provenance {
        ...WhyNumber_provenance @unmask
      }
    }
    requestStatistics(scope: $scope, period: $period) {
      id
      ...HandlingFigures_statistics @unmask
      provenance {
        ...WhyNumber_provenance @unmask
      }
    }
    satkerPublications(satker: $code) {
      id
      asOf
      duties {
        id
        state
        dueOn
        daysOverdue
        nextStep
        item {
          id
          code
          title
          ownerUnit
        }
      }
      compliance {
        id
        stateCounts {
          state
          count
        }
        currentShare {
          ...NumberPiece_measure @unmask
        }
        daysSinceUpdate {
          ...NumberPiece_measure @unmask
        }
      }
      provenance {
        ...WhyNumber_provenance @unmask
      }
    }
  }
`);

/** Unit: lines. More do not fit one page. */
const MOST_STEPS = 12;

/** The report card of one satker. /laporan/satker/33.08 */
export const loadSatkerReport: LoadReport = async ({ query, code, today }) => {
  const year = Number(today.slice(0, 4));
  const data = await query(SATKER_REPORT, { code, scope: { satker: code }, period: { year, fromMonth: 1, toMonth: 12 } });
  return data.satker === null ? null : <SatkerReport data={data} satker={data.satker} year={year} />;
};

interface SatkerReportProps {
  data: SatkerReportQuery;
  satker: NonNullable<SatkerReportQuery["satker"]>;
  year: number;
}

function SatkerReport({ data, satker, year }: SatkerReportProps) {
  const { t, words, locale } = useReportWords();
  const notes = footnotesOf(data, words("satker.history"), words("satker.requests", { year }), words("satker.duties"));
  return (
    <ReportDocument
      title={words("satker.title", { name: satker.name })}
      lead={words("satker.lead", { code: satker.code, seat: satker.seat, province: satker.province.name })}
      backTo={addresses.satker(satker.code)}
      place={satker.name}
      notes={notes}
    >
      <ReportSection id="riwayat" title={words("satker.history")} note={words("satker.historyNote")} notes={notes}>
        <Histories results={data.evaluationHistory} />
      </ReportSection>
      <Handling statistics={data.requestStatistics} year={year} notes={notes} />
      <ReportSection id="pemutakhiran" title={words("satker.duties")} note={words("satker.dutiesNote", { date: formatLocalDate(data.satkerPublications.asOf, locale) })} notes={notes}>
        <Duties publications={data.satkerPublications} />
        <p>
          {words("satker.share")}: {measureText(data.satkerPublications.compliance.currentShare, t, locale)} ({words("size", { n: formatNumber(data.satkerPublications.compliance.currentShare.n ?? 0, locale) })}). {words("satker.sinceUpdate")}: {measureText(data.satkerPublications.compliance.daysSinceUpdate, t, locale)}.
        </p>
      </ReportSection>
      <NextSteps data={data} notes={notes} />
    </ReportDocument>
  );
}

function footnotesOf(data: SatkerReportQuery, history: string, requests: string, duties: string): Footnote[] {
  const [first] = data.evaluationHistory;
  const all = data.evaluationHistory.flatMap(({ provenance }) => provenance.sources);
  return [
    ...(first ? [{ key: "riwayat", label: history, provenance: { ...first.provenance, sources: all, dataAsOf: oldest(data.evaluationHistory.map(({ provenance }) => provenance.dataAsOf)), containsDemoData: data.evaluationHistory.some(({ dataset }) => dataset === "DEMO") } }] : []),
    { key: "permohonan", label: requests, provenance: data.requestStatistics.provenance },
    { key: "pemutakhiran", label: duties, provenance: data.satkerPublications.provenance },
  ];
}

/** The earliest day bounds the whole. Null: one of them is not known, or there is none. */
function oldest(days: readonly (string | null)[]): string | null {
  return days.every((day) => day !== null) ? (days.toSorted()[0] ?? null) : null;
}

function NextSteps({ data, notes }: { data: SatkerReportQuery; notes: readonly Footnote[] }) {
  const { words, locale } = useReportWords();
  const { words: publicationWords } = usePublicationWords();
  const { wanted } = splitDuties(data.satkerPublications.duties);
  const overdue = data.requestStatistics.open.overdue;
  const hasOverdue = overdue.value !== null && overdue.value > 0;
  const shown = wanted.slice(0, MOST_STEPS);
  return (
    <ReportSection from="pemutakhiran" id="berikutnya" title={words("satker.next")} note={words("satker.nextNote")} notes={notes}>
      {hasOverdue ? <p>{words("satker.overdueRequests", { n: formatNumber(overdue.value ?? 0, locale) })}</p> : null}
      {wanted.length === 0 ? (
        <p>{words("satker.nextNone")}</p>
      ) : (
        <ReportTable
          caption={words("satker.next")}
          columns={[
            { key: "what", label: words("satker.what") },
            { key: "item", label: words("satker.item") },
            { key: "due", label: words("satker.due") },
            { key: "owner", label: words("satker.owner") },
          ]}
          rows={shown.map((duty) => ({ key: duty.id, cells: [words(`step.${duty.nextStep}`), `${duty.item.code} ${duty.item.title}`, dueText(duty, { words: publicationWords, locale }), duty.item.ownerUnit] }))}
        />
      )}
      {wanted.length > shown.length ? <p className="note">{words("satker.nextMore", { n: formatNumber(wanted.length - shown.length, locale) })}</p> : null}
    </ReportSection>
  );
}

/** Published results, and apart from them invented ones: the two never stand in one list. */
function Histories({ results }: { results: SatkerReportQuery["evaluationHistory"] }) {
  const { words } = useReportWords();
  const published = results.filter(({ dataset }) => dataset === "PUBLISHED");
  const invented = results.filter(({ dataset }) => dataset === "DEMO");
  return (
    <>
      {published.length === 0 ? <p>{words("satker.historyNone")}</p> : <History results={published} />}
      {invented.length === 0 ? null : (
        <>
          <h3>{words("satker.invented")}</h3>
          <History results={invented} />
        </>
      )}
    </>
  );
}

function History({ results }: { results: SatkerReportQuery["evaluationHistory"] }) {
  const { t, words, locale, language } = useReportWords();
  const { words: evaluationWords } = useEvaluationWords();
  const strip = results.map(({ year, standing, qualification, issuer }) => ({ year, standing, qualification, issuerName: issuerBesideMark(issuer.name) }));
  const svg = pictureOf(historyStripOption(strip, { theme: paperTheme, width: PAPER_WIDTH }, (qualification) => t(`qualification.${qualification}`)), { width: PAPER_WIDTH, height: STRIP_HEIGHT, language });
  return (
    <>
      {strip.some(({ qualification }) => qualification !== null) ? (
        <ReportFigure title={words("satker.strip")} statistic={words("satker.stripStatistic")}>
          <DrawnPicture svg={svg} label={`${words("satker.strip")}. ${strip.flatMap(({ year, qualification, issuerName }) => (qualification === null ? [] : [`${issuerName} ${year}: ${t(`qualification.${qualification}`)}`])).join("; ")}.`} />
        </ReportFigure>
      ) : null}
      <ReportTable
        caption={words("tableOf", { title: words("satker.history") })}
        columns={[
          { key: "year", label: words("satker.year") },
          { key: "issuer", label: words("satker.issuer") },
          { key: "class", label: words("satker.class") },
          { key: "place", label: words("satker.place") },
          { key: "score", label: words("satker.score"), isNumber: true },
          { key: "stage", label: words("satker.stage") },
          { key: "comparison", label: words("satker.comparison") },
        ]}
        rows={results
          .toSorted((a, b) => b.year - a.year)
          .map((result) => ({
            key: result.id,
            cells: [
              String(result.year),
              result.issuer.name,
              result.qualification === null ? { missing: t(`qualification.${classMark(result)}`) } : t(`qualification.${result.qualification}`),
              result.rank.value === null
                ? { missing: t("status.NOT_REPORTED") }
                : words("rankIn", { place: formatNumber(result.rank.value, locale), group: result.peerGroup?.label ?? words("unknown"), size: result.peerGroup?.n ? words("size", { n: formatNumber(result.peerGroup.n, locale) }) : words("sizeUnknown") }),
              result.score.value ?? { missing: measureText(result.score, t, locale) },
              result.stageReached === null ? { missing: t("stage.unknown") } : t(`stage.${result.stageReached}`),
              result.previous === null ? { missing: words("none") } : `${result.previous.previousYear}: ${evaluationWords(`comparison.${result.previous.comparability.verdict}`)}`,
            ],
          }))}
      />
    </>
  );
}

function Handling({ statistics, year, notes }: { statistics: SatkerReportQuery["requestStatistics"]; year: number; notes: readonly Footnote[] }) {
  const { words, locale } = useReportWords();
  const { words: requestWords } = useRequestWords();
  const { byRegime, open, funnel } = statistics;
  const lines = [
    { key: "requests", label: requestWords("figures.requests"), measure: statistics.requests },
    ...byRegime.flatMap(({ regime, onTime, medianWorkingDays }) => [
      { key: `${regime}-onTime`, label: requestWords("figures.onTimeWith", { regime: requestWords(`regime.${regime}`) }), measure: onTime },
      { key: `${regime}-median`, label: `${requestWords(`regime.${regime}`)}: ${requestWords("figures.median")}`, measure: medianWorkingDays },
    ]),
    { key: "open", label: requestWords("figures.open"), measure: open.open },
    { key: "overdue", label: requestWords("board.group.OVERDUE"), measure: open.overdue },
    { key: "objections", label: requestWords("figures.objections"), measure: funnel.objections },
    { key: "disputes", label: requestWords("figures.disputes"), measure: funnel.disputes },
  ];
  const range = { from: formatLocalDate(statistics.from, locale), to: formatLocalDate(statistics.to, locale), on: formatLocalDate(open.on, locale) };
  return (
    <ReportSection id="permohonan" title={words("satker.requests", { year })} note={words("satker.requestsNote", range)} notes={notes}>
      {statistics.requests.status === "NOT_REPORTED" ? <p>{words("satker.requestsNone", { year })}</p> : null}
      <ReportTable
        caption={words("tableOf", { title: words("satker.requests", { year }) })}
        columns={[
          { key: "figure", label: words("service.figure") },
          { key: "value", label: words("service.value"), isNumber: true },
          { key: "interval", label: words("service.share") },
        ]}
        rows={lines.map(({ key, label, measure }) => ({
          key,
          cells: [
            label,
            measure.value === null ? { missing: measureWords(measure, requestWords, locale) } : measureWords({ ...measure, n: null }, requestWords, locale),
            groundCell(measure, words, locale),
          ],
        }))}
      />
    </ReportSection>
  );
}

function Duties({ publications }: { publications: SatkerReportQuery["satkerPublications"] }) {
  const { words } = useReportWords();
  const { words: publicationWords } = usePublicationWords();
  const counts = stateCounts(publications.compliance.stateCounts);
  return (
    <ReportTable
      caption={words("tableOf", { title: words("satker.duties") })}
      columns={[
        { key: "state", label: words("satker.state") },
        { key: "count", label: words("satker.count"), isNumber: true },
        { key: "meaning", label: words("satker.meaning") },
      ]}
      rows={DUTY_STATES.map((state) => ({ key: state, cells: [publicationWords(`state.${state}`), counts[state], publicationWords(`stateMeaning.${state}`)] }))}
    />
  );
}

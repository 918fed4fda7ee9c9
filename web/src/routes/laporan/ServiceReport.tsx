import type { Footnote } from "../../features/reports/footnotes.ts";
import { groundCell } from "../../features/reports/measureCells.ts";
import { paperTheme, PAPER_WIDTH } from "../../features/reports/paperTheme.ts";
import { ReportDocument } from "../../features/reports/ReportDocument.tsx";
import { ReportFigure, ReportSection, ReportTable } from "../../features/reports/ReportParts.tsx";
import { layBars } from "../../features/requests/barModel.ts";
import { BarPicture } from "../../features/requests/BarPicture.tsx";
import { ageBandLabel, barOf, measureWords } from "../../features/requests/figuresModel.ts";
import { graphql } from "../../gql/index.ts";
import type { NumberPiece_measureFragment, ServiceReportQuery } from "../../gql/graphql.ts";
import { useReportWords } from "../../i18n/reports.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { parseQuery } from "../../lib/url.ts";
import { figuresQuery, requestAddresses } from "../../pieces/requestAddresses.ts";
import type { LoadReport } from "./report.ts";

export const SERVICE_REPORT = graphql(`
  query ServiceReport($province: ID!, $scope: ScopeInput!, $period: MonthPeriodInput!) {
    satkers(province: $province) {
      id
      code
      name
      province {
        id
        name
      }
    }
    requestStatistics(scope: $scope, period: $period) {
      id
      smallCountsAreHeldBack
      coverage {
        satkers {
          satkerCode
          state
        }
      }
      ...HandlingFigures_statistics @unmask
      provenance {
        ...WhyNumber_provenance @unmask
      }
    }
  }
`);

/** The yearly service report of a province or one satker. /laporan/layanan/33?tahun=2026&satker=33.08 */
export const loadServiceReport: LoadReport = async ({ query, code, search, today }) => {
  const { tahun, satker } = parseQuery(figuresQuery, search).values;
  const year = tahun ?? Number(today.slice(0, 4));
  const data = await query(SERVICE_REPORT, { province: code, scope: { province: code, satker }, period: { year, fromMonth: 1, toMonth: 12 } });
  const place = satker === null ? data.satkers[0]?.province.name : data.satkers.find((known) => known.code === satker)?.name;
  return place === undefined ? null : <ServiceReport data={data} place={place} year={year} backTo={requestAddresses.figures(code, { tahun: year, satker })} />;
};

const OUTCOMES = ["granted", "grantedInPart", "refusedExempt", "refusedNotHeld", "withdrawn", "lapsedIncomplete", "open"] as const;

function ServiceReport({ data, place, year, backTo }: { data: ServiceReportQuery; place: string; year: number; backTo: string }) {
  const { words, locale } = useReportWords();
  const { words: requestWords } = useRequestWords();
  const { requestStatistics: figures } = data;
  const { byRegime, open, funnel, outcomes } = figures;
  const notes: Footnote[] = [{ key: "pasal-12", label: words("service.law"), provenance: figures.provenance }];
  const regime = (name: "GENERAL" | "ELECTION") => requestWords(`regime.${name}`);
  return (
    <ReportDocument title={words("service.title", { year })} lead={words("service.lead", { place, from: formatLocalDate(figures.from, locale), to: formatLocalDate(figures.to, locale) })} backTo={backTo} place={place} notes={notes}>
      <ReportSection id="pasal-12" title={words("service.law")} notes={notes} {...(figures.smallCountsAreHeldBack ? { note: words("service.heldBack") } : {})}>
        <h3>{words("service.received")}</h3>
        {figures.requests.status === "NOT_REPORTED" ? <p>{words("satker.requestsNone", { year })}</p> : null}
        <Measures
          caption={words("service.received")}
          lines={[{ key: "all", label: requestWords("figures.requests"), measure: figures.requests }, ...byRegime.map((one) => ({ key: one.regime, label: regime(one.regime), measure: one.requests })), { key: "none", label: requestWords("figures.unclassified"), measure: figures.unclassified }]}
        />
        <h3>{words("service.time")}</h3>
        <p className="note">{words("service.timeNote")}</p>
        <Measures
          caption={words("service.time")}
          lines={byRegime.flatMap((one) => [
            { key: `${one.regime}-median`, label: `${regime(one.regime)}: ${requestWords("figures.median")}`, measure: one.medianWorkingDays },
            { key: `${one.regime}-p90`, label: `${regime(one.regime)}: ${requestWords("figures.p90")}`, measure: one.p90WorkingDays },
            { key: `${one.regime}-with`, label: requestWords("figures.onTimeWith", { regime: regime(one.regime) }), measure: one.onTime },
            { key: `${one.regime}-without`, label: requestWords("figures.onTimeWithout", { regime: regime(one.regime) }), measure: one.onTimeWithoutExtension },
          ])}
        />
        <h3>{words("service.outcomes")}</h3>
        <Bars title={words("service.outcomes")} statistic={requestWords("figures.outcomesStatistic", { n: measureWords(figures.requests, requestWords, locale) })} lines={OUTCOMES.map((name) => ({ key: name, label: requestWords(`figures.${name}`), measure: outcomes[name] }))} />
        <h3>{words("service.reasons")}</h3>
        <p className="note">{words("service.reasonsNote")}</p>
        <Measures
          caption={words("service.reasons")}
          lines={[
            ...figures.refusalsByLetter.map(({ letter, count }) => ({ key: letter, label: requestWords("figures.letter", { letter }), measure: count })),
            { key: "notHeld", label: requestWords("figures.refusedNotHeld"), measure: outcomes.refusedNotHeld },
            { key: "tests", label: requestWords("figures.withTest"), measure: figures.withConsequenceTest },
          ]}
        />
      </ReportSection>
      <ReportSection from="pasal-12" id="perkara" title={words("service.cases")} notes={notes}>
        <Measures
          caption={words("service.cases")}
          lines={[
            { key: "objections", label: requestWords("figures.objections"), measure: funnel.objections },
            { key: "disputes", label: requestWords("figures.disputes"), measure: funnel.disputes },
            { key: "premature", label: requestWords("figures.premature"), measure: funnel.prematureDisputes },
            { key: "decided", label: requestWords("figures.decided"), measure: funnel.decidedDisputes },
          ]}
        />
      </ReportSection>
      <ReportSection from="pasal-12" id="terbuka" title={words("service.open", { on: formatLocalDate(open.on, locale) })} notes={notes}>
        <Measures
          caption={words("service.open", { on: formatLocalDate(open.on, locale) })}
          lines={[
            { key: "open", label: requestWords("figures.open"), measure: open.open },
            { key: "overdue", label: requestWords("board.group.OVERDUE"), measure: open.overdue },
            ...open.byAge.map((band) => ({ key: String(band.fromWorkingDays), label: ageBandLabel(band, requestWords), measure: band.count })),
            { key: "none", label: requestWords("figures.withoutAge"), measure: open.withoutAge },
          ]}
        />
      </ReportSection>
      <Coverage data={data} notes={notes} />
      <ReportSection id="lainnya" title={words("service.notKept")} note={words("service.notKeptNote")} notes={notes}>
        {words("service.byHand", { returnObjects: true }).map((part) => (
          <div key={part}>
            <h3>{part}</h3>
            <div className="lines" />
          </div>
        ))}
        <p className="note">{words("service.deadline")}</p>
        <div className="signatures">
          <p>{words("service.preparedBy")}</p>
          <p>{words("service.signature")}</p>
        </div>
      </ReportSection>
    </ReportDocument>
  );
}

interface Line {
  key: string;
  label: string;
  measure: NumberPiece_measureFragment;
}

/** Numbers with what they rest on; a word where there is none. */
function Measures({ caption, lines }: { caption: string; lines: readonly Line[] }) {
  const { words, locale } = useReportWords();
  const { words: requestWords } = useRequestWords();
  return (
    <ReportTable
      caption={words("tableOf", { title: caption })}
      columns={[
        { key: "figure", label: words("service.figure") },
        { key: "value", label: words("service.value"), isNumber: true },
        { key: "ground", label: words("service.share") },
      ]}
      rows={lines.map(({ key, label, measure }) => ({
        key,
        cells: [label, measure.value === null ? { missing: measureWords(measure, requestWords, locale) } : measureWords({ ...measure, n: null }, requestWords, locale), groundCell(measure, words, locale)],
      }))}
    />
  );
}

function Bars({ title, statistic, lines }: { title: string; statistic: string; lines: readonly Line[] }) {
  const { locale } = useReportWords();
  const { words: requestWords } = useRequestWords();
  const layout = layBars(lines.map(({ key, label, measure }) => barOf(key, label, measure, requestWords, locale)), PAPER_WIDTH);
  return (
    <ReportFigure title={title} statistic={statistic}>
      <BarPicture label={title} layout={layout} width={PAPER_WIDTH} theme={paperTheme} />
    </ReportFigure>
  );
}

function Coverage({ data, notes }: { data: ServiceReportQuery; notes: readonly Footnote[] }) {
  const { words, locale } = useReportWords();
  const { coverage } = data.requestStatistics;
  const number = (value: number) => formatNumber(value, locale);
  const nameOf = new Map(data.satkers.map(({ code, name }) => [code, name]));
  const ofState = (...wanted: readonly string[]) => coverage.satkers.filter(({ state }) => wanted.includes(state)).map(({ satkerCode }) => nameOf.get(satkerCode) ?? satkerCode);
  const silent = ofState("NOT_REPORTED", "NOT_DUE");
  const partly = ofState("PARTLY");
  return (
    <ReportSection from="pasal-12" id="register" title={words("service.coverage")} note={words("service.coverageNote", { reported: number(coverage.reportedCount), partly: number(coverage.partlyReportedCount), silent: number(coverage.notReportedCount) })} notes={notes}>
      {partly.length === 0 ? null : <p>{words("service.partly", { names: partly.join(", ") })}</p>}
      {silent.length === 0 ? null : <p>{words("service.silent", { names: silent.join(", ") })}</p>}
    </ReportSection>
  );
}

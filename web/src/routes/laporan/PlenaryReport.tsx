import { pictureOf } from "../../charts/echartsRuntime.ts";
import { comparisonModel } from "../../features/evaluations/comparisonModel.ts";
import { stateCounts, sumCounts } from "../../features/publications/dutyStates.ts";
import { findingSentence } from "../../features/rankings/findingSentence.ts";
import { placesLayout, placesOption } from "../../features/rankings/placesOption.ts";
import { rankingModel, type RankingModel } from "../../features/rankings/rankingModel.ts";
import { scoreRows, scoresLayout, scoresOption } from "../../features/rankings/scoresOption.ts";
import { decisionsOf } from "../../features/reports/decisions.ts";
import type { Footnote } from "../../features/reports/footnotes.ts";
import { paperTheme, PAPER_WIDTH } from "../../features/reports/paperTheme.ts";
import { ReportDocument } from "../../features/reports/ReportDocument.tsx";
import { DrawnPicture, NoteMark, ReportFigure, ReportSection, ReportTable } from "../../features/reports/ReportParts.tsx";
import { graphql } from "../../gql/index.ts";
import type { PlenaryPreviousQuery, PlenaryReportQuery } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { useReportWords } from "../../i18n/reports.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { parseQuery } from "../../lib/url.ts";
import { addresses, periodQuery } from "../../pieces/addresses.ts";
import { groupSizeText } from "../../pieces/measureText.ts";
import { choosePeriod } from "../../pieces/period.ts";
import { classMark, QUALIFICATIONS } from "../../pieces/qualification.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import type { LoadReport } from "./report.ts";

export const PLENARY_PERIODS = graphql(`
  query PlenaryPeriods {
    provinces {
      id
      code
      name
      satkerCount
      evaluationPeriods {
        id
        year
        dataset
        announcedCount
        stageOnlyCount
        issuer {
          id
          name
          level
          dataset
        }
      }
    }
  }
`);

export const PLENARY_REPORT = graphql(`
  query PlenaryReport($province: ID!, $issuer: ID!, $year: Int!, $scope: ScopeInput!, $period: MonthPeriodInput!) {
    ranking(province: $province, period: { year: $year }, issuer: $issuer) {
      id
      announcedCount
      stageOnlyCount
      notAnnouncedCount
      qualificationCounts {
        qualification
        count
      }
      ...RankingBoard_ranking @unmask
      rows {
        id
        satker {
          id
          code
        }
        result {
          id
          previous {
            previousYear
            comparability {
              verdict
              reasons
              scoreComparable
              classComparable
              rankComparable
            }
          }
        }
      }
    }
    publicationMatrix(province: $province) {
      id
      rows {
        id
        satker {
          id
          type
          regionName
        }
        stateCounts {
          state
          count
        }
      }
      provenance {
        ...WhyNumber_provenance @unmask
      }
    }
    dueBoard(scope: $scope) {
      id
      today
      groups {
        group
        count
      }
    }
    requestStatistics(scope: $scope, period: $period) {
      id
      coverage {
        satkerCount
        notReportedCount
      }
      provenance {
        ...WhyNumber_provenance @unmask
      }
    }
  }
`);

export const PLENARY_PREVIOUS = graphql(`
  query PlenaryPrevious($province: ID!, $issuer: ID!, $year: Int!) {
    ranking(province: $province, period: { year: $year }, issuer: $issuer) {
      id
      rows {
        id
        satker {
          id
          code
        }
        result {
          id
          qualification
          score {
            value
          }
          rank {
            value
          }
        }
      }
    }
  }
`);

type Ranking = PlenaryReportQuery["ranking"];

/** A province's page for the plenary: classes, ranking, changes, three things to decide. /laporan/pleno/33?penerbit=ki-jawa-tengah&periode=2024 */
export const loadPlenaryReport: LoadReport = async ({ query, code, search, today }) => {
  const { provinces } = await query(PLENARY_PERIODS, {});
  const province = provinces.find((known) => known.code === code);
  const period = province && choosePeriod(province.evaluationPeriods, parseQuery(periodQuery, search).values);
  if (!province || !period) return null;
  const key = { province: code, issuer: period.issuer.id };
  const yearNow = Number(today.slice(0, 4));
  const data = await query(PLENARY_REPORT, { ...key, year: period.year, scope: { province: code }, period: { year: yearNow, fromMonth: 1, toMonth: 12 } });
  const previousYear = data.ranking.rows.find(({ result }) => result.previous !== null)?.result.previous?.previousYear ?? null;
  const before = previousYear === null ? null : (await query(PLENARY_PREVIOUS, { ...key, year: previousYear })).ranking;
  return <PlenaryReport data={data} before={before} previousYear={previousYear} province={province} yearNow={yearNow} />;
};

interface PlenaryReportProps {
  data: PlenaryReportQuery;
  before: PlenaryPreviousQuery["ranking"] | null;
  previousYear: number | null;
  province: { code: string; name: string; satkerCount: number };
  yearNow: number;
}

function PlenaryReport({ data, before, previousYear, province, yearNow }: PlenaryReportProps) {
  const { t, words, locale } = useReportWords();
  const { ranking } = data;
  const number = (value: number) => formatNumber(value, locale);
  const model = rankingModel(ranking, null);
  const notes: Footnote[] = [
    { key: "peringkat", label: words("plenary.ranking"), provenance: { ...ranking.provenance, containsDemoData: ranking.provenance.containsDemoData || ranking.dataset === "DEMO" } },
    { key: "pemutakhiran", label: words("satker.duties"), provenance: data.publicationMatrix.provenance },
    { key: "permohonan", label: words("satker.requests", { year: yearNow }), provenance: data.requestStatistics.provenance },
  ];
  return (
    <ReportDocument
      title={`${words("plenary.title", { province: province.name })}: ${words("plenary.subtitle", { issuer: ranking.issuer.name, year: ranking.year })}`}
      lead={findingSentence({ ...ranking, satkerCount: province.satkerCount, issuerName: ranking.issuer.name }, t, locale)}
      backTo={addresses.ranking(province.code, { penerbit: ranking.issuer.id, periode: ranking.year })}
      place={province.name}
      notes={notes}
    >
      <Decisions data={data} yearNow={yearNow} notes={notes} />
      <ReportSection id="kelas" title={words("plenary.classes")} note={words("plenary.classesNote")} notes={notes} from="peringkat">
        <ReportTable
          caption={words("tableOf", { title: words("plenary.classes") })}
          columns={[
            { key: "class", label: words("satker.class") },
            { key: "count", label: words("plenary.count"), isNumber: true },
          ]}
          rows={[
            ...QUALIFICATIONS.map((qualification) => ({ key: qualification, cells: [t(`qualification.${qualification}`), ranking.qualificationCounts.find((known) => known.qualification === qualification)?.count ?? 0] })),
            { key: "stageOnly", cells: [t("qualification.stageOnly"), ranking.stageOnlyCount] },
            { key: "notAnnounced", cells: [t("qualification.notAnnounced"), ranking.notAnnouncedCount] },
          ]}
        />
      </ReportSection>
      <ReportSection id="peringkat" title={words("plenary.ranking")} note={words("plenary.rankingNote")} notes={notes}>
        <RankingPicture ranking={ranking} model={model} />
        <RankingLines ranking={ranking} model={model} />
        <h3>
          {words("plenary.below")} ({number(model.stageOnly.length + model.notAnnounced.length)})
        </h3>
        <p>{[...model.stageOnly, ...model.notAnnounced].map(({ name }) => name).join(", ") || words("none")}</p>
      </ReportSection>
      <Changes ranking={ranking} before={before} previousYear={previousYear} notes={notes} />
    </ReportDocument>
  );
}

function Decisions({ data, yearNow, notes }: { data: PlenaryReportQuery; yearNow: number; notes: readonly Footnote[] }) {
  const { words, locale } = useReportWords();
  const { ranking, dueBoard, requestStatistics, publicationMatrix } = data;
  const counts = publicationMatrix.rows.map((row) => ({ satker: satkerShortName(row.satker), states: stateCounts(row.stateCounts) }));
  const all = sumCounts(counts.map(({ states }) => states));
  const [worst] = counts.toSorted((a, b) => b.states.MISSING - a.states.MISSING);
  const decisions = decisionsOf(
    {
      overdue: { count: dueBoard.groups.find(({ group }) => group === "OVERDUE")?.count ?? 0, on: formatLocalDate(dueBoard.today, locale) },
      registers: { notReported: requestStatistics.coverage.notReportedCount, total: requestStatistics.coverage.satkerCount, year: yearNow },
      duties: { missing: all.MISSING, unchecked: all.UNKNOWN, worst: worst ? { satker: worst.satker, missing: worst.states.MISSING } : null },
      results: { notAnnounced: ranking.notAnnouncedCount, issuer: ranking.issuer.name, year: ranking.year },
    },
    words,
    (value) => formatNumber(value, locale),
  );
  return (
    <ReportSection id="putusan" title={words("plenary.decisions")} note={words("plenary.decisionsNote")} notes={notes}>
      {decisions.length === 0 ? (
        <p>{words("plenary.decisionsNone")}</p>
      ) : (
        <ol className="decisions">
          {decisions.map(({ key, sentence, from }) => (
            <li key={key}>
              {sentence}
              <NoteMark notes={notes} from={from} />
            </li>
          ))}
        </ol>
      )}
    </ReportSection>
  );
}

/** The same figure as on the page: scores over their bands where scores were published, else places. */
function RankingPicture({ ranking, model }: { ranking: Ranking; model: RankingModel }) {
  const { t, words, locale, language } = useReportWords();
  const frame = { theme: paperTheme, width: PAPER_WIDTH };
  const hasScores = scoreRows(model).some(({ scorePoints }) => scorePoints !== null);
  const option = hasScores ? scoresOption(model, ranking.scale?.bands ?? [], frame, { t, locale }) : placesOption(model, frame, { t, locale });
  const { height } = hasScores ? scoresLayout(model, PAPER_WIDTH) : placesLayout(model, PAPER_WIDTH);
  const groups = ranking.peerGroups.map(({ label, n }) => `${label} (${groupSizeText(n, t, locale)})`).join("; ");
  const title = words("plenary.subtitle", { issuer: ranking.issuer.name, year: ranking.year });
  return (
    <ReportFigure title={title} statistic={groups === "" ? t("ranking.statisticNone") : groups}>
      <DrawnPicture svg={pictureOf(option, { width: PAPER_WIDTH, height, language })} label={`${title}. ${words("tableOf", { title: words("plenary.ranking") })}`} />
    </ReportFigure>
  );
}

function RankingLines({ ranking, model }: { ranking: Ranking; model: RankingModel }) {
  const { t, words, locale } = useReportWords();
  const groups = ranking.peerGroups.map(({ label, n }) => `${label}, ${groupSizeText(n, t, locale)}`);
  // One group for all stands above the table; several stand beside each place.
  const hasGroups = groups.length > 1;
  return (
    <ReportTable
      caption={hasGroups || groups.length === 0 ? words("tableOf", { title: words("plenary.ranking") }) : words("tableOf", { title: `${words("plenary.ranking")} (${groups[0]})` })}
      columns={[
        { key: "name", label: t("ranking.satker") },
        { key: "place", label: words("satker.place"), isNumber: true },
        ...(hasGroups ? [{ key: "group", label: t("ranking.group_") }] : []),
        { key: "class", label: words("satker.class") },
        { key: "score", label: words("satker.score"), isNumber: true },
      ]}
      rows={[...model.placed, ...model.unplaced].map((entry) => {
        const group = ranking.peerGroups.find(({ label }) => label === entry.groupLabel);
        return {
          key: entry.id,
          cells: [
            entry.satker ? entry.name : `${entry.name} (${t("ranking.notSatker")})`,
            entry.place ?? { missing: t("ranking.noPlace") },
            ...(hasGroups ? [entry.groupLabel === null ? { missing: "–" } : `${entry.groupLabel}, ${groupSizeText(group?.n ?? null, t, locale)}`] : []),
            entry.result.qualification === null ? { missing: t(`qualification.${classMark(entry.result)}`) } : t(`qualification.${entry.result.qualification}`),
            entry.scorePoints ?? { missing: t("status.NOT_REPORTED") },
          ],
        };
      })}
    />
  );
}

function Changes({ ranking, before, previousYear, notes }: { ranking: Ranking; before: PlenaryReportProps["before"]; previousYear: number | null; notes: readonly Footnote[] }) {
  const { words, locale } = useReportWords();
  const evaluationWords = useEvaluationWords();
  if (before === null || previousYear === null) {
    return (
      <ReportSection id="perubahan" title={words("plenary.changes", { year: ranking.year - 1 })} notes={notes}>
        <p>{words("plenary.changesFirst")}</p>
      </ReportSection>
    );
  }
  const resultsBefore = new Map(before.rows.map(({ satker, result }) => [satker.code, result]));
  const compared = ranking.rows.flatMap(({ satker, result }) => {
    if (result.previous === null || result.previous.previousYear !== previousYear) return [];
    const name = result.satker ? satkerShortName(result.satker) : satker.code;
    return [{ code: satker.code, name, ...comparisonModel(result.previous, result, resultsBefore.get(satker.code), evaluationWords) }];
  });
  const changed = compared.filter(({ differences }) => differences.length > 0);
  const silent = compared.filter(({ differences }) => differences.length === 0);
  return (
    <ReportSection id="perubahan" title={words("plenary.changes", { year: previousYear })} notes={notes} from="peringkat">
      {changed.length === 0 ? (
        <p>{words("plenary.changesNone")}</p>
      ) : (
        <ul>
          {changed.map(({ code, name, differences }) => (
            <li key={code}>
              {name}: {differences.join("; ")}
            </li>
          ))}
        </ul>
      )}
      {silent.length === 0 ? null : <p className="note">{words("plenary.notCompared", { n: formatNumber(silent.length, locale), reasons: [...new Set(silent.flatMap(({ reasons, words: verdict }) => (reasons.length === 0 ? [verdict] : reasons)))].join("; ") })}</p>}
    </ReportSection>
  );
}

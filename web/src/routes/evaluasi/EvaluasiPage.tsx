import { useSuspenseQuery } from "@apollo/client/react";
import { AsKnownOn } from "../../features/evaluations/AsKnownOn.tsx";
import { CycleBoard } from "../../features/evaluations/CycleBoard.tsx";
import { CycleDates } from "../../features/evaluations/CycleDates.tsx";
import { boardColumns, boardFinding, chooseCycle, dueSentence, plainCycleId } from "../../features/evaluations/cycleModel.ts";
import { CycleRevisionForm } from "../../features/evaluations/CycleRevisionForm.tsx";
import { CycleSelect } from "../../features/evaluations/CycleSelect.tsx";
import { PublishedCounts } from "../../features/evaluations/PublishedCounts.tsx";
import { mayForProvince } from "../../features/evaluations/viewer.ts";
import { graphql } from "../../gql/index.ts";
import type { CycleSelect_cycleFragment } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { cycleQuery, evaluationAddresses, type CycleSearch } from "../../pieces/evaluationAddresses.ts";
import { issuerBesideMark } from "../../pieces/issuerName.ts";
import { ExportMenu } from "../../pieces/ExportMenu.tsx";
import { PageFoot } from "../../pieces/PageFoot.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useSearchChange } from "../../pieces/useSearchChange.ts";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useProvince } from "../provinceContext.ts";
import styles from "./EvaluasiPage.module.css";

export const CYCLE_CHOICES_ROUTE = graphql(`
  query CycleChoicesRoute($province: ID!, $per: LocalDate) {
    evaluationCycles(province: $province, asKnownOn: $per) {
      id
      ...CycleSelect_cycle @unmask
    }
  }
`);

export const CYCLE_BOARD_ROUTE = graphql(`
  query CycleBoardRoute($province: ID!, $issuer: ID!, $year: Int!, $per: LocalDate) {
    evaluationCycles(province: $province, issuer: $issuer, year: $year, asKnownOn: $per) {
      id
      ...CycleBoard_cycle @unmask
      participations(province: $province) {
        id
        ...ParticipationCard_participation @unmask
      }
    }
  }
`);

/** Who is where in a commission's cycle. /33/evaluasi?siklus=ki-jawa-tengah-2025-all&per=2026-03-31 */
export function EvaluasiPage() {
  const { t, words } = useEvaluationWords();
  const { province } = useProvince();
  const query = useUrlQuery(cycleQuery);
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={evaluationAddresses.board(province.code, query.values)} />
      <PanelBoundary height={900} resetKey={`${province.code}:${query.values.siklus}:${query.values.per}`} head={<PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("board.title")} />}>
        <Cycles search={query.values} />
      </PanelBoundary>
    </PageStack>
  );
}

function Cycles({ search }: { search: CycleSearch }) {
  const { t, words } = useEvaluationWords();
  const { province } = useProvince();
  const { data } = useSuspenseQuery(CYCLE_CHOICES_ROUTE, { variables: { province: province.code, per: search.per }, queryKey: [useAttempt()] });
  const chosen = chooseCycle(data.evaluationCycles, search.siklus);
  const isUnknown = search.siklus !== null && chosen !== null && plainCycleId(chosen.id) !== search.siklus;
  if (chosen === null)
    return (
      <>
        <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("board.title")} />
        <EmptyState title={words("board.none")} next={words("board.noneNext")} />
      </>
    );
  return (
    <>
      {isUnknown ? <Notice tone="quiet">{words("board.unknownCycle", { id: search.siklus ?? "" })}</Notice> : null}
      <Board cycles={data.evaluationCycles} chosen={chosen} per={search.per} />
    </>
  );
}

function Board({ cycles, chosen, per }: { cycles: readonly CycleSelect_cycleFragment[]; chosen: CycleSelect_cycleFragment; per: string | null }) {
  const sentences = useEvaluationWords();
  const { t, words, locale } = sentences;
  const { province, viewer } = useProvince();
  const change = useSearchChange(cycleQuery, (values) => evaluationAddresses.board(province.code, values));
  const { data } = useSuspenseQuery(CYCLE_BOARD_ROUTE, { variables: { province: province.code, issuer: chosen.issuer.id, year: chosen.year, per }, queryKey: [useAttempt()] });
  const cycle = data.evaluationCycles.find((known) => known.id === chosen.id);
  if (!cycle) return <EmptyState title={words("board.none")} next={words("board.noneNext")} />;
  const columns = boardColumns(cycle.participations);
  const siklus = plainCycleId(chosen.id);
  const show = (wanted: Partial<CycleSearch>) => change((latest) => ({ siklus: latest.siklus ?? siklus, ...wanted }));
  const state = `${words(`board.states.${cycle.state ?? "unknown"}`)}${cycle.stateSince === null ? "" : ` ${words("board.since", { date: formatLocalDate(cycle.stateSince, locale) })}`}`;
  return (
    <>
      <PageHead
        eyebrow={t("province.eyebrow", { province: province.name })}
        title={`${words("board.title")} ${issuerBesideMark(cycle.issuer.name)} ${cycle.year}: ${state}`}
        isDemo={cycle.dataset === "DEMO"}
        finding={`${boardFinding(columns, sentences)} ${dueSentence(cycle, sentences)}`}
      >
        <div className={styles.filters}>
          <CycleSelect cycles={cycles} chosen={chosen.id} onChoose={(id) => show({ siklus: id })} />
          <AsKnownOn day={per} onChoose={(day) => show({ per: day })} />
          <ExportMenu kind="papan-siklus" filters={{ provinsi: province.code, siklus, per }} title={words("board.title")} />
        </div>
        <p>
          {words("board.instrument", { title: cycle.instrument === null ? words("history.instrumentUnknown") : cycle.instrument.title })} ·{" "}
          <AppLink to={evaluationAddresses.items(province.code, { siklus, per })}>{words("board.items")}</AppLink> ·{" "}
          <AppLink to={evaluationAddresses.results(province.code, { penerbit: cycle.issuer.id, periode: cycle.year, per })}>{words("board.results")}</AppLink>
        </p>
      </PageHead>
      <CycleBoard columns={columns} issuerId={cycle.issuer.id} year={cycle.year} asKnownOn={per} />
      <CycleDates revisions={cycle.revisions}>{per === null && mayForProvince(viewer, "EVALUATIONS_RECORD", province.code) ? <CycleRevisionForm cycle={cycle} /> : undefined}</CycleDates>
      <PublishedCounts counts={cycle.publishedCounts} />
      <PageFoot provenance={cycle.provenance} />
    </>
  );
}

import { useSuspenseQuery } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { AsKnownOn } from "../../features/evaluations/AsKnownOn.tsx";
import { chooseCycle, plainCycleId } from "../../features/evaluations/cycleModel.ts";
import { CycleSelect } from "../../features/evaluations/CycleSelect.tsx";
import { CycleSilence } from "../../features/evaluations/CycleSilence.tsx";
import { figureAbout } from "../../features/evaluations/figureAbout.ts";
import { ItemGapFigure } from "../../features/evaluations/ItemGapFigure.tsx";
import { itemFinding } from "../../features/evaluations/itemGapOption.ts";
import { SatkerGapTable } from "../../features/evaluations/SatkerGapTable.tsx";
import { FigureFiles } from "../../charts/figureFiles.ts";
import { graphql } from "../../gql/index.ts";
import type { CycleSelect_cycleFragment } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { formatNumber } from "../../lib/number.ts";
import { AppLink, useAppAddress } from "../../pieces/AppLink.tsx";
import { evaluationAddresses, itemsQuery, type ItemsSearch } from "../../pieces/evaluationAddresses.ts";
import { issuerBesideMark } from "../../pieces/issuerName.ts";
import { exportFiles } from "../../pieces/exportFiles.ts";
import { PageFoot } from "../../pieces/PageFoot.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useSearchChange } from "../../pieces/useSearchChange.ts";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useProvince } from "../provinceContext.ts";

export const ITEM_CYCLES_ROUTE = graphql(`
  query ItemCyclesRoute($province: ID!, $per: LocalDate) {
    evaluationCycles(province: $province, asKnownOn: $per) {
      id
      ...CycleSelect_cycle @unmask
      instrument {
        id
      }
    }
  }
`);

export const ITEM_GAPS_ROUTE = graphql(`
  query ItemGapsRoute($province: ID!, $cycle: ID!, $per: LocalDate) {
    itemGaps(province: $province, cycle: $cycle, asKnownOn: $per) {
      id
      cycle {
        id
        dataset
      }
      items {
        id
        ...ItemGapFigure_item @unmask
      }
      satkers {
        ...SatkerGapTable_satker @unmask
      }
      total {
        claimedPoints
        acceptedPoints
        verifiedItems
      }
      provenance {
        ...WhyNumber_provenance @unmask
      }
    }
  }
`);

/** Which questions offices misread, over a province. /33/evaluasi/butir?siklus=ki-jawa-tengah-2025-all&per=2026-03-31&tampil=tabel */
export function ButirPage() {
  const { t, words } = useEvaluationWords();
  const { province } = useProvince();
  const query = useUrlQuery(itemsQuery);
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={evaluationAddresses.items(province.code, query.values)} />
      <PanelBoundary height={900} resetKey={`${province.code}:${query.values.siklus}:${query.values.per}`} head={<PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("items.title")} />}>
        <ItemCycles search={query.values} />
      </PanelBoundary>
    </PageStack>
  );
}

function ItemCycles({ search }: { search: ItemsSearch }) {
  const { t, words } = useEvaluationWords();
  const { province, viewer } = useProvince();
  const navigate = useNavigate();
  const toAddress = useAppAddress();
  const { data } = useSuspenseQuery(ITEM_CYCLES_ROUTE, { variables: { province: province.code, per: search.per }, queryKey: [useAttempt()] });
  const eyebrow = t("province.eyebrow", { province: province.name });
  const chosen = chooseCycle(data.evaluationCycles, search.siklus);
  const isAllowed = viewer.permissions.includes("SELF_ASSESSMENTS_READ");
  if (chosen === null || !isAllowed || chosen.instrument === null) {
    return (
      <>
        <PageHead eyebrow={eyebrow} title={words("items.title")} />
        {chosen === null ? null : <CycleSelect cycles={data.evaluationCycles} chosen={chosen.id} onChoose={(siklus) => void navigate(toAddress(evaluationAddresses.items(province.code, { ...search, siklus })))} />}
        {chosen === null ? (
          <EmptyState title={words("board.none")} next={words("board.noneNext")} />
        ) : isAllowed ? (
          <EmptyState title={words("items.none")} next={words("items.noneNext")} />
        ) : (
          <CycleSilence reason="notAllowed" isSignedIn={viewer.isSignedIn} />
        )}
      </>
    );
  }
  return <ItemGaps cycles={data.evaluationCycles} chosen={chosen} search={search} />;
}

function ItemGaps({ cycles, chosen, search }: { cycles: readonly CycleSelect_cycleFragment[]; chosen: CycleSelect_cycleFragment; search: ItemsSearch }) {
  const sentences = useEvaluationWords();
  const { t, words, locale } = sentences;
  const { province } = useProvince();
  const siklus = plainCycleId(chosen.id);
  const { data } = useSuspenseQuery(ITEM_GAPS_ROUTE, { variables: { province: province.code, cycle: siklus, per: search.per }, queryKey: [useAttempt()] });
  const report = data.itemGaps;
  const change = useSearchChange(itemsQuery, (values) => evaluationAddresses.items(province.code, values));
  const show = (wanted: Partial<ItemsSearch>) => change((latest) => ({ siklus: latest.siklus ?? siklus, ...wanted }));
  return (
    <>
      <PageHead
        eyebrow={t("province.eyebrow", { province: province.name })}
        title={`${words("items.title")}, ${issuerBesideMark(chosen.issuer.name)} ${chosen.year}`}
        isDemo={chosen.dataset === "DEMO"}
        finding={report.items.length === 0 ? words("items.none") : itemFinding(report.items, sentences)}
      >
        <p>{words("items.note")}</p>
        <div>
          <CycleSelect cycles={cycles} chosen={chosen.id} onChoose={(id) => show({ siklus: id })} />
        </div>
        <AsKnownOn day={search.per} onChoose={(per) => show({ per })} />
        <p>
          <AppLink to={evaluationAddresses.board(province.code, { siklus, per: search.per })}>{words("items.back")}</AppLink>
        </p>
      </PageHead>
      {report.items.length === 0 ? (
        <EmptyState title={words("items.none")} next={words("items.noneNext")} />
      ) : (
        <>
          {report.total.verifiedItems === 0 ? null : <p>{words("items.total", { claimed: formatNumber(report.total.claimedPoints, locale), accepted: formatNumber(report.total.acceptedPoints, locale) })}</p>}
          <FigureFiles value={exportFiles("butir", { provinsi: province.code, siklus, per: search.per }, t)}>
            <ItemGapFigure
              gaps={report.items}
              isDemo={chosen.dataset === "DEMO"}
              aboutLines={figureAbout(report.provenance, chosen.dataset === "DEMO", sentences)}
              view={search.tampil ?? "grafik"}
              onView={(view) => show({ tampil: view === "grafik" ? null : view })}
            />
          </FigureFiles>
          {report.satkers.length === 0 ? null : <SatkerGapTable rows={report.satkers} issuerId={chosen.issuer.id} year={chosen.year} per={search.per} />}
        </>
      )}
      <PageFoot provenance={report.provenance} />
    </>
  );
}

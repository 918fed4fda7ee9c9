import { useSuspenseQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { useNavigate } from "react-router";
import { BasisSwitch, PUBLISHED_BASIS } from "../../features/rankings/BasisSwitch.tsx";
import { rankingAbout } from "../../features/rankings/figureAbout.ts";
import { periodName, standingFinding } from "../../features/rankings/headlines.ts";
import { MethodLine } from "../../features/rankings/MethodLine.tsx";
import { StandingBoard, type StandingGroup } from "../../features/rankings/StandingBoard.tsx";
import { StandingFilters } from "../../features/rankings/StandingFilters.tsx";
import { standingModel } from "../../features/rankings/standingModel.ts";
import { useWording } from "../../features/rankings/useWording.ts";
import { VerdictNote } from "../../features/rankings/VerdictNote.tsx";
import { formatLocalDate } from "../../lib/date.ts";
import { monthPeriodCodec } from "../../lib/monthPeriod.ts";
import { addresses } from "../../pieces/addresses.ts";
import { useAppAddress } from "../../pieces/AppLink.tsx";
import { ExportMenu } from "../../pieces/ExportMenu.tsx";
import { LinkedSatkers } from "../../pieces/LinkedSatker.tsx";
import { PageFoot } from "../../pieces/PageFoot.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { useAttempt } from "../../pieces/PanelBoundary.tsx";
import { INDEX_NODE, rankingAddresses, standingQuery, type StandingSearch } from "../../pieces/rankingAddresses.ts";
import { useSearchChange } from "../../pieces/useSearchChange.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useProvince } from "../provinceContext.ts";
import { STANDING_ROUTE } from "./standingDocuments.ts";
import { StandingFigure } from "./StandingFigure.tsx";
import { comparedPeriod, defaultMonths, rankingVariables, rankingYears } from "./standingVariables.ts";
import { useComparison } from "./useComparison.ts";

/** A computed ranking: basis, period and group as the address says; one satker may be the chosen one everywhere. */
export function Standing({ search }: { search: StandingSearch }) {
  const wording = useWording();
  const { t, words, locale } = wording;
  const { province } = useProvince();
  const navigate = useNavigate();
  const toAddress = useAppAddress();
  const period = useMemo(() => search.periode ?? defaultMonths(), [search.periode]);
  const isNational = search.kelompok === "nasional";
  const variables = rankingVariables(province.code, search);
  const { data } = useSuspenseQuery(STANDING_ROUTE, {
    variables: { ...variables, province: isNational ? null : province.code, period, asKnownOn: search.per },
    queryKey: [useAttempt()],
  });
  const ranking = data.computedRanking;
  const group = chosenGroup(ranking.groups, search);
  const compared = comparedPeriod(period, search.banding);
  const comparison = useComparison({ province: province.code, search, period, compared, groupCode: group?.code ?? "" }, wording);
  const bands = ranking.basis.kind === "INDEX" ? ranking.method.classes : NO_CLASSES;
  const model = useMemo(() => (group === null ? null : standingModel(group, bands)), [group, bands]);
  const aboutLines = useMemo(
    () => rankingAbout({ isDemo: ranking.provenance.containsDemoData, dataAsOf: ranking.provenance.dataAsOf, method: ranking.method }, wording),
    [ranking, wording],
  );
  const show = useSearchChange(standingQuery, (values) => rankingAddresses.standing(province.code, values));
  const name = periodName(period, wording);
  const title = ranking.basis.kind === "INDEX" ? words("title.index", { period: name }) : words("title.node", { name: ranking.basis.name, period: name });
  const explainAddress = useMemo(() => (code: string) => rankingAddresses.explain(province.code, code, { ...search, periode: period }), [province.code, search, period]);
  return (
    <>
      <PageHead
        eyebrow={t("province.eyebrow", { province: province.name })}
        title={title}
        isDemo={ranking.dataset === "DEMO" || ranking.provenance.containsDemoData}
        finding={model === null ? undefined : standingFinding(model, ranking.hiddenCount, wording)}
      >
        <MethodLine method={ranking.method} to={rankingAddresses.method(province.code, { metode: ranking.method.methodId })} />
        {search.per === null ? null : <p>{words("filter.asKnownOn", { date: formatLocalDate(search.per, locale) })}</p>}
        <BasisSwitch
          nodes={ranking.method.nodes}
          basis={ranking.basis.code}
          onBasis={(dasar) => (dasar === PUBLISHED_BASIS ? void navigate(toAddress(addresses.ranking(province.code))) : show({ dasar }))}
        />
        <StandingFilters
          years={rankingYears(ranking.method.validFrom)}
          period={period}
          onPeriod={(periode) => show({ periode, banding: search.banding === "tanpa" ? "tanpa" : null })}
          compared={compared}
          onCompared={(banding) => show({ banding: banding ?? "tanpa" })}
          peer={search.kelompok ?? "provinsi"}
          onPeer={(kelompok) => show({ kelompok: kelompok === "provinsi" ? null : kelompok, grup: null })}
          groups={ranking.groups}
          group={group?.code ?? null}
          onGroup={(grup) => show({ grup })}
        />
        <ExportMenu
          kind="peringkat-gabungan"
          filters={{ provinsi: isNational ? null : province.code, dasar: search.dasar, periode: monthPeriodCodec.format(period), kelompok: search.kelompok, metode: search.metode, per: search.per }}
          title={title}
        />
      </PageHead>
      {group === null || model === null || (model.standings.length === 0 && model.below.length === 0) ? (
        <EmptyState title={words("empty.title")} next={words("empty.next")} />
      ) : (
        <LinkedSatkers>
          <PageStack>
            <StandingFigure model={model} group={group} runs={ranking.method.uncertainty.runs} basisName={ranking.basis.name} isDemo={ranking.provenance.containsDemoData} aboutLines={aboutLines} search={search} periods={{ from: compared === null ? null : periodName(compared, wording), to: name }} comparison={comparison} show={show} />
            {comparison.movement === null || compared === null ? null : <VerdictNote movement={comparison.movement} periods={{ from: periodName(compared, wording), to: name }} />}
            <StandingBoard
              model={model}
              group={group}
              caption={title}
              changes={comparison.changes}
              paths={comparison.paths}
              isComparing={comparison.isLoading}
              chosen={search.satker}
              onChoose={(satker) => show({ satker })}
              explainAddress={explainAddress}
              order={search.urut}
              onOrder={(urut) => show({ urut })}
              whatIfAddress={ranking.basis.code === INDEX_NODE && !isNational ? rankingAddresses.whatIf(province.code, { periode: period, kelompok: whatIfPeer(search), grup: search.grup, metode: search.metode, satker: search.satker }) : null}
            />
          </PageStack>
        </LinkedSatkers>
      )}
      <PageFoot provenance={ranking.provenance} />
    </>
  );
}

const NO_CLASSES: readonly never[] = [];

/** The group of the address, else the one with the chosen satker, else the first. Null: the answer has none. */
function chosenGroup(groups: readonly StandingGroup[], { grup, satker }: Pick<StandingSearch, "grup" | "satker">): StandingGroup | null {
  const named = groups.find(({ code }) => code === grup);
  const withChosen = groups.find(({ entries, belowLine }) => [...entries, ...belowLine].some((entry) => entry.satker.code === satker));
  return named ?? (satker === null ? undefined : withChosen) ?? groups[0] ?? null;
}

function whatIfPeer({ kelompok }: Pick<StandingSearch, "kelompok">): "jenis" | "zona" | null {
  return kelompok === "jenis" || kelompok === "zona" ? kelompok : null;
}

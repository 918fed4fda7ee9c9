import { skipToken, useQuery, useSuspenseQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { rankingAbout } from "../../features/rankings/figureAbout.ts";
import { MethodLine } from "../../features/rankings/MethodLine.tsx";
import { StandingFilters } from "../../features/rankings/StandingFilters.tsx";
import { useWording } from "../../features/rankings/useWording.ts";
import { WeightForm } from "../../features/rankings/WeightForm.tsx";
import { askedWeights } from "../../features/rankings/weightModel.ts";
import { WhatIfFigure } from "../../features/rankings/WhatIfFigure.tsx";
import { shiftsOf, unshifted } from "../../features/rankings/whatIfModel.ts";
import { WhatIfSatker } from "../../features/rankings/WhatIfSatker.tsx";
import { WhatIfTable } from "../../features/rankings/WhatIfTable.tsx";
import { whatIfFinding } from "../../features/rankings/whatIfWords.ts";
import { ErrorMessage } from "../../pieces/ErrorMessage.tsx";
import { LinkedSatkers } from "../../pieces/LinkedSatker.tsx";
import { PageFoot } from "../../pieces/PageFoot.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { useAttempt } from "../../pieces/PanelBoundary.tsx";
import { peerRule, rankingAddresses, whatIfQuery, type WhatIfSearch } from "../../pieces/rankingAddresses.ts";
import { useSearchChange } from "../../pieces/useSearchChange.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useProvince } from "../provinceContext.ts";
import { defaultMonths, rankingYears } from "./standingVariables.ts";
import { useWeights } from "./useWeights.ts";
import { WHAT_IF_BASE_ROUTE, WHAT_IF_ROUTE, WHAT_IF_SATKER_ROUTE } from "./whatIfDocuments.ts";

const AGGREGATIONS = { aritmetik: "ARITHMETIC", geometrik: "GEOMETRIC" } as const;
const PEERS = ["provinsi", "jenis", "zona"] as const;
const NO_WEIGHTS = {};

/** The trial: weights at the top, who moves below. Nothing of it is stored. */
export function WhatIf({ search }: { search: WhatIfSearch }) {
  const wording = useWording();
  const { t, words } = wording;
  const { province } = useProvince();
  const period = useMemo(() => search.periode ?? defaultMonths(), [search.periode]);
  const question = { province: province.code, period, peerGroup: peerRule(search.kelompok), method: search.metode };
  const { data } = useSuspenseQuery(WHAT_IF_BASE_ROUTE, { variables: question, queryKey: [useAttempt()] });
  const { method, groups, basis, provenance } = data.computedRanking;
  const change = useSearchChange(whatIfQuery, (values) => rankingAddresses.whatIf(province.code, values));
  const show = (wanted: Partial<WhatIfSearch>, replace = false) => change(wanted, { replace });
  const written = search.bobot ?? NO_WEIGHTS;
  const [trial, setTrial] = useWeights(written, (bobot) => show({ bobot: Object.keys(bobot).length === 0 ? null : bobot }, true));
  const isStarted = Object.keys(written).length > 0 || search.gabung !== null;
  const group = groups.find(({ code }) => code === search.grup) ?? groups.find(({ entries }) => entries.some(({ satker }) => satker.code === search.satker)) ?? groups[0];
  const result = useQuery(
    WHAT_IF_ROUTE,
    isStarted ? { variables: { ...question, weights: askedWeights(method.nodes, written), aggregation: search.gabung === null ? null : AGGREGATIONS[search.gabung] } } : skipToken,
  );
  const about = useQuery(WHAT_IF_SATKER_ROUTE, search.satker === null ? skipToken : { variables: { satker: search.satker, period, peerGroup: question.peerGroup, method: search.metode } });
  const answer = isStarted ? (result.dataState === "complete" ? result.data.whatIf : (result.previousData?.whatIf ?? null)) : null;
  const problems = answer?.problems ?? [];
  const code = group?.code ?? "";
  const shifts = useMemo(() => (group === undefined ? [] : answer === null || answer.ranking === null ? unshifted(group.entries) : shiftsOf(answer.differences, group.code)), [group, answer]);
  const aboutLines = useMemo(
    () => [words("whatIf.label"), ...rankingAbout({ isDemo: provenance.containsDemoData, dataAsOf: provenance.dataAsOf, method }, wording)],
    [words, provenance, method, wording],
  );
  const entry = (answer?.ranking?.groups ?? groups).find((each) => each.code === code)?.entries.find(({ satker }) => satker.code === search.satker);
  const choose = (satker: string | null) => show({ satker: satker === search.satker ? null : satker });
  return (
    <>
      <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("whatIf.title")} isDemo={provenance.containsDemoData} finding={whatIfFinding(shifts, isStarted, wording)}>
        <MethodLine method={method} to={rankingAddresses.method(province.code, { metode: method.methodId })} />
        <StandingFilters
          years={rankingYears(method.validFrom)}
          period={period}
          onPeriod={(periode) => show({ periode })}
          peer={search.kelompok ?? "provinsi"}
          peers={PEERS}
          onPeer={(kelompok) => show({ kelompok: kelompok === "jenis" || kelompok === "zona" ? kelompok : null, grup: null })}
          groups={groups}
          group={group?.code ?? null}
          onGroup={(grup) => show({ grup })}
        />
      </PageHead>
      <Notice tone="demo" title={words("whatIf.label")}>
        {words("whatIf.labelNote")}
      </Notice>
      <WeightForm nodes={method.nodes} root={basis.code} trial={trial} onTrial={setTrial} aggregation={search.gabung} onAggregation={(gabung) => show({ gabung }, true)} />
      <p role="status">{!isStarted ? "" : result.loading ? words("whatIf.computing") : result.error ? words("whatIf.failed") : words("whatIf.done")}</p>
      {result.error ? <ErrorMessage error={result.error} onRetry={() => void result.refetch()} isPart /> : null}
      {problems.length === 0 ? null : (
        <Notice tone="alarm" role="alert" title={words("whatIf.refused")}>
          <ul>
            {problems.map(({ node, message }) => (
              <li key={`${node}:${message}`}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      {group === undefined || shifts.length === 0 ? (
        <EmptyState title={words("whatIf.empty")} next={words("chart.absentNext")} />
      ) : (
        <LinkedSatkers>
          <PageStack>
            <WhatIfSatker
              shift={shifts.find((shift) => shift.code === search.satker) ?? null}
              nextClass={entry?.nextClass ?? null}
              influences={about.dataState === "complete" ? about.data.explain.influences : null}
            />
            <WhatIfFigure
              shifts={shifts}
              groupName={group.name}
              frame={{
                chosen: search.satker,
                onChoose: choose,
                isDemo: provenance.containsDemoData,
                aboutLines,
                view: search.tampil ?? "grafik",
                onView: (view) => show({ tampil: view === "grafik" ? null : view }),
              }}
            />
            <WhatIfTable shifts={shifts} chosen={search.satker} onChoose={choose} />
          </PageStack>
        </LinkedSatkers>
      )}
      <PageFoot provenance={provenance} />
    </>
  );
}

import { useSuspenseQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { BandLegend } from "../../features/rankings/BandLegend.tsx";
import type { FigureFrame } from "../../features/rankings/figureFrame.ts";
import type { StandingModel } from "../../features/rankings/standingModel.ts";
import { mapEnds, standingPaint } from "../../features/rankings/standingPaint.ts";
import { standingTable } from "../../features/rankings/standingTables.ts";
import { TintLegend } from "../../features/rankings/TintLegend.tsx";
import { useWording } from "../../features/rankings/useWording.ts";
import { SatkerTileMap } from "../../features/satkers/SatkerTileMap.tsx";
import { formatNumber } from "../../lib/number.ts";
import { useAppAddress } from "../../pieces/AppLink.tsx";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { useAttempt } from "../../pieces/PanelBoundary.tsx";
import { rankingAddresses, type StandingSearch } from "../../pieces/rankingAddresses.ts";
import { useProvince } from "../provinceContext.ts";
import { STANDING_MAP_ROUTE } from "./standingDocuments.ts";

interface StandingMapProps extends FigureFrame {
  model: StandingModel;
  basisName: string;
  search: StandingSearch;
}

/** The province as tiles with place and points; those outside the group stay empty. */
export function StandingMap({ model, basisName, search, frame }: StandingMapProps) {
  const wording = useWording();
  const { words, locale } = wording;
  const { province } = useProvince();
  const toAddress = useAppAddress();
  const { data } = useSuspenseQuery(STANDING_MAP_ROUTE, { variables: { province: province.code }, queryKey: [useAttempt()] });
  const painted = useMemo(() => standingPaint(model, wording), [model, wording]);
  const table = useMemo(() => standingTable(model, wording), [model, wording]);
  const ends = mapEnds(model);
  return (
    <SatkerTileMap
      satkers={data.satkers}
      marks={painted.marks}
      paint={{ ...painted, table, legend: model.bands.length > 0 ? <BandLegend model={model} /> : <TintLegend /> }}
      chosen={frame.chosen}
      title={ends === null ? words("chart.mapTitlePlain") : words("chart.mapTitle", ends)}
      statistic={words("chart.mapStatistic", { basis: basisName, n: formatNumber(model.n, locale), group: model.groupName })}
      period={basisName}
      demoMark={frame.isDemo ? <DemoMark /> : null}
      aboutLines={frame.aboutLines}
      hrefOf={(code) => toAddress(rankingAddresses.standing(province.code, { ...search, satker: code }))}
      onSelect={frame.onChoose}
      view={frame.view}
      onView={frame.onView}
    />
  );
}

import { PathFigure } from "../../features/rankings/PathFigure.tsx";
import { SlopeFigure } from "../../features/rankings/SlopeFigure.tsx";
import type { StandingGroup } from "../../features/rankings/StandingBoard.tsx";
import type { StandingModel } from "../../features/rankings/standingModel.ts";
import { StandingPlot } from "../../features/rankings/StandingPlot.tsx";
import { useWording } from "../../features/rankings/useWording.ts";
import { PanelBoundary } from "../../pieces/PanelBoundary.tsx";
import { STANDING_VIEWS, type StandingSearch } from "../../pieces/rankingAddresses.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { StandingMap } from "./StandingMap.tsx";
import styles from "./StandingFigure.module.css";
import type { Comparison } from "./useComparison.ts";

interface StandingFigureProps {
  model: StandingModel;
  group: StandingGroup;
  basisName: string;
  /** Number of simulated rankings. */
  runs: number;
  isDemo: boolean;
  aboutLines: readonly string[];
  search: StandingSearch;
  /** Names of the periods; from is null where nothing is compared. */
  periods: { from: string | null; to: string };
  comparison: Comparison;
  show: (change: Partial<StandingSearch>) => void;
}

/** Unit: px. Height kept while a figure's data is on its way. */
const WAITING = 520;

/** The ranking as a picture: scores and intervals, map, lines of places, or two periods side by side. */
export function StandingFigure(props: StandingFigureProps) {
  const { words } = useWording();
  const { search, show } = props;
  const view = search.lihat ?? "titik";
  return (
    <div className={styles.figure}>
      <div className={styles.views}>
        <Switch
          label={words("chart.views")}
          choices={STANDING_VIEWS.map((key) => ({ key, label: words(`chart.view.${key}`) }))}
          chosen={view}
          onChoose={(lihat) => show({ lihat: lihat === "titik" ? null : lihat })}
        />
        {view === "lintasan" || view === "lereng" ? (
          <Switch
            label={words("chart.pathManner")}
            choices={[
              { key: "satu", label: words("chart.pathManners.frozen") },
              { key: "masing", label: words("chart.pathManners.official") },
            ]}
            chosen={search.cara ?? "satu"}
            onChoose={(cara) => show({ cara: cara === "satu" ? null : cara })}
          />
        ) : null}
      </div>
      <Picture {...props} />
    </div>
  );
}

function Picture({ model, group, basisName, runs, isDemo, aboutLines, search, periods, comparison, show }: StandingFigureProps) {
  const { words } = useWording();
  const frame = {
    chosen: search.satker,
    onChoose: (satker: string) => show({ satker: satker === search.satker ? null : satker }),
    isDemo,
    aboutLines,
    view: search.tampil ?? ("grafik" as const),
    onView: (view: "grafik" | "tabel") => show({ tampil: view === "grafik" ? null : view }),
  };
  const { changes, paths, historyMethod, isLoading, error } = comparison;
  switch (search.lihat ?? "titik") {
    case "titik":
      return <StandingPlot model={model} basisName={basisName} runs={runs} frame={frame} />;
    case "peta":
      return search.kelompok === "nasional" ? (
        <EmptyState title={words("chart.mapNational")} next={words("chart.mapNationalNext")} />
      ) : (
        <PanelBoundary height={WAITING} resetKey={group.id}>
          <StandingMap model={model} basisName={basisName} frame={frame} search={search} />
        </PanelBoundary>
      );
    case "lintasan":
      if (paths !== null && paths.paths.length > 0) {
        const manner = search.cara === "masing" || historyMethod === null ? words("chart.pathOfficial") : words("chart.pathFrozen", { method: `${historyMethod.title}, ${historyMethod.version}` });
        return <PathFigure model={paths} manner={manner} groupName={group.name} frame={frame} />;
      }
      return <Absent isLoading={isLoading} error={error} title={words("chart.noHistory")} />;
    case "lereng":
      if (changes !== null && periods.from !== null) return <SlopeFigure model={changes} periods={{ from: periods.from, to: periods.to }} groupName={group.name} frame={frame} />;
      return <Absent isLoading={isLoading} error={error} title={words("chart.noCompare")} />;
  }
}

function Absent({ isLoading, error, title }: { isLoading: boolean; error: Error | null; title: string }) {
  const { t, words } = useWording();
  if (isLoading) return <Skeleton label={t("state.loading")} height={WAITING} />;
  if (error !== null) throw error;
  return <EmptyState title={title} next={words("chart.absentNext")} />;
}

import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useMemo } from "react";
import type { FigureView } from "../../charts/Figure.tsx";
import { graphql } from "../../gql/index.ts";
import type { ClassGroupWord } from "../../pieces/addresses.ts";
import type { SatkerType } from "../../gql/graphql.ts";
import { useWords } from "../../i18n/i18n.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { BelowTheLine } from "./BelowTheLine.tsx";
import styles from "./RankingBoard.module.css";
import { RankingChart } from "./RankingChart.tsx";
import { groupLabel } from "./classGroup.ts";
import { allEntries, leaders, rankingModel } from "./rankingModel.ts";
import type { RankingSearch } from "../../pieces/addresses.ts";
import { RankingTable } from "./RankingTable.tsx";
import { ScaleNote } from "./ScaleNote.tsx";

export const RANKING_ENTRY = graphql(`
  fragment RankingEntry_result on EvaluationResult {
    id
    bodyName
    year
    standing
    qualification
    publishedLabel
    stageReached
    scoreInScaleGap
    dataset
    issuer {
      id
      name
    }
    satker {
      id
      code
      type
      regionName
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
    provenance {
      ...WhyNumber_provenance @unmask
    }
  }
`);

export const RANKING_BOARD = graphql(`
  fragment RankingBoard_ranking on Ranking {
    id
    year
    dataset
    issuer {
      id
      name
    }
    peerGroups {
      id
      label
      n
    }
    scale {
      id
      bands {
        qualification
        publishedLabel
        publishedMin
        publishedMax
        confidence
        note
      }
    }
    rows {
      id
      result {
        id
        ...RankingEntry_result @unmask
      }
    }
    otherBodies {
      id
      ...RankingEntry_result @unmask
    }
    provenance {
      ...WhyNumber_provenance @unmask
    }
  }
`);

interface RankingBoardProps {
  ranking: FragmentType<typeof RANKING_BOARD>;
  type: SatkerType | null;
  /** Only satker of this class. */
  group: ClassGroupWord | null;
  view: FigureView;
  onView: (view: FigureView) => void;
  /** Opens a satker by its code. */
  onSelect: (code: string) => void;
  /** Takes the filters of type and class away. */
  onClearFilters: () => void;
  /** Order of the table, as the address says. Null: as announced. */
  order: RankingSearch["urut"];
  onOrder: (order: RankingSearch["urut"]) => void;
}

/** A published list as a figure, as a table, and below the line those nothing was announced about. */
export function RankingBoard({ ranking, type, group, view, onView, order, onOrder, onSelect, onClearFilters }: RankingBoardProps) {
  const { t } = useWords();
  const { data } = useSuspenseFragment({ fragment: RANKING_BOARD, fragmentName: "RankingBoard_ranking", from: ranking });
  const model = useMemo(() => rankingModel(data, type, group), [data, type, group]);
  const best = useMemo(() => leaders(rankingModel(data, null)), [data]);
  if (allEntries(model).length === 0) {
    return (
      <EmptyState
        title={t("ranking.empty", { type: [...(type ? [t(`types.${type}`).toLowerCase()] : []), ...(group ? [`“${groupLabel(group, t)}”`] : [])].join(" ") })}
        next={t("ranking.emptyNext")}
        actions={
          <button type="button" onClick={onClearFilters}>
            {t("ranking.showAll")}
          </button>
        }
      />
    );
  }
  return (
    <div className={styles.board}>
      {group !== null && model.notAnnounced.length === allEntries(model).length ? null : (
        <>
          <RankingChart ranking={data} model={model} best={best} view={view} onView={onView} onSelect={onSelect} />
          <RankingTable model={model} issuer={data.issuer.name} year={data.year} order={order} onOrder={onOrder} />
        </>
      )}
      <BelowTheLine model={model} />
      <ScaleNote scale={data.scale} issuer={data.issuer.name} year={data.year} />
    </div>
  );
}

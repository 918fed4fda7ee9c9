import { useMemo } from "react";
import { graphql } from "../../gql/index.ts";
import type { StandingBoard_rankingFragment } from "../../gql/graphql.ts";
import type { StandingSearch } from "../../pieces/rankingAddresses.ts";
import { ChosenSatker } from "./ChosenSatker.tsx";
import type { Change, ChangeModel } from "./movementModel.ts";
import type { PathModel } from "./pathModel.ts";
import { StandingBelow } from "./StandingBelow.tsx";
import type { StandingModel } from "./standingModel.ts";
import { StandingTable } from "./StandingTable.tsx";

export const STANDING_BOARD = graphql(`
  fragment StandingBoard_ranking on ComputedRanking {
    id
    from
    to
    asKnownOn
    dataset
    rankedCount
    belowLineCount
    hiddenCount
    basis {
      code
      kind
      name
    }
    method {
      id
      methodId
      title
      version
      label
      validFrom
      classes {
        code
        label
        fromPoints
      }
      uncertainty {
        runs
      }
    }
    groups {
      id
      code
      name
      n
      satkerCount
      tieRule
      bands {
        fromRank
        toRank
        satkerCodes
      }
      entries {
        id
        satker {
          id
          code
          type
          regionName
        }
        rank {
          value
          status
          interval {
            low
            high
          }
        }
        sharedBy
        score {
          value
          status
          interval {
            low
            high
          }
        }
        topFiveShare
        class {
          code
          label
          fromPoints
        }
        classShares {
          class {
            code
            label
            fromPoints
          }
          share
        }
        nextClass {
          class {
            code
            label
            fromPoints
          }
          missingPoints
        }
        parts {
          code
          name
          score {
            value
            status
          }
        }
      }
      belowLine {
        id
        satker {
          id
          code
          type
          regionName
        }
        reason
        sentence
        parts {
          code
          name
          score {
            value
            status
          }
        }
      }
    }
  }
`);

export type StandingGroup = StandingBoard_rankingFragment["groups"][number];

interface StandingBoardProps {
  model: StandingModel;
  group: StandingGroup;
  caption: string;
  /** Null: nothing is compared, or it does not stand yet. */
  changes: ChangeModel | null;
  paths: PathModel | null;
  isComparing: boolean;
  chosen: string | null;
  onChoose: (code: string | null) => void;
  explainAddress: (code: string) => string;
  whatIfAddress: string | null;
  /** Order of the table, as the address says. Null: by place. */
  order: StandingSearch["urut"];
  onOrder: (order: StandingSearch["urut"]) => void;
}

/** The chosen satker, the table of places, and those below the line. */
export function StandingBoard({ model, group, changes, chosen, ...board }: StandingBoardProps) {
  const byCode: ReadonlyMap<string, Change> | null = useMemo(() => changes && new Map(changes.changes.map((change) => [change.code, change])), [changes]);
  return (
    <>
      {chosen === null ? null : (
        <ChosenSatker
          model={model}
          code={chosen}
          change={byCode?.get(chosen) ?? null}
          onClear={() => board.onChoose(null)}
          explainAddress={board.explainAddress(chosen)}
          whatIfAddress={board.whatIfAddress}
        />
      )}
      {model.standings.length === 0 ? null : (
        <StandingTable
          model={model}
          caption={board.caption}
          tieRule={group.tieRule}
          changes={byCode}
          paths={board.paths}
          isComparing={board.isComparing}
          chosen={chosen}
          onChoose={board.onChoose}
          explainAddress={board.explainAddress}
          order={board.order}
          onOrder={board.onOrder}
        />
      )}
      <StandingBelow below={model.below} chosen={chosen} explainAddress={board.explainAddress} />
    </>
  );
}

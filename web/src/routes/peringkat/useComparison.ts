import { skipToken, useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { periodName } from "../../features/rankings/headlines.ts";
import { changeModel, type ChangeModel } from "../../features/rankings/movementModel.ts";
import { pathModel, type PathModel } from "../../features/rankings/pathModel.ts";
import type { Wording } from "../../features/rankings/standingWords.ts";
import type { VerdictNote_movementFragment } from "../../gql/graphql.ts";
import { periodsUpTo, type MonthPeriod } from "../../lib/monthPeriod.ts";
import type { StandingSearch } from "../../pieces/rankingAddresses.ts";
import { HISTORY_ROUTE, MOVEMENT_ROUTE } from "./standingDocuments.ts";
import { rankingVariables } from "./standingVariables.ts";

/** Periods in the lines of places, the present one included. */
const PERIODS = 6;

export interface Comparison {
  /** Null: nothing is compared, it does not stand yet, or the group is not in it. */
  changes: ChangeModel | null;
  movement: VerdictNote_movementFragment | null;
  paths: PathModel | null;
  historyMethod: { title: string; version: number } | null;
  isLoading: boolean;
  /** Null: nothing failed. */
  error: Error | null;
}

interface ComparisonWish {
  province: string;
  search: StandingSearch;
  period: MonthPeriod;
  compared: MonthPeriod | null;
  groupCode: string;
}

/** What lies before the present period: one earlier period, and the places of the last six. Read beside the table, which does not wait for it. */
export function useComparison({ province, search, period, compared, groupCode }: ComparisonWish, wording: Wording): Comparison {
  // The country has no movement of its own: places there change with every province that reports.
  const isProvince = search.kelompok !== "nasional";
  const variables = rankingVariables(province, search);
  const movement = useQuery(MOVEMENT_ROUTE, compared !== null && isProvince ? { variables: { ...variables, from: compared, to: period } } : skipToken);
  const history = useQuery(HISTORY_ROUTE, isProvince ? { variables: { ...variables, periods: periodsUpTo(period, PERIODS) } } : skipToken);
  const moved = movement.dataState === "complete" ? movement.data.rankingMovement : null;
  const past = history.dataState === "complete" ? history.data.rankingHistory : null;
  const isOneMethod = search.cara !== "masing";
  const view = moved === null ? null : ((isOneMethod ? moved.frozen : null) ?? moved.official);
  const changes = useMemo(() => (view === null ? null : changeModel(view, groupCode)), [view, groupCode]);
  const paths = useMemo(
    () => (past === null ? null : pathModel(past, groupCode, isOneMethod ? "frozen" : "official", periodsUpTo(period, PERIODS).map((each) => periodName(each, wording)))),
    [past, groupCode, isOneMethod, period, wording],
  );
  return {
    changes,
    movement: moved,
    paths,
    historyMethod: past?.method ?? null,
    isLoading: movement.loading || history.loading,
    error: movement.error ?? history.error ?? null,
  };
}

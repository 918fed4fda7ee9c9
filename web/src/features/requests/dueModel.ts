import type { DueBoard_boardFragment } from "../../gql/graphql.ts";
import type { DueWord } from "../../pieces/requestAddresses.ts";

type Board = Pick<DueBoard_boardFragment, "groups">;
export type DueItem = DueBoard_boardFragment["groups"][number]["items"][number];
export type DueGroupName = DueBoard_boardFragment["groups"][number]["group"];

/** Word of the address for each group. */
export const WORD_OF_GROUP: Readonly<Record<DueGroupName, DueWord>> = {
  OVERDUE: "terlambat",
  TODAY: "hari-ini",
  THIS_WEEK: "minggu-ini",
  LATER: "nanti",
  UNKNOWN: "belum-diketahui",
};

export interface ShownGroup {
  group: DueGroupName;
  /** Of all that fit, those not listed too. Unit: requests. */
  count: number;
  items: readonly DueItem[];
}

/** The groups that fit the filters, the most urgent first, each with the count of all that fit. A group without a request stays, so that "none" is said. */
export function shownGroups({ groups }: Board, filter: { due: DueWord | null; regime: "GENERAL" | "ELECTION" | null }): ShownGroup[] {
  return groups
    .filter(({ group }) => filter.due === null || WORD_OF_GROUP[group] === filter.due)
    .map(({ group, count, byRegime, items }) => {
      if (filter.regime === null) return { group, count, items };
      return {
        group,
        count: byRegime.filter(({ regime }) => regime === filter.regime).reduce((sum, one) => sum + one.count, 0),
        items: items.filter(({ request }) => request.regime === filter.regime),
      };
    });
}

/** How many are open, late and due today among what is shown. */
export function boardTotals(groups: readonly ShownGroup[]): { open: number; late: number; today: number } {
  const of = (name: DueGroupName) => groups.find(({ group }) => group === name)?.count ?? 0;
  return { open: groups.reduce((sum, { count }) => sum + count, 0), late: of("OVERDUE"), today: of("TODAY") };
}

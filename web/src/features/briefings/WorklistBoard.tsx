import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ComponentProps } from "react";
import { graphql } from "../../gql/index.ts";
import { useBriefingWords } from "../../i18n/briefings.ts";
import { formatNumber } from "../../lib/number.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import type { WorklistSearch } from "../../pieces/worklistAddresses.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { SevenDays } from "./SevenDays.tsx";
import { UnknownParts } from "./UnknownParts.tsx";
import { WorkFilters } from "./WorkFilters.tsx";
import { WorkTable } from "./WorkTable.tsx";
import styles from "./WorklistBoard.module.css";

export const WORKLIST_BOARD = graphql(`
  fragment WorklistBoard_worklist on Worklist {
    id
    dataset
    count
    satkerCount
    tallies {
      kind
      time
      count
    }
    ...SevenDays_worklist
    ...UnknownParts_worklist
  }
`);

interface WorklistBoardProps {
  worklist: FragmentType<typeof WORKLIST_BOARD>;
  tasks: ComponentProps<typeof WorkTable>["tasks"];
  hasNextPage: boolean;
  satkers: ComponentProps<typeof WorkFilters>["satkers"];
  search: WorklistSearch;
  /** The address of this page with another choice. */
  addressOf: (search: WorklistSearch) => string;
  onFilter: (change: Partial<WorklistSearch>) => void;
  isLoading: boolean;
  onMore: () => void;
}

/** This week's work in one table, with its kinds as tabs and the coming days beside it. */
export function WorklistBoard({ worklist: from, tasks, hasNextPage, satkers, search, addressOf, onFilter, isLoading, onMore }: WorklistBoardProps) {
  const { words, locale } = useBriefingWords();
  const { data: worklist } = useSuspenseFragment({ fragment: WORKLIST_BOARD, fragmentName: "WorklistBoard_worklist", from });
  const number = (value: number) => formatNumber(value, locale);
  const isFiltered = search.tugas !== null || search.tempo !== null || search.satker !== null || (search.divisi !== null && search.divisi !== "semua");
  return (
    <>
      <WorkFilters search={search} satkers={satkers} tallies={worklist.tallies} addressOf={addressOf} onFilter={onFilter} />
      <div className={styles.columns}>
        <Panel title={words("work.table")} note={words("work.tableNote")} aside={worklist.dataset === "DEMO" ? <DemoMark /> : undefined}>
          {tasks.length === 0 ? (
            <EmptyState title={words("work.empty")} next={words(isFiltered ? "work.emptyFiltered" : "work.emptyAll")} actions={isFiltered ? <AppLink to={addressOf({ tugas: null, tempo: null, divisi: "semua", satker: null, urut: search.urut })}>{words("work.divisionOf.semua")}</AppLink> : undefined} />
          ) : (
            <WorkTable tasks={tasks} isOneSatker={worklist.satkerCount === 1} order={search.urut} onOrder={(urut) => onFilter({ urut })} />
          )}
          {tasks.length === 0 ? null : (
            <p role="status" className={styles.shown}>
              {tasks.length < worklist.count ? words("work.shown", { shown: number(tasks.length), count: number(worklist.count) }) : words("work.shownAll", { count: number(worklist.count) })}
            </p>
          )}
          {hasNextPage ? (
            <Button disabled={isLoading} onClick={onMore}>
              {words(isLoading ? "work.loading" : "work.more")}
            </Button>
          ) : null}
        </Panel>
        <div className={styles.side}>
          <SevenDays worklist={worklist} />
          <UnknownParts worklist={worklist} />
        </div>
      </div>
    </>
  );
}

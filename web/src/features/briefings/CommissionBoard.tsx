import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { CommissionBoard_briefingFragment } from "../../gql/graphql.ts";
import { useBriefingWords } from "../../i18n/briefings.ts";
import { formatNumber } from "../../lib/number.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { ClassGlyph } from "../../pieces/ClassGlyph.tsx";
import { evaluationAddresses } from "../../pieces/evaluationAddresses.ts";
import { classMark } from "../../pieces/qualification.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import styles from "./CommissionBoard.module.css";

export const COMMISSION_BOARD = graphql(`
  fragment CommissionBoard_briefing on CommissionBriefing {
    id
    years
    gapYear
    cycles {
      id
      year
      state
      returnedCount
      waitingCount
      unknownCount
    }
    rows {
      gapPercent
      verifiedItems
      satker {
        id
        code
        type
        regionName
      }
      results {
        year
        standing
        qualification
      }
      followUps {
        followUp
        count
      }
    }
  }
`);

type Row = CommissionBoard_briefingFragment["rows"][number];

/** Years shown as columns; older ones are in each satker's history. */
const SHOWN_YEARS = 4;

/** Cycles of a commission, then every satker with its classes year by year, claim against verification, and what became of findings. */
export function CommissionBoard({ briefing: from, issuer, province }: { briefing: FragmentType<typeof COMMISSION_BOARD>; issuer: { id: string; name: string }; province: string }) {
  const { t, words, locale } = useBriefingWords();
  const { data } = useSuspenseFragment({ fragment: COMMISSION_BOARD, from });
  const number = (value: number) => formatNumber(value, locale);
  const columns: Column<Row>[] = [
    {
      key: "satker",
      header: t("ranking.satker"),
      isRowHeader: true,
      sortValue: ({ satker }) => satker.regionName,
      cell: ({ satker }) => <AppLink to={evaluationAddresses.history(satker.code)}>{satkerShortName(satker)}</AppLink>,
    },
    ...data.years.slice(0, SHOWN_YEARS).map((year): Column<Row> => ({ key: String(year), header: String(year), cell: (row) => <YearCell row={row} year={year} issuerId={issuer.id} /> })),
    {
      key: "gap",
      header: data.gapYear === null ? words("commission.gap") : words("commission.gapOf", { year: data.gapYear }),
      align: "right",
      cell: ({ gapPercent, verifiedItems, satker }) =>
        gapPercent === null || data.gapYear === null ? (
          <span className={styles.none}>{words("commission.notVerified")}</span>
        ) : (
          <AppLink to={evaluationAddresses.year({ satkerCode: satker.code, issuerId: issuer.id, year: data.gapYear })}>{words(gapPercent === 0 ? "commission.gapNone" : gapPercent > 0 ? "commission.gapValue" : "commission.gapLess", { gap: formatNumber(Math.abs(gapPercent), locale), n: number(verifiedItems) })}</AppLink>
        ),
    },
    {
      key: "findings",
      header: words("commission.findings"),
      cell: ({ followUps }) =>
        followUps.length === 0 ? (
          <span className={styles.none}>{words("commission.noFindings")}</span>
        ) : (
          <ul className={styles.findings}>
            {followUps.map(({ followUp, count }) => (
              <li key={followUp}>{words(`commission.followUp.${followUp}`, { n: number(count) })}</li>
            ))}
          </ul>
        ),
    },
  ];
  return (
    <>
      <Panel title={words("commission.cycles", { issuer: issuer.name })} note={words("commission.cyclesNote")} aside={<AppLink to={evaluationAddresses.board(province)}>{words("commission.board")}</AppLink>}>
        {data.cycles.length === 0 ? (
          <EmptyState title={words("commission.noCycles")} next={words("commission.noCyclesNext")} />
        ) : (
          <ul className={styles.cycles}>
            {data.cycles.map(({ id, year, state, returnedCount, waitingCount, unknownCount }) => (
              <li key={id}>
                <AppLink to={evaluationAddresses.board(province, { siklus: id })}>{words("commission.cycle", { year, state: words(`commission.state.${state ?? "UNKNOWN"}`) })}</AppLink>{" "}
                {words("commission.cycleCounts", { returned: number(returnedCount), waiting: number(waitingCount), unknown: number(unknownCount) })}
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={words("commission.table")} note={words("commission.tableNote")}>
        <Table caption={words("commission.table")} columns={columns} rows={data.rows} rowKey={({ satker }) => satker.code} rowSatker={({ satker }) => satker.code} isWide locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />
      </Panel>
    </>
  );
}

/** A class with its shape, or why there is none. */
function YearCell({ row, year, issuerId }: { row: Row; year: number; issuerId: string }) {
  const { t, words } = useBriefingWords();
  const result = row.results.find((one) => one.year === year);
  if (result === undefined) return <span className={styles.none}>{words("commission.silent")}</span>;
  const mark = classMark(result);
  return (
    <AppLink to={evaluationAddresses.year({ satkerCode: row.satker.code, issuerId, year })} className={styles.class}>
      <ClassGlyph mark={mark} size={14} /> {t(`qualification.${mark}`)}
    </AppLink>
  );
}

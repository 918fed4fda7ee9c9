import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { CalendarYear_calendarFragment } from "../../gql/graphql.ts";
import { useCalendarWords } from "../../i18n/calendars.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { isWeekendDay } from "../../lib/localDay.ts";
import { Panel } from "../../ui/Panel.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import { YearGrid } from "./YearGrid.tsx";
import styles from "./CalendarYear.module.css";

export const CALENDAR_YEAR = graphql(`
  fragment CalendarYear_calendar on WorkingCalendar {
    id
    year
    jointLeaveIsNonWorking
    jointLeaveCitation
    daysOff {
      id
      date
      name
      kind
      isCounted
      decree
      announcedOn
      satkerCode
    }
  }
`);

type DayOff = CalendarYear_calendarFragment["daysOff"][number];

/** A year of days off: as a picture, and each with its decree. */
export function CalendarYear({ calendar: from }: { calendar: FragmentType<typeof CALENDAR_YEAR> }) {
  const { t, words, locale } = useCalendarWords();
  const { data: calendar } = useSuspenseFragment({ fragment: CALENDAR_YEAR, from });
  const columns: Column<DayOff>[] = [
    { key: "date", header: words("date"), isRowHeader: true, sortValue: (day) => day.date, cell: (day) => formatLocalDate(day.date, locale) },
    {
      key: "name",
      header: words("name"),
      sortValue: (day) => day.name,
      cell: (day) => (
        <>
          {day.name} {isWeekendDay(day.date) ? <span className={styles.note}>({words("onWeekend")})</span> : null}
        </>
      ),
    },
    { key: "kind", header: words("kind"), sortValue: (day) => day.kind, cell: (day) => words(`legend.${day.satkerCode === null ? day.kind : "LOCAL"}`) },
    { key: "decree", header: words("decree"), sortValue: (day) => day.decree, cell: (day) => day.decree ?? <span className={styles.note}>{words("decreeUnknown")}</span> },
    {
      key: "announced",
      header: words("announced"),
      sortValue: (day) => day.announcedOn,
      cell: (day) => (day.announcedOn === null ? <span className={styles.note}>{words("announcedUnknown")}</span> : formatLocalDate(day.announcedOn, locale)),
    },
    { key: "satker", header: words("satker"), sortValue: (day) => day.satkerCode, cell: (day) => day.satkerCode ?? words("national") },
  ];
  return (
    <>
      <Panel title={`${words("months")}: ${calendar.year}`} note={`${words("jointLeave")}: ${calendar.jointLeaveCitation}`}>
        <YearGrid year={calendar.year} daysOff={calendar.daysOff} />
      </Panel>
      <Panel title={words("days")}>
        <Table caption={words("days")} columns={columns} rows={calendar.daysOff} rowKey={(day) => day.id} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />
      </Panel>
    </>
  );
}

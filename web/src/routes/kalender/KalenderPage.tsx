import { useSuspenseQuery } from "@apollo/client/react";
import { CalendarChanges } from "../../features/calendars/CalendarChanges.tsx";
import { CalendarYear } from "../../features/calendars/CalendarYear.tsx";
import { DayOffEditor } from "../../features/calendars/DayOffEditor.tsx";
import { LegalRules } from "../../features/calendars/LegalRules.tsx";
import { RulePreview } from "../../features/calendars/RulePreview.tsx";
import { onWorkingDays } from "../../features/calendars/calendarMonths.ts";
import { graphql } from "../../gql/index.ts";
import { useCalendarWords } from "../../i18n/calendars.ts";
import { formatNumber } from "../../lib/number.ts";
import { officeYear } from "../../lib/officeClock.ts";
import { calendarAddress, calendarQuery, type CalendarSearch } from "../../pieces/calendarAddresses.ts";
import { ExportMenu } from "../../pieces/ExportMenu.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { refusalOrThrow } from "../../pieces/refusal.ts";
import { dateCodec } from "../../pieces/requestAddresses.ts";
import { may } from "../../pieces/viewer.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useSearchChange } from "../../pieces/useSearchChange.ts";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FormField } from "../../ui/FormField.tsx";
import { useProvince } from "../provinceContext.ts";
import styles from "./KalenderPage.module.css";

export const CALENDAR_ROUTE = graphql(`
  query CalendarRoute($year: Int!, $satker: ID, $announcedOn: LocalDate) {
    workingCalendar(year: $year, satker: $satker, announcedOn: $announcedOn) {
      id
      daysOff {
        id
        date
      }
      ...CalendarYear_calendar
    }
    calendarChanges(year: $year) {
      id
      ...CalendarChanges_change
    }
  }
`);

export const LEGAL_RULES_ROUTE = graphql(`
  query LegalRulesRoute {
    legalRules {
      id
      ...LegalRules_rule
    }
  }
`);

/** A year of the working calendar, as known now or on an earlier day. /33/kalender?tahun=2023&per=2023-03-29 */
export function KalenderPage() {
  const { t, words } = useCalendarWords();
  const { province, viewer } = useProvince();
  const query = useUrlQuery(calendarQuery);
  const year = query.values.tahun ?? officeYear();
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={calendarAddress(province.code, query.values)} />
      <PanelBoundary
        height={900}
        resetKey={JSON.stringify(query.values)}
        head={
          <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={`${words("title")} ${year}`}>
            <YearChoice year={year} search={query.values} />
          </PageHead>
        }
      >
        <Year year={year} search={query.values} />
      </PanelBoundary>
      {may(viewer, "CALENDARS_EDIT") ? (
        <div className={styles.edit}>
          <PanelBoundary height={300} resetKey={province.code}>
            <DayOffEditor refetch={["CalendarRoute"]} />
          </PanelBoundary>
        </div>
      ) : null}
      <PanelBoundary height={500} resetKey="rules">
        <Rules mayEdit={may(viewer, "CALENDARS_EDIT")} />
      </PanelBoundary>
    </PageStack>
  );
}

function Rules({ mayEdit }: { mayEdit: boolean }) {
  const { data } = useSuspenseQuery(LEGAL_RULES_ROUTE, { queryKey: [useAttempt()] });
  return (
    <>
      <LegalRules rules={data.legalRules} />
      {mayEdit ? (
        <div className={styles.edit}>
          <RulePreview />
        </div>
      ) : null}
    </>
  );
}

function Year({ year, search }: { year: number; search: CalendarSearch }) {
  const { t, words, locale } = useCalendarWords();
  const { province } = useProvince();
  const { data, error } = useSuspenseQuery(CALENDAR_ROUTE, {
    variables: { year, satker: search.satker, announcedOn: search.per },
    queryKey: [useAttempt()],
    errorPolicy: "all",
  });
  const isShipped = error === undefined && data !== undefined;
  const daysOff = data?.workingCalendar.daysOff ?? [];
  return (
    <>
      <PageHead
        eyebrow={t("province.eyebrow", { province: province.name })}
        title={`${words("title")} ${year}`}
        finding={isShipped ? words("sentence", { n: formatNumber(daysOff.length, locale), year, weekdays: formatNumber(onWorkingDays(daysOff).length, locale) }) : undefined}
      >
        <YearChoice year={year} search={search} />
      </PageHead>
      {isShipped ? (
        <>
          <ExportMenu kind="kalender" filters={{ tahun: year, satker: search.satker, per: search.per }} title={`${words("title")} ${year}`} />
          <CalendarYear calendar={data.workingCalendar} />
          <CalendarChanges changes={data.calendarChanges} />
        </>
      ) : (
        <EmptyState title={refusalOrThrow(error).sentence} next={words("notShippedNext")} />
      )}
    </>
  );
}

function YearChoice({ year, search }: { year: number; search: CalendarSearch }) {
  const { words } = useCalendarWords();
  const { province } = useProvince();
  const change = useSearchChange(calendarQuery, (values) => calendarAddress(province.code, values));
  const show = (wanted: Partial<CalendarSearch>) => change(({ tahun }) => ({ tahun: tahun ?? year, ...wanted }));
  return (
    <div className={styles.choice} role="group" aria-label={words("year")}>
      <button type="button" className={styles.step} aria-label={words("previous", { year: year - 1 })} onClick={() => show({ tahun: year - 1 })}>
        ‹ {year - 1}
      </button>
      <button type="button" className={styles.step} aria-label={words("previous", { year: year + 1 })} onClick={() => show({ tahun: year + 1 })}>
        {year + 1} ›
      </button>
      <FormField label={words("asOf")} hint={words("asOfHint")}>
        {(control) => <input {...control} key={search.per} type="date" defaultValue={search.per ?? ""} onBlur={(event) => show({ per: dateCodec.parse(event.target.value) })} />}
      </FormField>
    </div>
  );
}

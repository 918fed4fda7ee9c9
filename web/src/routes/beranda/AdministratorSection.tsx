import { useSuspenseQuery } from "@apollo/client/react";
import { AdminPanel } from "../../features/access/AdminPanel.tsx";
import { graphql } from "../../gql/index.ts";
import { useWords } from "../../i18n/i18n.ts";
import { formatInstant } from "../../lib/date.ts";
import { officeYear } from "../../lib/officeClock.ts";
import { useAttempt } from "../../pieces/PanelBoundary.tsx";

export const ADMINISTRATOR_SECTION = graphql(`
  query AdministratorSection($province: ID!) {
    accounts {
      id
      status
    }
    importJobs(first: 100) {
      id
      state
    }
    legalRules {
      id
      verified
    }
    dataFreshness(scope: { province: $province }) {
      id
      importedAt
    }
  }
`);

export const CALENDAR_REACH = graphql(`
  query CalendarReach($year: Int!) {
    workingCalendar(year: $year) {
      id
      shippedTo
    }
  }
`);

/** What an administrator has to do, above the published results. */
export function AdministratorSection({ province }: { province: string }) {
  const { locale } = useWords();
  const year = officeYear();
  const queryKey = [useAttempt()];
  const { data } = useSuspenseQuery(ADMINISTRATOR_SECTION, { variables: { province }, queryKey });
  // A year whose decrees are not loaded is refused: that is what is to be told here.
  const { data: calendar } = useSuspenseQuery(CALENDAR_REACH, { variables: { year }, queryKey, errorPolicy: "all" });
  const newest = data.dataFreshness.map(({ importedAt }) => importedAt).toSorted().at(-1);
  return (
    <AdminPanel
      facts={{ accounts: data.accounts, jobs: data.importJobs, rules: data.legalRules, calendarTo: calendar?.workingCalendar.shippedTo ?? null, year }}
      province={province}
      newest={newest === undefined ? null : formatInstant(newest, locale)}
    />
  );
}

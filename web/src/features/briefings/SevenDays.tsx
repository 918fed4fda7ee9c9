import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { useBriefingWords } from "../../i18n/briefings.ts";
import { formatNumber } from "../../lib/number.ts";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./SevenDays.module.css";

export const SEVEN_DAYS = graphql(`
  fragment SevenDays_worklist on Worklist {
    id
    today
    days {
      on
      count
    }
  }
`);

declare module "react" {
  interface CSSProperties {
    /** Length of a bar: a share of the longest one, 0 to 1. */
    "--share"?: number;
  }
}

/** Today and six days more, with how much falls due on each: bars and numbers, in the first HTML. */
export function SevenDays({ worklist: from }: { worklist: FragmentType<typeof SEVEN_DAYS> }) {
  const { words, locale } = useBriefingWords();
  const { data } = useSuspenseFragment({ fragment: SEVEN_DAYS, from });
  const most = Math.max(1, ...data.days.map(({ count }) => count));
  const name = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
  return (
    <Panel title={words("work.calendar")} note={words("work.calendarNote")}>
      <ol className={styles.days}>
        {data.days.map(({ on, count }) => (
          <li key={on} className={styles.day} aria-current={on === data.today ? "date" : undefined}>
            <span>{name.format(new Date(`${on}T12:00:00Z`))}</span>
            <span className={styles.bar} style={{ "--share": count / most }} aria-hidden="true" />
            <span className={styles.count}>{formatNumber(count, locale)}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

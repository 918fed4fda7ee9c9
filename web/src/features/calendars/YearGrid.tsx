import { useCalendarWords } from "../../i18n/calendars.ts";
import { formatDate, formatLocalDate } from "../../lib/date.ts";
import type { Locale } from "../../lib/number.ts";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { calendarMonths, type CalendarDay, type DayOffFacts } from "./calendarMonths.ts";
import styles from "./YearGrid.module.css";

/** Twelve months side by side; days off carry a letter, weekends are shaded. The table below says the same in words. */
export function YearGrid({ year, daysOff }: { year: number; daysOff: readonly DayOffFacts[] }) {
  const { words, locale } = useCalendarWords();
  const weekdays = words("weekdays", { returnObjects: true });
  return (
    <>
      <p className={styles.legend}>
        {words("monthsNote")} {(["NATIONAL", "JOINT_LEAVE", "ELECTION", "OTHER", "LOCAL"] as const).map((kind) => `${words(`mark.${kind}`)} = ${words(`legend.${kind}`)}`).join(" · ")}
      </p>
      <div className={styles.year}>
        {calendarMonths(year, daysOff).map((month) => (
          <table key={month.key} className={styles.month}>
            <caption className={styles.caption}>{monthName(month.key, locale)}</caption>
            <thead aria-hidden="true">
              <tr>
                {weekdays.map((name, index) => (
                  // The letters repeat (Senin, Selasa, Sabtu); their place is their identity.
                  <th key={index} className={styles.weekday}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {month.weeks.map((week) => (
                <tr key={week.find((day) => day !== null)?.date}>
                  {week.map((day, index) => (day === null ? <td key={`${month.key}-empty-${String(index)}`} /> : <DayCell key={day.date} day={day} />))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </>
  );
}

function DayCell({ day }: { day: CalendarDay }) {
  const { words, locale } = useCalendarWords();
  return (
    <td className={styles.day} data-off={day.off?.kind ?? (day.isWeekend ? "WEEKEND" : undefined)} title={day.off ? `${formatLocalDate(day.date, locale)}: ${day.off.name}` : undefined}>
      {day.day}
      {day.off ? (
        <>
          <span className={styles.mark} aria-hidden="true">
            {words(`mark.${day.off.kind}`)}
          </span>
          <VisuallyHidden>: {day.off.name}</VisuallyHidden>
        </>
      ) : null}
    </td>
  );
}

function monthName(key: string, locale: Locale): string {
  return formatDate(new Date(`${key}-15T12:00:00Z`), locale, { month: "long", timeZone: "UTC" });
}

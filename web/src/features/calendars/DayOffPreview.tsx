import { useQuery } from "@apollo/client/react";
import { useEffect } from "react";
import { graphql } from "../../gql/index.ts";
import { useCalendarWords } from "../../i18n/calendars.ts";
import { isLocalDate } from "../../lib/localDay.ts";
import { refusalOf } from "../../pieces/refusal.ts";
import styles from "./DayOffEditor.module.css";
import { previewSentence } from "./previewSentence.ts";

export const DAY_OFF_PREVIEW = graphql(`
  query DayOffPreview($date: LocalDate!, $withdrawn: Boolean!, $satker: ID, $announcedOn: LocalDate) {
    dayOffPreview(date: $date, withdrawn: $withdrawn, satker: $satker, announcedOn: $announcedOn) {
      examined
      requests
      objections
      disputes
      isComplete
      calendarRevision
    }
  }
`);

interface DayOffPreviewProps {
  date: string;
  isWithdrawn: boolean;
  /** Empty: the whole country. */
  satker: string;
  /** Empty: today. */
  announcedOn: string;
  /** Hears by which decrees was counted what stands here. Null: nothing is. */
  onCounted: (calendarRevision: string | null) => void;
}

/** What the day would move, as the server counts it; nothing is written. Silent until the day can be understood. */
export function DayOffPreview({ date, isWithdrawn, satker, announcedOn, onCounted }: DayOffPreviewProps) {
  const { words, locale } = useCalendarWords();
  const isAsked = isLocalDate(date) && (satker === "" || /^\d{2}\.\d{2}$/.test(satker)) && (announcedOn === "" || isLocalDate(announcedOn));
  const { data, error, loading } = useQuery(DAY_OFF_PREVIEW, {
    variables: { date, withdrawn: isWithdrawn, satker: satker || null, announcedOn: announcedOn || null },
    skip: !isAsked,
    fetchPolicy: "no-cache",
  });
  const counted = isAsked && !loading ? (data?.dayOffPreview.calendarRevision ?? null) : null;
  useEffect(
    function tellWhatWasCounted() {
      onCounted(counted);
    },
    [counted, onCounted],
  );
  if (!isAsked) return null;
  const said = error ? (refusalOf(error)?.sentence ?? words("previewFailed")) : data && !loading ? previewSentence(data.dayOffPreview, words, locale) : words("previewing");
  return (
    <p role="status" className={styles.moved}>
      {said}
    </p>
  );
}

import { useRequestWords } from "../../i18n/requests.ts";
import { clockWords, type ClockFacts } from "./clockWords.ts";
import styles from "./ClockBadge.module.css";

/** A clock in words; the colour repeats what the words say. */
export function ClockBadge({ clock }: { clock: ClockFacts }) {
  const { words, locale } = useRequestWords();
  const { text, tone } = clockWords(clock, words, locale);
  return (
    <span className={styles.clock} data-tone={tone}>
      {text}
    </span>
  );
}

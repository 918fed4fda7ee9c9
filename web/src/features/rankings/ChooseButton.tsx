import styles from "./ChooseButton.module.css";
import { useWording } from "./useWording.ts";

/** Makes a satker the one that the page is about, or takes that back. */
export function ChooseButton({ name, isChosen, onChoose }: { name: string; isChosen: boolean; onChoose: () => void }) {
  const { words } = useWording();
  return (
    <button
      type="button"
      className={styles.choose}
      aria-pressed={isChosen}
      aria-label={words("table.choose", { name })}
      title={words(isChosen ? "table.unchoose" : "table.choose", { name })}
      onClick={onChoose}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
        <circle cx="7" cy="7" r="5.5" />
        <circle cx="7" cy="7" r="2.5" data-core />
      </svg>
    </button>
  );
}

import styles from "./Switch.module.css";

interface SwitchProps<K extends string> {
  label: string;
  choices: readonly { key: K; label: string }[];
  chosen: K;
  onChoose: (key: K) => void;
}

/** A few choices side by side, one in force. */
export function Switch<K extends string>({ label, choices, chosen, onChoose }: SwitchProps<K>) {
  return (
    <div role="group" aria-label={label} className={styles.switch}>
      {choices.map((choice) => (
        <button
          key={choice.key}
          type="button"
          className={styles.choice}
          aria-pressed={choice.key === chosen}
          onClick={() => onChoose(choice.key)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}

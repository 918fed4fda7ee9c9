import { useState } from "react";
import { useKeyboardWords } from "../i18n/keyboard.ts";
import type { ViewerFacts } from "../pieces/viewer.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Switch } from "../ui/Switch.tsx";
import { areShortcutsOn, switchShortcuts } from "./shortcutChoice.ts";
import styles from "./ShortcutHelp.module.css";
import { shortcutPages } from "./shortcutPages.ts";

interface ShortcutHelpProps {
  province: string;
  viewer: ViewerFacts;
  onClose: () => void;
}

/** The list of keys, and the switch that turns the single ones off. */
export function ShortcutHelp({ province, viewer, onClose }: ShortcutHelpProps) {
  const { words } = useKeyboardWords();
  const [isOn, setOn] = useState(areShortcutsOn);
  const handleChoose = (choice: "on" | "off") => {
    switchShortcuts(choice);
    setOn(areShortcutsOn());
  };
  const everywhere = [
    { keys: ["/"], does: words("search") },
    { keys: ["?"], does: words("help") },
    { keys: ["Esc"], does: words("escape") },
    { keys: ["Tab"], does: words("tab") },
  ];
  const pages = shortcutPages(province, viewer).map(({ letter, name }) => ({ keys: ["g", letter], does: words(`pages.${name}`) }));
  return (
    <Dialog title={words("title")} closeLabel={words("close")} onClose={onClose}>
      <p className={styles.sentence}>{words(isOn ? "sentence" : "sentenceOff")}</p>
      <Switch label={words("switch")} choices={[{ key: "on", label: words("on") }, { key: "off", label: words("off") }]} chosen={isOn ? "on" : "off"} onChoose={handleChoose} />
      <h3 className={styles.heading}>{words("everywhere")}</h3>
      <KeyList keys={everywhere} />
      <h3 className={styles.heading}>{words("goTo")}</h3>
      <KeyList keys={pages} />
    </Dialog>
  );
}

function KeyList({ keys }: { keys: readonly { keys: readonly string[]; does: string }[] }) {
  return (
    <dl className={styles.list}>
      {keys.map((one) => (
        <div key={one.does} className={styles.line}>
          <dt>
            {one.keys.map((key) => (
              <kbd key={key} className={styles.key}>
                {key}
              </kbd>
            ))}
          </dt>
          <dd>{one.does}</dd>
        </div>
      ))}
    </dl>
  );
}

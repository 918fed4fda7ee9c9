import { useWords } from "../i18n/i18n.ts";
import { Button } from "../ui/Button.tsx";
import { chooseTheme, nextThemeChoice, useThemeChoice } from "../ui/theme.ts";

const LABELS = { auto: "frame.themeAuto", light: "frame.themeLight", dark: "frame.themeDark" } as const;
/** In a box of 20 x 20: half moon and sun, sun, moon. */
const PATHS = {
  auto: "M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 1 1 0 14",
  light: "M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4",
  dark: "M16 12.5A7 7 0 1 1 7.5 4 5.5 5.5 0 0 0 16 12.5z",
} as const;

/** As the device says, light, or dark. */
export function ThemeSwitch() {
  const { t } = useWords();
  const choice = useThemeChoice();
  const label = t("frame.themeButton", { theme: t(LABELS[choice]) });
  return (
    <Button look="bare" aria-label={label} title={label} onClick={() => chooseTheme(nextThemeChoice(choice))}>
      <svg width="20" height="20" viewBox="0 0 20 20" fill={choice === "auto" ? "currentColor" : "none"} fillOpacity="0.35" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" aria-hidden="true">
        <path d={PATHS[choice]} />
      </svg>
    </Button>
  );
}

import { NavLink } from "react-router";
import { useAccessWords } from "../../i18n/access.ts";
import { addresses } from "../../pieces/addresses.ts";
import { useAppAddress } from "../../pieces/AppLink.tsx";
import { may, type ViewerFacts } from "../../pieces/viewer.ts";
import { auditAddress } from "../../pieces/auditAddresses.ts";
import styles from "./SettingsTabs.module.css";

/** Parts of the settings that this reader may open. */
export function settingsParts(viewer: ViewerFacts, province: string) {
  return [
    ...(may(viewer, "ACCOUNTS_MANAGE") ? [{ key: "accounts", to: addresses.accounts(province) } as const] : []),
    ...(may(viewer, "AUDIT_READ") ? [{ key: "audit", to: auditAddress(province) } as const] : []),
  ];
}

/** From one part of the settings to the others. */
export function SettingsTabs({ viewer, province }: { viewer: ViewerFacts; province: string }) {
  const { words } = useAccessWords();
  const toAddress = useAppAddress();
  const parts = settingsParts(viewer, province);
  if (parts.length < 2) return null;
  return (
    <nav aria-label={words("settings.tabs")}>
      <ul className={styles.tabs}>
        {parts.map(({ key, to }) => (
          <li key={key}>
            <NavLink to={toAddress(to)} className={styles.tab ?? ""}>
              {words(`settings.${key}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import { NavLink } from "react-router";
import { useAlertWords } from "../../i18n/alerts.ts";
import { alertAddresses } from "../../pieces/alertAddresses.ts";
import { useAppAddress } from "../../pieces/AppLink.tsx";
import styles from "./Alerts.module.css";

/** The pages about alerts. */
export function AlertPages({ province }: { province: string }) {
  const { words } = useAlertWords();
  const toAddress = useAppAddress();
  const pages = [
    { to: alertAddresses.list(province), label: words("pages.list") },
    { to: alertAddresses.digest(province), label: words("pages.digest") },
    { to: alertAddresses.rules(province), label: words("pages.rules") },
  ];
  return (
    <nav aria-label={words("pages.label")} className={`${styles.pages ?? ""} ${styles.screenOnly ?? ""}`}>
      {pages.map(({ to, label }) => (
        <NavLink key={to} to={toAddress(to)} end className={styles.page ?? ""}>
          {label}
        </NavLink>
      ))}
    </nav>
  );
}

import { NavLink } from "react-router";
import { usePublicationWords } from "../../i18n/publications.ts";
import { addresses } from "../../pieces/addresses.ts";
import { useAppAddress } from "../../pieces/AppLink.tsx";
import styles from "./UpdatePages.module.css";

/** The pages about keeping information up to date. */
export function UpdatePages({ province }: { province: string }) {
  const { words } = usePublicationWords();
  const toAddress = useAppAddress();
  const pages = [
    { to: addresses.updates(province), label: words("pages.matrix") },
    { to: addresses.updateRhythm(province), label: words("pages.rhythm") },
    { to: addresses.events(province), label: words("pages.events") },
  ];
  return (
    <nav aria-label={words("pages.label")} className={styles.pages}>
      {pages.map(({ to, label }) => (
        <NavLink key={to} to={toAddress(to)} end className={styles.page ?? ""}>
          {label}
        </NavLink>
      ))}
    </nav>
  );
}

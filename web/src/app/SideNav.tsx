import { NavLink } from "react-router";
import { useWords } from "../i18n/i18n.ts";
import { addresses } from "../pieces/addresses.ts";
import { evaluationAddresses } from "../pieces/evaluationAddresses.ts";
import { useAppAddress } from "../pieces/AppLink.tsx";
import { NavIcon, type NavIconName } from "./NavIcon.tsx";
import styles from "./SideNav.module.css";

/** The pages there are: a column on a desk, a bar at the bottom of a phone. */
export function SideNav({ province }: { province: string }) {
  const { t } = useWords();
  const toAddress = useAppAddress();
  const pages: readonly { icon: NavIconName; label: string; to: string; isHome?: boolean }[] = [
    { icon: "home", label: t("nav.home"), to: addresses.home(province), isHome: true },
    { icon: "ranking", label: t("nav.ranking"), to: addresses.ranking(province) },
    { icon: "map", label: t("nav.map"), to: addresses.map(province) },
    { icon: "satkers", label: t("nav.satkers"), to: addresses.satkers(province) },
    { icon: "evaluations", label: t("nav.evaluations"), to: evaluationAddresses.board(province) },
    { icon: "data", label: t("nav.data"), to: addresses.data(province) },
  ];
  return (
    <nav aria-label={t("frame.nav")} className={styles.nav}>
      <ul className={styles.list}>
        {pages.map((page) => (
          <li key={page.icon} className={styles.entry}>
            <NavLink to={toAddress(page.to)} end={page.isHome === true} className={styles.link ?? ""}>
              <NavIcon name={page.icon} />
              <span>{page.label}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

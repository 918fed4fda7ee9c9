import { NavLink } from "react-router";
import { useAppAddress } from "../pieces/AppLink.tsx";
import { NavIcon, type NavIconName } from "./NavIcon.tsx";
import styles from "./SideNav.module.css";

export interface NavPage {
  icon: NavIconName;
  label: string;
  to: string;
  /** Marked only at its own address, not at those below it. */
  isHome?: boolean;
}

interface NavPageLinkProps {
  page: NavPage;
  /** A row with its icon beside it, whatever the width of the screen. */
  isRow?: boolean;
}

/** A link to a page, marked when it is the present one. */
export function NavPageLink({ page, isRow = false }: NavPageLinkProps) {
  const toAddress = useAppAddress();
  return (
    <NavLink to={toAddress(page.to)} end={page.isHome === true} className={(isRow ? styles.row : styles.link) ?? ""}>
      <NavIcon name={page.icon} />
      <span>{page.label}</span>
    </NavLink>
  );
}

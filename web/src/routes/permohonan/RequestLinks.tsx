import { useRequestWords } from "../../i18n/requests.ts";
import { addresses } from "../../pieces/addresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { requestAddresses } from "../../pieces/requestAddresses.ts";
import { may } from "../../pieces/viewer.ts";
import { useProvince } from "../provinceContext.ts";
import styles from "./permohonan.module.css";

type Place = "board" | "list" | "cases" | "figures" | "receipt" | "window" | "calendar" | "record";

/** The ways between the pages of requests, without the one the reader is on. */
export function RequestLinks({ here }: { here: Place }) {
  const { words } = useRequestWords();
  const { province, viewer } = useProvince();
  const places: readonly { place: Place; to: string; label: string }[] = [
    { place: "board", to: requestAddresses.board(province.code), label: words("board.title") },
    { place: "list", to: requestAddresses.list(province.code), label: words("board.links.list") },
    { place: "cases", to: requestAddresses.cases(province.code), label: words("board.links.cases") },
    { place: "figures", to: requestAddresses.figures(province.code), label: words("board.links.figures") },
    { place: "receipt", to: requestAddresses.receipt(province.code), label: words("board.links.receipt") },
    { place: "window", to: requestAddresses.window(province.code), label: words("board.links.window") },
    { place: "calendar", to: addresses.calendar(province.code), label: words("board.links.calendar") },
    ...(may(viewer, "REQUESTS_RECORD") ? [{ place: "record" as const, to: requestAddresses.newRequest(province.code), label: words("board.links.record") }] : []),
  ];
  return (
    <nav className={styles.links} aria-label={words("board.title")}>
      {places
        .filter(({ place }) => place !== here)
        .map(({ place, to, label }) => (
          <AppLink key={place} to={to}>
            {label}
          </AppLink>
        ))}
    </nav>
  );
}

import { useLocation } from "react-router";
import { useWords } from "../i18n/i18n.ts";
import { Notice } from "../ui/Notice.tsx";
import { AppLink } from "./AppLink.tsx";

interface UnknownKeysProps {
  unknownKeys: readonly string[];
  misread: readonly string[];
  former: readonly string[];
  /** The address as it is written today, without what was not understood. */
  cleanAddress?: string;
}

/** Says which parts of the address were not used, or are written as they were once, instead of dropping them silently. */
export function UnknownKeys({ unknownKeys, misread, former, cleanAddress }: UnknownKeysProps) {
  const { t } = useWords();
  const { pathname } = useLocation();
  const keys = [...unknownKeys, ...misread];
  if (keys.length + former.length === 0) return null;
  return (
    <Notice tone="quiet" role="status" actions={<AppLink to={cleanAddress ?? pathname}>{t("state.cleanAddress")}</AppLink>}>
      {keys.length === 0 ? null : t("state.unknownKeys", { keys: keys.join(", ") })} {former.length === 0 ? null : t("state.formerKeys", { keys: former.join(", ") })}
    </Notice>
  );
}

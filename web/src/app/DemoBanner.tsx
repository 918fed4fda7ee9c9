import { useWords } from "../i18n/i18n.ts";
import { addresses } from "../pieces/addresses.ts";
import { AppLink } from "../pieces/AppLink.tsx";
import { DemoMark } from "../pieces/DemoMark.tsx";
import { Notice } from "../ui/Notice.tsx";

/** Stands on every page while invented data is loaded. */
export function DemoBanner({ province }: { province: string }) {
  const { t } = useWords();
  return (
    <Notice tone="demo" actions={<AppLink to={`${addresses.data(province)}#data-demo`}>{t("frame.demoMore")}</AppLink>}>
      <DemoMark /> {t("frame.demoBanner")}
    </Notice>
  );
}

import { useWords } from "../../i18n/i18n.ts";
import { addresses } from "../../pieces/addresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useProvince } from "../provinceContext.ts";

/** No satker of this province has the code in the address. */
export function UnknownSatker({ code }: { code: string }) {
  const { t } = useWords();
  const { province } = useProvince();
  return (
    <>
      <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={t("state.notFoundTitle")} />
      <EmptyState title={t("satker.unknownCode", { code })} next={t("satker.unknownCodeNext")} actions={<AppLink to={addresses.satkers(province.code)}>{t("satker.open")}</AppLink>} />
    </>
  );
}

import { useParams } from "react-router";
import { useWords } from "../i18n/i18n.ts";
import { addresses } from "../pieces/addresses.ts";
import { AppLink } from "../pieces/AppLink.tsx";
import { PageHead } from "../pieces/PageHead.tsx";
import { PageStack } from "../pieces/PageStack.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";

/** An address without a page, and where to go instead. */
export function NotFoundPage() {
  const { t } = useWords();
  const { province = "33" } = useParams();
  return (
    <PageStack>
      <PageHead title={t("state.notFoundTitle")} />
      <EmptyState
        title={t("state.notFound")}
        next={t("state.notFoundNext")}
        actions={
          <>
            <AppLink to={addresses.home(province)}>{t("nav.home")}</AppLink>
            <AppLink to={addresses.ranking(province)}>{t("nav.ranking")}</AppLink>
            <AppLink to={addresses.satkers(province)}>{t("nav.satkers")}</AppLink>
          </>
        }
      />
    </PageStack>
  );
}

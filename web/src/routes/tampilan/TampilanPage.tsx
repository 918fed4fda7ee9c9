import { useSuspenseQuery } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { SaveViewForm } from "../../features/views/SaveViewForm.tsx";
import { SavedViewTable, type Undo } from "../../features/views/SavedViewTable.tsx";
import { graphql } from "../../gql/index.ts";
import { useViewWords } from "../../i18n/views.ts";
import { formatNumber } from "../../lib/number.ts";
import { addresses } from "../../pieces/addresses.ts";
import { AppLink, useAppAddress } from "../../pieces/AppLink.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { UndoNotice } from "../../pieces/UndoNotice.tsx";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { viewsAddress, viewsQuery } from "../../pieces/viewAddresses.ts";
import { may } from "../../pieces/viewer.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useProvince } from "../provinceContext.ts";

export const VIEWS_ROUTE = graphql(`
  query ViewsRoute {
    savedViews {
      id
      isOwn
      ...SavedViewTable_view @unmask
    }
  }
`);

/** Named views, own and shared; and the form that gives a page its name. /33/tampilan?simpan=/33/peringkat */
export function TampilanPage() {
  const { t, words } = useViewWords();
  const { province, viewer } = useProvince();
  const query = useUrlQuery(viewsQuery);
  const head = <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("title")} />;
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={viewsAddress(province.code, query.values)} />
      {may(viewer, "VIEWS_KEEP") ? (
        <PanelBoundary height={600} resetKey={viewer.id} head={head}>
          <Views toSave={query.values.simpan} />
        </PanelBoundary>
      ) : (
        <>
          {head}
          <EmptyState title={words("forbidden")} next="" actions={<AppLink to={addresses.signIn(viewsAddress(province.code, query.values))}>{t("frame.signIn")}</AppLink>} />
        </>
      )}
    </PageStack>
  );
}

function Views({ toSave }: { toSave: string | null }) {
  const { t, words, locale } = useViewWords();
  const { province, viewer } = useProvince();
  const navigate = useNavigate();
  const toAddress = useAppAddress();
  const [told, setTold] = useState<{ sentence: string; undo: Undo; count: number } | null>(null);
  const { data, refetch } = useSuspenseQuery(VIEWS_ROUTE, { queryKey: [useAttempt()], fetchPolicy: "cache-and-network" });
  const views = data.savedViews;
  const own = views.filter(({ isOwn }) => isOwn).length;
  const stay = () => void navigate(toAddress(viewsAddress(province.code)), { replace: true });
  const tell = (sentence: string, undo: Undo = null) => {
    const undoing = async () => {
      await undo?.();
      await refetch();
    };
    setTold((before) => ({ sentence, undo: undo === null ? null : undoing, count: (before?.count ?? 0) + 1 }));
    void refetch();
  };
  return (
    <>
      <PageHead
        eyebrow={t("province.eyebrow", { province: province.name })}
        title={words("title")}
        finding={words("finding", { own: formatNumber(own, locale), shared: formatNumber(views.length - own, locale) })}
      />
      {told === null ? null : <UndoNotice key={told.count} {...told} />}
      {toSave === null ? null : (
        <Panel title={words("save")} note={words("saveNote")}>
          <SaveViewForm
            key={toSave}
            address={toSave}
            province={may(viewer, "VIEWS_SHARE") ? province : null}
            onCancel={stay}
            onSaved={(name) => {
              stay();
              tell(words("saved", { name }));
            }}
          />
        </Panel>
      )}
      {views.length === 0 ? (
        <EmptyState title={words("none")} next={words("noneNext")} />
      ) : (
        <Panel title={words("list")} note={words("listNote")}>
          <SavedViewTable views={views} provinces={[province]} onChanged={tell} />
        </Panel>
      )}
    </>
  );
}

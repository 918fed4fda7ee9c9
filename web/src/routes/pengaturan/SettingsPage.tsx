import { Navigate, useLocation } from "react-router";
import { PermissionGate } from "../../features/access/PermissionGate.tsx";
import { settingsParts } from "../../features/access/SettingsTabs.tsx";
import { useAccessWords } from "../../i18n/access.ts";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { useProvince } from "../provinceContext.ts";

/** The way into the settings: the first part that this reader may open. */
export function SettingsPage() {
  const { words } = useAccessWords();
  const { search } = useLocation();
  const { viewer, province } = useProvince();
  const first = settingsParts(viewer, province.code)[0];
  if (first) return <Navigate to={`${first.to}${search}`} replace />;
  return (
    <PageStack>
      <PageHead title={words("settings.title")} />
      <PermissionGate viewer={viewer} anyOf={["ACCOUNTS_MANAGE", "AUDIT_READ"]}>
        {null}
      </PermissionGate>
    </PageStack>
  );
}

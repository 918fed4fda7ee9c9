import { lazy } from "react";
import { PanelBoundary } from "../../pieces/PanelBoundary.tsx";
import { may } from "../../pieces/viewer.ts";
import { useProvince } from "../provinceContext.ts";

const HomeAlerts = lazy(async () => ({ default: (await import("./HomeAlerts.tsx")).HomeAlerts }));

/** Alerts on a home page, for whom they are open; nothing of them is loaded for others, and a failure stays in its place. */
export function AlertsSlot() {
  const { province, viewer } = useProvince();
  if (!may(viewer, "ALERTS_READ")) return null;
  return (
    <PanelBoundary height={240} resetKey={province.code}>
      <HomeAlerts province={province.code} />
    </PanelBoundary>
  );
}

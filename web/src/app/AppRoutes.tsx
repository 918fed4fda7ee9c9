import { lazy } from "react";
import { Navigate, Route, Routes, useLocation } from "react-router";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { ProvinceFrame } from "./ProvinceFrame.tsx";

const BerandaPage = lazy(async () => ({ default: (await import("../routes/beranda/BerandaPage.tsx")).BerandaPage }));
const PeringkatPage = lazy(async () => ({ default: (await import("../routes/peringkat/PeringkatPage.tsx")).PeringkatPage }));
const PetaPage = lazy(async () => ({ default: (await import("../routes/peta/PetaPage.tsx")).PetaPage }));
const SatkerListPage = lazy(async () => ({ default: (await import("../routes/satker/SatkerListPage.tsx")).SatkerListPage }));
const SatkerPage = lazy(async () => ({ default: (await import("../routes/satker/SatkerPage.tsx")).SatkerPage }));
const DataPage = lazy(async () => ({ default: (await import("../routes/data/DataPage.tsx")).DataPage }));

/** Province that an address without one means. */
const FIRST_PROVINCE = "33";

/** Which page stands at which address. */
export function AppRoutes() {
  const { search } = useLocation();
  return (
    <Routes>
      <Route path="/" element={<Navigate to={`/${FIRST_PROVINCE}${search}`} replace />} />
      <Route path="/:province" element={<ProvinceFrame />}>
        <Route index element={<BerandaPage />} />
        <Route path="peringkat" element={<PeringkatPage />} />
        <Route path="peta" element={<PetaPage />} />
        <Route path="satker" element={<SatkerListPage />} />
        <Route path="satker/:code" element={<SatkerPage />} />
        <Route path="data" element={<DataPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}

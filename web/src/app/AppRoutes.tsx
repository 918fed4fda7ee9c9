import { lazy } from "react";
import { Navigate, Route, Routes, useLocation } from "react-router";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { ProvinceFrame } from "./ProvinceFrame.tsx";

const BerandaPage = lazy(async () => ({ default: (await import("../routes/beranda/BerandaPage.tsx")).BerandaPage }));
const PeringkatPage = lazy(async () => ({ default: (await import("../routes/peringkat/PeringkatPage.tsx")).PeringkatPage }));
const PetaPage = lazy(async () => ({ default: (await import("../routes/peta/PetaPage.tsx")).PetaPage }));
const SatkerListPage = lazy(async () => ({ default: (await import("../routes/satker/SatkerListPage.tsx")).SatkerListPage }));
const SatkerPage = lazy(async () => ({ default: (await import("../routes/satker/SatkerPage.tsx")).SatkerPage }));
const PemutakhiranPage = lazy(async () => ({ default: (await import("../routes/pemutakhiran/PemutakhiranPage.tsx")).PemutakhiranPage }));
const IramaPage = lazy(async () => ({ default: (await import("../routes/pemutakhiran/IramaPage.tsx")).IramaPage }));
const SatkerUpdatesPage = lazy(async () => ({ default: (await import("../routes/pemutakhiran/SatkerUpdatesPage.tsx")).SatkerUpdatesPage }));
const KegiatanPage = lazy(async () => ({ default: (await import("../routes/kegiatan/KegiatanPage.tsx")).KegiatanPage }));
const EventPage = lazy(async () => ({ default: (await import("../routes/kegiatan/EventPage.tsx")).EventPage }));
const EvaluasiPage = lazy(async () => ({ default: (await import("../routes/evaluasi/EvaluasiPage.tsx")).EvaluasiPage }));
const ButirPage = lazy(async () => ({ default: (await import("../routes/evaluasi/ButirPage.tsx")).ButirPage }));
const EvaluationHistoryPage = lazy(async () => ({ default: (await import("../routes/evaluasi/EvaluationHistoryPage.tsx")).EvaluationHistoryPage }));
const EvaluationYearPage = lazy(async () => ({ default: (await import("../routes/evaluasi/EvaluationYearPage.tsx")).EvaluationYearPage }));
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
        <Route path="pemutakhiran" element={<PemutakhiranPage />} />
        <Route path="pemutakhiran/irama" element={<IramaPage />} />
        <Route path="pemutakhiran/:code" element={<SatkerUpdatesPage />} />
        <Route path="kegiatan" element={<KegiatanPage />} />
        <Route path="kegiatan/:id" element={<EventPage />} />
        <Route path="satker/:code/evaluasi" element={<EvaluationHistoryPage />} />
        <Route path="satker/:code/evaluasi/:issuer/:year" element={<EvaluationYearPage />} />
        <Route path="evaluasi" element={<EvaluasiPage />} />
        <Route path="evaluasi/butir" element={<ButirPage />} />
        <Route path="data" element={<DataPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}

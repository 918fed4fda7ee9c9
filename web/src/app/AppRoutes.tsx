import { lazy } from "react";
import { Navigate, Route, Routes, useLocation } from "react-router";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { PlainFrame } from "./PlainFrame.tsx";
import { ProvinceFrame } from "./ProvinceFrame.tsx";
import { SignInGate } from "./SignInGate.tsx";

const BerandaPage = lazy(async () => ({ default: (await import("../routes/beranda/BerandaPage.tsx")).BerandaPage }));
const PekerjaanPage = lazy(async () => ({ default: (await import("../routes/pekerjaan/PekerjaanPage.tsx")).PekerjaanPage }));
const PeringkatPage = lazy(async () => ({ default: (await import("../routes/peringkat/PeringkatPage.tsx")).PeringkatPage }));
const AndaiPage = lazy(async () => ({ default: (await import("../routes/peringkat/AndaiPage.tsx")).AndaiPage }));
const MetodePage = lazy(async () => ({ default: (await import("../routes/peringkat/MetodePage.tsx")).MetodePage }));
const MengapaPage = lazy(async () => ({ default: (await import("../routes/peringkat/MengapaPage.tsx")).MengapaPage }));
const PetaPage = lazy(async () => ({ default: (await import("../routes/peta/PetaPage.tsx")).PetaPage }));
const TrenPage = lazy(async () => ({ default: (await import("../routes/tren/TrenPage.tsx")).TrenPage }));
const PeringatanPage = lazy(async () => ({ default: (await import("../routes/peringatan/PeringatanPage.tsx")).PeringatanPage }));
const AturanPage = lazy(async () => ({ default: (await import("../routes/peringatan/AturanPage.tsx")).AturanPage }));
const RingkasanPage = lazy(async () => ({ default: (await import("../routes/peringatan/RingkasanPage.tsx")).RingkasanPage }));
const AlertPage = lazy(async () => ({ default: (await import("../routes/peringatan/AlertPage.tsx")).AlertPage }));
const SatkerListPage = lazy(async () => ({ default: (await import("../routes/satker/SatkerListPage.tsx")).SatkerListPage }));
const SatkerPage = lazy(async () => ({ default: (await import("../routes/satker/SatkerPage.tsx")).SatkerPage }));
const PemutakhiranPage = lazy(async () => ({ default: (await import("../routes/pemutakhiran/PemutakhiranPage.tsx")).PemutakhiranPage }));
const IramaPage = lazy(async () => ({ default: (await import("../routes/pemutakhiran/IramaPage.tsx")).IramaPage }));
const SatkerUpdatesPage = lazy(async () => ({ default: (await import("../routes/pemutakhiran/SatkerUpdatesPage.tsx")).SatkerUpdatesPage }));
const KegiatanPage = lazy(async () => ({ default: (await import("../routes/kegiatan/KegiatanPage.tsx")).KegiatanPage }));
const EventPage = lazy(async () => ({ default: (await import("../routes/kegiatan/EventPage.tsx")).EventPage }));
const PermohonanPage = lazy(async () => ({ default: (await import("../routes/permohonan/PermohonanPage.tsx")).PermohonanPage }));
const RequestPage = lazy(async () => ({ default: (await import("../routes/permohonan/RequestPage.tsx")).RequestPage }));
const HitungPage = lazy(async () => ({ default: (await import("../routes/permohonan/HitungPage.tsx")).HitungPage }));
const AngkaPage = lazy(async () => ({ default: (await import("../routes/permohonan/AngkaPage.tsx")).AngkaPage }));
const CatatPage = lazy(async () => ({ default: (await import("../routes/permohonan/CatatPage.tsx")).CatatPage }));
const DaftarPage = lazy(async () => ({ default: (await import("../routes/permohonan/DaftarPage.tsx")).DaftarPage }));
const KeberatanPage = lazy(async () => ({ default: (await import("../routes/permohonan/KeberatanPage.tsx")).KeberatanPage }));
const ObjectionPage = lazy(async () => ({ default: (await import("../routes/permohonan/ObjectionPage.tsx")).ObjectionPage }));
const JendelaPage = lazy(async () => ({ default: (await import("../routes/permohonan/JendelaPage.tsx")).JendelaPage }));
const KalenderPage = lazy(async () => ({ default: (await import("../routes/kalender/KalenderPage.tsx")).KalenderPage }));
const EvaluasiPage = lazy(async () => ({ default: (await import("../routes/evaluasi/EvaluasiPage.tsx")).EvaluasiPage }));
const ButirPage = lazy(async () => ({ default: (await import("../routes/evaluasi/ButirPage.tsx")).ButirPage }));
const HasilPage = lazy(async () => ({ default: (await import("../routes/evaluasi/HasilPage.tsx")).HasilPage }));
const BadanPage = lazy(async () => ({ default: (await import("../routes/evaluasi/BadanPage.tsx")).BadanPage }));
const EvaluationHistoryPage = lazy(async () => ({ default: (await import("../routes/evaluasi/EvaluationHistoryPage.tsx")).EvaluationHistoryPage }));
const EvaluationYearPage = lazy(async () => ({ default: (await import("../routes/evaluasi/EvaluationYearPage.tsx")).EvaluationYearPage }));
const DataPage = lazy(async () => ({ default: (await import("../routes/data/DataPage.tsx")).DataPage }));
const ImporPage = lazy(async () => ({ default: (await import("../routes/impor/ImporPage.tsx")).ImporPage }));
const BatchPage = lazy(async () => ({ default: (await import("../routes/impor/BatchPage.tsx")).BatchPage }));
const SignInPage = lazy(async () => ({ default: (await import("../routes/masuk/SignInPage.tsx")).SignInPage }));
const AcceptInvitationPage = lazy(async () => ({ default: (await import("../routes/undangan/AcceptInvitationPage.tsx")).AcceptInvitationPage }));
const OwnAccountPage = lazy(async () => ({ default: (await import("../routes/akun/OwnAccountPage.tsx")).OwnAccountPage }));
const TampilanPage = lazy(async () => ({ default: (await import("../routes/tampilan/TampilanPage.tsx")).TampilanPage }));
const SettingsPage = lazy(async () => ({ default: (await import("../routes/pengaturan/SettingsPage.tsx")).SettingsPage }));
const AccountsPage = lazy(async () => ({ default: (await import("../routes/pengaturan/AccountsPage.tsx")).AccountsPage }));
const AuditLogPage = lazy(async () => ({ default: (await import("../routes/pengaturan/AuditLogPage.tsx")).AuditLogPage }));

/** Province that an address without one means. */
const FIRST_PROVINCE = "33";

/** Which page stands at which address. */
export function AppRoutes() {
  const { search } = useLocation();
  return (
    <Routes>
      <Route path="/" element={<Navigate to={`/${FIRST_PROVINCE}${search}`} replace />} />
      <Route element={<PlainFrame />}>
        <Route path="/masuk" element={<SignInPage />} />
        <Route path="/undangan" element={<AcceptInvitationPage />} />
      </Route>
      <Route element={<SignInGate />}>
        <Route path="/:province" element={<ProvinceFrame />}>
          <Route index element={<BerandaPage />} />
          <Route path="pekerjaan" element={<PekerjaanPage />} />
          <Route path="peringkat" element={<PeringkatPage />} />
          <Route path="peringkat/andai" element={<AndaiPage />} />
          <Route path="peringkat/metode" element={<MetodePage />} />
          <Route path="peringkat/mengapa/:code" element={<MengapaPage />} />
          <Route path="peta" element={<PetaPage />} />
          <Route path="tren" element={<TrenPage />} />
          <Route path="peringatan" element={<PeringatanPage />} />
          <Route path="peringatan/aturan" element={<AturanPage />} />
          <Route path="peringatan/ringkasan" element={<RingkasanPage />} />
          <Route path="peringatan/p/:alert" element={<AlertPage />} />
          <Route path="satker" element={<SatkerListPage />} />
          <Route path="satker/:code" element={<SatkerPage />} />
          <Route path="pemutakhiran" element={<PemutakhiranPage />} />
          <Route path="pemutakhiran/irama" element={<IramaPage />} />
          <Route path="pemutakhiran/:code" element={<SatkerUpdatesPage />} />
          <Route path="kegiatan" element={<KegiatanPage />} />
          <Route path="kegiatan/:id" element={<EventPage />} />
          <Route path="permohonan" element={<PermohonanPage />} />
          <Route path="permohonan/p/:request" element={<RequestPage />} />
          <Route path="permohonan/hitung" element={<HitungPage />} />
          <Route path="permohonan/angka" element={<AngkaPage />} />
          <Route path="permohonan/baru" element={<CatatPage />} />
          <Route path="permohonan/daftar" element={<DaftarPage />} />
          <Route path="permohonan/keberatan" element={<KeberatanPage />} />
          <Route path="permohonan/keberatan/:objection" element={<ObjectionPage />} />
          <Route path="permohonan/jendela" element={<JendelaPage />} />
          <Route path="kalender" element={<KalenderPage />} />
          <Route path="satker/:code/evaluasi" element={<EvaluationHistoryPage />} />
          <Route path="satker/:code/evaluasi/:issuer/:year" element={<EvaluationYearPage />} />
          <Route path="evaluasi" element={<EvaluasiPage />} />
          <Route path="evaluasi/butir" element={<ButirPage />} />
          <Route path="evaluasi/hasil" element={<HasilPage />} />
          <Route path="evaluasi/badan/:body" element={<BadanPage />} />
          <Route path="impor" element={<ImporPage />} />
          <Route path="impor/:batch" element={<BatchPage />} />
          <Route path="data" element={<DataPage />} />
          <Route path="akun" element={<OwnAccountPage />} />
          <Route path="tampilan" element={<TampilanPage />} />
          <Route path="pengaturan" element={<SettingsPage />} />
          <Route path="pengaturan/pengguna" element={<AccountsPage />} />
          <Route path="pengaturan/jejak-audit" element={<AuditLogPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Route>
    </Routes>
  );
}

import type { LocalDate } from "../../kernel/localDate.ts";
import { AS_PUBLISHED, provenanceOf } from "../../kernel/provenance.ts";
import { toEventType } from "../publications/assistance.view.types.ts";
import type { AssistanceEventType } from "../publications/assistance.types.ts";
import { DUTY_STATES } from "../publications/domain/dutyStanding.ts";
import type { InformationClass } from "../publications/domain/informationItem.ts";
import { decodeState } from "../publications/domain/matrixCodes.ts";
import type { PublicationRhythmType, PublicationMatrixRowType, SatkerComplianceType } from "../publications/publications.types.ts";
import { toComplianceType, toMatrixType, toRhythmType } from "../publications/publications.view.types.ts";
import type { SatkerDutyType } from "../publications/satkerPublications.types.ts";
import { toSatkerPublicationsType } from "../publications/satkerPublications.view.types.ts";
import { dateCell, measureCell, numberCell, sourcesCell, STATUS_NOTES, textCell, wordCell, yesNoCell } from "./exportCells.ts";
import { dayKey, needed, provinceKey, satkerKey, wordKey } from "./exportKeys.ts";
import { exportKind } from "./exportKind.ts";
import { tableOf, type ExportColumn } from "./exportTable.ts";
import { DUTY_STATE_NOTES, DUTY_STATE_WORDS, EVENT_KIND_WORDS, INFORMATION_CLASS_WORDS, TYPE_WORDS } from "./exportWords.ts";

const classKey = wordKey<InformationClass>({ berkala: "PERIODIC", "serta-merta": "IMMEDIATE", "setiap-saat": "ANYTIME", dikecualikan: "EXEMPT" });
const stateCountColumns = DUTY_STATES.map((state): ExportColumn<Pick<SatkerComplianceType, "stateCounts">> => ({
  key: `count${state.slice(0, 1)}${state.slice(1).toLowerCase().replaceAll("_", "")}`,
  label: `Jumlah ${DUTY_STATE_WORDS[state]}`,
  cell: ({ stateCounts }) => numberCell(stateCounts.find((one) => one.state === state)?.count, "tidak diketahui"),
}));

/** On which day duties stood as told, and what was known of that by when: two days, two words of the address. */
const stateDays = (asOf: LocalDate, knownOn: LocalDate | null): string[] => [`Keadaan pada: ${asOf}`, ...(knownOn === null ? [] : [`Diketahui per: ${knownOn}`])];

const matrix = exportKind({
  name: "matriks",
  label: "matriks kewajiban pemutakhiran: satker dan butir",
  door: "publicationMatrix",
  keys: { provinsi: provinceKey, golongan: classKey, pada: dayKey, per: dayKey },
  async table({ provinsi, golongan, pada, per }, { publications, ownSatkers }) {
    const province = provinsi === null ? null : await ownSatkers.province(provinsi);
    const area = province?.name ?? "semua yang boleh dibaca";
    const view = toMatrixType(await publications.lastTold({ provinceCode: provinsi, satkerCode: null, asOf: pada, asKnownOn: per, dataset: null }), province);
    const items = view.items.flatMap((item, at) => (golongan === null || item.class === golongan ? [{ item, at }] : []));
    const columns: ExportColumn<PublicationMatrixRowType>[] = [
      { key: "code", label: "Kode", cell: ({ satker }) => satker.code },
      { key: "name", label: "Nama", width: 32, cell: ({ satker }) => satker.name },
      { key: "currentPercent", label: "Bagian mutakhir (persen, seluruh butir yang jatuh tempo)", cell: ({ currentShare }) => measureCell(currentShare) },
      { key: "currentOf", label: "Butir jatuh tempo (n)", cell: ({ currentShare }) => numberCell(currentShare.n, "tidak ada") },
      ...stateCountColumns,
      ...items.map(({ item, at }): ExportColumn<PublicationMatrixRowType> => ({ key: item.code, label: `${item.code} ${item.title}`, width: 16, cell: ({ states }) => wordCell(DUTY_STATE_WORDS, decodeState(states[at] ?? ""), "tidak diketahui") })),
    ];
    return {
      title: `Matriks kewajiban pemutakhiran, ${area}`,
      filters: [`Provinsi: ${area}`, ...stateDays(view.asOf, per), ...(golongan === null ? [] : [`Golongan butir: ${INFORMATION_CLASS_WORDS[golongan]}`])],
      provenance: { ...view.provenance, containsDemoData: view.provenance.containsDemoData || view.dataset === "DEMO" },
      notes: ["Jumlah dan bagian di kiri dihitung atas seluruh butir daftar, juga bila hanya satu golongan ditampilkan.", ...DUTY_STATE_NOTES, ...STATUS_NOTES],
      ...tableOf(view.rows, columns),
    };
  },
});

const duties = exportKind({
  name: "kewajiban",
  label: "kewajiban pemutakhiran satu satker, menurut yang paling mendesak",
  door: "satkerPublications",
  keys: { satker: satkerKey, pada: dayKey, per: dayKey },
  async table({ satker: given, pada, per }, { publications }) {
    const page = toSatkerPublicationsType(await publications.satker({ satkerCode: needed(given, "satker"), provinceCode: null, asOf: pada, asKnownOn: per, dataset: null }));
    const columns: ExportColumn<SatkerDutyType>[] = [
      { key: "item", label: "Butir", cell: ({ item }) => item.code },
      { key: "title", label: "Informasi", width: 50, cell: ({ item }) => item.title },
      { key: "class", label: "Golongan", width: 16, cell: ({ item }) => wordCell(INFORMATION_CLASS_WORDS, item.class, "-") },
      { key: "state", label: "Keadaan", width: 18, cell: ({ state }) => wordCell(DUTY_STATE_WORDS, state, "-") },
      { key: "since", label: "Sejak", cell: ({ since }) => dateCell(since, "sejak sebelum pencatatan") },
      { key: "dueOn", label: "Jatuh tempo", cell: ({ dueOn }) => dateCell(dueOn, "tanpa tanggal jatuh tempo") },
      { key: "daysOverdue", label: "Lewat (hari kalender)", cell: ({ daysOverdue }) => numberCell(daysOverdue, "tidak lewat") },
      { key: "refreshedOn", label: "Terakhir diperbarui", cell: ({ refreshedOn }) => dateCell(refreshedOn, "belum pernah tercatat") },
      { key: "redatedCount", label: "Tanggal diganti tanpa isi baru (kali)", cell: ({ redatedCount }) => redatedCount },
      { key: "evidence", label: "Tautan bukti", width: 40, cell: ({ lastUpdate }) => textCell(lastUpdate?.evidenceUrl, "tidak ada") },
      { key: "ground", label: "Dasar", width: 30, cell: ({ item }) => item.legalBasis },
      { key: "owner", label: "Pengelola", width: 24, cell: ({ item }) => item.ownerUnit },
      { key: "listNote", label: "Keterangan daftar", width: 40, cell: ({ listNote }) => textCell(listNote, "tidak ada") },
    ];
    return {
      title: `Kewajiban pemutakhiran ${page.satker.name}`,
      filters: [`Satker: ${page.satker.name} (${page.satker.code})`, ...stateDays(page.asOf, per)],
      provenance: { ...page.provenance, containsDemoData: page.provenance.containsDemoData || page.dataset === "DEMO" },
      notes: DUTY_STATE_NOTES,
      ...tableOf(page.duties, columns),
    };
  },
});

const discipline = exportKind({
  name: "disiplin",
  label: "disiplin pemutakhiran menurut satker",
  door: "publicationCompliance",
  keys: { provinsi: provinceKey, satker: satkerKey, pada: dayKey, per: dayKey },
  async table({ provinsi, satker, pada, per }, { publications }) {
    const view = toComplianceType(await publications.lastTold({ provinceCode: provinsi, satkerCode: satker, asOf: pada, asKnownOn: per, dataset: null }));
    const columns: ExportColumn<SatkerComplianceType>[] = [
      { key: "code", label: "Kode", cell: ({ satker: { code } }) => code },
      { key: "name", label: "Nama", width: 32, cell: ({ satker: { name } }) => name },
      { key: "currentPercent", label: "Bagian mutakhir (persen)", cell: ({ currentShare }) => measureCell(currentShare) },
      { key: "currentOf", label: "Butir jatuh tempo (n)", cell: ({ currentShare }) => numberCell(currentShare.n, "tidak ada") },
      { key: "onTime90Percent", label: "Tepat waktu 90 hari (persen hari kewajiban)", cell: ({ onTime90 }) => measureCell(onTime90) },
      { key: "onTime90Of", label: "Hari kewajiban (n)", cell: ({ onTime90 }) => numberCell(onTime90.n, "tidak ada") },
      { key: "daysSinceUpdate", label: "Sejak pemutakhiran terakhir (hari)", cell: ({ daysSinceUpdate }) => measureCell(daysSinceUpdate) },
      { key: "longestSilence", label: "Senyap terlama (hari)", cell: ({ longestSilence }) => measureCell(longestSilence) },
      ...stateCountColumns,
    ];
    return {
      title: "Disiplin pemutakhiran menurut satker",
      filters: [`Wilayah: ${satker ?? provinsi ?? "semua yang boleh dibaca"}`, ...stateDays(view.asOf, per)],
      provenance: { ...view.provenance, containsDemoData: view.provenance.containsDemoData || view.dataset === "DEMO" },
      notes: [...view.explanations.map(({ formula }) => formula), ...DUTY_STATE_NOTES, ...STATUS_NOTES],
      ...tableOf(view.satkers, columns),
    };
  },
});

const rhythm = exportKind({
  name: "irama",
  label: "irama pemutakhiran: pembaruan setiap hari",
  door: "publicationRhythm",
  keys: { provinsi: provinceKey, satker: satkerKey, golongan: classKey, dari: dayKey, pada: dayKey, per: dayKey },
  async table({ provinsi, satker, golongan, dari, pada, per }, { publications }) {
    const view = await publications.view({ provinceCode: provinsi, satkerCode: satker, asOf: pada, asKnownOn: per, dataset: null });
    const shown = toRhythmType(view, publications.rhythmStart(dari, view.filter.asOf), golongan);
    const columns: ExportColumn<PublicationRhythmType["days"][number]>[] = [
      { key: "on", label: "Tanggal", width: 14, cell: ({ on }) => ({ date: on }) },
      { key: "refreshCount", label: "Pembaruan (jumlah)", cell: ({ refreshCount }) => numberCell(refreshCount, "di luar catatan") },
      { key: "satkerCount", label: "Satker yang memperbarui (jumlah)", cell: ({ satkerCount }) => numberCell(satkerCount, "di luar catatan") },
    ];
    return {
      title: "Irama pemutakhiran",
      filters: [`Wilayah: ${satker ?? provinsi ?? "semua yang boleh dibaca"}`, `Rentang: ${shown.from} sampai ${shown.to}`, ...(golongan === null ? [] : [`Golongan: ${INFORMATION_CLASS_WORDS[golongan]}`]), ...(per === null ? [] : [`Diketahui per: ${per}`])],
      provenance: { ...shown.provenance, containsDemoData: shown.provenance.containsDemoData || shown.dataset === "DEMO" },
      notes: ["di luar catatan: catatan pemutakhiran tidak berbicara tentang hari itu; itu bukan nol."],
      ...tableOf(shown.days, columns),
    };
  },
});

const events = exportKind({
  name: "kegiatan",
  label: "kegiatan pendampingan",
  door: "assistanceEvents",
  keys: { provinsi: provinceKey },
  async table({ provinsi }, { assistance, ownSatkers, clock }) {
    const province = await ownSatkers.province(needed(provinsi, "provinsi"));
    const found = await assistance.events(province.code, null);
    const rows = found.events.map((event) => toEventType(event, found.satkers, clock.now()));
    const names = (satkers: AssistanceEventType["invited"], isKnown: boolean) => (isKnown ? textCell(satkers.map(({ regionName, type }) => `${TYPE_WORDS[type]} ${regionName}`).join("; "), "tidak ada") : textCell(null, "tidak disebut sumber"));
    const columns: ExportColumn<AssistanceEventType>[] = [
      { key: "heldOn", label: "Tanggal", cell: ({ heldOn }) => ({ date: heldOn }) },
      { key: "endedOn", label: "Sampai", cell: ({ endedOn }) => dateCell(endedOn, "satu hari") },
      { key: "kind", label: "Jenis", width: 20, cell: ({ kind }) => wordCell(EVENT_KIND_WORDS, kind, "-") },
      { key: "title", label: "Kegiatan", width: 44, cell: ({ title }) => title },
      { key: "place", label: "Tempat", width: 22, cell: ({ place }) => textCell(place, "tidak disebut sumber") },
      { key: "topics", label: "Pokok bahasan", width: 36, cell: ({ topics }) => textCell(topics.join("; "), "tidak disebut sumber") },
      { key: "invitationKnown", label: "Undangan diketahui", cell: ({ invitationKnown }) => yesNoCell(invitationKnown) },
      { key: "invited", label: "Diundang", width: 40, cell: ({ invited, invitationKnown }) => names(invited, invitationKnown) },
      { key: "attendanceKnown", label: "Kehadiran diketahui", cell: ({ attendanceKnown }) => yesNoCell(attendanceKnown) },
      { key: "attending", label: "Hadir", width: 40, cell: ({ attending, attendanceKnown }) => names(attending, attendanceKnown) },
      { key: "note", label: "Catatan", width: 36, cell: ({ note }) => textCell(note, "tidak ada") },
      { key: "source", label: "Sumber", width: 60, cell: ({ provenance }) => sourcesCell(provenance.sources) },
    ];
    return {
      title: `Kegiatan pendampingan ${province.name}`,
      filters: [`Provinsi: ${province.name}`],
      provenance: provenanceOf(found.events.map(({ source }) => source), clock.now(), AS_PUBLISHED),
      notes: ["tidak disebut sumber: tidak diketahui siapa, bukan berarti tidak ada."],
      ...tableOf(rows, columns),
    };
  },
});

export const PUBLICATION_KINDS = [matrix, duties, discipline, rhythm, events];

/** What all forms say of drafts, conflicts and undoing, in Indonesian. English (forms.en.ts) has the same shape. */
export const formsId = {
  draft: {
    restored: "Draf dari {{at}} dipulihkan.",
    partial: "Isian yang dapat memuat data pribadi tidak disimpan dalam draf; tuliskan kembali.",
    discard: "Buang draf",
  },
  conflict: {
    title: "Ada yang mengubahnya lebih dahulu",
    look: "Lihat keadaan yang baru",
    looked: "Halaman ini sudah memuat keadaan yang baru. Isian Anda tetap ada.",
    keepMine: "Tetap simpan tulisan saya",
    takeTheirs: "Pakai yang baru",
  },
  undo: {
    undo: "Urungkan",
    again: "Coba urungkan lagi",
    undone: "Sudah diurungkan. Yang dicatat tadi dan pengurungannya tetap ada dalam jejak.",
    failed: "Belum dapat diurungkan. {{sentence}}",
    changed: "Tidak diurungkan: sudah ada perubahan lain sesudahnya. Lihat keadaan yang sekarang, lalu perbaiki dengan formulirnya.",
    reason: "Diurungkan segera setelah dicatat",
  },
};

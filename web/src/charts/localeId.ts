/** ECharts has no Indonesian; this is ours. Words for time axes, tools and the spoken description. */
export const localeId = {
  time: {
    month: ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"],
    monthAbbr: ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
    dayOfWeek: ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"],
    dayOfWeekAbbr: ["Min", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab"],
  },
  legend: { selector: { all: "Semua", inverse: "Balik" } },
  toolbox: {
    brush: {
      title: { rect: "Pilih kotak", polygon: "Pilih bebas", lineX: "Pilih mendatar", lineY: "Pilih tegak", keep: "Pertahankan pilihan", clear: "Hapus pilihan" },
    },
    dataView: { title: "Lihat data", lang: ["Lihat data", "Tutup", "Segarkan"] },
    dataZoom: { title: { zoom: "Perbesar", back: "Kembalikan" } },
    magicType: { title: { line: "Jadi garis", bar: "Jadi batang", stack: "Tumpuk", tiled: "Sejajarkan" } },
    restore: { title: "Pulihkan" },
    saveAsImage: { title: "Simpan gambar", lang: ["Klik kanan untuk menyimpan gambar"] },
  },
  series: {
    typeNames: {
      pie: "Diagram lingkaran", bar: "Diagram batang", line: "Diagram garis", scatter: "Diagram titik", effectScatter: "Diagram titik", radar: "Diagram radar", tree: "Pohon", treemap: "Peta pohon",
      boxplot: "Diagram kotak", candlestick: "Diagram lilin", k: "Diagram lilin", heatmap: "Peta panas", map: "Peta", parallel: "Koordinat sejajar", lines: "Garis", graph: "Jaringan", sankey: "Diagram Sankey",
      funnel: "Corong", gauge: "Meteran", pictorialBar: "Batang gambar", themeRiver: "Sungai tema", sunburst: "Diagram matahari", custom: "Diagram", chart: "Diagram",
    },
  },
  aria: {
    general: { withTitle: "Ini diagram tentang “{title}”.", withoutTitle: "Ini diagram." },
    series: {
      single: { prefix: "", withName: " Jenisnya {seriesType}, bernama {seriesName}.", withoutName: " Jenisnya {seriesType}." },
      multiple: {
        prefix: " Terdiri atas {seriesCount} deret.",
        withName: " Deret ke-{seriesId} adalah {seriesType} bernama {seriesName}.",
        withoutName: " Deret ke-{seriesId} adalah {seriesType}.",
        separator: { middle: "", end: "" },
      },
    },
    data: {
      allData: " Datanya: ",
      partialData: " {displayCnt} data pertama: ",
      withName: "{name}: {value}",
      withoutName: "{value}",
      separator: { middle: "; ", end: ". " },
    },
  },
};

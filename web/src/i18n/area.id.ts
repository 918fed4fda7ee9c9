/** Words for how far a page looks, in Indonesian. */
export const areaId = {
  label: "Wilayah",
  province: "{{province}}",
  country: "Semua provinsi",
  countryName: "semua provinsi",
  own: "Wilayah akun ini",
  ownName: "wilayah akun ini",
};

import type { areaId } from "./area.id.ts";

/** Words for how far a page looks, in English. */
export const areaEn: typeof areaId = {
  label: "Area",
  province: "{{province}}",
  country: "All provinces",
  countryName: "all provinces",
  own: "This account's area",
  ownName: "this account's area",
};

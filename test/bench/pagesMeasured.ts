/** The pages whose first load is measured. */
export const PAGES = [
  { name: "home", address: "/33" },
  { name: "ranking", address: "/33/peringkat" },
  { name: "satker", address: "/33/satker/33.08" },
  { name: "matrix", address: "/33/pemutakhiran" },
  { name: "trend", address: "/33/tren" },
] as const;

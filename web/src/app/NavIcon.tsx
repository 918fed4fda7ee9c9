export type NavIconName = "home" | "ranking" | "map" | "satkers" | "evaluations" | "requests" | "updates" | "data" | "imports" | "trends" | "alerts" | "settings" | "more";

/** Drawn in a box of 20 x 20, one stroke. */
const PATHS: Readonly<Record<NavIconName, string>> = {
  home: "M3 9.5 10 3.5l7 6M5 8.5V16.5h10V8.5",
  ranking: "M4 5h12M4 10h8.5M4 15h5",
  map: "M3 3h6v6H3zM11 3h6v6h-6zM3 11h6v6H3zM11 11h6v6h-6z",
  satkers: "M4 17V7l6-4 6 4v10zM8 17v-5h4v5",
  settings: "M3 6h7M14 6h3M3 14h3M10 14h7M12 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM8 12a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  requests: "M4 3.5h12v9.5h-6l-4 3.5v-3.5H4zM7 7h6M7 10h4",
  updates: "M4 3.5h8l4 4V16.5H4zM7 11l2.2 2.2L13.5 9",
  evaluations: "M6 4H4.5v13h11V4H14M7.5 2.5h5v3h-5zM7 10.5l2 2 4-4",
  imports: "M10 13V3.5M6 7.5l4-4 4 4M3.5 12.5v4h13v-4",
  trends: "M3.5 3v13.5H17M5.5 13l3.5-4 3 2.5 4.5-6",
  alerts: "M5 13.5V9a5 5 0 0 1 10 0v4.5l1.5 1.5h-13zM8.5 15a1.5 1.5 0 0 0 3 0",
  more: "M4.5 9.5v1M10 9.5v1M15.5 9.5v1",
  data: "M4 5.5C4 4 6.7 3 10 3s6 1 6 2.5v9c0 1.5-2.7 2.5-6 2.5s-6-1-6-2.5zM4 5.5C4 7 6.7 8 10 8s6-1 6-2.5M4 10c0 1.5 2.7 2.5 6 2.5s6-1 6-2.5",
};

export function NavIcon({ name }: { name: NavIconName }) {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" strokeLinecap="round" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

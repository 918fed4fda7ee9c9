import type { keyboardId } from "./keyboard.id.ts";

/** The list of keys, in English. */
export const keyboardEn: typeof keyboardId = {
  title: "Keyboard shortcuts",
  close: "Close",
  sentence: "These keys work on every page, except while you are typing in a field.",
  sentenceOff: "Shortcuts are switched off in this browser. Tab, Enter and Esc work as always.",
  switch: "Keyboard shortcuts",
  on: "Use",
  off: "Switch off",
  everywhere: "On every page",
  search: "Search for a satker",
  help: "Open this list",
  escape: "Close a window or menu",
  tab: "To the next link or button",
  goTo: "To another page: press g, then the letter",
  pages: {
    home: "Home",
    ranking: "Ranking",
    trends: "Trends",
    map: "Map",
    satkers: "Satker",
    updates: "Updates",
    evaluations: "Evaluation",
    requests: "Requests",
    events: "Events",
    calendar: "Working calendar",
    imports: "Imports",
    data: "Data",
    account: "My account",
    settings: "Settings",
  },
};

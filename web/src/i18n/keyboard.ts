import { keyboardEn } from "./keyboard.en.ts";
import { keyboardId } from "./keyboard.id.ts";
import { defineSection } from "./sections.ts";

declare module "./sections.ts" {
  interface Sections {
    keyboard: typeof keyboardId;
  }
}

/** Words of the list of keys. */
export const useKeyboardWords = defineSection("keyboard", keyboardId, keyboardEn);

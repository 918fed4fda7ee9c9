import { createI18n, type Translate } from "../i18n/i18n.ts";
import { en } from "../i18n/en.ts";

/** The Indonesian dictionary, as pure view models get it. */
export const wordsId: Translate = createI18n().getFixedT("id", "ui");

/** The English one. */
export const wordsEn: Translate = englishWords();

function englishWords(): Translate {
  const instance = createI18n();
  instance.addResourceBundle("en", "ui", en);
  return instance.getFixedT("en", "ui");
}

import type { Wording } from "../features/rankings/standingWords.ts";
import { createI18n } from "../i18n/i18n.ts";
import { rankingsEn } from "../i18n/rankings.en.ts";
import { rankingsId } from "../i18n/rankings.id.ts";

const instance = createI18n();
instance.addResourceBundle("id", "rankings", rankingsId);
instance.addResourceBundle("en", "rankings", rankingsEn);

/** Words of the computed rankings in Indonesian, as view models get them. */
export const rankingWording: Wording = { t: instance.getFixedT("id", "ui"), words: instance.getFixedT("id", "rankings"), locale: "id-ID" };

import { createI18n } from "../i18n/i18n.ts";
import { publicationsEn } from "../i18n/publications.en.ts";
import { publicationsId } from "../i18n/publications.id.ts";
import type { PublicationWords } from "../i18n/publications.ts";

const instance = createI18n();
instance.addResourceBundle("id", "publications", publicationsId);
instance.addResourceBundle("en", "publications", publicationsEn);

/** Words of Pemutakhiran and Kegiatan in Indonesian, as view models get them. */
export const publicationWords: { words: PublicationWords; locale: "id-ID" } = { words: instance.getFixedT("id", "publications"), locale: "id-ID" };

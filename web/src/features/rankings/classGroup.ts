import { CLASS_GROUPS, type ClassGroupWord } from "../../pieces/addresses.ts";
import type { Translate } from "../../i18n/i18n.ts";
import type { ClassMark } from "../../pieces/qualification.ts";

const MARK_OF: Readonly<Record<Exclude<ClassGroupWord, "diumumkan">, ClassMark>> = {
  informatif: "INFORMATIVE",
  "menuju-informatif": "APPROACHING_INFORMATIVE",
  "cukup-informatif": "FAIRLY_INFORMATIVE",
  "kurang-informatif": "LESS_INFORMATIVE",
  "tidak-informatif": "NOT_INFORMATIVE",
  "tanpa-kelas": "none",
  tahap: "stageOnly",
  "tidak-diumumkan": "notAnnounced",
};

/** Whether a mark is of the group that an address names; null names all. "diumumkan" holds whoever has a place, a class or a score. */
export function isInGroup(mark: ClassMark, group: ClassGroupWord | null): boolean {
  if (group === null) return true;
  return group === "diumumkan" ? mark !== "stageOnly" && mark !== "notAnnounced" : MARK_OF[group] === mark;
}

/** The group that holds exactly the satker of a mark. */
export function groupOfMark(mark: ClassMark): ClassGroupWord {
  return CLASS_GROUPS.find((group) => group !== "diumumkan" && MARK_OF[group] === mark) ?? "diumumkan";
}

/** "Informatif", "Diumumkan". */
export function groupLabel(group: ClassGroupWord, t: Translate): string {
  return group === "diumumkan" ? t("ranking.announced") : t(`qualification.${MARK_OF[group]}`);
}

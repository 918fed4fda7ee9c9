import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { chooseLanguage } from "../i18n/i18n.ts";

/** A link that names a language opens in it. */
export function useLanguageOfAddress(): void {
  const { i18n } = useTranslation("ui");
  const wanted = new URLSearchParams(useLocation().search).get("bahasa");
  useEffect(
    function followAddress() {
      if ((wanted === "id" || wanted === "en") && wanted !== i18n.language) void chooseLanguage(i18n, wanted);
    },
    [i18n, wanted],
  );
}

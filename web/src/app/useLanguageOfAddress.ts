import { useEffect } from "react";
import { useLocation } from "react-router";
import { chooseLanguage } from "../i18n/i18n.ts";
import { useWordBook } from "../i18n/wordBook.ts";

/** A link that names a language opens in it. */
export function useLanguageOfAddress(): void {
  const book = useWordBook();
  const wanted = new URLSearchParams(useLocation().search).get("bahasa");
  useEffect(
    function followAddress() {
      if ((wanted === "id" || wanted === "en") && wanted !== book.language) void chooseLanguage(book, wanted);
    },
    [book, wanted],
  );
}

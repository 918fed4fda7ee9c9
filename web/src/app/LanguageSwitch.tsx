import { useLocation, useNavigate } from "react-router";
import { chooseLanguage, rememberLanguage, useWords } from "../i18n/i18n.ts";
import { useWordBook } from "../i18n/wordBook.ts";
import { Button } from "../ui/Button.tsx";

/** Indonesian or English; the choice is remembered on this device and, when English, stands in the address. */
export function LanguageSwitch() {
  const { t, language } = useWords();
  const book = useWordBook();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const other = language === "id" ? "en" : "id";
  const handleSwitch = async () => {
    rememberLanguage(other);
    await chooseLanguage(book, other);
    const query = new URLSearchParams(search);
    if (other === "en") query.set("bahasa", "en");
    else query.delete("bahasa");
    const text = query.toString();
    await navigate(`${pathname}${text === "" ? "" : `?${text}`}`, { replace: true, preventScrollReset: true });
  };
  return (
    <Button look="bare" lang={other} onClick={() => void handleSwitch()}>
      {t("frame.otherLanguage")}
    </Button>
  );
}

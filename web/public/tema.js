// Chooses light or dark before the first paint; src/ui/theme.ts goes on from there with the same stored choice.
{
  let stored = null;
  try {
    stored = localStorage.getItem("pantau.tampilan");
  } catch {
    // Storage may be closed; then the device decides.
  }
  const dark = stored === "dark" || (stored !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}

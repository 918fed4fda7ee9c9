// Chooses light or dark before the first paint; src/ui/theme.ts goes on from there with the same stored choice.
(function () {
  var stored = null;
  try {
    stored = localStorage.getItem("pantau.tampilan");
  } catch (error) {
    // Storage may be closed; then the device decides.
  }
  var dark = stored === "dark" || (stored !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
})();

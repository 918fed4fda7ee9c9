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

// What is pressed or chosen on a painted page before its scripts have come is done once they have taken over (main.tsx says from when on React listens).
{
  const early = new Map();
  const keep = (event) => {
    const part = event.target.closest(event.type === "click" ? "button" : "select");
    if (!part || part.matches(":disabled") || document.getElementById("root").dataset.live) return;
    event.preventDefault();
    early.set(part, part.value);
  };
  addEventListener("click", keep, true);
  addEventListener("change", keep, true);
  new MutationObserver((_, observer) => {
    if (document.title === "Pantau") return;
    observer.disconnect();
    for (const [part, value] of early) {
      if (part.tagName === "BUTTON") part.click();
      else {
        part.value = value;
        part.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }
  }).observe(document.head, { childList: true, subtree: true });
}

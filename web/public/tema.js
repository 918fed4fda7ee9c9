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

// A painted page is seen first; then its scripts come to take it over (page.ts of the server lays them into #skrip). In a window that is not looked at nothing is ever drawn: there they come in a second.
addEventListener("DOMContentLoaded", () => {
  const scripts = document.getElementById("skrip");
  const letIn = () => scripts?.isConnected && scripts.replaceWith(scripts.content);
  requestAnimationFrame(() => setTimeout(letIn));
  setTimeout(letIn, 1000);
});

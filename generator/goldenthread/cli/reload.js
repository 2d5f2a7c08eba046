// Put into pages by `goldenthread serve` alone: shows a page again when its site has changed.
(function () {
  "use strict";
  const PAUSE_MS = 200;
  const shown = new URL(document.currentScript.src).searchParams.get("version");

  async function look() {
    try {
      const answer = await fetch("/.goldenthread/version", { cache: "no-store" });
      if (answer.ok && (await answer.text()) !== shown) {
        location.reload();
        return;
      }
    } catch {
      // `goldenthread serve` was stopped: the page stays, and follows again when it is started.
    }
    setTimeout(look, PAUSE_MS);
  }
  look();
})();

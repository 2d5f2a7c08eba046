// What the theme leaves out for people who use a keyboard or a screen reader, and the copy
// that opens without a signal. Every page works without this script.
(function () {
  "use strict";
  const here = document.currentScript.src;

  const search = document.querySelector(".md-search[role=dialog]");
  if (search) search.setAttribute("aria-label", "Search");

  // The parts of the menu are named after their sections.
  document.querySelectorAll(".md-nav__container").forEach((part) => {
    const label = part.querySelector("label[id]");
    if (label) label.setAttribute("aria-label", part.querySelector("a").textContent.trim());
  });

  // A box that scrolls sideways must be reachable by keyboard and have a name.
  function nameOf(box) {
    const words = box.querySelector("caption") ||
      (box.closest("figure") || box).querySelector("figcaption");
    return words ? words.textContent : "Table or picture, scrolls sideways";
  }
  function markScrolling() {
    document.querySelectorAll(".gt-scroll, .md-typeset__scrollwrap").forEach((box) => {
      const scrolls = box.scrollWidth > box.clientWidth;
      box.toggleAttribute("data-scrolls", scrolls);
      if (!scrolls) {
        ["tabindex", "role", "aria-label"].forEach((name) => box.removeAttribute(name));
        return;
      }
      box.tabIndex = 0;
      box.setAttribute("role", "region");
      box.setAttribute("aria-label", nameOf(box));
    });
  }
  addEventListener("load", markScrolling);
  addEventListener("resize", markScrolling);

  function showOffline() {
    const old = document.querySelector(".gt-offline");
    if (navigator.onLine) { if (old) old.remove(); return; }
    if (old) return;
    const made = document.querySelector(".md-copyright__highlight");
    const note = document.createElement("p");
    note.className = "gt-offline";
    note.setAttribute("role", "status");
    note.textContent = "You have no connection. This is a copy. " + (made ? made.textContent.trim() : "");
    document.querySelector("main").prepend(note);
  }
  addEventListener("online", showOffline);
  addEventListener("offline", showOffline);
  showOffline();

  // A page cannot know that nobody made it anew. The reader's clock does.
  const until = document.querySelector("time.gt-until");
  if (until && new Date() > new Date(until.dateTime + "T23:59:59")) {
    const note = document.createElement("p");
    note.className = "gt-late";
    note.setAttribute("role", "alert");
    note.textContent = "This page was to be used until " + until.textContent +
      ". Numbers may have changed since. Ask for a new build, and check a number before you rely on it.";
    document.querySelector("main").prepend(note);
  }

  if ("serviceWorker" in navigator && location.protocol.startsWith("http")) {
    navigator.serviceWorker.register(new URL("../../sw.js", here).href);
  }
})();

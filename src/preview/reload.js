// Only in the preview: reloads the page when the collection has been read anew, and says when something is wrong.
(function () {
  "use strict";
  var own = new URL(document.currentScript.src);
  var events;

  function strip(words) {
    var link = document.getElementById("pusaka-findings") || document.createElement("a");
    link.id = "pusaka-findings";
    link.href = new URL("findings", own).href;
    link.textContent = words;
    link.style.cssText = "position:fixed;inset:auto 0 0 0;z-index:99;padding:.6em 1em;background:#8f2a2b;color:#fff;font:16px/1.4 sans-serif";
    document.body.append(link);
  }

  function listen() {
    events = new EventSource(new URL("events", own).href + own.search);
    events.addEventListener("edition", function () { location.reload(); });
    // Nothing is dispatched when nothing is wrong: an event without data only carries its id.
    events.addEventListener("findings", function (event) { strip(event.data); });
  }

  // A hidden page gives its connection back: a browser has only six for one host.
  function attend() {
    if (events) events.close();
    if (!document.hidden) listen();
  }

  document.addEventListener("visibilitychange", attend);
  addEventListener("pagehide", function () { if (events) events.close(); });
  addEventListener("pageshow", function (event) { if (event.persisted) attend(); });
  attend();
})();

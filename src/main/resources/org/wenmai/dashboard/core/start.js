'use strict';
/* One name for all parts of the page; faults are listed for whoever tests it. */
const Wenmai = { errors: [], tabs: [] };
window.Wenmai = Wenmai;
(function (W) {
  function report(message) {
    W.errors.push(String(message));
    document.documentElement.dataset.errors = String(W.errors.length);
  }
  W.report = report;
  document.documentElement.dataset.errors = '0';
  window.addEventListener('error', (event) => {
    // A harmless notice of browsers when a chart resizes itself.
    if (!/ResizeObserver loop/.test(event.message)) report(event.message);
  });
  window.addEventListener('unhandledrejection', (event) => report(event.reason));
  document.addEventListener('securitypolicyviolation', (event) =>
    report(`policy: ${event.violatedDirective} ${event.blockedURI}`));

  /** What the reader chose stays in the browser, where it lets a page from disk keep anything. */
  W.memory = {
    get(key) {
      try { return window.localStorage.getItem(`wenmai-${key}`); } catch (denied) { return null; }
    },
    set(key, value) {
      try { window.localStorage.setItem(`wenmai-${key}`, value); } catch (denied) { /* then it is forgotten */ }
    },
  };
})(Wenmai);

/* Puts the page together: tabs, language, light and dark. */
(function (W) {
  'use strict';
  const { h } = W;
  const root = document.documentElement;
  const main = document.getElementById('main');
  const tabList = document.getElementById('tabs');
  const order = ['overview', 'terms', 'contrast', 'network', 'voices', 'sentiment', 'trends', 'documents', 'quality'];
  const tabs = order.map((id) => W.tabs.find((tab) => tab.id === id)).filter(Boolean);
  let current = tabs[0];

  function setTheme(theme) {
    root.dataset.theme = theme;
    document.getElementById('theme').textContent = W.t(theme === 'dark' ? 'light' : 'dark');
  }
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const wanted = () => W.memory.get('theme') || (system.matches ? 'dark' : 'light');

  function frame() {
    const run = W.data.run();
    document.title = `${W.t('title')} · ${W.t(`tab-${current.id}`)}`;
    document.getElementById('skip').textContent = W.t('skip');
    document.getElementById('brand').textContent = W.t('title');
    document.getElementById('subtitle').textContent = W.t('subtitle', {
      documents: W.number(run.documents), sources: W.number(run.sources) });
    document.getElementById('language').textContent = W.language() === 'zh' ? 'English' : '中文';
    document.getElementById('language').lang = W.language() === 'zh' ? 'en' : 'zh-CN';
    document.getElementById('print').textContent = W.t('print');
    const gap = W.language() === 'zh' ? '' : ' '; // Chinese signs bring their own.
    const pictures = (run.pictures || []).filter((file) => file.includes(`.${W.language()}.`) || !run.pictures.some((one) => one.includes(`.${W.language()}.`)));
    document.getElementById('foot').replaceChildren(W.t('foot', { version: run.version }), ...(pictures.length
      ? [gap, W.t('foot-pictures'), gap, ...pictures.flatMap((file, i) => [i ? ' · ' : '', h('a', { href: file }, file)])] : []));
    tabList.setAttribute('aria-label', W.t('tabs'));
    tabList.replaceChildren(...tabs.map((tab) => h('button', {
      type: 'button', role: 'tab', id: `tab-${tab.id}`, 'aria-controls': `panel-${tab.id}`,
      'aria-selected': String(tab === current), tabindex: tab === current ? '0' : '-1', onclick: () => open(tab.id),
    }, W.t(`tab-${tab.id}`))));
    setTheme(root.dataset.theme);
  }

  const live = document.getElementById('live');
  /** Says something to those who listen to the page. */
  W.announce = (text) => { live.textContent = text; };

  const name = (control) => control.id || control.getAttribute('aria-label') || (control.closest('label') || control).textContent;
  /** What has the focus, to find it again once the panel is drawn anew. */
  function focused() {
    const control = document.activeElement;
    if (!main.contains(control) || !/^(SELECT|INPUT|BUTTON)$/.test(control.tagName)) return null;
    const alike = [...main.querySelectorAll(control.tagName)];
    return { tag: control.tagName, at: alike.indexOf(control), name: name(control) };
  }

  function focusAgain(before) {
    if (!before) return;
    const alike = [...main.querySelectorAll(before.tag)];
    const same = alike[before.at] && name(alike[before.at]) === before.name ? alike[before.at] : alike.find((control) => name(control) === before.name);
    (same || document.getElementById(`panel-${current.id}`)).focus({ preventScroll: true });
  }

  /** Draws the current tab again as a reader has changed it: the focus stays where it was, and what is shown is said. */
  function redraw() {
    const before = focused();
    draw();
    focusAgain(before);
    const { state, said } = current;
    W.announce([W.t(`tab-${current.id}`), state.source ? W.sourceName(state.source) : null, said ? said() : null].filter(Boolean).join(' · '));
  }

  /** Draws the current tab anew; a fault in one leaves the others whole, and the page says so. */
  function draw() {
    const panel = h('section', { role: 'tabpanel', id: `panel-${current.id}`, 'aria-labelledby': `tab-${current.id}`, tabindex: '0' });
    main.replaceChildren(panel);
    try {
      panel.append(h('h2', {}, W.t(`tab-${current.id}`)), h('p', { class: 'lead' }, W.t(`lead-${current.id}`)));
      current.draw(panel);
    } catch (fault) {
      W.report(fault.stack || fault);
      panel.append(W.missing(W.t('fault')));
    }
    W.sweep();
    root.dataset.ready = current.id;
    performance.mark('drawn');
  }

  function open(id, focus) {
    current = tabs.find((tab) => tab.id === id) || tabs[0];
    tabs.forEach((tab) => {
      const button = document.getElementById(`tab-${tab.id}`);
      button.setAttribute('aria-selected', String(tab === current));
      button.tabIndex = tab === current ? 0 : -1;
    });
    const button = document.getElementById(`tab-${current.id}`);
    button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (focus) button.focus();
    document.title = `${W.t('title')} · ${W.t(`tab-${current.id}`)}`;
    if (window.location.hash !== `#${current.id}`) window.history.replaceState(null, '', `#${current.id}`);
    draw();
    window.scrollTo(0, 0);
    W.announce(W.t('now-shown', { tab: W.t(`tab-${current.id}`) }));
  }
  /** Opens a tab; state is what that tab is to show. */
  W.open = function (id, state) {
    const tab = tabs.find((one) => one.id === id);
    if (tab && state) Object.assign(tab.state, state);
    const dialog = document.getElementById('dialog');
    if (dialog.open) dialog.close();
    open(id);
  };
  W.redraw = redraw;

  tabList.addEventListener('keydown', (event) => {
    const at = tabs.indexOf(current);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    open(tabs[(next + tabs.length) % tabs.length].id, true);
  });
  document.getElementById('language').addEventListener('click', () => {
    W.setLanguage(W.language() === 'zh' ? 'en' : 'zh');
    frame();
    draw();
    W.announce(W.t('language-now'));
  });
  document.getElementById('theme').addEventListener('click', () => {
    const theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
    W.memory.set('theme', theme);
    setTheme(theme);
    draw();
    W.announce(W.t(`theme-now-${theme}`));
  });
  document.getElementById('print').addEventListener('click', () => window.print());
  system.addEventListener('change', () => { if (!W.memory.get('theme')) { setTheme(wanted()); draw(); } });
  window.addEventListener('hashchange', () => open(window.location.hash.slice(1)));

  root.dataset.theme = wanted();
  const asked = window.location.hash.slice(1);
  current = tabs.find((tab) => tab.id === asked) || tabs[0];
  frame();
  draw();
  document.getElementById(`tab-${current.id}`).scrollIntoView({ block: 'nearest', inline: 'nearest' });
})(Wenmai);

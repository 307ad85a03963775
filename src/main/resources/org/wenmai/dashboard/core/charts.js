/* Charts: one way to draw, colour, resize, describe and save them; each has its figures as a table beside it. */
(function (W) {
  'use strict';
  const { h } = W;
  const live = new Set();
  const PALETTE = {
    light: ['#2f6f9f', '#c2570c', '#3a7d44', '#8a5aa8', '#a8321f', '#8a7a12', '#0f7f86', '#b0457b', '#27336b', '#6b4f36'],
    dark: ['#79b5dd', '#f29a56', '#86c98f', '#c6a0e0', '#ff9a83', '#d9c65a', '#63c7cd', '#f08fbd', '#8b8cf7', '#c9a784'],
  };
  const dark = () => document.documentElement.dataset.theme === 'dark';
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const colours = () => (dark() ? PALETTE.dark : PALETTE.light);

  /** Colours and letters all charts share. */
  function base() {
    return {
      animation: false,
      color: colours(),
      backgroundColor: 'transparent',
      textStyle: { fontFamily: css('sans'), color: css('ink') },
      aria: { enabled: false },
      tooltip: {
        confine: true, backgroundColor: css('card'), borderColor: css('line'),
        textStyle: { color: css('ink'), fontFamily: css('sans') }, extraCssText: 'max-width:320px;white-space:normal',
      },
    };
  }

  function axis(extra) {
    return {
      axisLabel: { color: css('soft'), hideOverlap: true }, axisLine: { lineStyle: { color: css('rule') } },
      axisTick: { show: false }, splitLine: { lineStyle: { color: css('line') } }, nameTextStyle: { color: css('soft') }, ...extra,
    };
  }

  /** Text as a tooltip may hold it: ECharts sets tooltips as markup. */
  const escape = (text) => String(text).replace(/[&<>"'`]/g, (c) => `&#${c.charCodeAt(0)};`);

  /**
   * A chart: its place in the page, drawn once it has a width.
   * make gives the option anew, so that it fits theme and width; label says in words what is to be seen.
   */
  function chart(make, { label, height = 320, onclick } = {}) {
    const place = h('div', { class: 'chart', role: 'img', 'aria-label': label, style: { height: `${height}px` } });
    const drawn = { place, instance: null };
    function draw() {
      const width = place.clientWidth;
      if (!width || !place.isConnected) return;
      if (!drawn.instance) {
        drawn.instance = echarts.init(place, null, { renderer: 'canvas', locale: W.language() === 'zh' ? 'ZH' : 'EN' });
        if (onclick) drawn.instance.on('click', onclick);
      } else {
        drawn.instance.resize();
      }
      if (drawn.width !== width) {
        drawn.width = width;
        drawn.instance.setOption({ ...base(), ...make(width) }, true);
      }
    }
    drawn.redraw = () => { drawn.width = null; draw(); };
    drawn.observer = new ResizeObserver(() => window.requestAnimationFrame(draw));
    drawn.observer.observe(place);
    live.add(drawn);
    place.drawn = drawn;
    return place;
  }

  /** Gives back what charts that are not in the page any more hold. */
  function sweep() {
    live.forEach((drawn) => {
      if (!drawn.place.isConnected) {
        drawn.observer.disconnect();
        if (drawn.instance) drawn.instance.dispose();
        live.delete(drawn);
      }
    });
  }

  function savePng(place, name) {
    const { instance } = place.drawn;
    if (!instance) return;
    const address = instance.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: css('card') });
    h('a', { href: address, download: name }).click();
  }

  /** The figures of a chart in words and numbers, from a table of the run. */
  function asTable(name, head, rows, most = 200) {
    const details = h('details', { class: 'as-table' }, h('summary', {}, W.t('as-table')));
    details.addEventListener('toggle', () => {
      if (details.open && details.children.length === 1) {
        details.append(h('div', { class: 'scroll tall', tabindex: '0', role: 'region', 'aria-label': W.t('as-table') },
          W.plainTable(head, rows.slice(0, most))));
        if (rows.length > most) details.append(h('p', { class: 'note' }, W.t('first-rows', { shown: W.number(most), total: W.number(rows.length) }), ' ', W.csv(name)));
      }
    });
    return details;
  }

  // Paper is light: charts drawn in the colours of the dark page would be too pale on it.
  let onScreen = null;
  function repaint(theme) {
    document.documentElement.dataset.theme = theme;
    live.forEach((drawn) => drawn.redraw());
  }
  window.addEventListener('beforeprint', () => { onScreen = onScreen || document.documentElement.dataset.theme; repaint('light'); });
  window.addEventListener('afterprint', () => { if (onScreen) repaint(onScreen); onScreen = null; });
  Object.assign(W, { chart, sweep, savePng, asTable, axis, css, colours, escapeMarkup: escape, charts: live });
})(Wenmai);

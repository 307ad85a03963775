/* Lists of figures as tables with bars: readable by eye, keyboard and screen reader alike. */
(function (W) {
  'use strict';
  const { h, words } = W;

  function cell(value) {
    if (value instanceof Node) return h('td', {}, value);
    return typeof value === 'object' && value !== null
      ? h('td', { class: 'number' }, value.text)
      : h('td', {}, words(value === null || value === undefined ? '—' : value));
  }
  /** A number in a cell. */
  const n = (text) => ({ text });

  /** head: words, or n(words) over numbers; rows: arrays of text, n(number), nodes. */
  function plainTable(head, rows) {
    return h('table', { class: 'list' },
      h('thead', {}, h('tr', {}, head.map((name) => (typeof name === 'object'
        ? h('th', { scope: 'col', class: 'number' }, name.text) : h('th', { scope: 'col' }, name))))),
      h('tbody', {}, rows.map((row) => h('tr', {}, row.map(cell)))));
  }

  /** Bars from 0. items: {label, value, text, onclick}. */
  function bars(heads, items, { from = 15 } = {}) {
    const most = Math.max(...items.map((item) => item.value), 0) || 1;
    return growing(heads, items, from, (item) => [
      h('th', { scope: 'row' }, item.onclick ? W.link(item.label, item.onclick) : words(item.label)),
      h('td', { class: 'bar' }, h('span', { class: 'track', 'aria-hidden': 'true' },
        h('span', { class: 'fill', style: { width: `${Math.max(0, item.value / most) * 100}%` } }))),
      h('td', { class: 'number' }, item.text),
    ]);
  }

  /** Round numbers between two ends, at most seven. */
  function marksBetween(least, most) {
    const span = most - least || 1;
    const power = 10 ** Math.floor(Math.log10(span / 6));
    const step = power * [1, 2, 5, 10].find((factor) => span / (factor * power) <= 6 + 1e-9);
    const marks = [];
    for (let i = Math.ceil(least / step - 1e-9); i * step <= most + step * 1e-9; i++) marks.push(i * step);
    return { marks, digits: Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)) };
  }

  /** Points with intervals on one axis. items: {label, value, low, high, text, onclick, colour, more}. */
  function intervals(heads, items, { from = 15 } = {}) {
    const ends = items.flatMap((item) => [item.value, item.low, item.high]).filter((v) => v !== null && v !== undefined);
    const least = Math.min(0, ...ends);
    const most = Math.max(0, ...ends);
    const at = (value) => `${((value - least) / ((most - least) || 1)) * 100}%`;
    const { marks, digits } = marksBetween(least, most);
    const scale = ends.length && h('tfoot', { 'aria-hidden': 'true' }, h('tr', {}, h('td', {}), h('td', { class: 'bar' }, h('span', { class: 'scale' },
      marks.map((mark, i) => h('span', { class: i < marks.length - 1 && Math.abs(mark) > 1e-9 ? 'inner' : null, style: { left: at(mark) } }, W.number(mark, digits)))))));
    return growing(heads, items, from, (item) => [
      h('th', { scope: 'row' }, item.onclick ? W.link(item.label, item.onclick) : words(item.label)),
      h('td', { class: 'bar' }, h('span', { class: 'track', 'aria-hidden': 'true' },
        h('span', { class: 'zero', style: { left: at(0) } }),
        item.low === null || item.low === undefined || item.value === null ? null
          : h('span', { class: 'range', style: { left: at(item.low), width: `calc(${at(item.high)} - ${at(item.low)})` } }),
        item.value === null ? null
          : h('span', { class: 'point', style: { left: at(item.value), ...(item.colour ? { background: item.colour } : {}) } }))),
      h('td', { class: 'number' }, item.text),
      ...(item.more || []),
    ], scale);
  }

  const STEP = 40;
  /** A table that shows its first rows and more when asked. */
  function growing(heads, items, from, cells, foot) {
    const body = h('tbody', {});
    const more = W.button('', () => show(STEP), { class: 'plain no-print' });
    let shown = 0;
    function show(count) {
      const focus = shown;
      items.slice(shown, shown + count).forEach((item) => body.append(h('tr', {}, cells(item))));
      shown = Math.min(items.length, shown + count);
      more.hidden = shown >= items.length;
      more.textContent = W.t('more', { left: W.number(items.length - shown) });
      if (focus && body.rows[focus]) (body.rows[focus].querySelector('button') || more).focus();
    }
    show(from);
    return h('div', {},
      h('table', { class: 'list bars' },
        h('thead', {}, h('tr', {}, heads.map((name, i) => h('th', { scope: 'col', class: i >= 3 ? 'number wide-only' : i === 2 ? 'number' : null }, name)))), body, foot || ''),
      items.length > from ? h('p', {}, more) : null);
  }

  /** Shares of positive, neutral and negative sentences as one bar. */
  function stack(row) {
    const sum = row.positive + row.neutral + row.negative || 1;
    const label = W.t('shares', {
      positive: W.number(row.positive), neutral: W.number(row.neutral), negative: W.number(row.negative) });
    return h('span', { class: 'stack', role: 'img', 'aria-label': label, title: label },
      ['negative', 'neutral', 'positive'].map((kind) =>
        h('i', { class: `${kind}-fill`, style: { width: `${(row[kind] / sum) * 100}%` } })));
  }

  const moodLegend = () => h('ul', { class: 'legend' }, ['negative', 'neutral', 'positive'].map((kind) =>
    h('li', {}, h('i', { class: `${kind}-fill` }), W.t(kind))));

  Object.assign(W, { plainTable, bars, intervals, stack, moodLegend, n });
})(Wenmai);

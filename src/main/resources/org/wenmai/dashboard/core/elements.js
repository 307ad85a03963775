/* Elements are made here and nowhere else: text is always a text node, and an address is a link only where it is one of the web. */
(function (W) {
  'use strict';
  /** An element; attributes beginning with "on" are listeners, children are nodes or text. */
  function h(tag, attributes, ...children) {
    const element = document.createElement(tag);
    Object.entries(attributes || {}).forEach(([name, value]) => {
      if (value === null || value === undefined || value === false) return;
      if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
      else if (name === 'style') Object.entries(value).forEach(([key, v]) => element.style.setProperty(key, v));
      else if (name === 'value') element.value = value;
      else element.setAttribute(name, value === true ? '' : value);
    });
    children.flat(4).forEach((child) => {
      if (child !== null && child !== undefined && child !== false) {
        element.append(child instanceof Node ? child : document.createTextNode(String(child)));
      }
    });
    return element;
  }

  /** Text of a document in a sentence of the page, whatever its direction. */
  const words = (text) => h('bdi', {}, text);

  function webAddress(url) {
    try {
      const parsed = new URL(url);
      return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed.href : null;
    } catch (malformed) {
      return null;
    }
  }

  function original(url) {
    const address = url ? webAddress(url) : null;
    return address
      ? h('a', { href: address, rel: 'noopener noreferrer', target: '_blank' }, W.t('original'))
      : url ? h('span', { dir: 'auto' }, url) : null;
  }

  /** The file with all rows of a table: its CSV, or its Parquet folder where the CSV is cut too. */
  const csv = (name) => (W.data.total(name) > W.data.run().csv_rows
    ? h('span', {}, h('a', { href: `../parquet/${name}/` }, `parquet/${name}`), ` (${W.t('csv-cut', { name, rows: W.number(W.data.run().csv_rows) })})`)
    : h('a', { href: `../csv/${name}.csv` }, `csv/${name}.csv`));

  /** How much of a table stands on the page, where that is not all. */
  function capNote(name, why) {
    const table = W.data.table(name);
    if (!table.present || table.rows.length >= table.total) return null;
    return h('p', { class: 'note' },
      W.t('cap', { shown: W.number(table.rows.length), total: W.number(table.total) }), why || W.t('cap-strongest'), ' ', csv(name));
  }

  /** How much of a list is shown, where that is not all. */
  const listNote = (shown, total, name) => (shown < total
    ? h('p', { class: 'note' }, W.t('list-cap', { shown: W.number(shown), total: W.number(total) }), ' ', csv(name)) : null);

  function card(title, say, ...children) {
    return h('section', { class: 'card' }, h('h3', {}, title), say ? h('p', { class: 'say' }, say) : null, ...children);
  }

  const missing = (...reason) => h('p', { class: 'missing' }, ...reason);
  const button = (label, onclick, attributes) => h('button', { type: 'button', class: 'plain', onclick, ...attributes }, label);
  const link = (label, onclick, attributes) =>
    h('button', { type: 'button', class: 'link', onclick, ...attributes }, label instanceof Node ? label : words(label));

  function select(label, options, value, onchange) {
    const field = h('select', { onchange: (event) => onchange(event.target.value) },
      options.map(([key, text]) => h('option', { value: key }, text.length > 40 ? `${text.slice(0, 40)}…` : text)));
    field.value = value;
    return h('label', {}, label, field);
  }

  /** A choice among the whole corpus and its sources. */
  const sourceSelect = (label, value, onchange, without) => select(label,
    [...(without ? [] : [['*', W.t('all-sources')]]),
      ...W.data.sources().map((row) => [row.source, `${row.source} (${W.number(row.documents)})`])], value, onchange);

  Object.assign(W, { h, words, original, webAddress, csv, capNote, listNote, card, missing, button, link, select, sourceSelect });
})(Wenmai);

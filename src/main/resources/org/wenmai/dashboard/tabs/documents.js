/* All documents as a table; a line opens the text. */
(function (W) {
  'use strict';
  const { h } = W;
  const FAMILIES = 100;
  const state = { source: '*', search: '', reprints: false };

  function rows() {
    const moods = W.data.by('sentiment_documents', 'doc_id');
    const wanted = state.search.trim().toLowerCase();
    return W.data.rows('documents').filter((row) => (state.source === '*' || row.source === state.source)
      && (!state.reprints || W.data.by('reprints', 'doc_id')(row.doc_id).length)
      && (!wanted || `${row.title || ''} ${row.author || ''} ${row.path} ${row.source}`.toLowerCase().includes(wanted)))
      .map((row) => {
        const mood = moods(row.doc_id)[0];
        return { ...row, polarity: mood ? mood.polarity : null, shown: row.title || W.t('untitled') };
      });
  }

  const text = (value) => (cell) => h('span', { dir: 'auto' }, value ? value(cell.getValue()) : cell.getValue());

  function columns() {
    const column = (title, field, extra) => ({ title, field, headerHozAlign: 'left', ...extra });
    return [
      column(W.t('title-of'), 'shown', { minWidth: 210, widthGrow: 4, tooltip: false, formatter: (cell) =>
        h('button', { type: 'button', class: 'link one-line', dir: 'auto', onclick: () => W.openDocument(cell.getRow().getData().doc_id) }, cell.getValue()) }),
      column(W.t('source'), 'source', { minWidth: 110, widthGrow: 2, formatter: text(), responsive: 1 }),
      column(W.t('date'), 'published_on', { width: 116, formatter: text((value) => value || '—'), sorter: (a, b) => ((a || '') < (b || '') ? -1 : (a || '') > (b || '') ? 1 : 0), responsive: 2 }),
      column(W.t('author'), 'author', { minWidth: 90, widthGrow: 1, formatter: text((value) => value || '—'), responsive: 5 }),
      column(W.t('tokens'), 'tokens', { width: 104, hozAlign: 'right', headerHozAlign: 'right', sorter: 'number', formatter: text((value) => W.number(value)), responsive: 4 }),
      column(W.t('polarity'), 'polarity', { width: 122, hozAlign: 'right', headerHozAlign: 'right', sorter: 'number', sorterParams: { alignEmptyValues: 'bottom' },
        formatter: text((value) => (value === null ? '—' : W.signed(value))), responsive: 3 }),
      column(W.t('original'), 'url', { width: 104, headerSort: false, responsive: 6,
        formatter: (cell) => (cell.getValue() && W.webAddress(cell.getValue()) ? W.original(cell.getValue()) : h('span', {}, '—')) }),
    ];
  }

  function table(place, found) {
    const grid = new Tabulator(place, {
      data: found, columns: columns(), index: 'doc_id', layout: 'fitColumns', responsiveLayout: 'hide', initialSort: [{ column: 'published_on', dir: 'desc' }], maxHeight: '560px',
      placeholder: W.t('none-found'), columnDefaults: { formatter: 'plaintext', headerTooltip: false },
    });
    grid.on('tableBuilt', () => {
      place.dataset.rows = String(found.length);
      place.setAttribute('aria-label', W.t('tab-documents'));
      // The part that scrolls takes the focus, so it has to be what holds the rows.
      place.querySelector('.tabulator-tableholder').setAttribute('role', 'rowgroup');
      place.querySelector('.tabulator-table').removeAttribute('role');
    });
    return grid;
  }

  /** The texts of a family, closed under the title of its head. */
  function family(members) {
    const ordered = [...members].sort((a, b) => Number(b.head) - Number(a.head) || ((a.published_at || '~') < (b.published_at || '~') ? -1 : 1));
    const title = (row) => (W.data.document(row.doc_id) || {}).title || W.t('untitled');
    const sources = new Set(ordered.map((row) => row.source)).size;
    return h('details', { class: 'family' },
      h('summary', {}, h('bdi', {}, title(ordered[0])), ' ', h('small', {}, W.t('family-of', { n: W.number(ordered.length), sources: W.number(sources) }))),
      h('ul', {}, ordered.map((row) => h('li', {}, h('bdi', {}, row.source), row.published_at ? ` · ${row.published_at.slice(0, 10)}` : '', ' · ',
        W.link(title(row), () => W.openDocument(row.doc_id)),
        row.head ? ` · ${W.t('head')}` : row.similarity !== null ? ` · ${W.t('similar', { share: W.percent(row.similarity) })}` : ''))));
  }

  function families() {
    const rows = W.data.rows('reprints');
    const card = W.card(W.t('reprint-families'), W.t('reprints-say'));
    if (!rows.length) {
      card.append(W.missing(W.t('no-reprints')));
      return card;
    }
    const byFamily = new Map();
    rows.forEach((row) => byFamily.set(row.family, [...(byFamily.get(row.family) || []), row]));
    const all = [...byFamily.values()].sort((a, b) => b.length - a.length);
    const sorted = all.slice(0, FAMILIES);
    card.append(h('div', { class: 'tall', tabindex: '0', role: 'region', 'aria-label': W.t('reprint-families') }, sorted.map(family)));
    card.append(W.listNote(sorted.length, all.length, 'reprints') || '', W.capNote('reprints', W.t('cap-listed')) || '');
    return card;
  }

  W.tabs.push({
    id: 'documents', state,
    draw(panel) {
      if (!W.data.has('documents')) {
        panel.append(W.missing(W.t('no-documents')));
        return;
      }
      const place = h('div', {});
      const count = h('p', { class: 'note', role: 'status' });
      const say = (found) => { count.textContent = W.t('found', { n: W.number(found.length) }); };
      let grid;
      let waiting;
      const again = () => { const found = rows(); say(found); place.dataset.rows = String(found.length); grid.replaceData(found); };
      const card = W.card(W.t('tab-documents'), W.t('documents-say'), place, count);
      const texts = W.data.run();
      panel.append(h('div', { class: 'controls' },
        h('label', {}, W.t('filter'), h('input', { type: 'search', value: state.search, oninput: (event) => {
          state.search = event.target.value;
          window.clearTimeout(waiting);
          waiting = window.setTimeout(again, 150);
        } })),
        W.sourceSelect(W.t('source'), state.source, (source) => { state.source = source; again(); }),
        h('label', {}, W.t('reprints'), h('span', {}, h('input', { type: 'checkbox', checked: state.reprints, id: 'only-reprints',
          onchange: (event) => { state.reprints = event.target.checked; again(); } }), ' ', W.t('only-reprints')))),
      h('div', { class: 'grid' }, card, families()));
      const found = rows();
      say(found);
      grid = table(place, found);
      const cap = W.capNote('documents', W.t('cap-documents'));
      if (cap) card.append(cap);
      if (texts.texts_shown < texts.documents) {
        card.append(h('p', { class: 'note' }, W.t('cap-texts', { shown: W.number(texts.texts_shown), total: W.number(texts.documents),
          megabytes: W.number(texts.text_bytes / 1e6, 1) })));
      }
    },
  });
})(Wenmai);

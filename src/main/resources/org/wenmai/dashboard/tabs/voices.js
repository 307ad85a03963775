/* Who is quoted, on whom, and how. */
(function (W) {
  'use strict';
  const { h, words, n } = W;
  const state = { source: '*' };
  const CUES = 20;

  /** Quotations of the source, those of named speakers and those found with most confidence first. */
  const ofScope = () => W.data.rows('quotations').filter((row) => state.source === '*' || row.source === state.source)
    .sort((a, b) => Number(!a.speaker) - Number(!b.speaker) || b.confidence - a.confidence || (a.quotation_id < b.quotation_id ? -1 : 1));
  const named = (row) => row.speaker || W.t('unnamed');
  const targets = (row) => W.data.by('quotation_targets', 'quotation_id')(row.quotation_id);

  function count(rows, key) {
    const counts = new Map();
    rows.forEach((row) => counts.set(key(row), (counts.get(key(row)) || 0) + 1));
    return [...counts].sort((a, b) => b[1] - a[1] || W.inOrder(String(a[0]), String(b[0])));
  }

  /**
   * How often each value of a column stands in the quotations of the source: {none: quotations without, some: [[value, quotations]], the
   * commonest first, values: how many there are}. Where the page holds a part of the table, the job counted all of it.
   */
  function counted(column, rows) {
    const all = (W.data.run().quotations || {})[column];
    const ours = ([source]) => source === state.source;
    const counts = all ? all.rows.filter(ours).map(([, value, quotations]) => [value, quotations]) : count(rows, (row) => row[column]);
    const some = counts.filter(([value]) => value !== null);
    return { none: (counts.find(([value]) => value === null) || [null, 0])[1], some, values: all ? (all.values.find(ours) || [null, 0])[1] : some.length };
  }

  /** Quotations that are on the page, and how many more there are of the same kind. */
  const someOf = (own, quotations) => [own.length < quotations
    ? h('p', { class: 'note' }, W.t('quotations-here', { shown: W.number(own.length), total: W.number(quotations) }), ' ', W.csv('quotations')) : null,
  quotationList(own)];

  function speakers(rows) {
    const card = W.card(W.t('speakers'), W.t('speakers-say'));
    card.classList.add('half');
    const { none, some, values } = counted('speaker', rows);
    const open = ([speaker, quotations]) => W.openView(speaker || W.t('unnamed'), () => someOf(rows.filter((row) => row.speaker === speaker), quotations));
    card.append(some.length ? W.bars([W.t('speaker'), '', W.t('quotations')], some.map((one) => ({
      label: one[0], value: one[1], text: W.number(one[1]), onclick: () => open(one),
    })), { from: 15 }) : W.missing(W.t('no-speakers')));
    if (none) card.append(h('p', { class: 'note' }, W.link(W.t('nobody', { n: W.number(none) }), () => open([null, none]))));
    if (W.capNote('quotations')) {
      card.append(h('p', { class: 'note' }, some.length < values
        ? W.t('speakers-note-cut', { n: W.number(some.length), all: W.number(values) }) : W.t('speakers-note'), ' ', W.csv('quotations')));
    }
    return card;
  }

  /** Quotations with who, on whom and how. */
  function quotationList(rows) {
    const list = h('ol', { class: 'sentences columns' });
    const more = W.button('', () => add(30));
    let shown = 0;
    function add(count) {
      rows.slice(shown, shown + count).forEach((row) => list.append(item(row)));
      shown = Math.min(rows.length, shown + count);
      more.hidden = shown >= rows.length;
      more.textContent = W.t('more', { left: W.number(rows.length - shown) });
    }
    add(20);
    return h('div', { 'data-sentences': String(rows.length) }, list, more);
  }

  function item(row) {
    const document = W.data.document(row.doc_id);
    const aims = targets(row);
    const sum = aims.reduce((total, aim) => total + (aim.polarity || 0), 0);
    return h('li', { class: sum > 0 ? 'positive' : sum < 0 ? 'negative' : null },
      h('span', { class: 'words', dir: 'auto' }, row.text),
      h('span', { class: 'meta' },
        words(named(row)), row.via ? [' ', W.t('via'), ' ', words(row.via)] : null, row.cue ? [' · ', words(row.cue)] : null, ' · ', W.t(`kind-${row.kind}`),
        row.hedged ? ` · ${W.t('hedged')}` : '', row.denied ? ` · ${W.t('denied')}` : '',
        aims.length ? [' · ', W.t('on'), ' ', aims.map((aim, i) => [i ? ', ' : '', words(aim.target), aim.label ? ` (${moodName(aim.label)})` : ''])] : null),
      h('span', { class: 'meta' }, words(row.source), document && document.published_on ? ` · ${document.published_on}` : '', ' · ',
        W.link((document && document.title) || W.t('untitled'), () => W.openDocument(row.doc_id, row.sentence_id, [row.speaker, ...aims.map((aim) => aim.target)].filter(Boolean)))));
  }
  const moodName = (label) => (['positive', 'neutral', 'negative'].includes(label) ? W.t(label) : label);
  W.quotationList = quotationList;

  /** Speakers by whom they speak of, coloured by how. */
  function matrix(rows) {
    const card = W.card(W.t('on-whom'), W.t('on-whom-say'));
    card.classList.add('half');
    const cells = new Map();
    const byTarget = new Map();
    rows.forEach((row) => targets(row).forEach((aim) => {
      const key = `${named(row)}\u0001${aim.target}`;
      if (!cells.has(key)) cells.set(key, { n: 0, sum: 0, rows: [] });
      const cell = cells.get(key);
      cell.n += 1; cell.sum += aim.polarity || 0; cell.rows.push(row);
      byTarget.set(aim.target, (byTarget.get(aim.target) || 0) + 1);
    }));
    if (!cells.size) {
      card.append(W.missing(W.t('no-quotation-targets')));
      return card;
    }
    const across = [...byTarget].sort((a, b) => b[1] - a[1] || W.inOrder(a[0], b[0])).slice(0, 10).map(([target]) => target);
    const down = count(rows.filter((row) => targets(row).some((aim) => across.includes(aim.target))), named).slice(0, 12).map(([speaker]) => speaker);
    const everybody = new Set(rows.filter((row) => targets(row).length).map(named));
    card.append(h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': W.t('on-whom') },
      h('table', { class: 'list matrix' },
        h('thead', {}, h('tr', {}, h('td', {}), across.map((target) => h('th', { scope: 'col' }, words(target))))),
        h('tbody', {}, down.map((speaker) => h('tr', {}, h('th', { scope: 'row' }, words(speaker)), across.map((target) => {
          const cell = cells.get(`${speaker}\u0001${target}`);
          if (!cell) return h('td', {}, '');
          const mean = cell.sum / cell.n;
          return h('td', { class: mean > 0.1 ? 'positive-sentence' : mean < -0.1 ? 'negative-sentence' : null },
            W.link(`${W.number(cell.n)}${mean > 0.1 ? '＋' : mean < -0.1 ? '－' : ''}`, () => W.openView(`${speaker} → ${target}`, () => [
              W.facts([[W.t('quotations'), W.number(cell.n)], [W.t('mean-polarity'), W.signed(mean)]]), quotationList(cell.rows)]),
            { 'aria-label': W.t('matrix-cell', { speaker, target, n: cell.n, polarity: W.signed(mean) }) }));
        })))))));
    card.append(h('p', { class: 'note' }, W.t('on-whom-note', {
      down: W.number(down.length), speakers: W.number(everybody.size), across: W.number(across.length), targets: W.number(byTarget.size) }), ' ', W.csv('quotation_targets')));
    return card;
  }

  function manner(rows) {
    const card = W.card(W.t('manner'), W.t('manner-say'));
    const of = (column) => counted(column, rows).some;
    const kinds = of('kind');
    const all = kinds.reduce((sum, [, quotations]) => sum + quotations, 0);
    const line = (label, quotations, fits) => ({ label, value: quotations, text: `${W.number(quotations)} (${W.percent(quotations / all)})`,
      onclick: () => W.openView(label, () => someOf(rows.filter(fits), quotations)) });
    const flagged = ['hedged', 'denied'].flatMap((flag) => of(flag).filter(([is, quotations]) => is === true && quotations)
      .map(([, quotations]) => line(W.t(flag), quotations, (row) => row[flag])));
    const { some: cues, values } = counted('cue', rows);
    card.append(h('div', { class: 'columns' },
      W.bars([W.t('form'), '', W.t('quotations')], [...kinds.map(([kind, quotations]) => line(W.t(`kind-${kind}`), quotations, (row) => row.kind === kind)), ...flagged]),
      h('div', {}, W.bars([W.t('cue'), '', W.t('quotations')], cues.slice(0, CUES).map(([cue, quotations]) => ({
        label: cue, value: quotations, text: W.number(quotations),
        onclick: () => W.openView(cue, () => someOf(rows.filter((row) => row.cue === cue), quotations)) })), { from: 10 }),
      W.listNote(Math.min(CUES, cues.length), values, 'quotations'))));
    return card;
  }

  W.tabs.push({
    id: 'voices', state,
    draw(panel) {
      const table = W.data.table('quotations');
      if (!table.rows.length) {
        panel.append(W.missing(W.t(table.present ? 'no-quotations' : 'no-quotations-table')));
        return;
      }
      const rows = ofScope();
      panel.append(h('div', { class: 'controls' },
        W.sourceSelect(W.t('source'), state.source, (source) => { state.source = source; W.redraw(); })));
      if (!rows.length) {
        panel.append(W.missing(W.t('no-quotations')));
        return;
      }
      const all = W.card(W.t('quotations'), W.t('quotations-say', { n: W.number(rows.length) }), quotationList(rows));
      const cap = W.capNote('quotations', W.t('cap-quotations'));
      panel.append(cap || '', h('div', { class: 'grid' }, speakers(rows), matrix(rows), manner(rows), all));
    },
  });
})(Wenmai);

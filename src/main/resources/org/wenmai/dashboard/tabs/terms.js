/* Which words, how often, for the corpus and each source. */
(function (W) {
  'use strict';
  const { h, n } = W;
  const MOST = 110;
  const state = { source: '*', measure: 'term_frequency' };

  function ranked() {
    return [...W.data.by('terms', 'source')(state.source)]
      .filter((row) => row[state.measure] !== null)
      .sort((a, b) => b[state.measure] - a[state.measure] || a.rank - b.rank);
  }

  const text = (row) => (state.measure === 'tf_idf' ? W.number(row.tf_idf * 1000, 2)
    : `${W.number(row[state.measure])}`);

  function cloud(rows) {
    const top = rows.slice(0, MOST);
    const most = Math.max(...top.map((row) => row[state.measure]));
    const card = W.card(W.t('cloud'), W.t('cloud-say', { n: Math.min(MOST, rows.length) }));
    card.classList.add('half');
    const place = W.chart((width) => ({
      tooltip: { ...tooltip(), formatter: (item) => W.escapeMarkup(`${item.name}  ${item.data.shown}`) },
      series: [{
        type: 'wordCloud', shape: 'square', left: 'center', top: 'center', width: '98%', height: '98%', gridSize: width < 500 ? 5 : 8,
        sizeRange: width < 500 ? [12, 60] : [15, 104], rotationRange: [0, 0], drawOutOfBound: false, shrinkToFit: true, layoutAnimation: false,
        textStyle: { fontFamily: W.css('sans'), fontWeight: 600 },
        data: top.map((row, i) => ({
          name: row.term, value: Math.sqrt(row[state.measure] / most), shown: text(row),
          textStyle: { color: W.colours()[i % 6] },
        })),
      }],
    }), { height: window.innerWidth < 600 ? 380 : 540, label: W.t('cloud-label', { terms: top.slice(0, 10).map((row) => row.term).join(' ') }),
      onclick: (item) => W.openTerm(item.name, state.source) });
    card.append(place, h('p', { class: 'no-print' }, W.button(W.t('save-png'), () => W.savePng(place, 'terms.png'))));
    return card;
  }

  function tooltip() {
    return { confine: true, backgroundColor: W.css('card'), borderColor: W.css('line'), textStyle: { color: W.css('ink') } };
  }

  function list(rows) {
    const card = W.card(W.t('ranked'), W.t(`ranked-${state.measure}`));
    card.classList.add('half');
    card.append(h('div', { class: 'tall', tabindex: '0', role: 'region', 'aria-label': W.t('ranked') },
      W.bars([W.t('term'), '', W.t(state.measure)], rows.map((row) => ({
        label: row.term, value: row[state.measure], text: text(row), onclick: () => W.openTerm(row.term, state.source),
      })), { from: 25 })));
    const note = W.capNote('terms', W.t('cap-terms'));
    if (note) card.append(note);
    return card;
  }

  function phrases() {
    const rows = W.data.by('collocations', 'source')(state.source);
    const card = W.card(W.t('phrases'), W.t('phrases-say'));
    if (!rows.length) {
      card.append(W.missing(W.t('no-phrases')));
      return card;
    }
    card.append(h('div', { class: 'columns' }, W.bars([W.t('phrase'), '', W.t('frequency')], rows.map((row) => ({
      label: row.phrase.replace(/ /g, '\u2009'), value: row.frequency, text: W.number(row.frequency),
      onclick: () => W.openFigure({
        title: row.phrase,
        pairs: [[W.t('source'), W.sourceName(row.source)], [W.t('frequency'), W.number(row.frequency)],
          [W.t('documents'), W.number(row.document_frequency)], ['logDice', W.number(row.log_dice, 2)], ['z', W.number(row.z, 1)]],
        figure: { table: 'collocations', source: row.source, key: row.phrase, terms: row.phrase.split(' ') },
      }),
    })), { from: 10 })));
    const note = W.capNote('collocations');
    if (note) card.append(note);
    return card;
  }

  W.tabs.push({
    id: 'terms', state,
    draw(panel) {
      if (!W.data.has('terms')) {
        panel.append(W.missing(W.t('no-terms')));
        return;
      }
      if (!W.data.by('terms', 'source')(state.source).length) state.source = '*';
      if (state.source === '*' && state.measure === 'tf_idf') state.measure = 'term_frequency';
      const measures = ['term_frequency', 'document_frequency', ...(state.source === '*' ? [] : ['tf_idf'])];
      const rows = ranked();
      panel.append(
        h('div', { class: 'controls' },
          W.sourceSelect(W.t('source'), state.source, (source) => { state.source = source; W.redraw(); }),
          W.select(W.t('measure'), measures.map((name) => [name, W.t(name)]), state.measure, (name) => { state.measure = name; W.redraw(); })),
        h('div', { class: 'grid' }, list(rows), cloud(rows), phrases()));
    },
  });
})(Wenmai);

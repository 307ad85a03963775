/* Two sources side by side: what each says more than all others, and the rates of both against each other. */
(function (W) {
  'use strict';
  const { h, n } = W;
  const state = { a: null, b: null };

  W.openKeyTerm = (row) => W.openFigure({
    title: `${row.term} · ${row.source}`,
    pairs: [
      [W.t('here'), `${W.number(row.term_frequency)} (${W.t('per-million', { n: W.rate(row.term_frequency_pmt) })}, ${W.t('in-documents', { n: W.number(row.document_frequency) })})`],
      [W.t('others'), `${W.number(row.reference_frequency)} (${W.t('per-million', { n: W.rate(row.reference_frequency_pmt) })}, ${W.t('in-documents', { n: W.number(row.reference_document_frequency) })})`],
      [W.t('log-ratio'), W.signed(row.log_ratio)],
      [W.t('interval'), row.log_ratio_low === null ? W.t('no-interval') : `${W.signed(row.log_ratio_low)} … ${W.signed(row.log_ratio_high)}`],
      ['q', row.q_value === null ? null : W.number(row.q_value, 3)], ['G²', W.number(row.log_likelihood, 1)],
    ],
    figure: { table: 'keyness', source: row.source, key: row.term, terms: [row.term] },
    more: () => h('p', {}, W.link(W.t('all-about', { term: row.term }), () => W.openTerm(row.term, row.source))),
  });

  function keyTerms(source) {
    const rows = W.data.by('keyness', 'source')(source).filter((row) => row.log_ratio > 0);
    const card = W.card(W.t('key-terms', { source }), W.t('key-terms-say'));
    card.classList.add('half');
    if (!rows.length) {
      card.append(W.missing(W.t('no-key-terms')));
      return card;
    }
    card.append(W.intervals([W.t('term'), W.t('log-ratio'), W.t('times')], rows.map((row) => ({
      label: row.term, value: row.log_ratio, low: row.log_ratio_low, high: row.log_ratio_high,
      colour: row.log_ratio_low === null || row.log_ratio_low <= 0 ? 'var(--rule)' : null,
      text: row.reference_frequency ? `×${W.times(2 ** row.log_ratio)}` : W.t('only-here'), onclick: () => W.openKeyTerm(row),
    })), { from: 15 }),
    h('p', { class: 'note' }, W.t('key-terms-note')));
    const note = W.capNote('keyness');
    if (note) card.append(note);
    return card;
  }

  /** Rates of the terms that either has, 0 where it has none. */
  function pairsOf(a, b) {
    const few = W.data.run().sources <= 20;
    const rates = new Map();
    [a, b].forEach((source, side) => W.data.by('terms', 'source')(source).forEach((row) => {
      if (!rates.has(row.term)) rates.set(row.term, [null, null]);
      rates.get(row.term)[side] = row;
    }));
    const shared = W.data.run().shared_terms;
    return [...rates].filter(([term, rows]) => few || (rows[0] && rows[1])
      || (W.data.term('*', term) && W.data.term('*', term).rank <= shared))
      .map(([term, rows]) => ({ term, x: rows[0] ? rows[0].term_frequency_pmt : 0, y: rows[1] ? rows[1].term_frequency_pmt : 0, rows }));
  }

  function scatter(a, b) {
    const pairs = pairsOf(a, b);
    const card = W.card(W.t('scatter'), W.t('scatter-say', { a, b }));
    if (!pairs.length) {
      card.append(W.missing(W.t('no-terms')));
      return card;
    }
    const rates = pairs.flatMap((pair) => [pair.x, pair.y]).filter((rate) => rate > 0);
    const floor = Math.min(...rates) / 2;
    const top = Math.max(...rates) * 1.25;
    const far = (pair) => Math.log(Math.max(pair.x, floor) / Math.max(pair.y, floor));
    // Those that are frequent or far apart are named, fewer where there is little room.
    const nth = new Map([...pairs].sort((p, q) => Math.max(q.x, q.y) * (Math.abs(far(q)) + 0.4) - Math.max(p.x, p.y) * (Math.abs(far(p)) + 0.4))
      .map((pair, at) => [pair.term, at]));
    const name = (value) => (value <= floor * 1.01 ? '0' : W.number(value));
    const place = W.chart((width) => ({
      grid: { left: 56, right: 22, top: 24, bottom: 52 },
      tooltip: { ...tooltip(), formatter: (item) => (item.data.pair ? W.escapeMarkup(W.t('scatter-tip', {
        term: item.data.pair.term, a, b, x: W.rate(item.data.pair.x), y: W.rate(item.data.pair.y) })) : '') },
      xAxis: W.axis({ type: 'log', min: floor, max: top, name: short(a, width), nameLocation: 'middle', nameGap: 30, axisLabel: { color: W.css('soft'), formatter: name, hideOverlap: true, showMaxLabel: false } }),
      yAxis: W.axis({ type: 'log', min: floor, max: top, name: short(b, width), nameTextStyle: { align: 'left', color: W.css('soft') }, axisLabel: { color: W.css('soft'), formatter: name, showMaxLabel: false } }),
      series: [{
        type: 'scatter', symbolSize: 8, itemStyle: { opacity: 0.75 }, labelLayout: { hideOverlap: true },
        data: pairs.map((pair) => ({
          value: [Math.max(pair.x, floor), Math.max(pair.y, floor)], pair, name: pair.term,
          itemStyle: { color: far(pair) > 0.7 ? W.css('bar-strong') : far(pair) < -0.7 ? W.css('negative') : W.css('rule') },
          label: { show: nth.get(pair.term) < (width < 500 ? 20 : 60), formatter: () => pair.term, position: pair.y <= floor ? 'top' : 'right', color: W.css('ink'), fontSize: 12 },
        })),
      }, {
        type: 'line', silent: true, symbol: 'none', lineStyle: { color: W.css('rule'), type: 'dashed', width: 1 },
        data: [[floor, floor], [top, top]], tooltip: { show: false },
      }],
    }), { height: 480, label: W.t('scatter-say', { a, b }), onclick: (item) => item.data.pair && openPair(item.data.pair, a, b) });
    const sorted = [...pairs].sort((p, q) => Math.abs(far(q)) - Math.abs(far(p)));
    card.append(place, W.asTable('terms', [W.t('term'), n(a), n(b)], sorted.map((pair) => [
      W.link(pair.term, () => openPair(pair, a, b)), n(W.rate(pair.x)), n(W.rate(pair.y))])),
    h('p', { class: 'note' }, W.t('scatter-note', { n: W.number(pairs.length) }), ' ', W.csv('terms')), W.capNote('terms', W.t('cap-terms')) || '');
    return card;
  }

  const tooltip = () => ({ confine: true, backgroundColor: W.css('card'), borderColor: W.css('line'), textStyle: { color: W.css('ink') } });
  const short = (name, width) => { const most = width < 500 ? 14 : 30; return name.length > most ? `${name.slice(0, most)}…` : name; };

  function openPair(pair, a, b) {
    W.openView(pair.term, () => [
      W.facts([[a, W.t('per-million', { n: W.rate(pair.x) })], [b, W.t('per-million', { n: W.rate(pair.y) })]]),
      [a, b].map((source, side) => (pair.rows[side] ? W.dialogSection(source,
        W.behind({ table: 'terms', source, key: pair.term, terms: [pair.term] })) : null)),
      h('p', {}, W.link(W.t('all-about', { term: pair.term }), () => W.openTerm(pair.term))),
    ]);
  }

  W.tabs.push({
    id: 'contrast', state,
    draw(panel) {
      const names = W.data.sources().map((row) => row.source);
      if (names.length < 2) {
        panel.append(W.missing(W.t('one-source')));
        return;
      }
      if (!names.includes(state.a)) [state.a] = names;
      if (!names.includes(state.b) || state.b === state.a) state.b = names.find((name) => name !== state.a);
      panel.append(
        h('div', { class: 'controls' },
          W.sourceSelect(W.t('first-source'), state.a, (source) => { if (source === state.b) state.b = state.a; state.a = source; W.redraw(); }, true),
          W.sourceSelect(W.t('second-source'), state.b, (source) => { if (source === state.a) state.a = state.b; state.b = source; W.redraw(); }, true)),
        h('div', { class: 'grid' }, keyTerms(state.a), keyTerms(state.b), scatter(state.a, state.b)));
    },
  });
})(Wenmai);

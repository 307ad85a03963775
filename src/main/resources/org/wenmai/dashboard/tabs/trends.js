/* How terms come and go. */
(function (W) {
  'use strict';
  const { h, words, n } = W;
  const state = { source: '*', measure: 'term_frequency_pmt', terms: null };
  const MOST = 8;

  /** The course of terms over the periods of a source, 0 where a period has documents and the term is not in them. */
  W.courseOf = function (terms, source, { height = 340, measure = 'term_frequency_pmt' } = {}) {
    const periods = W.data.by('periods', 'source')(source);
    const drawn = terms.filter((term) => W.data.by('trends', 'source', 'term')(source, term).length);
    if (!W.data.periods().length) return W.missing(W.t('no-dates-why'));
    if (!drawn.length || !periods.length) return W.missing(W.t('no-course', { terms: terms.join(' ') }), ' ', W.csv('trends'));
    const lines = drawn.map((term) => {
      const rows = new Map(W.data.by('trends', 'source', 'term')(source, term).map((row) => [row.period, row]));
      return { term, values: periods.map((period) => (rows.has(period.period) ? rows.get(period.period)[measure] : period.documents ? 0 : null)) };
    });
    const share = measure === 'document_share';
    const write = (value) => (share ? W.percent(value) : measure === 'term_frequency_pmt' ? W.rate(value) : W.number(value));
    return h('div', {},
      W.chart((width) => ({
        grid: { left: 56, right: 16, top: lines.length > 1 ? 44 : 16, bottom: 40 },
        legend: lines.length > 1 ? { top: 0, left: 0, right: 0, type: 'scroll', textStyle: { color: W.css('ink') }, data: drawn } : undefined,
        tooltip: { trigger: 'axis', confine: true, backgroundColor: W.css('card'), borderColor: W.css('line'), textStyle: { color: W.css('ink') },
          formatter: (items) => W.escapeMarkup(name(periods[items[0].dataIndex].period)) + items.map((item) =>
            `<br>${W.escapeMarkup(item.seriesName)}: ${W.escapeMarkup(write(item.value[1]))}`).join('') },
        xAxis: W.axis({ type: 'time', splitNumber: width < 500 ? 3 : 6 }),
        yAxis: W.axis({ type: 'value', axisLabel: { color: W.css('soft'), formatter: write } }),
        series: lines.map((line, i) => ({
          type: 'line', name: line.term, symbol: ['circle', 'rect', 'triangle', 'diamond'][i % 4], symbolSize: 6, connectNulls: true,
          lineStyle: { width: 2, type: i >= 4 ? 'dashed' : 'solid' },
          data: line.values.map((value, at) => [periods[at].period, value]),
        })),
      }), { height, label: W.t('course-label', { terms: drawn.join(' ') }),
        onclick: (item) => openPoint(item.seriesName, source, periods[item.dataIndex]) }),
      W.asTable('trends', [W.t('period'), ...drawn.map((term) => n(term))], periods.map((period, at) => [name(period.period),
        ...lines.map((line) => (line.values[at] ? W.link(write(line.values[at]), () => openPoint(line.term, source, period)) : n(write(line.values[at]))))])));
  };

  /** Whether a document is of a period, by the next period's first day. */
  function within(period) {
    const all = W.data.periods().map((row) => row.period);
    const unit = period.granularity || W.data.granularity();
    const begin = new Date(`${period.period}T00:00:00Z`);
    const end = new Date(begin);
    if (unit === 'day') end.setUTCDate(end.getUTCDate() + 1);
    else if (unit === 'week') end.setUTCDate(end.getUTCDate() + 7);
    else if (unit === 'month') end.setUTCMonth(end.getUTCMonth() + 1);
    else end.setUTCFullYear(end.getUTCFullYear() + 1);
    const last = end.toISOString().slice(0, 10);
    return (document) => all.length > 0 && document.published_on !== null && document.published_on >= period.period && document.published_on < last;
  }

  W.within = within;

  function openPoint(term, source, period) {
    const row = W.data.by('trends', 'source', 'term', 'period')(source, term, period.period)[0];
    W.openFigure({
      title: `${term} · ${name(period.period)}`,
      pairs: [[W.t('source'), W.sourceName(source)], [W.t('frequency'), row ? W.number(row.term_frequency) : '0'],
        [W.t('per-million-head'), row ? W.rate(row.term_frequency_pmt) : '0'], [W.t('documents'), row ? W.number(row.document_frequency) : '0'],
        [W.t('document_share'), row ? W.percent(row.document_share) : '0']],
      figure: { table: 'trends', source, key: term, key2: period.period, terms: [term], period: within(period) },
      more: () => h('p', {}, W.link(W.t('all-about', { term }), () => W.openTerm(term, source))),
    });
  }

  /** Bursts of a source: neighbouring periods in which a term is at the same height are one. */
  W.burstsOf = function (source) {
    const order = new Map(W.data.by('periods', 'source')(source).filter((row) => row.documents > 0).map((row, at) => [row.period, at]));
    const found = [];
    W.data.by('trends', 'source')(source).filter((row) => row.burst > 0).forEach((row) => {
      const last = found[found.length - 1];
      if (last && last.term === row.term && last.burst === row.burst && order.get(row.period) - order.get(last.rows[last.rows.length - 1].period) === 1) {
        last.rows.push(row);
        last.term_frequency += row.term_frequency;
        last.document_frequency += row.document_frequency;
      } else {
        const { term, burst, term_frequency, document_frequency } = row;
        found.push({ term, burst, source, term_frequency, document_frequency, rows: [row] });
      }
    });
    return found.sort((a, b) => b.burst - a.burst || b.term_frequency - a.term_frequency || W.inOrder(a.term, b.term));
  };
  const name = (period) => W.periodName(period, W.data.granularity());
  W.spanOf = (burst) => (burst.rows.length > 1 ? `${name(burst.rows[0].period)} – ${name(burst.rows[burst.rows.length - 1].period)}` : name(burst.rows[0].period));
  W.openBurst = (burst) => (burst.rows.length === 1 ? openPoint(burst.term, burst.source, { period: burst.rows[0].period })
    : W.openView(`${burst.term} · ${W.spanOf(burst)}`, () => [
      W.facts([[W.t('source'), W.sourceName(burst.source)], [W.t('burst'), W.number(burst.burst, 1)],
        [W.t('frequency'), W.number(burst.term_frequency)], [W.t('documents'), W.number(burst.document_frequency)]]),
      burst.rows.map((row) => W.dialogSection(name(row.period), W.behind({ table: 'trends', source: burst.source, key: burst.term,
        key2: row.period, terms: [burst.term], period: within(row) })))]));

  function available() {
    const counts = new Map();
    W.data.by('trends', 'source')(state.source).forEach((row) => counts.set(row.term, (counts.get(row.term) || 0) + row.term_frequency));
    return [...counts].sort((a, b) => b[1] - a[1] || W.inOrder(a[0], b[0])).map(([term]) => term);
  }

  function chosen(terms) {
    const kept = (state.terms || []).filter((term) => terms.includes(term));
    return kept.length ? kept : terms.slice(0, 4);
  }

  function course(terms) {
    const shown = chosen(terms);
    const card = W.card(W.t('course'), W.t(`course-${state.measure}`));
    const toggle = (term) => {
      state.terms = shown.includes(term) ? shown.filter((one) => one !== term) : [...shown, term].slice(-MOST);
      W.redraw();
    };
    const offered = [...new Set([...shown, ...terms.slice(0, 24)])];
    card.append(
      h('ul', { class: 'chips', 'aria-label': W.t('choose-terms') }, offered.map((term) => h('li', {},
        h('button', { type: 'button', class: 'chip', 'aria-pressed': String(shown.includes(term)), onclick: () => toggle(term) }, words(term))))),
      W.courseOf(shown, state.source, { measure: state.measure, height: 380 }),
      h('p', { class: 'note' }, W.t('course-note', { granularity: W.t(W.data.granularity()) })));
    const cap = W.capNote('trends', W.t('cap-trends'));
    if (cap) card.append(cap);
    return card;
  }

  /** A burst with its days, which no line cuts. */
  const labelOf = (burst) => h('span', {}, words(burst.term), ' · ', W.spanOf(burst).split(' – ').map((day, at) => [at ? ' – ' : '', h('span', { class: 'whole' }, day)]));

  function bursts() {
    const rows = W.burstsOf(state.source);
    const card = W.card(W.t('bursts'), W.t('bursts-say'));
    card.append(rows.length ? W.bars([W.t('burst-head'), '', W.t('burst')], rows.map((row) => ({
      label: labelOf(row), value: row.burst, text: W.number(row.burst, 1), onclick: () => W.openBurst(row),
    })), { from: 15 }) : W.missing(W.t('no-bursts')));
    const ofAll = W.data.by('trends', 'source')('*').filter((row) => row.burst > 0).length;
    if (state.source === '*' ? ofAll >= W.data.run().bursts : W.capNote('trends')) card.append(h('p', { class: 'note' }, W.t('bursts-note', { n: W.number(W.data.run().bursts) }), ' ', W.csv('trends')));
    return card;
  }

  W.tabs.push({
    id: 'trends', state, said: () => chosen(available()).join(' '),
    draw(panel) {
      if (!W.data.periods().length) {
        panel.append(W.missing(W.t('no-dates-why')));
        return;
      }
      const with_ = new Set(W.data.rows('trends').map((row) => row.source));
      const scopes = [['*', W.t('all-sources')], ...W.data.sources().filter((row) => with_.has(row.source)).map((row) => [row.source, row.source])];
      const terms = available();
      const names = h('datalist', { id: 'trend-terms' }, terms.map((term) => h('option', { value: term })));
      panel.append(h('div', { class: 'controls' },
        W.select(W.t('source'), scopes, state.source, (source) => { state.source = source; W.redraw(); }),
        W.select(W.t('measure'), ['term_frequency_pmt', 'document_share', 'term_frequency'].map((name) => [name, W.t(`measure-${name}`)]),
          state.measure, (name) => { state.measure = name; W.redraw(); }),
        h('label', {}, W.t('add-term'), h('input', { type: 'search', list: 'trend-terms', onchange: (event) => {
          const term = event.target.value.trim();
          if (terms.includes(term)) { state.terms = [...chosen(terms).filter((one) => one !== term), term].slice(-MOST); W.redraw(); }
          else if (term) { event.target.setCustomValidity(W.t('no-course', { terms: term })); event.target.reportValidity(); }
        }, oninput: (event) => event.target.setCustomValidity('') })), names));
      panel.append(terms.length ? h('div', { class: 'grid' }, course(terms), bursts()) : W.missing(W.t('trends-few')));
    },
  });
})(Wenmai);

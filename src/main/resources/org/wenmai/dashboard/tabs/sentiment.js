/* How sources feel, since when, about whom, and in which sentences. */
(function (W) {
  'use strict';
  const { h, n } = W;
  const state = { source: '*', holder: '' };
  const reason = (row) => (row.reason ? W.t('too-few', { n: W.number(row.sentences) }) : '—');
  const colour = (row) => (row.polarity === null ? null : row.polarity_low > 0 ? 'var(--positive)' : row.polarity_high < 0 ? 'var(--negative)' : 'var(--rule)');
  const interval = (row) => (row.polarity === null ? reason(row) : row.polarity_low === null ? W.signed(row.polarity)
    : `${W.signed(row.polarity)} [${W.signed(row.polarity_low)},\u00a0${W.signed(row.polarity_high)}]`);
  const line = (row, label, onclick) => ({
    label, value: row.polarity, low: row.polarity_low, high: row.polarity_high, text: interval(row), onclick, colour: colour(row),
    more: [h('td', { class: 'wide-only' }, W.stack(row)), h('td', { class: 'number wide-only' }, W.number(row.sentences))] });
  const heads = (first) => [first, W.t('polarity-axis'), W.t('polarity-interval'), W.t('shares-head'), W.t('sentences')];

  /** Sentences of a source that feel, the strongest first, from the texts in this page. */
  function feeling(source, label, most, { voice, fits } = {}) {
    const found = [];
    W.data.texts().forEach((text) => {
      const document = W.data.document(text.id);
      if (!document || (source !== '*' && document.source !== source) || (fits && !fits(document))) return;
      // As the page holds them: [number, begin, end, label, polarity, speaker, words, voice]; only those that are shown are cut from the text.
      (text.sentences || []).forEach((one, at) => {
        if (one[3] === label && (!voice || one[7] === voice)) found.push({ id: text.id, at, number: one[0], strength: Math.abs(one[4]) });
      });
    });
    return found.sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.number - b.number)).slice(0, most)
      .map(({ id, at }) => W.sentencesOf(id)[at]);
  }

  function strongest(source, most, which = {}) {
    return h('div', { class: 'columns' }, ['positive', 'negative'].map((label) => {
      const found = feeling(source, label, most, which);
      return h('section', { 'data-sentences': String(found.length) }, h('h4', {}, W.t(`${label}-sentences`)),
        found.length ? W.sentenceList(found, []) : W.missing(W.t('none-of-these')));
    }));
  }

  const openRow = (row, title, voice) => W.openView(title, () => [
    W.facts([[W.t('polarity'), interval(row)], [W.t('sentences'), `${W.number(row.sentences)} (${W.t('shares', {
      positive: W.number(row.positive), neutral: W.number(row.neutral), negative: W.number(row.negative) })})`],
    [W.t('documents'), W.number(row.documents)],
    [W.t('without-reprints'), row.polarity_unique === undefined || row.polarity_unique === null ? null : W.signed(row.polarity_unique)]]),
    strongest(row.source, 8, { voice, fits: row.period ? W.within(row) : null }), h('p', { class: 'note' }, W.t('feeling-note', { shown: W.number(W.data.run().texts_shown), total: W.number(W.data.run().documents) }), ' ', W.t('feeling-cap', { n: 8 }), ' ', W.csv('sentiment_sentences'))]);
  W.openMood = (source) => openRow(W.data.by('sentiment_sources', 'source')(source)[0], W.sourceName(source));

  function bySource() {
    // The corpus, then those with an interval, then those too small for one: a polarity of twelve sentences is no headline.
    const group = (row) => (row.source === '*' ? 0 : row.polarity_low !== null ? 1 : row.polarity !== null ? 2 : 3);
    const rows = [...W.data.rows('sentiment_sources')].sort((a, b) => group(a) - group(b) || b.polarity - a.polarity || b.sentences - a.sentences);
    const card = W.card(W.t('mood-sources'), W.t('mood-sources-say'), W.moodLegend());
    card.append(h('div', { class: 'scroll' }, W.intervals(heads(W.t('source')), rows.map((row) =>
      line(row, W.sourceName(row.source), () => openRow(row, W.sourceName(row.source)))), { from: 20 })),
    h('p', { class: 'note' }, W.t('mood-note')));
    const cap = W.capNote('sentiment_sources', W.t('cap-sources'));
    if (cap) card.append(cap);
    return card;
  }

  function overTime() {
    const card = W.card(W.t('mood-time'), W.t('mood-time-say'));
    card.classList.add('half');
    const table = W.data.table('sentiment_periods');
    const rows = W.data.by('sentiment_periods', 'source')(state.source).filter((row) => row.polarity !== null);
    if (!rows.length) {
      card.append(W.missing(W.t(!table.present ? 'no-mood-periods' : W.data.periods().length ? 'mood-periods-few' : 'no-dates-why')));
      return card;
    }
    card.append(W.chart(() => ({
      grid: { left: 48, right: 16, top: 16, bottom: 40 },
      tooltip: { trigger: 'axis', confine: true, valueFormatter: (value) => (Array.isArray(value) ? W.signed(value[1]) : W.signed(value)),
        formatter: (items) => { const row = rows[items[0].dataIndex]; return W.escapeMarkup(`${W.periodName(row.period, row.granularity)}: ${interval(row)} (${W.t('sentences')} ${W.number(row.sentences)})`); } },
      xAxis: W.axis({ type: 'time' }), yAxis: W.axis({ type: 'value', min: -1, max: 1 }),
      series: [
        { type: 'line', name: W.t('polarity'), data: rows.map((row) => [row.period, row.polarity]), symbolSize: 7, lineStyle: { width: 2 } },
        { type: 'custom', silent: true, data: rows.filter((row) => row.polarity_low !== null).map((row) => [row.period, row.polarity_low, row.polarity_high]),
          renderItem: (params, api) => {
            const [low, high] = [api.coord([api.value(0), api.value(1)]), api.coord([api.value(0), api.value(2)])];
            return { type: 'line', shape: { x1: low[0], y1: low[1], x2: high[0], y2: high[1] }, style: { stroke: W.css('rule'), lineWidth: 1.5 } };
          }, encode: { x: 0, y: [1, 2] } },
      ],
    }), { height: 280, label: W.t('mood-time') }),
    W.asTable('sentiment_periods', [W.t('period'), n(W.t('polarity-interval')), n(W.t('sentences'))], rows.map((row) => [
      W.link(W.periodName(row.period, row.granularity), () => openRow(row, `${W.sourceName(row.source)} · ${W.periodName(row.period, row.granularity)}`)), n(interval(row)), n(W.number(row.sentences))])));
    const cap = W.capNote('sentiment_periods', W.t('cap-sources'));
    if (cap) card.append(cap);
    return card;
  }

  /** What the authors say themselves, and what they let others say. */
  function byVoice() {
    const rows = W.data.rows('sentiment_voices').filter((row) => state.source === '*' || row.source === state.source)
      .sort((a, b) => Number(b.source === '*') - Number(a.source === '*') || W.inOrder(a.source, b.source) || W.inOrder(a.voice, b.voice));
    if (!rows.length) return null;
    const title = (row) => `${W.sourceName(row.source)} · ${W.t(`voice-${row.voice}`)}`;
    return W.card(W.t('mood-voices'), W.t('mood-voices-say'), W.moodLegend(),
      h('div', { class: 'scroll' }, W.intervals(heads(W.t('source-voice')), rows.map((row) =>
        line(row, title(row), () => openRow(row, title(row), row.voice))), { from: 8 })));
  }

  /**
   * The sentences behind a target and its holder; over all sources, * as holder stands for what each source says itself. Those chosen as
   * evidence, then those that feel most: as many as the page surely holds, for there may be stronger ones than the next.
   */
  function mentionsOf(row) {
    const own = new Set(W.data.evidence('sentiment_targets', row.source, row.target, row.holder).map((sentence) => sentence.sentence_id));
    const chosen = new Set(W.data.by('evidence', 'table')('sentiment_targets').map((sentence) => sentence.sentence_id));
    const place = (mention) => (own.has(mention.sentence_id) ? 0 : chosen.has(mention.sentence_id) ? 1 : 2);
    return W.data.by('sentiment_mentions', 'target')(row.target)
      .filter((mention) => (row.source === '*' ? row.holder === (mention.holder === mention.source ? '*' : mention.holder)
        : mention.source === row.source && mention.holder === row.holder))
      .sort((a, b) => place(a) - place(b) || Math.abs(b.polarity) - Math.abs(a.polarity) || (a.sentence_id < b.sentence_id ? -1 : 1))
      .slice(0, W.data.run().mentions);
  }

  function byTarget() {
    const card = W.card(W.t('mood-targets'), W.t('mood-targets-say'));
    const table = W.data.table('sentiment_targets');
    const rows = W.data.by('sentiment_targets', 'source')(state.source);
    if (!rows.length) {
      card.append(W.missing(W.t(table.present ? 'no-mood-targets-here' : 'no-mood-targets')));
      return card;
    }
    const holders = [...new Set(rows.map((row) => row.holder))];
    const holder = holders.includes(state.holder) ? state.holder : '';
    const shown = rows.filter((row) => !holder || row.holder === holder).sort((a, b) => b.sentences - a.sentences);
    card.append(
      h('div', { class: 'controls' }, W.select(W.t('holder'), [['', W.t('all-holders')], ...holders.map((name) => [name, name === state.source ? W.t('holder-self') : name])],
        holder, (name) => { state.holder = name; W.redraw(); })),
      W.moodLegend(),
      h('div', { class: 'scroll' }, W.intervals(heads(W.t('target-holder')), shown.map((row) => line(row,
        row.holder === row.source ? row.target : `${row.target} ← ${row.holder}`,
        () => W.openFigure({
          title: row.holder === row.source ? row.target : `${row.target} ← ${row.holder}`,
          pairs: [[W.t('source'), W.sourceName(row.source)], [W.t('holder'), row.holder === row.source ? W.t('holder-self') : row.holder], [W.t('polarity'), interval(row)], [W.t('sentences'), W.number(row.sentences)], [W.t('documents'), W.number(row.documents)],
            [W.t('shares-head'), W.stack(row)]],
          figure: { table: 'sentiment_targets', source: row.source, key: row.target, key2: row.holder, terms: [row.target],
            mentions: mentionsOf(row), sentences: row.sentences, fits: (sentence) => sentence.label !== 'neutral' },
        }))), { from: 15 })));
    const cap = W.capNote('sentiment_targets', W.t('cap-targets'));
    if (cap) card.append(cap);
    return card;
  }

  function sentences() {
    const card = W.card(W.t('strongest-sentences'), W.t('strongest-sentences-say'));
    card.append(strongest(state.source, 5), h('p', { class: 'note' }, W.t('feeling-cap', { n: 5 }), ' ', W.csv('sentiment_sentences')));
    return card;
  }

  W.tabs.push({
    id: 'sentiment', state,
    draw(panel) {
      if (!W.data.has('sentiment_sources')) {
        panel.append(W.missing(W.t('no-sentiment')));
        return;
      }
      const time = overTime();
      time.classList.remove('half');
      panel.append(h('div', { class: 'grid' }, bySource()),
        h('div', { class: 'controls', style: { 'margin-top': '20px' } },
          W.sourceSelect(W.t('source'), state.source, (source) => { state.source = source; W.redraw(); })),
        h('div', { class: 'grid' }, byTarget(), byVoice() || '', time, sentences()));
    },
  });
})(Wenmai);

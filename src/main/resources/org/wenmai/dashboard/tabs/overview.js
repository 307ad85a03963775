/* What was read, and what stands out. */
(function (W) {
  'use strict';
  const { h, words, link, n } = W;
  const DOCUMENTS = 50;

  function tiles() {
    const run = W.data.run();
    const corpus = W.data.corpus();
    const dates = corpus && corpus.first_published_on
      ? [corpus.first_published_on, ' – ', corpus.last_published_on].map((part) => h('span', { class: 'whole' }, part)) : W.t('no-dates');
    const tile = (name, value, small, beside) => h('div', { class: 'tile' }, h('dt', {}, name),
      h('dd', { class: small ? 'small' : null }, value, beside ? h('small', {}, beside) : null));
    return h('dl', { class: 'tiles', 'data-panel': 'tiles' },
      tile(W.t('read'), W.number(run.documents + run.rejected)),
      tile(W.t('kept'), W.number(run.documents)),
      tile(W.t('rejected'), run.rejected
        ? link(W.number(run.rejected), () => W.open('quality')) : W.number(0)),
      tile(W.t('sources'), W.number(run.sources)),
      corpus ? tile(W.t('sentences'), W.number(corpus.sentences)) : null,
      corpus && corpus.tokens !== null ? tile(W.t('tokens'), W.number(corpus.tokens)) : null,
      tile(W.t('dates'), dates, true, corpus ? W.t('dated', { n: W.number(corpus.dated_documents), of: W.number(corpus.documents) }) : null));
  }

  /** A sentence whose {slots} are filled with nodes. */
  function sentence(key, slots) {
    return W.t(key).split(/(\{\w+\})/).map((part) => {
      const name = /^\{(\w+)\}$/.exec(part);
      return name ? slots[name[1]] : part;
    });
  }

  function commonest() {
    const top = W.data.by('terms', 'source')('*')[0] && [...W.data.by('terms', 'source')('*')]
      .sort((a, b) => b.document_frequency - a.document_frequency || b.term_frequency - a.term_frequency)[0];
    return top && top.document_frequency > 1 ? sentence(W.capNote('terms') ? 'out-term-cut' : 'out-term', {
      term: link(top.term, () => W.openTerm(top.term)), n: W.number(top.term_frequency),
      documents: W.number(top.document_frequency), all: W.number(W.data.run().documents) }) : null;
  }

  /**
   * The contrast with most behind it: the strongest log-likelihood among those that are surely twice as often, else among those surely more
   * often, else among those of so many documents that have no interval. That a source names itself says nothing.
   */
  function contrast(documents) {
    const rows = W.data.rows('keyness').filter((row) => row.log_ratio > 0 && !row.source.includes(row.term) && !row.term.includes(row.source));
    const certain = (least) => rows.filter((row) => row.log_ratio_low !== null && row.log_ratio_low > least && row.q_value < 0.05)
      .sort((a, b) => b.log_likelihood - a.log_likelihood)[0];
    const sure = certain(1) || certain(0);
    const row = sure || rows.filter((one) => one.log_ratio_low === null && one.document_frequency >= documents).sort((a, b) => b.log_likelihood - a.log_likelihood)[0];
    if (!row) return null;
    const open = () => W.openKeyTerm(row);
    return sentence(sure ? 'out-contrast-sure' : row.reference_frequency ? 'out-contrast' : 'out-contrast-only', {
      source: link(row.source, () => W.open('contrast', { a: row.source })), term: link(row.term, open),
      n: W.number(row.term_frequency), documents: W.number(row.document_frequency),
      times: W.times(2 ** row.log_ratio), low: W.times(2 ** (row.log_ratio_low || 0)), high: W.times(2 ** (row.log_ratio_high || 0)) });
  }

  /** The source whose feeling is surest to differ from none. */
  function mood() {
    const felt = W.data.rows('sentiment_sources').filter((row) => row.source !== '*' && row.polarity_low !== null
      && (row.polarity_low > 0 || row.polarity_high < 0))
      .sort((a, b) => Math.min(Math.abs(b.polarity_low), Math.abs(b.polarity_high)) - Math.min(Math.abs(a.polarity_low), Math.abs(a.polarity_high)))[0];
    return felt ? sentence(felt.polarity > 0 ? 'out-positive' : 'out-negative', {
        source: link(felt.source, () => W.openMood(felt.source)), polarity: W.signed(felt.polarity),
        low: W.signed(felt.polarity_low), high: W.signed(felt.polarity_high),
        positive: W.number(felt.positive), negative: W.number(felt.negative), n: W.number(felt.sentences) }) : null;
  }

  function strongestBurst() {
    const [burst] = W.burstsOf('*');
    return burst ? sentence('out-burst', { term: link(burst.term, () => W.openBurst(burst)), period: W.spanOf(burst),
      n: W.number(burst.term_frequency), documents: W.number(burst.document_frequency) }) : null;
  }

  function strongestPair() {
    const [edge] = [...W.data.by('cooccurrence_edges', 'source')('*')].sort((a, b) => b.joint_frequency - a.joint_frequency || a.rank - b.rank);
    return edge ? sentence(W.capNote('cooccurrence_edges') ? 'out-pair-cut' : 'out-pair', { pair: link(`${edge.term_a} + ${edge.term_b}`, () => W.openPair('*', edge)),
      n: W.number(edge.joint_frequency) }) : null;
  }

  function standsOut() {
    const sure = contrast(2);
    const found = [commonest(), sure, mood(), strongestBurst(), strongestPair(), sure ? null : contrast(1)].filter(Boolean).slice(0, 3);
    return W.card(W.t('stands-out'), null, found.length
      ? h('ol', { class: 'stand-out' }, found.map((nodes) => h('li', {}, nodes))) : W.missing(W.t('nothing-stands-out')));
  }

  function overTime() {
    const periods = W.data.periods();
    const card = W.card(W.t('documents-over-time'), periods.length ? W.t('documents-over-time-say', { granularity: W.t(periods[0].granularity) }) : null);
    card.classList.add('half');
    if (!periods.length) {
      card.append(W.missing(W.t('no-dates-why')));
      return card;
    }
    card.append(W.chart(() => ({
      grid: { left: 44, right: 14, top: 14, bottom: 44 },
      tooltip: { trigger: 'axis', confine: true },
      xAxis: W.axis({ type: 'time' }), yAxis: W.axis({ type: 'value', minInterval: 1 }),
      series: [{ type: 'bar', barMaxWidth: 26, name: W.t('documents'), data: periods.map((row) => [row.period, row.documents]) }],
    }), { height: Math.min(460, Math.max(240, 36 * Math.min(12, W.data.sources().length))), label: W.t('documents-over-time') }),
    W.asTable('periods', [W.t('period'), n(W.t('documents')), n(W.t('tokens'))],
      periods.map((row) => [W.periodName(row.period, row.granularity), n(W.number(row.documents)), n(W.number(row.tokens))])));
    return card;
  }

  function sources() {
    const rows = W.data.sources();
    const card = W.card(W.t('sources'), W.t('sources-say'));
    card.classList.add('half');
    card.append(rows.length ? W.bars([W.t('source'), '', W.t('documents')], rows.map((row) => ({
      label: row.source, value: row.documents, text: W.number(row.documents), onclick: () => openSource(row),
    })), { from: 12 }) : W.missing(W.t('no-documents')));
    const note = W.capNote('sources', W.t('cap-sources'));
    if (note) card.append(note);
    return card;
  }

  /** Documents of a source on this page, the newest first, undated ones last. */
  const newest = (source) => [...W.data.by('documents', 'source')(source)].sort((a, b) => W.inOrder(b.published_on || '', a.published_on || ''));

  function openSource(row) {
    W.openView(row.source, () => [
      W.facts([
        [W.t('documents'), W.number(row.documents)], [W.t('families'), W.number(row.families)],
        [W.t('dates'), row.first_published_on ? `${row.first_published_on} – ${row.last_published_on}` : W.t('no-dates')],
        [W.t('sentences'), W.number(row.sentences)], [W.t('tokens'), W.number(row.tokens)],
        ['MATTR', W.number(row.mattr, 3)], ['MTLD', W.number(row.mtld, 1)],
        [W.t('sentence-length'), W.number(row.mean_sentence_tokens, 1)], [W.t('rejected'), W.number(row.rejected)],
      ]),
      h('p', {}, W.button(W.t('tab-terms'), () => W.open('terms', { source: row.source })), ' ',
        W.button(W.t('tab-contrast'), () => W.open('contrast', { a: row.source })), ' ',
        W.button(W.t('tab-documents'), () => W.open('documents', { source: row.source }))),
      W.dialogSection(W.t('documents'), h('ul', {}, newest(row.source).slice(0, DOCUMENTS).map((document) =>
        h('li', {}, link(document.title || W.t('untitled'), () => W.openDocument(document.doc_id)),
          document.published_on ? ` · ${document.published_on}` : ''))),
      W.listNote(Math.min(DOCUMENTS, newest(row.source).length), row.documents, 'documents')),
    ]);
  }
  W.openSource = openSource;

  W.tabs.push({
    id: 'overview', state: {},
    draw(panel) {
      panel.append(tiles(), h('div', { class: 'grid' }, standsOut(), overTime(), sources()));
    },
  });
})(Wenmai);

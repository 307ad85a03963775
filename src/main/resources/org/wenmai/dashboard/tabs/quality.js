/* How far the figures can be trusted. */
(function (W) {
  'use strict';
  const { h, n } = W;

  function rejects() {
    const card = W.card(W.t('rejects'), W.t('rejects-say'));
    const counts = W.data.run().rejected_by_source_and_reason;
    if (!counts.length) {
      card.append(W.missing(W.t('no-rejects')));
      return card;
    }
    const byReason = new Map();
    counts.forEach(([, reason, count]) => byReason.set(reason, (byReason.get(reason) || 0) + count));
    const list = h('div', { class: 'scroll tall', tabindex: '0', role: 'region', 'aria-label': W.t('rejects') },
      W.plainTable([W.t('file'), W.t('source'), W.t('reason'), W.t('message')], W.data.rows('rejects').map((row) => [
        row.entry ? `${row.path} #${row.entry}` : row.path, row.source || '—', W.t(`reason-${row.reason}`), row.message || '—'])));
    card.append(W.bars([W.t('reason'), '', W.t('records')], [...byReason].sort((a, b) => b[1] - a[1]).map(([reason, count]) => ({
      label: W.t(`reason-${reason}`), value: count, text: W.number(count) }))), h('details', {}, h('summary', {}, W.t('which-files')), list));
    const cap = W.capNote('rejects', W.t('cap-first'));
    if (cap) card.append(cap);
    return card;
  }

  function health() {
    const rows = W.data.run().health_by_source;
    const unsure = W.data.rows('segmentation_health').slice(0, 20);
    const card = W.card(W.t('health'), W.t('health-say'));
    if (!rows.length) {
      card.append(W.missing(W.t('no-health')));
      return card;
    }
    card.append(h('div', { class: 'scroll tall', tabindex: '0', role: 'region', 'aria-label': W.t('health') },
      W.plainTable([W.t('source'), n(W.t('tokens')), n(W.t('unknown')), n(W.t('single')), n(W.t('disagreement'))],
        [...rows].sort((a, b) => b[1] - a[1]).map(([source, tokens, unknown, single, other]) => [source, n(W.number(tokens)),
          n(W.percent(unknown, 1)), n(W.percent(single, 1)), n(W.percent(other, 1))]))),
    h('h4', {}, W.t('unsure')), h('div', { class: 'scroll tall', tabindex: '0', role: 'region', 'aria-label': W.t('unsure') },
      W.plainTable([W.t('title-of'), W.t('source'), n(W.t('tokens')), n(W.t('unknown')), n(W.t('disagreement'))],
        unsure.map((row) => [
          W.link((W.data.document(row.doc_id) || {}).title || row.doc_id, () => W.openDocument(row.doc_id)), row.source,
          n(W.number(row.tokens)), n(W.percent(row.unknown_share, 1)), n(W.percent(row.disagreement_share, 1))]))),
    W.listNote(unsure.length, W.data.table('segmentation_health').total, 'segmentation_health') || h('p', { class: 'note' }, W.csv('segmentation_health')));
    return card;
  }

  function boilerplate() {
    const rows = W.data.rows('boilerplate');
    const card = W.card(W.t('boilerplate'), W.t('boilerplate-say'));
    card.append(rows.length ? h('div', { class: 'scroll tall', tabindex: '0', role: 'region', 'aria-label': W.t('boilerplate') },
      W.plainTable([W.t('line'), W.t('source'), n(W.t('documents')), n(W.t('occurrences'))],
        rows.map((row) => [row.line, row.source, n(W.number(row.documents)), n(W.number(row.occurrences))]))) : W.missing(W.t('no-boilerplate')));
    const cap = W.capNote('boilerplate', W.t('cap-boilerplate'));
    if (cap) card.append(cap);
    return card;
  }

  function reading() {
    const keys = ['frequency', 'pmt', 'tfidf', 'keyness', 'network', 'polarity', 'reprints', 'dates', 'caps'];
    return W.card(W.t('how-to-read'), null, h('dl', {}, keys.map((key) => [h('dt', {}, h('strong', {}, W.t(`read-${key}`))), h('dd', { style: { margin: '0 0 8px' } }, W.t(`read-${key}-say`))])));
  }

  W.tabs.push({
    id: 'quality', state: {},
    draw(panel) {
      panel.append(h('div', { class: 'flow' }, reading(), rejects(), boilerplate(), health()));
    },
  });
})(Wenmai);

/* From a figure to its sentences: those chosen by the job, else those of the texts that stand in this page. */
(function (W) {
  'use strict';
  const { h, words, link } = W;

  /** Begin and end in UTF-16 units from offsets in code points. */
  function places(text, codePoints) {
    if (!/[\ud800-\udfff]/.test(text)) return (at) => at;
    const units = [0];
    for (const c of text) units.push(units[units.length - 1] + c.length);
    return (at) => units[Math.min(at, units.length - 1)];
  }

  const cut = new Map();
  /** Sentences of a text in this page: {id, doc_id, number, text, begin, label, polarity, speaker, spans}. */
  function sentencesOf(docId) {
    if (!cut.has(docId)) {
      const text = W.data.text(docId);
      const at = text ? places(text.text) : null;
      cut.set(docId, text ? (text.sentences || []).map(([number, begin, end, label, polarity, speaker, decided, voice]) => ({
        sentence_id: `${docId}:${number}`, doc_id: docId, number, begin: at(begin), end: at(end),
        text: text.text.slice(at(begin), at(end)), label: label || 'neutral', polarity: polarity || 0, speaker, places: decided, voice,
      })) : []);
    }
    return cut.get(docId);
  }

  const fold = (text) => text.normalize('NFKC').toLowerCase();

  /** Sentences of the texts in this page that hold all the words, at most so many. */
  function search(terms, { source, period, most = 10, fits } = {}) {
    const wanted = terms.map(fold);
    const found = [];
    for (const text of W.data.texts()) {
      const document = W.data.document(text.id);
      if (!document || (source && source !== '*' && document.source !== source)) continue;
      if (period && !period(document)) continue;
      const whole = fold(text.text);
      if (!wanted.every((term) => whole.includes(term))) continue;
      for (const sentence of sentencesOf(text.id)) {
        const folded = fold(sentence.text);
        if (wanted.every((term) => folded.includes(term)) && (!fits || fits(sentence))) {
          found.push(sentence);
          if (found.length >= most) return found;
        }
      }
    }
    return found;
  }

  /** A text with terms marked. */
  function marked(text, terms) {
    const wanted = terms.filter(Boolean).map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    if (!wanted.length) return [text];
    const pattern = new RegExp(wanted.sort((a, b) => b.length - a.length).join('|'), 'gi');
    const parts = [];
    let at = 0;
    for (const match of text.matchAll(pattern)) {
      parts.push(text.slice(at, match.index), h('mark', {}, match[0]));
      at = match.index + match[0].length;
    }
    parts.push(text.slice(at));
    return parts;
  }

  function item(sentence, terms) {
    const document = W.data.document(sentence.doc_id);
    const title = document ? document.title || W.t('untitled') : sentence.doc_id;
    return h('li', { class: sentence.label || null },
      h('span', { class: 'words', dir: 'auto' }, marked(sentence.text, terms)),
      h('span', { class: 'meta' },
        document ? words(document.source) : null, document && document.published_on ? ` · ${document.published_on}` : '', ' · ',
        link(title, () => W.openDocument(sentence.doc_id, sentence.sentence_id, terms)),
        sentence.speaker ? [' · ', W.t('says', { speaker: '' }), words(sentence.speaker)] : null,
        document && W.webAddress(document.url || '') ? [' · ', W.original(document.url)] : null));
  }

  const list = (sentences, terms) => h('ol', { class: 'sentences' }, sentences.map((sentence) => item(sentence, terms)));

  /**
   * The sentences behind a figure.
   * figure: {table, source, key, key2, terms, period}: which row it is, and the words that its sentences hold.
   */
  function behind(figure) {
    const { table, source, key, key2 = '', terms } = figure;
    const chosen = W.data.evidence(table, source, key, key2);
    const have = new Set(chosen.map((sentence) => sentence.sentence_id));
    const found = search(terms, { source, period: figure.period, fits: figure.fits, most: 10 + chosen.length })
      .filter((sentence) => !have.has(sentence.sentence_id)).slice(0, 10);
    const parts = [];
    if (chosen.length) parts.push(list(chosen, terms), h('p', { class: 'note' }, W.t('evidence-note'), ' ', W.csv('evidence')));
    if (found.length) {
      const more = h('div', {});
      if (chosen.length) {
        const open = W.button(W.t('more-sentences', { n: found.length }), () => { more.append(list(found, terms)); open.remove(); });
        more.append(open);
      } else {
        more.append(list(found, terms), h('p', { class: 'note' }, W.t('search-note')));
      }
      parts.push(more);
    }
    if (!parts.length) parts.push(W.missing(W.t('no-sentences', { terms: terms.join(' ') })));
    return h('div', { 'data-sentences': String(chosen.length + found.length) }, parts);
  }

  Object.assign(W, { sentencesOf, searchSentences: search, marked, sentenceList: list, behind, places });
})(Wenmai);

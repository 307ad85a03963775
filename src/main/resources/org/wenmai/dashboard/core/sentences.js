/* From a figure to its sentences: those chosen by the job, else those of the texts that stand in this page. */
(function (W) {
  'use strict';
  const { h, words, link } = W;
  const MOST = 10;

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
        text: text.text.slice(at(begin), at(end)), label: label || 'neutral', polarity: polarity || 0, speaker, places: decided, voice: label ? voice : 'author',
      })) : []);
    }
    return cut.get(docId);
  }

  const fold = (text) => text.normalize('NFKC').toLowerCase();
  const folded = new Map();
  /** A whole text as it is searched. */
  function searched(text) {
    if (!folded.has(text.id)) folded.set(text.id, fold(text.text));
    return folded.get(text.id);
  }

  const decoded = new Map();
  /** Tokens of a text that are terms of the page, by the number of their sentence: [begin, end, number of the term] in code points. */
  function tokensOf(text) {
    if (!decoded.has(text.id)) {
      const bySentence = new Map();
      (text.marks ? text.marks.split(';') : []).forEach((part) => {
        const [number, tokens] = part.split(':');
        let at = 0;
        bySentence.set(parseInt(number, 36), tokens.split(',').map((token) => {
          const [gap, term, length] = token.split('.');
          const begin = at + parseInt(gap, 36);
          const of = parseInt(term, 36);
          at = begin + (length ? parseInt(length, 36) : [...W.data.markTerm(of)].length);
          return [begin, at, of];
        }));
      });
      decoded.set(text.id, bySentence);
    }
    return decoded.get(text.id);
  }

  const numberOf = (sentenceId) => Number(sentenceId.slice(sentenceId.lastIndexOf(':') + 1));

  /** Where terms stand in a sentence, in UTF-16 units: by the tokens of the job where the page has them, else by their letters. */
  function marksIn(sentence, terms) {
    const text = W.data.text(sentence.doc_id);
    const found = [];
    const byLetters = [];
    const numbers = new Set();
    terms.filter(Boolean).forEach((term) => {
      const number = text ? W.data.markNumber(term) : undefined;
      if (number === undefined) byLetters.push(term); else numbers.add(number);
    });
    if (numbers.size) {
      const at = places(sentence.text);
      (tokensOf(text).get(numberOf(sentence.sentence_id)) || []).forEach(([begin, end, number]) => {
        if (numbers.has(number)) found.push([at(begin), at(end)]);
      });
    }
    if (byLetters.length) {
      const pattern = new RegExp(byLetters.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .sort((a, b) => b.length - a.length).join('|'), 'gi');
      for (const match of sentence.text.matchAll(pattern)) found.push([match.index, match.index + match[0].length]);
    }
    return found;
  }

  /** A sentence as nodes: terms marked, and the words underlined that say how it feels. */
  function decorated(sentence, terms) {
    const { text } = sentence;
    const at = places(text);
    const marks = marksIn(sentence, terms);
    const felt = (sentence.places || []).filter((place) => place[2]).map(([begin, end, weight]) => [at(begin), at(end), weight]);
    const edges = [...new Set([0, text.length, ...[...marks, ...felt].flatMap(([begin, end]) => [begin, end])])]
      .filter((edge) => edge >= 0 && edge <= text.length).sort((a, b) => a - b);
    const nodes = [];
    for (let i = 0; i + 1 < edges.length; i++) {
      const [begin, end] = [edges[i], edges[i + 1]];
      const holds = (one) => one[0] <= begin && one[1] >= end;
      const word = felt.find(holds);
      let node = text.slice(begin, end);
      if (word) node = h('span', { class: word[2] > 0 ? 'positive-word' : 'negative-word' }, node);
      nodes.push(marks.some(holds) ? h('mark', {}, node) : node);
    }
    return nodes;
  }

  /** Sentences of the texts in this page that hold all the terms, at most so many: by the tokens of the job where all terms are known to it. */
  function search(terms, { source, period, most = 10, fits } = {}) {
    const numbers = terms.map(W.data.markNumber);
    const exact = numbers.every((number) => number !== undefined);
    const patterns = exact ? numbers.map((number) => new RegExp(`\\.${number.toString(36)}(?![0-9a-z])`)) : [];
    const wanted = terms.map(fold);
    const found = [];
    for (const text of W.data.texts()) {
      const document = W.data.document(text.id);
      if (!document || (source && source !== '*' && document.source !== source)) continue;
      if (period && !period(document)) continue;
      if (exact ? !text.marks || !patterns.every((pattern) => pattern.test(text.marks)) : !wanted.every((term) => searched(text).includes(term))) continue;
      for (const sentence of sentencesOf(text.id)) {
        if (holds(text, sentence, exact ? numbers : null, wanted) && (!fits || fits(sentence))) {
          found.push(sentence);
          if (found.length >= most) return { found, exact };
        }
      }
    }
    return { found, exact };
  }

  function holds(text, sentence, numbers, wanted) {
    if (numbers) {
      const tokens = tokensOf(text).get(sentence.number) || [];
      return numbers.every((number) => tokens.some((token) => token[2] === number));
    }
    const letters = fold(sentence.text);
    return wanted.every((term) => letters.includes(term));
  }

  /** A sentence with what the page knows of it, or as it is where its text is not here. */
  const known = (sentence) => sentencesOf(sentence.doc_id).find((one) => one.sentence_id === sentence.sentence_id) || sentence;

  function item(given, terms, mention) {
    const sentence = known(given);
    const document = W.data.document(sentence.doc_id);
    const title = document ? document.title || W.t('untitled') : sentence.doc_id;
    const label = mention ? mention.label : sentence.label;
    return h('li', { class: label || null },
      h('span', { class: 'words', dir: 'auto' }, decorated(sentence, terms)),
      mention ? h('span', { class: 'meta' }, W.t('view-of'), ' ', words(mention.holder), `${W.t('colon')}${W.t(mention.label)} ${W.signed(mention.polarity)}`,
        sentence.voice ? ` · ${W.t(`in-voice-${sentence.voice}`)}` : '') : null,
      h('span', { class: 'meta' },
        document ? words(document.source) : null, document && document.published_on ? ` · ${document.published_on}` : '', ' · ',
        link(title, () => W.openDocument(sentence.doc_id, sentence.sentence_id, terms)),
        sentence.speaker ? [' · ', W.t('says', { speaker: '' }), words(sentence.speaker)] : null,
        document && W.webAddress(document.url || '') ? [' · ', W.original(document.url)] : null));
  }

  const list = (sentences, terms, mentions = new Map()) => h('ol', { class: 'sentences' },
    sentences.map((sentence) => item(sentence, terms, mentions.get(sentence.sentence_id))));

  /**
   * The sentences behind a figure.
   * figure: {table, source, key, key2, terms, period, mentions}: which row it is, the words that its sentences hold, and, where a table
   * lists them, its sentences.
   */
  function behind(figure) {
    const { table, source, key, key2 = '', terms, mentions = [] } = figure;
    const chosen = W.data.evidence(table, source, key, key2);
    const have = new Set(chosen.map((sentence) => sentence.sentence_id));
    const ofMentions = new Map(mentions.map((mention) => [mention.sentence_id, mention]));
    const parts = [];
    if (chosen.length) parts.push(list(chosen, terms, ofMentions), h('p', { class: 'note' }, W.t('evidence-note'), ' ', W.csv('evidence')));
    let rest = [];
    if (mentions.length) {
      const listed = mentions.filter((mention) => !have.has(mention.sentence_id)).map(known);
      rest = listed.filter((sentence) => sentence.text !== undefined);
      if (rest.length) parts.push(list(rest, terms, ofMentions));
      const shown = mentions.length - listed.length + rest.length;
      if (shown < figure.sentences) {
        parts.push(h('p', { class: 'note' }, W.t('mentions-note', { shown: W.number(shown), total: W.number(figure.sentences) }), ' ', W.csv('sentiment_mentions')));
      }
    } else {
      const { found, exact } = search(terms, { source, period: figure.period, fits: figure.fits, most: MOST + chosen.length + 1 });
      const others = found.filter((sentence) => !have.has(sentence.sentence_id));
      rest = others.slice(0, MOST);
      const note = () => h('p', { class: 'note' }, W.t(exact ? 'token-note' : 'search-note'),
        others.length > MOST ? [' ', W.t('search-cap', { n: MOST, terms: terms.join(' ') })] : '');
      if (rest.length && chosen.length) {
        const more = h('div', {});
        const open = W.button(W.t('more-sentences', { n: rest.length }), () => { more.append(list(rest, terms), note()); open.remove(); });
        more.append(open);
        parts.push(more);
      } else if (rest.length) parts.push(list(rest, terms), note());
    }
    if (!parts.length) parts.push(W.missing(W.t('no-sentences', { terms: terms.join(' ') })));
    return h('div', { 'data-sentences': String(chosen.length + rest.length) }, parts);
  }

  Object.assign(W, { sentencesOf, searchSentences: search, decorated, sentenceList: list, behind, places });
})(Wenmai);

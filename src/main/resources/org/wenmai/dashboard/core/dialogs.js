/* What opens over the page: a term, a pair, a document, any figure with its sentences. Each can lead to the next, and back. */
(function (W) {
  'use strict';
  const { h, words, link, n } = W;
  const dialog = document.getElementById('dialog');
  const trail = [];
  const NEIGHBOURS = 24;

  function show(view, isBack) {
    if (!isBack) trail.push(view);
    const body = h('div', { class: 'dialog-body', tabindex: '-1' }, view.body());
    dialog.replaceChildren(
      h('div', { class: 'dialog-top' },
        h('h2', { id: 'dialog-title', dir: 'auto' }, view.title),
        trail.length > 1 ? W.button(W.t('back'), () => { trail.pop(); show(trail[trail.length - 1], true); }) : null,
        W.button(W.t('close'), () => dialog.close(), { id: 'dialog-close' })),
      body);
    if (!dialog.open) dialog.showModal();
    body.scrollTop = 0;
    const aim = body.querySelector('.aim');
    if (aim) aim.scrollIntoView({ block: 'center' }); else body.focus();
    W.sweep();
  }
  dialog.addEventListener('close', () => { trail.length = 0; dialog.replaceChildren(); W.sweep(); });
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });

  const section = (title, ...children) => h('section', {}, h('h3', {}, title), ...children);
  const facts = (pairs) => h('dl', { class: 'facts' },
    pairs.filter((pair) => pair[1] !== null && pair[1] !== '').map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]));

  /** A figure and its sentences. */
  W.openFigure = function ({ title, pairs, figure, more }) {
    show({ title, body: () => [pairs ? facts(pairs) : null, section(W.t('sentences'), W.behind(figure)), more ? more() : null] });
  };

  /** A view made by a tab. */
  W.openView = (title, body) => show({ title, body });

  /** Two terms together. */
  W.openPair = function (source, edge) {
    W.openFigure({
      title: `${edge.term_a} + ${edge.term_b}`,
      pairs: [
        [W.t('source'), W.sourceName(source)], [W.t('joint-windows'), W.number(edge.joint_frequency)],
        [W.t('windows-of-each'), `${W.number(edge.frequency_a)} / ${W.number(edge.frequency_b)}`],
        ['logDice', W.number(edge.log_dice, 2)], ['PMI', W.number(edge.pmi, 2)],
        [W.t('stability'), edge.stability === null ? null : W.percent(edge.stability)],
      ],
      figure: { table: 'cooccurrence_edges', source, key: edge.term_a, key2: edge.term_b, terms: [edge.term_a, edge.term_b] },
      more: () => h('p', {}, [edge.term_a, edge.term_b].map((term) => [link(term, () => W.openTerm(term, source)), ' '])),
    });
  };

  /** All about a term: how often, where, when, beside what, in which sentences. */
  W.openTerm = function (term, source = '*') {
    show({ title: term, body: () => aboutTerm(term, source) });
  };

  function aboutTerm(term, source) {
    const all = W.data.term('*', term);
    const own = source === '*' ? all : W.data.term(source, term) || all;
    const scope = own ? own.source : '*';
    const inScope = W.data.neighbours(scope, term);
    const within = inScope.length ? scope : '*';
    const linked = inScope.length ? inScope : W.data.neighbours('*', term);
    const near = linked.slice(0, NEIGHBOURS);
    return [
      own ? facts([
        [W.t('source'), W.sourceName(scope)],
        [W.t('frequency'), `${W.number(own.term_frequency)} (${W.t('per-million', { n: W.rate(own.term_frequency_pmt) })})`],
        [W.t('documents'), W.number(own.document_frequency)],
        [W.t('rank'), W.number(own.rank)],
        [W.t('kind'), own.type && `type-${own.type}` in W.wordsEn ? W.t(`type-${own.type}`) : own.type],
      ]) : h('p', { class: 'note' }, W.t('term-not-listed'), ' ', W.csv('terms')),
      section(W.t('sentences'), W.behind({ table: 'terms', source: scope, key: term, terms: [term] })),
      h('div', { class: 'columns' },
        section(W.t('term-sources'), ofSources(term)),
        section(W.t('term-course'), W.courseOf([term], '*', { height: 220 }))),
      section(W.t('term-neighbours'), near.length
        ? h('ul', { class: 'chips' }, near.map(([other, edge]) => h('li', {},
          h('button', { type: 'button', class: 'chip', onclick: () => W.openPair(within, edge) },
            words(other), h('small', {}, W.number(edge.joint_frequency))))))
        : W.missing(W.t('no-neighbours')), W.listNote(near.length, Math.max(linked.length, W.data.degree(within, term)), 'cooccurrence_edges')),
    ];
  }

  function ofSources(term) {
    const rows = W.data.by('terms', 'term')(term).filter((row) => row.source !== '*')
      .sort((a, b) => b.term_frequency_pmt - a.term_frequency_pmt);
    if (!rows.length) return W.missing(W.t('term-sources-missing'));
    return W.bars([W.t('source'), W.t('rate'), W.t('per-million-head')], rows.map((row) => ({
      label: row.source, value: row.term_frequency_pmt, text: `${W.rate(row.term_frequency_pmt)} (${W.number(row.term_frequency)})`,
      onclick: () => W.openFigure({
        title: `${term} · ${row.source}`,
        pairs: [[W.t('frequency'), W.number(row.term_frequency)], [W.t('documents'), W.number(row.document_frequency)]],
        figure: { table: 'terms', source: row.source, key: term, terms: [term] },
      }),
    })), { from: 10 });
  }

  /** A document: where it is from, its terms, and its text with terms and feeling marked. */
  W.openDocument = function (id, sentenceId, terms) {
    const document = W.data.document(id);
    show({ title: (document && document.title) || W.t('untitled'), body: () => aboutDocument(document, id, sentenceId, terms) });
  };

  function aboutDocument(document, id, sentenceId, terms) {
    if (!document) return [W.missing(W.t('document-not-listed', { id }), ' ', W.csv('documents'))];
    const text = W.data.text(id);
    const family = W.data.by('reprints', 'family')(document.reprint_family).filter((row) => row.doc_id !== id);
    const mood = W.data.by('sentiment_documents', 'doc_id')(id)[0];
    const about = facts([
      [W.t('source'), words(document.source)], [W.t('author'), document.author && words(document.author)],
      [W.t('date'), document.published_on || W.t('undated')], [W.t('address'), document.url && W.original(document.url)],
      [W.t('file'), words(document.entry ? `${document.path} #${document.entry}` : document.path)],
      [W.t('size'), W.t('size-of', { characters: W.number(document.characters), sentences: W.number(document.sentences) })],
      [W.t('mood'), mood && mood.polarity !== null ? h('span', {}, W.stack(mood), ' ', W.signed(mood.polarity)) : null],
      [W.t('reprints'), family.length ? family.map((row) => h('div', {}, words(row.source), ' · ',
        link((W.data.document(row.doc_id) || {}).title || row.doc_id, () => W.openDocument(row.doc_id)))) : null],
    ]);
    if (!text) return [about, W.missing(W.t('text-not-here', { shown: W.number(W.data.run().texts_shown) }))];
    const own = text.terms || [];
    const wanted = terms && terms.length ? terms : own;
    const place = h('div', { class: 'text', dir: 'auto' }, wholeText(text, id, wanted, sentenceId));
    return [about,
      own.length ? section(W.t('own-terms'), h('ul', { class: 'chips' }, own.map((term) => h('li', {},
        h('button', { type: 'button', class: 'chip', onclick: () => W.openTerm(term, document.source) }, words(term)))))) : null,
      section(W.t('text'), h('p', { class: 'say' }, W.t('text-marks')), place)];
  }

  /** The text as nodes: sentences that feel are coloured, the words that say so underlined, terms marked. */
  function wholeText(text, id, terms, sentenceId) {
    const nodes = [];
    let at = 0;
    W.sentencesOf(id).forEach((sentence) => {
      if (sentence.begin > at) nodes.push(text.text.slice(at, sentence.begin));
      if (sentence.begin < at) return;
      nodes.push(h('span', {
        class: [sentence.label === 'neutral' ? '' : `${sentence.label}-sentence`, sentence.sentence_id === sentenceId ? 'aim' : '']
          .join(' ').trim() || null,
        title: sentence.label === 'neutral' ? null : `${W.t(sentence.label)} ${W.signed(sentence.polarity)}`,
      }, W.decorated(sentence, terms)));
      at = sentence.end;
    });
    nodes.push(text.text.slice(at));
    return nodes;
  }

  W.facts = facts;
  W.dialogSection = section;
})(Wenmai);

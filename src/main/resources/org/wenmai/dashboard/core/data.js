/* The tables of the run as they stand in the page; a table is read when it is first asked for. */
(function (W) {
  'use strict';
  const parsed = new Map();

  function block(name) {
    if (!parsed.has(name)) {
      const element = document.getElementById(`data-${name}`);
      parsed.set(name, element ? JSON.parse(element.textContent) : null);
    }
    return parsed.get(name);
  }

  const tables = new Map();
  /** Rows as objects by column; total is the length of the whole table. */
  function table(name) {
    if (!tables.has(name)) {
      const content = block(name);
      const columns = content ? content.columns : [];
      const rows = (content ? content.rows : []).map((cells) => {
        const row = {};
        columns.forEach((column, i) => { row[column] = cells[i]; });
        return row;
      });
      tables.set(name, { name, present: content !== null, total: content ? content.total : 0, rows });
    }
    return tables.get(name);
  }

  const indexes = new Map();
  /** Rows of a table by the values of columns. */
  function by(name, ...columns) {
    const key = `${name} ${columns.join(' ')}`;
    if (!indexes.has(key)) {
      const index = new Map();
      table(name).rows.forEach((row) => {
        const value = columns.map((column) => row[column]).join('\u0001');
        if (!index.has(value)) index.set(value, []);
        index.get(value).push(row);
      });
      indexes.set(key, index);
    }
    return (...values) => indexes.get(key).get(values.join('\u0001')) || [];
  }

  const first = (rows) => (rows.length ? rows[0] : null);
  const memo = new Map();
  function once(name, make) {
    if (!memo.has(name)) memo.set(name, make());
    return memo.get(name);
  }

  W.data = {
    run: () => block('run'),
    table,
    by,
    rows: (name) => table(name).rows,
    /** Rows of a whole table, whether the page holds some or none. */
    total: (name) => (table(name).present ? table(name).total : block('run').totals[name] || 0),
    has: (name) => table(name).present && table(name).rows.length > 0,
    /** Sources with most documents first, without the whole corpus. */
    sources: () => once('sources', () => table('sources').rows.filter((row) => row.source !== '*')),
    corpus: () => first(by('sources', 'source')('*')),
    term: (source, term) => first(by('terms', 'source', 'term')(source, term)),
    document: (id) => first(by('documents', 'doc_id')(id)),
    /** The text of a document with its sentences, or null where the page had no room for it. */
    text: (id) => once('texts', () => new Map((block('texts') || []).map((text) => [text.id, text]))).get(id) || null,
    texts: () => block('texts') || [],
    /** The number by which a term is marked in the texts, undefined where it is not. */
    markNumber: (term) => once('marks', () => new Map((block('marks') || []).map((one, number) => [one, number]))).get(term),
    markTerm: (number) => block('marks')[number],
    evidence: (name, source, key, key2 = '') =>
      by('evidence', 'table', 'source', 'key', 'key_2')(name, source, key, key2),
    /** The periods of the corpus, first day first. */
    periods: () => once('periods', () => by('periods', 'source')('*')),
    granularity: () => (W.data.periods().length ? W.data.periods()[0].granularity : null),
    /** How many neighbours a term has in a network, those too that this page does not hold; 0 where it does not hold the term. */
    degree: (source, term) => (first(by('cooccurrence_nodes', 'source', 'term')(source, term)) || { degree: 0 }).degree,
    /** Neighbours of a term in a network: [term, edge], most joint windows first. */
    neighbours(source, term) {
      return by('cooccurrence_edges', 'source')(source)
        .filter((edge) => edge.term_a === term || edge.term_b === term)
        .map((edge) => [edge.term_a === term ? edge.term_b : edge.term_a, edge])
        .sort((a, b) => b[1].joint_frequency - a[1].joint_frequency);
    },
  };
})(Wenmai);

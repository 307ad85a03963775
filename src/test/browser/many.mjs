// A page with as many documents as are wanted: those of a finished page, each under new ids as often as it takes.
export function many(page, documents) {
  const block = (name) => new RegExp(`(<script type="application/json" id="data-${name}">)(.*?)(</script>)`, 's');
  const read = (name) => JSON.parse(block(name).exec(page)[2]);
  const json = (value) => JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const write = (name, value) => { page = page.replace(block(name), (all, before, old, after) => before + json(value) + after); };
  const listed = read('documents');
  const copies = Math.ceil(documents / listed.rows.length);
  const again = (id, copy) => (copy ? `${id}x${copy}` : id);
  const repeated = (rows, rename) => Array.from({ length: copies }, (none, copy) => rows.map((row) => rename(row, copy))).flat();
  listed.rows = repeated(listed.rows, ([id, ...rest], copy) => [again(id, copy), ...rest]).slice(0, documents);
  listed.total = documents;
  const kept = new Set(listed.rows.map(([id]) => id));
  const moods = read('sentiment_documents');
  moods.rows = repeated(moods.rows, ([id, ...rest], copy) => [again(id, copy), ...rest]).filter(([id]) => kept.has(id));
  moods.total = moods.rows.length;
  let room = 8e6;
  const texts = repeated(read('texts'), (text, copy) => ({ ...text, id: again(text.id, copy) }))
    .filter((text) => kept.has(text.id) && (room -= 3 * text.text.length) > 0);
  write('documents', listed);
  write('sentiment_documents', moods);
  write('texts', texts);
  write('run', { ...read('run'), documents, texts_shown: texts.length });
  return page;
}

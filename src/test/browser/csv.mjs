// RFC 4180 as the job writes it: a list of rows, each an object by column.
import fs from 'node:fs';

export function parse(text) {
  const rows = [];
  let row = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') { cell += c; i++; } else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') { row.push(cell); cell = ''; } else if (c === '\n') { rows.push([...row, cell]); row = []; cell = ''; } else cell += c;
  }
  const [head, ...rest] = rows;
  return rest.map((values) => Object.fromEntries(head.map((name, i) => [name, values[i]])));
}

export const table = (run, name) => parse(fs.readFileSync(`${run}/csv/${name}.csv`, 'utf8'));
export const has = (run, name) => fs.existsSync(`${run}/csv/${name}.csv`);

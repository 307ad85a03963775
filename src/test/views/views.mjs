// Runs the DuckDB statements of dashboards.md in a run's folder, and checks what they promise: node views.mjs DASHBOARDS.MD RUN
import { readFileSync, realpathSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const [page, run] = process.argv.slice(2);
const block = readFileSync(page, 'utf8')
  .split('```sql\n')
  .map((part) => part.split('```')[0])
  .find((sql) => sql.startsWith('-- DuckDB'));
if (!block) throw new Error(`${page}: no block of SQL begins with -- DuckDB`);

const markdown = realpathSync(page);
process.chdir(run);
const db = await (await DuckDBInstance.create()).connect();
const rows = async (sql) => (await db.runAndReadAll(sql)).getRowObjectsJson();
for (const statement of block.replace(/^--.*$/gm, '').split(';').map((s) => s.trim()).filter((s) => /CREATE/.test(s))) {
  await db.run(statement);
}

let failed = 0;
const check = async (what, sql, expected) => {
  const found = JSON.stringify(await rows(sql));
  if (found === JSON.stringify(expected)) {
    console.log(`ok ${what}`);
  } else {
    failed += 1;
    console.log(`FAILED ${what}: ${found}, expected ${JSON.stringify(expected)}`);
  }
};

await check('no view has a row of the whole corpus',
  "SELECT count(*)::INT AS n FROM (SELECT source FROM terms_by_source UNION ALL SELECT source FROM polarity_by_source) WHERE source = '*'",
  [{ n: 0 }]);
await check('a source has its terms in the view and in the CSV alike',
  "SELECT (SELECT count(*) FROM terms_by_source)::INT - (SELECT count(*) FROM 'csv/terms.csv' WHERE source <> '*')::INT AS difference",
  [{ difference: 0 }]);
await check('shares by month are shares',
  'SELECT count(*)::INT AS n FROM term_share_by_month WHERE NOT document_share BETWEEN 0 AND 1', [{ n: 0 }]);
await check('months add up to what the days say',
  `SELECT (SELECT sum(document_frequency) FROM term_share_by_month)::INT
        - (SELECT sum(document_frequency) FROM 'csv/trends.csv' WHERE source <> '*')::INT AS difference`, [{ difference: 0 }]);
await check('a term has as many sentences and more as its frequency says',
  `SELECT count(*)::INT AS n FROM (SELECT term, count(*) AS hits FROM sentence_of_term WHERE term IS NOT NULL GROUP BY term) s
     JOIN 'csv/terms.csv' t ON t.term = s.term AND t.source = '*' WHERE hits <> term_frequency`, [{ n: 0 }]);
await check('types are found in the CSV files',
  `SELECT typeof(published_on) AS day, typeof(tokens) AS count, typeof(doc_id) AS id FROM 'csv/documents.csv' LIMIT 1`,
  [{ day: 'DATE', count: 'BIGINT', id: 'VARCHAR' }]);

// The definitions for other programs: their SQL runs, and every column they name is there.
const text = readFileSync(markdown, 'utf8');
for (const name of ['trends', 'sentiment_sources']) await db.run(`CREATE VIEW ${name} AS FROM 'csv/${name}.csv'`);
for (const program of ['Superset', 'Metabase']) {
  const [, sql] = new RegExp('```sql\\n-- ' + program + '[^\\n]*\\n([^`]*)```').exec(text);
  await check(`${program}: the SQL gives rows`, `SELECT count(*) > 0 AS rows FROM (${sql.replace(/\[\[.*?\]\]/gs, '')})`, [{ rows: true }]);
}
const columns = (await rows("SELECT column_name FROM (DESCRIBE FROM 'csv/trends.csv')")).map((row) => row.column_name);
for (const [, json] of text.matchAll(/```json\n([^`]*)```/g)) {
  const definition = JSON.parse(json);
  const named = definition.targets ? definition.targets[0].columns.map((column) => column.selector)
    : [definition.x_axis, ...definition.groupby, ...definition.metrics.map((metric) => metric.column.column_name)];
  const missing = named.filter((name) => !columns.includes(name));
  if (missing.length) failed += 1;
  console.log(`${missing.length ? `FAILED ${missing}` : 'ok'} ${definition.viz_type || definition.type}: columns of trends`);
}
console.log(`${failed} views failed`);
process.exit(failed ? 1 : 0);

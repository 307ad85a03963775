// node duckdb-tfidf.mjs TOKENS THREADS: frequencies by source and tf-idf of each document, by DuckDB, from a run's tokens in Parquet.
import { DuckDBInstance } from '@duckdb/node-api';

const [tokens, threads] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create(':memory:', { threads })).connect();
await connection.run(`create view tokens as select doc_id, source, term from read_parquet('${tokens}/*.parquet') where term is not null`);
await connection.run(`create table terms as select source, term, count(*) tf, count(distinct doc_id) df from tokens group by all`);
await connection.run(`create table document_terms as
  with counts as (select doc_id, term, count(*) tf from tokens group by all),
       frequencies as (select term, count(*) df from counts group by term),
       documents as (select count(distinct doc_id) n from counts)
  select doc_id, term, tf, df, tf * ln((n + 1) / (df + 1)) tf_idf,
    row_number() over (partition by doc_id order by tf * ln((n + 1) / (df + 1)) desc, term) rank
  from counts join frequencies using (term), documents`);
const rows = await connection.runAndReadAll('select (select count(*) from terms), (select count(*) from document_terms)');
console.log(`terms and document terms: ${rows.getRows()[0].join(', ')}`);

// node jieba-speed.mjs FILE ROUNDS: characters per CPU second of Rust jieba (@node-rs/jieba) on a file of sentences, one a line.
import { readFileSync } from 'node:fs';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

const [file, rounds] = process.argv.slice(2);
const sentences = readFileSync(file, 'utf8').split('\n');
const characters = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
const jieba = Jieba.withDict(dict);
for (let i = 0; i < Number(rounds) + 1; i++) {
  const start = process.cpuUsage();
  let tokens = 0;
  for (const sentence of sentences) tokens += jieba.cut(sentence, true).length;
  const used = process.cpuUsage(start);
  if (i) console.log(`Rust jieba, round ${i}: ${(characters / (used.user + used.system)).toFixed(2)} M characters per CPU s (${tokens} tokens)`);
}

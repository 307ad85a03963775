// Writes inputs that a page must bear: text that would be a script, long and right-to-left titles, very many sources, none at all.
import fs from 'node:fs';
import path from 'node:path';

const [, , folder] = process.argv;
const OWN = [
  '<script>window.broken=1</script>', '</script><script>window.broken=2</script>', '<img src=x onerror="window.broken=3">',
  '<svg/onload=window.broken=4>', '"><iframe srcdoc="<script>parent.broken=5</script>">', '<!--<script>', ']]><script>window.broken=6</script>',
  '{{constructor.constructor("window.broken=7")()}}', 'javascript:window.broken=8', "'-window.broken=9-'", '`${window.broken=10}`',
  '\u2028window.broken=11//', '<a href="javascript:window.broken=12">点击</a>', '<style>*{display:none}</style>', '&lt;script&gt;window.broken=13&lt;/script&gt;',
  '<math><mi xlink:href="data:x,<script>window.broken=14</script>">', '__proto__', 'constructor', '=HYPERLINK("http://example.invalid")',
];

/** Payloads of others, where a folder with them is given. */
function others() {
  const file = process.env.WENMAI_PAYLOADS;
  if (!file || !fs.existsSync(file)) return [];
  const texts = [];
  const gather = (value) => {
    if (typeof value === 'string') texts.push(value);
    else if (value && typeof value === 'object') Object.values(value).forEach(gather);
  };
  gather(JSON.parse(fs.readFileSync(file, 'utf8')));
  return texts;
}

function write(name, records) {
  fs.mkdirSync(path.join(folder, name), { recursive: true });
  fs.writeFileSync(path.join(folder, name, 'records.jsonl'), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
}

const payloads = [...OWN, ...others()];
const hostile = payloads.map((payload, i) => ({
  title: payload, author: payload, source: i < 40 ? payload : '载荷报', date: `2024-03-${String(1 + (i % 28)).padStart(2, '0')}`,
  url: i % 2 ? 'javascript:window.broken=20' : `https://example.invalid/?q=${encodeURIComponent(payload)}`,
  text: `工厂昨天公布了新产品的价格。${payload}\n读者认为这个价格非常好，记者却说质量很糟糕。第${i}篇文章谈到新产品和工厂。“${payload}”，厂长表示。`,
}));
for (let i = 0; i < 300; i++) {
  hostile.push({ title: `第${i}家报纸谈新产品`, source: `来源${i}`, date: '2024-04-02', text: `第${i}家报纸报道，工厂的新产品价格下降，读者很满意。` });
}
hostile.push({ title: '长'.repeat(10000), source: '长标题报', date: '2024-04-03', text: '这篇文章的标题很长，正文却只有一句，谈到工厂。' });
hostile.push({ title: 'عنوان المقال من اليمين', author: 'كاتب', source: 'صحيفة', date: '2024-04-04',
  text: 'هذا نص عربي عن المصنع. 工厂也在这一句里。\u202e反向文字\u202c 到此为止。' });
write('hostile', hostile);
write('bare', [{ title: '一篇短文', source: '独家', text: '今天没有新闻。' }]);
write('nothing', [{ title: '空', source: '独家', text: '' }]);

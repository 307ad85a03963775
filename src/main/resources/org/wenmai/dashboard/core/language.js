/* Words of the page in the reader's language, and numbers and dates as it writes them. */
(function (W) {
  'use strict';
  const saved = W.memory.get('language');
  let language = saved === 'zh' || saved === 'en' ? saved : /^zh/i.test(navigator.language || '') ? 'zh' : 'en';
  let numbers;
  // The axis of a very small figure needs many.
  const MOST_DIGITS = 12;

  function prepare() {
    const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
    numbers = Array.from({ length: MOST_DIGITS + 1 }, (none, digits) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: digits, minimumFractionDigits: digits }));
    document.documentElement.lang = locale;
  }
  prepare();
  // One of many things is one thing.
  const ONE = /((?:^|[^\d,.])1 (?:document|source|sentence|quotation|term|pair|neighbour|row))s\b/g;

  /** The words of a key; {name} stands for a value. */
  W.t = function (key, values) {
    const words = (language === 'zh' ? W.wordsZh : W.wordsEn)[key];
    if (words === undefined) {
      W.report(`no words for ${key}`);
      return key;
    }
    const filled = words.replace(/\{(\w+)\}/g, (all, name) => (values && name in values ? String(values[name]) : all));
    return language === 'en' && values ? filled.replace(ONE, '$1') : filled;
  };
  const beyond = (unit) => unit >= 0xd800 && unit <= 0xdfff;
  /** The order of texts in all tables: by code point, which that of JavaScript is not where surrogates stand. */
  W.inOrder = function (a, b) {
    for (let i = 0; i < a.length && i < b.length; i++) {
      const [one, other] = [a.charCodeAt(i), b.charCodeAt(i)];
      if (one !== other) return beyond(one) === beyond(other) ? one - other : beyond(one) ? 1 : -1;
    }
    return a.length - b.length;
  };
  W.language = () => language;
  W.setLanguage = function (chosen) {
    language = chosen;
    W.memory.set('language', chosen);
    prepare();
  };
  /** A number as people write it; — where the figure does not exist. */
  W.number = (value, digits = 0) =>
    value === null || value === undefined ? '—' : numbers[Math.min(digits, MOST_DIGITS)].format(value).replace(/^-(?=.*[1-9])/, '−').replace(/^-/, '');
  W.signed = (value, digits = 2) => (value > 0 && /[1-9]/.test(W.number(value, digits)) ? '+' : '') + W.number(value, digits);
  W.percent = (value, digits = 0) => (value === null || value === undefined ? '—' : `${W.number(value * 100, value > 0 && value < 0.01 ? 1 : digits)}${language === 'zh' ? '' : ' '}%`);
  /** A rate per million with as many digits as it bears. */
  W.rate = (value) => W.number(value, value > 0 && value < 10 ? 1 : 0);
  /** A period as people name it: a year is no day. */
  W.periodName = (first, granularity) => (granularity === 'year' ? first.slice(0, 4) : granularity === 'month' ? first.slice(0, 7) : first);
  /** How many times as often. */
  W.times = (ratio) => W.number(ratio, ratio < 10 ? 1 : 0);
  W.sourceName = (source) => (source === '*' ? W.t('all-sources') : source);
})(Wenmai);

package org.wenmai.segmentation;

/**
 * Chinese personal names that were cut in pieces, and those that are none. The gain of a name over the words on its place is
 * {@code ln p(name) + ln p(surname) + Σ ln p(c | place in the given name) − Σ ln p(w)}, with the shares of characters in their roles of
 * HanLP's list, none rarer than the rarest, and p(name) = 0.01; where the name would begin or end inside a word, with the rest of that word
 * among what it stands beside (菜 | 单上 against 菜单 | 上). Three decisions have margins, chosen on the training part of CLUENER:
 *
 * <ul>
 *   <li>what HanLP sees is no name, and is not searched for, where the gain is less than one that depends on what words it is made of;
 *   <li>pieces are joined to a name where the gain is more than 2 (three characters) or 6 (two);
 *   <li>what gains little stays one word, but is not said to be a person: half of those are names of other things.
 * </ul>
 */
final class ChineseNames implements NameJudge {
    /** Adverbs that HanLP takes for surnames, which hardly anybody has. */
    private static final String BEFORE_A_VERB = "才都";

    private static final String FUNCTION_WORDS = "是有在的了着也都就还又才曾将和与及或让从能说要被把已便更只仍并向上中下内前后为对其所以次最时来去出用任";

    /** Surnames that are prepositions and adverbs too and stand before most words: 于|安全, 向|选民. */
    private static final String BEFORE_A_WORD = "于和向从由应时成都才高";

    /** Surnames that are measure words too: what follows a number counts. */
    private static final String MEASURES = "张项段封章台席盘池包曲束步顿任管路车门双叶宗回代班";

    /** What numbers and what stands like one before a measure word are written with; 那 often stands before a person. */
    private static final String NUMBERS = "第一二两三四五六七八九十百千万亿几数多这每各";

    /** Parts the names of a foreigner. */
    private static final char DOT = '·';

    private static final int FIRST_OF_TWO = 1;
    private static final double NAME = -StrictMath.log(100);
    private static final int SHORT = 2;
    private static final int LONG = 3;
    private static final double SHORT_MARGIN = 6;
    private static final double LONG_MARGIN = 2;

    /** The least gain of a name that is a character and a word: 郭|建设. */
    private static final double MARGIN_OF_WORD_BEHIND = -2;

    /** The same of a name that is a word and a character: 诸葛|亮. */
    private static final double MARGIN_OF_WORD_BEFORE = 3;

    /** The same where the word behind is a place (任|海南) or the character before it is one of {@link #BEFORE_A_WORD}. */
    private static final double MARGIN_OF_DOUBT = 5;

    /** The same where the name is joined. */
    private static final double PLACE_MARGIN = 4;

    /** The least gain of a name that begins or ends inside a word: 菜单|上. */
    private static final double MARGIN_ACROSS_WORDS = 6;

    /** The least gain of a name of two characters one of which is grammar. */
    private static final double MARGIN_OF_FUNCTION_WORD = 3;

    /** The least gain of other names of two characters. */
    private static final double MARGIN_OF_TWO = 0;

    /** The least gain of a name of three characters that stand by themselves. */
    private static final double MARGIN_OF_THREE = 5;

    /** The least gain of a name of two characters that surely is a person's. */
    private static final double SURE_OF_TWO = 5;

    /** The same of three characters. */
    private static final double SURE_OF_THREE = 6.5;

    /** Stand before a surname, or a given name: 小李, 阿宝. */
    private static final String BEFORE_SURNAMES = "小老阿";

    private final ViterbiSegmenter segmenter;
    private final WordShares shares;
    private final long[] isSurname = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
    private final float[] surname;
    private final float[] firstOfTwo;
    private final float[] secondOfTwo;
    private final float[] single;
    private final float rarestSingle;
    private final float rarestFirst;
    private final float rarestSecond;
    private final double mostOfThird;

    ChineseNames(RoleTable table, WordShares shares, ViterbiSegmenter segmenter) {
        this.segmenter = segmenter;
        this.shares = shares;
        surname = logarithms(table, PersonRoles.SURNAME);
        firstOfTwo = logarithms(table, FIRST_OF_TWO);
        secondOfTwo = logarithms(table, PersonRoles.END_OF_TWO);
        single = logarithms(table, PersonRoles.SINGLE);
        rarestSingle = rarest(single);
        rarestFirst = rarest(firstOfTwo);
        rarestSecond = rarest(secondOfTwo);
        mostOfThird = mostOfThird();
        for (int c = 0; c < surname.length; c++) {
            if (surname[c] > Float.NEGATIVE_INFINITY) {
                isSurname[c / Long.SIZE] |= 1L << c;
            }
        }
    }

    /** By character, the logarithm of its share of all occurrences of a role. */
    private static float[] logarithms(RoleTable table, int role) {
        long[] frequencies = new long[Character.MAX_VALUE + 1];
        long total = 0;
        char[] one = new char[1];
        for (int c = 0; c < frequencies.length; c++) {
            one[0] = (char) c;
            int entry = table.trie().find(one, 0, 1);
            for (int i = 0; entry >= 0 && i < table.roles()[entry].length; i++) {
                if (table.roles()[entry][i] == role) {
                    frequencies[c] = table.frequencies()[entry][i];
                    total += frequencies[c];
                }
            }
        }
        float[] logarithms = new float[frequencies.length];
        for (int c = 0; c < frequencies.length; c++) {
            logarithms[c] = frequencies[c] == 0
                    ? Float.NEGATIVE_INFINITY
                    : (float) StrictMath.log((double) frequencies[c] / total);
        }
        return logarithms;
    }

    private static float rarest(float[] logarithms) {
        float rarest = 0;
        for (float logarithm : logarithms) {
            rarest = logarithm == Float.NEGATIVE_INFINITY ? rarest : Math.min(rarest, logarithm);
        }
        return rarest;
    }

    /** Refuses what is counted, and what is likelier words. Names of more characters and parts of a foreigner's name behind a dot are left alone. */
    @Override
    public boolean accepts(WordPath path, char[] text, int begin, int from, int to) {
        int size = to - from;
        boolean behindDot = from == 0 && begin > 0 && text[begin - 1] == DOT;
        if (behindDot || size != SHORT && size != LONG) {
            return true;
        }
        int first = 1;
        while (path.end(first) <= from) {
            first++;
        }
        int last = first;
        double words = share(path, first, text, begin);
        while (path.end(last) < to) {
            words += share(path, ++last, text, begin);
        }
        int before = path.end(first - 1);
        int after = path.end(last);
        int number = before < from || first == 1 ? before : path.end(first - 2);
        if (counts(text, begin + number, begin + from) && segmenter.number(text, begin + from, begin + to) < 0) {
            return false;
        }
        double gain = likelihood(text, begin + from, size) - words;
        if (before < from || to < after) {
            double rest = piece(text, begin + before, begin + from) + piece(text, begin + to, begin + after);
            return gain + rest >= MARGIN_ACROSS_WORDS;
        }
        return size == SHORT
                ? acceptsTwo(text, begin + from, gain)
                : acceptsThree(text, begin + from, path.end(first) - from, last - first, gain);
    }

    /** Whether what stands before a place is a number and a measure word stands there: 一 | 张 | 图, 3 | 段 | 视频. */
    private static boolean counts(char[] text, int numberBegin, int at) {
        if (MEASURES.indexOf(text[at]) < 0) {
            return false;
        }
        for (int i = numberBegin; i < at; i++) {
            if (NUMBERS.indexOf(text[i]) < 0) {
                return false;
            }
        }
        return numberBegin < at || at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9';
    }

    /**
     * Whether two characters are likelier a name than what they are by themselves. Names as 小李 and 婷婷 have no likelihood. A word of
     * the vocabulary that the path left in pieces (应|对) goes through too, and becomes that word in the end.
     */
    private boolean acceptsTwo(char[] text, int at, double gain) {
        boolean adverb = BEFORE_A_VERB.indexOf(text[at]) >= 0;
        int whole = segmenter.number(text, at, at + SHORT);
        if (!adverb && whole >= 0 && likelihood(text, at, SHORT) < shares.of(whole)) {
            return true;
        }
        boolean grammar = adverb || FUNCTION_WORDS.indexOf(text[at + 1]) >= 0;
        return gain >= (grammar ? MARGIN_OF_FUNCTION_WORD : MARGIN_OF_TWO)
                || !grammar && surname[text[at]] == Float.NEGATIVE_INFINITY;
    }

    /**
     * The same of three characters, which are words already.
     *
     * @param cut where the first of the words ends
     * @param cuts how many words there are less one
     */
    private boolean acceptsThree(char[] text, int at, int cut, int cuts, double gain) {
        if (cuts == 2) {
            return gain >= MARGIN_OF_THREE;
        }
        if (cuts == 0) {
            return true;
        }
        if (cut == SHORT) {
            return surname[text[at]] == Float.NEGATIVE_INFINITY && isName(text, at) || gain >= MARGIN_OF_WORD_BEFORE;
        }
        boolean place = isPlace(segmenter.number(text, at + 1, at + LONG));
        boolean doubtful = place || BEFORE_A_WORD.indexOf(text[at]) >= 0;
        return gain >= (doubtful ? MARGIN_OF_DOUBT : MARGIN_OF_WORD_BEHIND);
    }

    /** Settles what the names of two and three characters are: a word of the vocabulary, a person, or some other name. */
    void settle(char[] text, int begin, Words words) {
        int at = begin;
        for (int i = 0; i < words.size(); i++) {
            int end = words.end(i);
            int size = end - at;
            if (words.number(i) < 0 && (size == SHORT || size == LONG) && "nr".equals(words.pos(i))) {
                int whole = segmenter.number(text, at, end);
                if (whole >= 0 && likelihood(text, at, size) < shares.of(whole)) {
                    words.rename(i, whole);
                } else if (isDoubtful(text, at, size)) {
                    words.tag(i, "nz");
                }
            }
            at = end;
        }
    }

    private boolean isDoubtful(char[] text, int at, int size) {
        if (size == SHORT && BEFORE_SURNAMES.indexOf(text[at]) >= 0) {
            return surname[text[at + 1]] == Float.NEGATIVE_INFINITY;
        }
        if (size == LONG && isName(text, at)) {
            return false;
        }
        double characters = 0;
        for (int i = at; i < at + size; i++) {
            characters += piece(text, i, i + 1);
        }
        return likelihood(text, at, size) - characters < (size == SHORT ? SURE_OF_TWO : SURE_OF_THREE);
    }

    /** Logarithm of a share, of rare characters at least that of the rarest that names have. */
    private double likelihood(char[] text, int at, int size) {
        double given = size == SHORT
                ? Math.max(single[text[at + 1]], rarestSingle)
                : Math.max(firstOfTwo[text[at + 1]], rarestFirst) + Math.max(secondOfTwo[text[at + 2]], rarestSecond);
        return NAME + surname[text[at]] + given;
    }

    private double share(WordPath path, int i, char[] text, int begin) {
        int word = path.word(i);
        return word < segmenter.vocabulary().size()
                ? shares.of(word)
                : shares.ofOther(text, begin + path.end(i - 1), begin + path.end(i));
    }

    /** Logarithm of the share of a piece of text as one word, 0 where it is empty. */
    private double piece(char[] text, int begin, int end) {
        if (begin == end) {
            return 0;
        }
        int number = segmenter.number(text, begin, end);
        return number >= 0 ? shares.of(number) : shares.ofOther(text, begin, end);
    }

    /** Whether a word of the vocabulary is the name of a place. */
    private boolean isPlace(int word) {
        String tag = word < 0 ? null : segmenter.vocabulary().pos(word);
        return tag != null && tag.startsWith("ns");
    }

    /** Whether two characters are a name or a surname themselves: 司马, 松本. */
    private boolean isName(char[] text, int at) {
        int number = segmenter.number(text, at, at + SHORT);
        String tag = number < 0 ? null : segmenter.vocabulary().pos(number);
        return tag != null && tag.startsWith("nr");
    }

    /** What a name gains by the word it begins with, over that word; minus infinity where none begins with it. */
    double gainFirst(int number) {
        String word = segmenter.vocabulary().word(number);
        char c = word.charAt(0);
        double given = word.length() == 1 ? 0 : firstOfTwo[word.charAt(1)];
        return word.length() >= LONG ? Double.NEGATIVE_INFINITY : NAME + surname[c] + given - shares.of(number);
    }

    /** The same by the second word, at most, with a third one and less the margin; only above 0 together may a name be joined. */
    double gainSecond(int number) {
        String word = segmenter.vocabulary().word(number);
        char c = word.charAt(0);
        if (word.length() >= LONG) {
            return Double.NEGATIVE_INFINITY;
        }
        double given = word.length() == SHORT
                ? firstOfTwo[c] + secondOfTwo[word.charAt(1)] - LONG_MARGIN
                : Math.max(
                        single[c] - SHORT_MARGIN, Math.max(secondOfTwo[c], firstOfTwo[c] + mostOfThird) - LONG_MARGIN);
        return given - shares.of(number);
    }

    /** What a name gains at most by its third character, over that as a word. */
    private double mostOfThird() {
        double most = Double.NEGATIVE_INFINITY;
        char[] one = new char[1];
        for (int c = 0; c < secondOfTwo.length; c++) {
            one[0] = (char) c;
            int number = segmenter.number(one, 0, 1);
            most = Math.max(most, secondOfTwo[c] - (number >= 0 ? shares.of(number) : shares.ofOther(one, 0, 1)));
        }
        return most;
    }

    /** Joins the names among the words of a stretch. */
    void join(char[] text, int begin, Words words) {
        int at = begin;
        int before = begin;
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean surname = (isSurname[text[at] / Long.SIZE] >>> text[at] & 1) != 0;
            if (surname && words.end(i + 1) - at <= LONG && !counts(text, before, at)) {
                int last = last(text, at, words, i);
                if (last > i) {
                    words.join(i, last, "nr");
                }
            }
            before = at;
            at = words.end(i);
        }
    }

    /** The last word of the likeliest name that begins with a word; that word itself where none does. */
    private int last(char[] text, int begin, Words words, int first) {
        int best = first;
        double most = 0;
        double asWords = 0;
        int at = begin;
        for (int i = first; i < words.size() && words.end(i) - begin <= LONG; i++) {
            asWords += cost(text, at, words, i);
            at = words.end(i);
            if (i > first) {
                boolean place = i == first + 1 && isPlace(words.number(i)) && at - begin == LONG;
                double margin = at - begin == SHORT ? SHORT_MARGIN : place ? PLACE_MARGIN : LONG_MARGIN;
                double gain = name(text, begin, at) - asWords - margin;
                if (gain > most) {
                    most = gain;
                    best = i;
                }
            }
        }
        return best;
    }

    private double cost(char[] text, int begin, Words words, int i) {
        int number = words.number(i);
        if (number >= 0) {
            return shares.of(number);
        }
        int size = words.end(i) - begin;
        boolean name = "nr".equals(words.pos(i)) && (size == SHORT || size == LONG);
        return name
                ? Math.max(name(text, begin, words.end(i)), 2 * shares.rarest())
                : shares.ofOther(text, begin, words.end(i));
    }

    /** Logarithm of the share that a name of two or three characters has of all words. */
    private double name(char[] text, int begin, int end) {
        double given = end - begin == SHORT
                ? single[text[begin + 1]]
                : firstOfTwo[text[begin + 1]] + secondOfTwo[text[begin + 2]];
        return NAME + surname[text[begin]] + given;
    }
}

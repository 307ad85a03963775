package org.wenmai.segmentation;

/**
 * HanLP's bigram segmentation with recognition of personal names, on flat arrays: the likeliest sequence of dictionary words
 * (Viterbi 1967), then once more with the names. It gives what HanLP's {@code ViterbiSegment} gives without its custom
 * dictionary, at several times its speed.
 */
public final class ViterbiSegmenter implements Segmenter {
    private static final class Holder {
        static final ViterbiSegmenter INSTANCE = new ViterbiSegmenter();
    }

    private final BigramModel model = new BigramModel(HanLpResources.words(), HanLpResources.bigrams());
    private final NameRecognition names =
            new NameRecognition(model, new PersonRoles(HanLpResources.roles()), HanLpResources.translatedNames());
    private final WordFinder finder = new WordFinder(model.trie(), model.vocabulary());
    private final CharacterPairs pairs = new CharacterPairs(model);
    private final WordLeads leads = new WordLeads(model);
    private final byte[] characterTypes = HanLpResources.characterTypes();

    private final Vocabulary vocabulary = new Vocabulary() {
        @Override
        public int size() {
            return model.words();
        }

        @Override
        public String word(int number) {
            return model.word(number);
        }

        @Override
        public String pos(int number) {
            return model.tag(number);
        }

        @Override
        public int number(String word) {
            return model.trie().find(word.toCharArray(), 0, word.length());
        }

        @Override
        public boolean contains(char[] text, int begin, int end) {
            return model.trie().find(text, begin, end) >= 0;
        }
    };

    private ViterbiSegmenter() {}

    /** The segmenter of this process; the first call reads the dictionaries. */
    public static ViterbiSegmenter shared() {
        return Holder.INSTANCE;
    }

    /** Working space of one thread. */
    static final class Space {
        private final Lattice lattice;
        private final NamedPaths named;
        private final UnknownCharacters unknown;
        private final SureWords sure;
        private final WordPath path = new WordPath();
        private final WordPath around = new WordPath();
        private final NameRecognition.Space names = new NameRecognition.Space();

        private Space(ViterbiSegmenter segmenter) {
            lattice = new Lattice(segmenter.model, segmenter.finder);
            named = new NamedPaths(lattice);
            unknown = new UnknownCharacters(segmenter.model, segmenter.characterTypes);
            sure = new SureWords(segmenter.model, segmenter.pairs, segmenter.leads, segmenter.finder, lattice, unknown);
        }

        /** Searches around the names of a stretch whose words are sure; false where that does not decide. */
        private boolean searchAround() {
            int begin = sure.searchAround(named.first(), named.last(), path);
            if (begin < 0) {
                return false;
            }
            named.search(begin);
            if (lattice.isClose()) {
                return false;
            }
            around.clear();
            lattice.trace(around, begin);
            path.replace(path.lastBefore(begin) + 1, path.lastBefore(begin + lattice.length()) + 1, around);
            return true;
        }

        /** Searches the whole stretch whose sure words were found last. */
        private void search(WordFinder finder, char[] text, int begin, int end) {
            if (!sure.searchAll()) {
                unknown.find(finder, text, begin, end);
                lattice.search(text, begin, end, unknown);
            }
        }
    }

    /** What one thread works in. */
    Space space() {
        return new Space(this);
    }

    /** Logarithm of a word's share of all words. */
    double logarithm(int word) {
        return model.logarithm(word);
    }

    /** Logarithm of the share that all Chinese numbers have together, which are no words of the vocabulary. */
    double numbers() {
        return model.logarithmOfNumbers();
    }

    /** Logarithm of the share of a word that was seen once. */
    double rarest() {
        return model.rarest();
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * What the words of the vocabulary are to names. Only what reads how they are joined may write it, once and before it is shared: this
     * segmenter takes no heed of it.
     */
    NameMarks marks() {
        return names.marks();
    }

    /** Number of a word in the vocabulary, negative where it is not there. */
    int number(char[] text, int begin, int end) {
        return model.trie().find(text, begin, end);
    }

    @Override
    public void segment(char[] text, int begin, int end, Words words) {
        segment(text, begin, end, words, NameJudge.NONE_REFUSED);
    }

    /** The same without the Chinese names that a judge refuses. */
    void segment(char[] text, int begin, int end, Words words, NameJudge judge) {
        words.clear();
        int at = begin;
        while (at < end) {
            at = part(text, at, end, words, judge);
        }
    }

    /** Segments up to the end, or to a word's end near the longest stretch. */
    private int part(char[] text, int begin, int end, Words words, NameJudge judge) {
        Space space = words.space(this);
        int stop = Math.min(end, begin + LONGEST);
        if (stop - begin == 1) {
            character(space, text, begin, words);
            return stop;
        }
        WordPath path = space.path;
        boolean sure = space.sure.find(text, begin, stop, path);
        if (!sure) {
            space.search(finder, text, begin, stop);
            trace(space, stop - begin);
        }
        NamedPaths named = space.named;
        named.clear();
        int joins = names.recognise(path, named, space.names, text, begin, judge);
        if (!named.isEmpty() && !(sure && space.searchAround())) {
            if (sure) {
                space.search(finder, text, begin, stop);
            }
            named.search(0);
            trace(space, stop - begin);
        }
        int last = path.size() - 1;
        if (stop < end) {
            int whole = stop - MARGIN - begin;
            while (last > 2 && path.end(last - 1) > whole) {
                last--;
            }
        }
        words.add(path, 1, last, begin, model, named.isEmpty() && stop == end ? joins : NameMarks.ALL);
        return begin + path.end(last - 1);
    }

    /** The path that a search of the whole stretch found. */
    private void trace(Space space, int length) {
        space.path.open(model.begin());
        space.lattice.trace(space.path, 0);
        space.path.add(model.end(), length);
    }

    private void character(Space space, char[] text, int at, Words words) {
        int word = DoubleArrayTrie.wordAt(finder.first(text[at]));
        if (word >= 0) {
            words.add(at + 1, word);
        } else {
            words.add(at + 1, model.tag(space.unknown.word(text[at])));
        }
    }
}

package org.wenmai.segmentation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HanLP's bigram segmentation with recognition of personal names, on flat arrays: the likeliest sequence of dictionary words
 * (Viterbi 1967), then once more with the names. It gives what HanLP's {@code ViterbiSegment} gives without its custom
 * dictionary, at several times its speed.
 */
public final class ViterbiSegmenter implements Segmenter {
    /** Longest stretch, in characters, that is segmented at once; longer ones are cut between two words. */
    public static final int LONGEST = 4096;

    /** Words this near to a cut may change with what follows: they are segmented again. */
    private static final int MARGIN = 64;

    private static final Logger LOG = LoggerFactory.getLogger(ViterbiSegmenter.class);

    /** Character types of HanLP that matter to characters without an entry. */
    private static final int SINGLE_BYTE = 5;

    private static final int DELIMITER = 6;
    private static final int NUMBER = 9;
    private static final int INDEX = 10;
    private static final int CHINESE_NUMBER = 11;
    private static final int OTHER_SIGN = 17;

    private static final class Holder {
        static final ViterbiSegmenter INSTANCE = new ViterbiSegmenter();
    }

    private final BigramModel model = new BigramModel(HanLpResources.words(), HanLpResources.bigrams());
    private final NameRecognition names =
            new NameRecognition(model, new PersonRoles(HanLpResources.roles()), HanLpResources.translatedNames());
    private final byte[] characterTypes = HanLpResources.characterTypes();
    private final ThreadLocal<Space> spaces = ThreadLocal.withInitial(() -> new Space(model));

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
        public boolean contains(String word) {
            return model.trie().find(word.toCharArray(), 0, word.length()) >= 0;
        }
    };

    private ViterbiSegmenter() {}

    /** The segmenter of this process; the first call reads the dictionaries. */
    public static ViterbiSegmenter shared() {
        return Holder.INSTANCE;
    }

    /** Working space of one thread. */
    private static final class Space {
        final Lattice lattice;
        final NameRecognition.Space names = new NameRecognition.Space();

        Space(BigramModel model) {
            lattice = new Lattice(model);
        }
    }

    /** Logarithm of a word's share of all words. */
    double logarithm(int word) {
        return model.logarithm(word);
    }

    /** Logarithm of the share of a word that was seen once. */
    double rarest() {
        return model.rarest();
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public void segment(char[] text, int begin, int end, Words words) {
        words.clear();
        if (end - begin > LONGEST) {
            LOG.warn(
                    "a stretch of {} Chinese characters without a mark is segmented in parts of {}",
                    end - begin,
                    LONGEST);
        }
        int at = begin;
        while (at < end) {
            at = part(text, at, end, words);
        }
    }

    /** Segments up to the end, or to a word's end near the longest stretch. */
    private int part(char[] text, int begin, int end, Words words) {
        int stop = Math.min(end, begin + LONGEST);
        if (stop - begin == 1) {
            character(text, begin, words);
            return stop;
        }
        Space space = spaces.get();
        Lattice lattice = space.lattice;
        lattice.open(stop - begin);
        if (!addWords(lattice, text, begin, stop)) {
            addUnknown(lattice, text, begin, stop);
        }
        lattice.search();
        names.recognise(lattice, space.names, text, begin);
        lattice.searchAgain();
        int sure = stop < end ? stop - MARGIN : stop;
        int done = begin;
        for (int i = 1; i < lattice.pathLength() - 1; i++) {
            int after = begin + lattice.pathLine(i) - 1 + lattice.pathSize(i);
            if (after > sure && done > begin) {
                break;
            }
            int word = lattice.pathWord(i);
            if (word < model.words()) {
                words.add(after, word);
            } else {
                words.add(after, model.tag(word));
            }
            done = after;
        }
        return done;
    }

    private void character(char[] text, int at, Words words) {
        int word = model.trie().find(text, at, at + 1);
        if (word >= 0) {
            words.add(at + 1, word);
        } else {
            words.add(at + 1, model.tag(unknown(text[at])));
        }
    }

    /** Adds every dictionary word; true where one begins at each character. */
    private boolean addWords(Lattice lattice, char[] text, int begin, int end) {
        DoubleArrayTrie trie = model.trie();
        boolean everywhere = true;
        for (int i = begin; i < end; i++) {
            int state = trie.root();
            for (int j = i; j < end; j++) {
                state = trie.step(state, text[j]);
                if (state < 0) {
                    break;
                }
                int word = trie.word(state);
                if (word >= 0) {
                    lattice.add(i - begin + 1, j - i + 1, word);
                }
            }
            everywhere &= !lattice.isEmpty(i - begin + 1);
        }
        return everywhere;
    }

    /** Characters where no word begins, so that a path leads through; runs of one type are one word, as in HanLP. */
    private void addUnknown(Lattice lattice, char[] text, int begin, int end) {
        int lines = end - begin + 1;
        int at = 1;
        while (at < lines) {
            if (!lattice.isEmpty(at)) {
                at += lattice.lastSize(at);
                continue;
            }
            int after = at + 1;
            while (after < lines
                    && (lattice.isEmpty(after) || characterTypes[text[begin + after - 1]] == CHINESE_NUMBER)) {
                after++;
            }
            int start = at;
            for (int i = at + 1; i <= after; i++) {
                if (i == after || type(text, begin, i) != type(text, begin, start)) {
                    lattice.addNew(start, i - start, unknown(text[begin + start - 1]));
                    start = i;
                }
            }
            at = after;
        }
    }

    private int type(char[] text, int begin, int line) {
        return characterTypes[text[begin + line - 1]];
    }

    private int unknown(char c) {
        return switch (characterTypes[c]) {
            case NUMBER, INDEX, CHINESE_NUMBER -> model.unknownNumber();
            case DELIMITER, OTHER_SIGN -> model.unknownSign();
            case SINGLE_BYTE -> model.unknownLatin();
            default -> model.unknown();
        };
    }
}

package org.wenmai.tokens;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.wenmai.lexicons.SentimentLexicon;
import org.wenmai.lexicons.SpeechLexicon;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.WordList;
import org.wenmai.segmentation.Vocabulary;

/**
 * The words of lists that the segmenter may cut: a list of general words, which the dictionary may lack (链接, 源码) or have (季度), and the
 * words it lacks among the expressions that later stages look for: what carries polarity or turns it, verbs of saying, nouns that can say
 * something, comparisons (惊艳, 内卷, 财报). Text is cut into the characters of such a word, so that it is no term.
 *
 * <p>Most expressions are phrases of words (大幅提升, 高质量) and stay so. One is a word where it has two to four Han characters, no word of two
 * and more inside it, and nothing of grammar: no degree word or negation but at its end (更好, 不佳), no passive 被 (被封), no 了
 * (火了). A stop term among them is no term either way and stays as it is cut. Immutable.
 */
public final class ListedWords implements Serializable {
    private static final long serialVersionUID = 1L;

    /** No words. */
    public static final ListedWords NONE = new ListedWords(List.of(), Map.of(), Set.of(), "");

    static final int LONGEST = WordList.LONGEST;

    private static final String PASSIVE = "被";
    private static final String PERFECTIVE = "了";

    private static final Set<SentimentLexicon.Kind> MODIFIERS =
            EnumSet.of(SentimentLexicon.Kind.DEGREE, SentimentLexicon.Kind.NEGATION);

    /** The kinds of speech that are words of content, with their parts of speech; the others are pronouns, particles, guards. */
    private static final Map<SpeechLexicon.Kind, String> OF_SPEECH = new EnumMap<>(Map.of(
            SpeechLexicon.Kind.SPEAKER, "n",
            SpeechLexicon.Kind.CUE, "v",
            SpeechLexicon.Kind.CUE_BEFORE, "v",
            SpeechLexicon.Kind.CUE_WEAK, "v",
            SpeechLexicon.Kind.REPORT, "v",
            SpeechLexicon.Kind.REGARD, "v",
            SpeechLexicon.Kind.COMPARISON, "v"));

    private final ArrayList<String> words;
    /** By form of an expression its part of speech, or null. */
    private final LinkedHashMap<String, String> tags;
    /** All expressions of two characters that say something. */
    private final HashSet<String> expressions;
    /** Degree words, negations, 被 and 了, of one character each. */
    private final String grammar;

    private ListedWords(List<String> words, Map<String, String> tags, Set<String> expressions, String grammar) {
        this.words = new ArrayList<>(words);
        this.tags = new LinkedHashMap<>(tags);
        this.expressions = new HashSet<>(expressions);
        this.grammar = grammar;
    }

    /** The words of a list and the expressions that may be words, whatever a dictionary has. */
    public static ListedWords of(
            WordList words, SentimentLexicon sentiment, SpeechLexicon speech, StopTerms stopTerms) {
        StringBuilder modifiers = new StringBuilder(PASSIVE + PERFECTIVE);
        for (SentimentLexicon.Entry entry : sentiment.entries()) {
            if (MODIFIERS.contains(entry.kind()) && entry.expression().length() == 1) {
                modifiers.append(entry.expression());
            }
        }
        String grammar = modifiers.toString();
        Predicate<String> mayBe = form -> mayBeWord(form, grammar) && !stopTerms.contains(form);
        Map<String, String> tags = new LinkedHashMap<>();
        Set<String> pairs = new HashSet<>();
        for (SentimentLexicon.Entry entry : sentiment.entries()) {
            boolean content = entry.kind() == SentimentLexicon.Kind.POLAR && entry.factor() != 0
                    || entry.kind() == SentimentLexicon.Kind.REVERSAL;
            if (content && entry.expression().length() == 2) {
                pairs.add(entry.expression());
            }
            if (content && mayBe.test(entry.expression())) {
                tags.put(entry.expression(), null);
            }
        }
        for (SpeechLexicon.Entry entry : speech.entries()) {
            if (entry.expression().length() == 2
                    && entry.classes().keySet().stream().anyMatch(OF_SPEECH::containsKey)) {
                pairs.add(entry.expression());
            }
            if (mayBe.test(entry.expression())) {
                OF_SPEECH.forEach((kind, tag) -> {
                    if (entry.classes().containsKey(kind)) {
                        tags.merge(entry.expression(), tag, (before, now) -> before);
                    }
                });
            }
        }
        return new ListedWords(words.all(), tags, pairs, grammar);
    }

    private static boolean mayBeWord(String form, String grammar) {
        int length = form.length();
        if (length < 2 || length > LONGEST || form.endsWith(PERFECTIVE)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = form.charAt(i);
            if ((CharacterKinds.of(c) & CharacterKinds.HAN) == 0 || i < length - 1 && grammar.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * The words that are put together where they were cut: those of the list of general words, and the others that a dictionary lacks.
     *
     * @return by form the part of speech as HanLP writes it, or null
     */
    public Map<String, String> putTogether(Vocabulary dictionary) {
        Map<String, String> lacked = new LinkedHashMap<>();
        tags.forEach((form, tag) -> {
            if (!dictionary.contains(form) && wordsWithin(form).stream().noneMatch(dictionary::contains)) {
                lacked.put(form, tag);
            }
        });
        Set<String> general = new LinkedHashSet<>(words);
        List<String> phrases = new ArrayList<>();
        for (String form : lacked.keySet()) {
            if (wordsWithin(form).stream().anyMatch(part -> lacked.containsKey(part) || general.contains(part))) {
                phrases.add(form);
            }
        }
        phrases.forEach(lacked::remove);
        for (String word : general) {
            int number = dictionary.number(word);
            lacked.putIfAbsent(word, number < 0 ? null : dictionary.pos(number));
        }
        return lacked;
    }

    /** The words of the list of general words, in its order. */
    public List<String> general() {
        return List.copyOf(words);
    }

    /** All that tokens are cut by, as one text: equal where the same lists give the same words. */
    public String description() {
        return String.join(
                "\n", String.join(" ", words), tags.toString(), new TreeSet<>(expressions).toString(), grammar);
    }

    /** Whether two characters carry or turn polarity, or somebody says something by them. */
    boolean hasExpression(String pair) {
        return expressions.contains(pair);
    }

    /** Whether a character is a degree word, a negation, 被 or 了. */
    boolean isGrammar(char c) {
        return grammar.indexOf(c) >= 0;
    }

    /** The parts of a form that have two characters and more, itself left out. */
    private static Collection<String> wordsWithin(String form) {
        List<String> parts = new ArrayList<>();
        for (int begin = 0; begin < form.length(); begin++) {
            for (int end = begin + 2; end <= form.length(); end++) {
                if (end - begin < form.length()) {
                    parts.add(form.substring(begin, end));
                }
            }
        }
        return parts;
    }
}

package org.wenmai.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wenmai.lexicons.SpeechLexicon.Kind;
import org.wenmai.speech.Unit.Sort;

/** Who was named so far in a document, so that 他 and 该公司 are known. */
final class Memory {
    /** How many sentences back a pronoun may reach. */
    private static final int REACH = 4;

    private final List<Mention> mentions = new ArrayList<>();
    /** The last full name that ends with a part. */
    private final Map<String, String> fullNames = new HashMap<>();

    /** Sure: somebody even where nothing in the sentence says so, see {@link NamedTargets}. */
    private record Mention(int passage, int at, String name, Sort sort, boolean spoke, boolean sure) {}

    /** Takes note of the names of a sentence. */
    void read(int number, Passage passage, List<Unit> units, NamedTargets named) {
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (!unit.isName()) {
                continue;
            }
            String written = passage.text().substring(unit.begin(), unit.end());
            String term =
                    unit.sort() == Sort.LATIN ? null : passage.word(unit.word()).term();
            boolean titled = i > 0 && units.get(i - 1).isTitle()
                    || i + 1 < units.size() && units.get(i + 1).isTitle();
            Sort sort = unit.sort() == Sort.LATIN && titled ? Sort.PERSON : unit.sort();
            String name = term == null ? written : term;
            boolean sure = unit.sort() == Sort.LATIN || named.hold(passage.word(unit.word()));
            mentions.add(new Mention(number, unit.begin(), name, sort, false, sure));
            int part = Math.max(name.lastIndexOf(' '), name.lastIndexOf('·'));
            if (part > 0) {
                fullNames.put(name.substring(part + 1), name);
            }
        }
    }

    /** Takes note of who spoke, if not a pronoun that stands for nobody known. */
    void spoke(int number, int at, Speaker speaker) {
        boolean unknown =
                speaker.kind() == Speaker.Kind.PRONOUN && speaker.name().equals(speaker.written());
        if (unknown) {
            return;
        }
        Sort sort = switch (speaker.kind()) {
            case PERSON -> Sort.PERSON;
            case ORGANISATION -> Sort.ORGANISATION;
            case ROLE -> Sort.SPEAKER;
            default -> Sort.LATIN;
        };
        mentions.add(new Mention(number, at, speaker.name(), sort, true, true));
    }

    /** The name a speaker has in this document: a pronoun's, or the full form of a short one. */
    String nameOf(Speaker speaker, String pronoun, int number, int at) {
        if (speaker.kind() == Speaker.Kind.PRONOUN) {
            return stoodFor(pronoun, number, at);
        }
        if (speaker.kind() == Speaker.Kind.PERSON || speaker.kind() == Speaker.Kind.NAME) {
            return fullNames.getOrDefault(speaker.name(), speaker.name());
        }
        return speaker.name();
    }

    private String stoodFor(String pronoun, int number, int at) {
        if (pronoun.equals("former") || pronoun.equals("latter")) {
            return ofTwo(pronoun.equals("former"), number, at);
        }
        String spoken = last(pronoun, number, at, true);
        return spoken != null ? spoken : last(pronoun, number, at, false);
    }

    /** 前者 and 后者: of the last two different names of this sentence or the one before. */
    private String ofTwo(boolean former, int number, int at) {
        String latter = null;
        for (int i = mentions.size() - 1; i >= 0; i--) {
            Mention mention = mentions.get(i);
            if (number - mention.passage() > REACH + 1) {
                return null;
            }
            boolean near = number - mention.passage() <= 1 && (mention.passage() < number || mention.at() < at);
            if (near && latter == null) {
                latter = mention.name();
            } else if (near && !mention.name().equals(latter)) {
                return former ? mention.name() : latter;
            }
        }
        return null;
    }

    private String last(String pronoun, int number, int at, boolean spoke) {
        int reach = spoke ? 2 : REACH;
        for (int i = mentions.size() - 1; i >= 0; i--) {
            Mention mention = mentions.get(i);
            if (number - mention.passage() > REACH + 1) {
                return null;
            }
            boolean before = mention.passage() < number ? mention.sure() : mention.at() < at;
            if (before && number - mention.passage() <= reach && mention.spoke() == spoke && fits(pronoun, mention)) {
                return mention.name();
            }
        }
        return null;
    }

    private static boolean fits(String pronoun, Mention mention) {
        return switch (pronoun) {
            case "person" -> mention.sort() == Sort.PERSON || mention.spoke() && mention.sort() == Sort.LATIN;
            case "organisation" -> mention.sort() == Sort.ORGANISATION;
            case "role" -> mention.spoke();
            case "people" -> mention.spoke() && mention.sort() == Sort.SPEAKER;
            default -> throw new IllegalArgumentException(Kind.PRONOUN.word() + " " + pronoun);
        };
    }
}

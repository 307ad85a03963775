package org.wenmai.speech;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wenmai.lexicons.SpeechLexicon.Kind;
import org.wenmai.speech.Unit.Sort;

/** Words that open a clause and name whose view follows: 据X报道, 根据X的报告, 在X看来, 用X的话说, 正如X所言. */
final class Frames {
    private static final Set<String> ACCORDING = Set.of("据", "根据", "按照", "依据", "按");
    private static final Set<String> AS = Set.of("正如", "如", "如同", "就像", "诚如");
    /** What any of them begins with, and 看来 and 的话. */
    private static final String BEGINNINGS = Stream.of(ACCORDING, AS, Set.of("看来", "的话"))
            .flatMap(Set::stream)
            .map(word -> word.substring(0, 1))
            .distinct()
            .collect(Collectors.joining());

    private Frames() {}

    /**
     * A clause that names whose view follows.
     *
     * @param speaker whose, or null
     * @param after where what is said begins
     */
    record Frame(Speaker speaker, String cue, int after, boolean hedged, boolean reported) {
        /** Whether it passes on what somebody else said. */
        boolean isVia(Speaker who) {
            return reported && speaker != null && who != null && !speaker.name().equals(who.name());
        }

        String medium() {
            return speaker.name();
        }
    }

    /** The first of a sentence, null without. */
    static Frame in(Passage passage, List<Unit> units, SpeakerSearch search, IntPredicate isQuoted) {
        String text = passage.text();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (BEGINNINGS.indexOf(text.charAt(unit.begin())) < 0 || isQuoted.test(unit.begin())) {
                continue;
            }
            String word = text.substring(unit.begin(), unit.end());
            Frame frame = null;
            if (unit.is(Kind.REPORT) && word.startsWith("据")) {
                frame = new Frame(null, word, after(text, unit.end()), "hedge".equals(unit.as(Kind.REPORT)), true);
            } else if (ACCORDING.contains(word) && i + 1 < units.size()) {
                frame = according(text, units, search, i);
            } else if (word.equals("看来")
                    || text.startsWith("的话说", unit.begin())
                    || text.startsWith("的话来说", unit.begin())) {
                frame = view(text, units, search, i);
            } else if (AS.contains(word)) {
                frame = as(text, units, search, i);
            }
            if (frame != null) {
                return frame;
            }
        }
        return null;
    }

    private static Frame according(String text, List<Unit> units, SpeakerSearch search, int preposition) {
        int end = preposition + 1;
        int report = -1;
        while (end < units.size() && units.get(end).sort() != Sort.BOUNDARY) {
            report = units.get(end).is(Kind.REPORT) || units.get(end).isText() ? end : report;
            end++;
        }
        if (report < 0 || report != end - 1) {
            return null;
        }
        Unit unit = units.get(report);
        String cue = text.substring(unit.begin(), unit.end());
        boolean hedged = "hedge".equals(unit.as(Kind.REPORT));
        Speaker speaker = unit.isText() ? search.phrase(report, preposition + 1) : null;
        if (speaker == null && report > preposition + 1) {
            Unit before = units.get(report - 1);
            int last = before.sort() == Sort.OF ? report - 2 : report - 1;
            speaker = last > preposition && units.get(last).canSpeak()
                    ? search.phrase(last, preposition + 1)
                    : search.leftOf(report, preposition + 1);
        }
        if (speaker == null && Medium.reports(cue)) {
            speaker = search.unknownName(report, preposition + 1);
        }
        boolean nobody = report == preposition + 1;
        return speaker == null && !nobody ? null : new Frame(speaker, cue, after(text, unit.end()), hedged, true);
    }

    private static Frame view(String text, List<Unit> units, SpeakerSearch search, int at) {
        int floor = search.clause(at);
        int preposition = floor;
        while (preposition < at
                && !Set.of("在", "用", "借用", "按照", "按", "以", "套用")
                        .contains(text.substring(
                                units.get(preposition).begin(),
                                units.get(preposition).end()))) {
            preposition++;
        }
        if (preposition >= at - 1 || !units.get(at - 1).canSpeak()) {
            return null;
        }
        int end = text.startsWith("的话说", units.get(at).begin())
                ? units.get(at).begin() + 3
                : text.startsWith("的话来说", units.get(at).begin())
                        ? units.get(at).begin() + 4
                        : units.get(at).end();
        Speaker speaker = search.phrase(at - 1, preposition + 1);
        return speaker == null
                ? null
                : new Frame(speaker, text.substring(units.get(at).begin(), end), after(text, end), false, false);
    }

    private static Frame as(String text, List<Unit> units, SpeakerSearch search, int at) {
        for (int i = at + 1; i < units.size() && units.get(i).sort() != Sort.BOUNDARY; i++) {
            int begin = units.get(i).begin();
            boolean said =
                    text.startsWith("所言", begin) || text.startsWith("所说", begin) || text.startsWith("所指出", begin);
            if (said && i > at + 1) {
                Speaker speaker = search.leftOf(i, at + 1);
                return speaker == null ? null : new Frame(speaker, "所言", after(text, begin + 2), false, false);
            }
        }
        return null;
    }

    private static int after(String text, int end) {
        int after = end;
        while (after < text.length() && "，,：: ".indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        return after;
    }
}

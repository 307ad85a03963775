package org.wenmai.speech;

import java.util.List;
import java.util.Set;
import org.wenmai.lexicons.SpeechLexicon.Kind;
import org.wenmai.speech.Unit.Sort;

/** A name and a colon before what is said. */
final class Colon {
    private static final int LONGEST = 8;
    private static final Set<String> STANCES =
            Set.of("态度", "观点", "看法", "回答", "评价", "解释", "结论", "建议", "说法", "回应", "原话", "评论", "话", "总结", "答复", "呼吁");
    /** Nouns that speak in interviews and headlines; others before a colon are labels of a list. */
    private static final Set<String> HOSTS = Set.of(
            "主持人", "记者", "专家", "网友", "分析师", "律师", "业内人士", "知情人士", "消息人士", "分析人士", "外媒", "媒体", "官方", "研究", "报告", "发言人");

    private Colon() {}

    /** The speaker before a colon and a quotation mark: X：「…」, X的态度是：「…」. */
    static Speaker speaker(SpeakerSearch search, List<Unit> units, int last, String text) {
        int floor = search.clause(last);
        int i = last;
        if ("是".equals(text.substring(units.get(i).begin(), units.get(i).end())) && i > floor) {
            i--;
        }
        boolean stance = STANCES.contains(
                text.substring(units.get(i).begin(), units.get(i).end()));
        if (stance && i - 2 >= floor && units.get(i - 1).sort() == Sort.OF) {
            i -= 2;
        } else if (i != last) {
            return null;
        }
        if (units.get(i).canSpeak() && !isLabel(units, i, floor)) {
            return search.phrase(i, floor);
        }
        return Subject.of(search, units, last + 1);
    }

    /** Who a sentence that ends with a colon announces, null where it announces something else or is not Chinese. */
    static Speaker announcer(SpokenSentence sentence) {
        String stripped = sentence.text.stripTrailing();
        boolean chinese =
                stripped.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        if (!chinese || !stripped.endsWith("：") && !stripped.endsWith(":")) {
            return null;
        }
        int at = sentence.unitBefore(stripped.length() - 1);
        if (at < 0 || sentence.isQuoted(sentence.begin(at))) {
            return null;
        }
        Speaker speaker = speaker(sentence.search, sentence.units, at, sentence.text);
        return speaker == null || speaker.kind() == Speaker.Kind.TEXT ? null : speaker;
    }

    /** A bare noun before a colon heads a list more often than speech. */
    private static boolean isLabel(List<Unit> units, int at, int floor) {
        Unit unit = units.get(at);
        return unit.sort() == Sort.SPEAKER
                && at == floor
                && !HOSTS.contains(unit.hit() == null ? "" : unit.hit().entry().expression());
    }

    /** The number of the colon after the name a sentence begins with, where speech follows; else -1. */
    static int headline(Passage passage, List<Unit> units) {
        int colon = 0;
        while (colon < units.size() && units.get(colon).sort() != Sort.BOUNDARY) {
            Sort sort = units.get(colon).sort();
            boolean nominal = sort == Sort.NOUN
                    || sort == Sort.ASIDE
                    || sort == Sort.AND
                    || sort == Sort.OF
                    || units.get(colon).canSpeak();
            if (!nominal || colon > LONGEST) {
                return -1;
            }
            colon++;
        }
        if (colon == 0
                || colon >= units.size()
                || "：:".indexOf(passage.text().charAt(units.get(colon).begin())) < 0) {
            return -1;
        }
        Unit head = units.get(colon - 1);
        boolean host = head.sort() == Sort.SPEAKER
                && head.hit() != null
                && HOSTS.contains(head.hit().entry().expression());
        boolean titled = colon > 1 && units.get(colon - 2).isTitle()
                || head.isTitle() && colon > 1 && units.get(colon - 2).isName();
        boolean person = head.sort() == Sort.PERSON || head.isName() && titled || head.isTitle() && titled;
        boolean body = head.sort() == Sort.ORGANISATION && (passage.heading() || passage.number() == 0);
        body |= head.word() >= 0 && "medium".equals(passage.word(head.word()).type());
        boolean spoken = passage.text().length() - units.get(colon).end() >= LONGEST && hasVerb(units, colon);
        return spoken && (host || person || body) ? colon : -1;
    }

    /** A name that was recognised in what is one word with the noun before it, as names of channels are; null without. */
    static Speaker whole(Passage passage, List<Unit> units, int colon) {
        Unit head = units.get(colon - 1);
        boolean grown = colon == 2
                && head.sort() == Sort.PERSON
                && units.get(0).sort() == Sort.NOUN
                && units.get(0).end() == head.begin();
        String written = passage.text().substring(units.get(0).begin(), head.end());
        return grown ? new Speaker(written, written, Speaker.Kind.NAME, false) : null;
    }

    private static boolean hasVerb(List<Unit> units, int after) {
        return units.subList(after, units.size()).stream()
                .anyMatch(unit -> unit.sort() == Sort.VERB
                        || unit.sort() == Sort.CUE
                        || unit.sort() == Sort.BAR
                        || unit.sort() == Sort.PEELED
                        || unit.is(Kind.REGARD));
    }
}

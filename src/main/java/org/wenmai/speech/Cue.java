package org.wenmai.speech;

import java.util.List;
import java.util.Set;
import org.wenmai.lexicons.SpeechLexicon.Kind;
import org.wenmai.speech.Unit.Sort;

/** Whether a verb of saying or thinking reports speech where it stands. */
final class Cue {
    /** Verbs that stay what they are with a negation: who does not think so denies it; who does not say so says nothing. */
    private static final Set<String> OF_OPINION = Set.of("认为", "觉得", "相信", "看好", "同意", "赞同", "认同", "支持", "建议", "希望");

    private static final Set<String> CONDITIONS =
            Set.of("如果", "假如", "若", "倘若", "一旦", "只要", "即使", "是否", "请", "无论", "不管", "除非");

    /** With 了 these tell what somebody did: 介绍了如何使用. */
    private static final Set<String> OF_TELLING =
            Set.of("介绍", "解释", "讲述", "分享", "披露", "公布", "描述", "评论", "回应", "点评", "回答", "确认", "证实");

    /** Verbs that need whoever says it at their side. */
    private static final Set<String> LIGHT = Set.of("说", "称", "料", "疑", "问道", "问", "讲");

    /** After these somebody is told what follows. */
    private static final Set<String> OF_ADDRESS = Set.of("告诉", "提醒", "警告", "告诫", "问", "追问", "质问");

    /** Verbs with many uses, which report only what stands in marks or behind a colon. */
    private static final Set<String> OF_MARKS = Set.of("问", "讲");

    private final List<Unit> units;
    private final int at;

    Cue(List<Unit> units, int at) {
        this.units = units;
        this.at = at;
    }

    String word() {
        return units.get(at).hit().entry().expression();
    }

    String sort() {
        for (Kind kind : new Kind[] {Kind.CUE, Kind.CUE_BEFORE, Kind.CUE_WEAK}) {
            if (units.get(at).is(kind)) {
                return units.get(at).as(kind);
            }
        }
        throw new IllegalStateException("expected a cue, found " + word());
    }

    boolean mayFollow() {
        return units.get(at).is(Kind.CUE);
    }

    boolean isWeak() {
        return units.get(at).is(Kind.CUE_WEAK);
    }

    /**
     * Whether such a speaker says something by it.
     *
     * @param stopped whether a comma, a colon or a quotation follows
     */
    boolean suits(Speaker speaker, boolean stopped) {
        if (word().equals("发现") && !stopped) {
            return false;
        }
        return !isWeak()
                || switch (speaker.kind()) {
                    case PERSON, ORGANISATION, PRONOUN -> true;
                    case NAME -> speaker.isTitled();
                    case ROLE, TEXT -> false;
                };
    }

    /** Whether it may take a noun alone: 表示怀疑. */
    boolean takesNoun() {
        return word().equals("表示");
    }

    /** Whether it may also say what somebody thinks of somebody: 批评OpenAI. */
    boolean regards() {
        return units.get(at).is(Kind.REGARD);
    }

    /** Whether who is spoken to may stand behind it. */
    boolean addresses() {
        return OF_ADDRESS.contains(word());
    }

    /** Whether whoever is spoken to always stands behind it. */
    boolean needsListener() {
        return word().equals("告诉");
    }

    /** Whether it reports nothing but what stands in marks: one with many uses and without a colon. */
    boolean needsMarks(String text) {
        int end = units.get(at).end();
        boolean colon = end < text.length() && (text.charAt(end) == '：' || text.charAt(end) == ':');
        return OF_MARKS.contains(word()) && !colon;
    }

    boolean isLight() {
        return LIGHT.contains(word());
    }

    /** Whether something before or after it says that nothing is reported. */
    boolean isBarred(String text) {
        Unit unit = units.get(at);
        boolean relative = unit.end() < text.length() && text.charAt(unit.end()) == '的';
        boolean named =
                word().equals("称") && unit.end() < text.length() && "为之作呼赞得".indexOf(text.charAt(unit.end())) >= 0;
        boolean told = unit.end() < text.length()
                && text.charAt(unit.end()) == '了'
                && (OF_TELLING.contains(word()) || !mayFollow());
        boolean joined = at + 1 < units.size()
                && units.get(at + 1).is(Kind.CUE)
                && units.get(at + 1).begin() == unit.end();
        boolean leadsOn = unit.is(Kind.PEELED) && anotherFollows();
        return relative
                || named
                || isConditional()
                || told
                || joined
                || leadsOn
                || bar("modal")
                || bar("negation") && !isDenied();
    }

    private boolean isConditional() {
        for (int i = at - 1; i >= 0 && units.get(i).sort() != Sort.BOUNDARY; i--) {
            if (units.get(i).hit() != null
                    && CONDITIONS.contains(units.get(i).hit().entry().expression())) {
                return true;
            }
        }
        return false;
    }

    /** A verb like 谈到 or 回应 before the verb that counts: 谈到价格时表示. */
    private boolean anotherFollows() {
        for (int i = at + 1; i < units.size() && units.get(i).sort() != Sort.BOUNDARY; i++) {
            if (units.get(i).sort() == Sort.CUE) {
                return true;
            }
        }
        return false;
    }

    boolean isDenied() {
        return sort().equals("deny") || bar("negation") && OF_OPINION.contains(word());
    }

    private boolean bar(String sort) {
        for (int i = at - 1; i >= 0 && i >= at - 2; i--) {
            Unit unit = units.get(i);
            if (unit.sort() == Sort.BAR) {
                return sort.equals(unit.as(Kind.BAR));
            }
            if (unit.sort() != Sort.PEELED) {
                return false;
            }
        }
        return false;
    }
}

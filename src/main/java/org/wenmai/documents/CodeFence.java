package org.wenmai.documents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that are a block of Markdown code, or whose head is one, as chat programs write them. */
final class CodeFence {
    private static final Pattern OPENING = Pattern.compile("\\s*+```(markdown|md|ya?ml|toml)?[ \\t]*+\\r?\\n");

    private CodeFence() {}

    /** The Markdown without the fence around it; its lines keep their numbers. A text without such a fence is given back. */
    static String removed(String text) {
        Matcher fence = OPENING.matcher(text);
        if (!fence.lookingAt()) {
            return text;
        }
        String rest = text.substring(fence.end());
        boolean markdown = fence.group(1) != null && fence.group(1).startsWith("m");
        if (!markdown && !FrontMatter.opens(rest)) {
            return text;
        }
        String opening =
                "\n".repeat((int) fence.group().chars().filter(c -> c == '\n').count());
        return opening + withoutClosing(rest);
    }

    /** Of an odd number of fences one closes the one we took away: the first where it follows the head, else the last. */
    private static String withoutClosing(String rest) {
        Matcher fences = Pattern.compile("(?m)^[ \\t]{0,3}```[^\\n`]*$").matcher(rest);
        int count = 0;
        int[] first = null;
        int[] last = null;
        while (fences.find()) {
            count++;
            last = new int[] {fences.start(), fences.end()};
            first = first == null ? last : first;
        }
        if (count % 2 == 0) {
            return rest;
        }
        String before = rest.substring(0, first[0]).stripTrailing();
        boolean ofHead = before.endsWith("\n---") || before.endsWith("\n+++") || !FrontMatter.opens(rest) && count == 1;
        int[] closing = ofHead ? first : last;
        return rest.substring(0, closing[0]) + rest.substring(closing[1]);
    }
}

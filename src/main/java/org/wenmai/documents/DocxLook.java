package org.wenmai.documents;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * How the paragraphs of a Word document look: the first is a headline where no style says so but it stands out, bold or larger than all
 * that follows.
 */
final class DocxLook {
    /** Half points of text for which neither the document nor its styles name a size. */
    private static final int USUAL_SIZE = 20;

    private String first;
    private boolean firstBold = true;
    private int firstSize = Integer.MAX_VALUE;
    private boolean othersBold = true;
    private int othersSize;
    private boolean othersUnsized;
    private boolean ended;
    private boolean others;

    /** Takes in the words of a run. */
    void run(Element run, String words) {
        if (run == null || words.isBlank()) {
            return;
        }
        Element look = run.selectFirst("> w|rPr");
        boolean bold = look != null && isOn(look.selectFirst("> w|b"));
        int size = size(look);
        if (!ended) {
            firstBold &= bold;
            firstSize = Math.min(firstSize, size);
        } else {
            others = true;
            othersBold &= bold;
            othersSize = Math.max(othersSize, size);
            othersUnsized |= size == 0;
        }
    }

    /**
     * Ends a paragraph that has words.
     *
     * @param plain whether it has no style and stands in no list or table
     */
    void endParagraph(String words, boolean plain) {
        if (!ended) {
            first = plain ? words.strip() : null;
            ended = true;
        }
    }

    /**
     * The first paragraph where it is a headline, or null.
     *
     * @param styles the part with the styles, or null
     */
    String headline(Document styles) {
        if (first == null || !others || !Headline.canBe(first)) {
            return null;
        }
        int largest = Math.max(othersSize, othersUnsized ? usualSize(styles) : 0);
        boolean larger = firstSize > largest;
        return larger || firstBold && !othersBold ? first : null;
    }

    private static int usualSize(Document styles) {
        int usual = 0;
        if (styles != null) {
            for (Element look : styles.select("w|docDefaults w|rPr, w|style[w:default=1][w:type=paragraph] > w|rPr")) {
                usual = Math.max(usual, size(look));
            }
        }
        return usual == 0 ? USUAL_SIZE : usual;
    }

    /** Half points, 0 where none are named. */
    private static int size(Element look) {
        Element size = look == null ? null : look.selectFirst("> w|sz");
        String value = size == null ? "" : size.attr("w:val");
        return value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0;
    }

    private static boolean isOn(Element flag) {
        return flag != null && !flag.attr("w:val").matches("0|false|off|none");
    }
}

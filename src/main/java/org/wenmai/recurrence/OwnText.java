package org.wenmai.recurrence;

import java.util.List;
import java.util.Set;

/**
 * What a document says of its own: its text without lines that many documents print and without notices.
 *
 * @param title folded, empty where it has none
 * @param shingles of the rest; of the whole text where nothing else is left
 */
public record OwnText(String title, Shingles shingles) {
    /**
     * Prepares a text for comparison.
     *
     * @param title or null
     * @param frequent keys of lines that more documents print than any reprint is in
     */
    public static OwnText of(String source, String title, String text, Set<Long> frequent) {
        StringBuilder kept = new StringBuilder();
        List<BodyLine> lines = BodyLine.of(title, text);
        for (BodyLine line : lines) {
            LineForm form = frequent.isEmpty() ? null : LineForm.of(source, line.text());
            boolean others = form != null && frequent.contains(form.key());
            if (!others && !NoticeLine.is(line.text())) {
                kept.append(line.text()).append('\n');
            }
        }
        FoldedText body = FoldedText.of(kept.toString());
        FoldedText folded = body.length() == 0 ? FoldedText.of(text) : body;
        return new OwnText(FoldedText.of(title == null ? "" : title).toString(), Shingles.of(folded));
    }

    /** Whether another text prints this one again. */
    public SameText.Verdict same(OwnText later, SameText rule) {
        return rule.of(shingles, later.shingles, !title.isEmpty() && title.equals(later.title));
    }
}

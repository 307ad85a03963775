package org.wenmai.documents;

import java.util.Iterator;

/** Files with a head in YAML or TOML and a body in Markdown. */
public final class FrontMatterReader implements DocumentReader {
    @Override
    public boolean accepts(TextFile file) {
        return FrontMatter.opens(file.text());
    }

    @Override
    public Iterator<ReadResult> read(TextFile file) {
        try {
            FrontMatter head = FrontMatter.of(file.text());
            String form = head.syntax() == null ? "" : "+" + head.syntax();
            Fields fields = new Fields(head.fields(), file.options().names());
            if (head.note() != null) {
                fields.note(head.note());
            }
            if (HtmlBlocks.isHtml(head.body())) {
                var blocks = HtmlBlocks.of(head.body(), SentenceKind.BODY);
                return DraftBuilder.one(DraftBuilder.build(file, 0, "html" + form, fields, null, blocks));
            }
            MarkdownBlocks.Parsed body = MarkdownBlocks.of(head.body());
            return DraftBuilder.one(
                    DraftBuilder.build(file, 0, "markdown" + form, fields, body.firstHeading(), body.blocks()));
        } catch (MalformedException broken) {
            return DraftBuilder.malformed(broken);
        }
    }
}

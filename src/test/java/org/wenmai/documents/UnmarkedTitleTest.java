package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles that no field and no style says are such. */
class UnmarkedTitleTest {
    private static final String BIG = "<w:rPr><w:sz w:val=\"36\"/></w:rPr>";
    private static final String BOLD = "<w:rPr><w:b/></w:rPr>";

    private static Draft read(String name, byte[] bytes) {
        return (Draft) ReaderContract.read(name, bytes, new ArrayList<>()).get(0);
    }

    private static Draft markdown(String text) {
        return read("a.md", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Draft docx(String... paragraphs) {
        return read(
                "a.docx",
                Packed.zip(
                        "[Content_Types].xml",
                        "<Types/>",
                        "word/styles.xml",
                        "<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"24\"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>",
                        "word/document.xml",
                        "<w:document><w:body>" + String.join("", paragraphs) + "</w:body></w:document>"));
    }

    private static String paragraph(String look, String words) {
        return "<w:p><w:r>" + look + "<w:t>" + words + "</w:t></w:r></w:p>";
    }

    @ParameterizedTest
    @CsvSource({
        "'## 渡口的新船\n\n船身漆成了绿色。\n\n### 试航\n\n它开得很慢。\n', 渡口的新船",
        "'![](a.png)\n\n### 渡口的新船\n\n船身漆成了绿色。\n', 渡口的新船",
        "'渡口的新船\n----\n\n船身漆成了绿色。\n', 渡口的新船"
    })
    void aHeadingThatOpensTheTextAndStandsAboveAllOthersIsTheTitle(String text, String title) {
        Draft draft = markdown(text);
        assertEquals(title, draft.title());
        assertEquals(
                1,
                draft.text().sentences().stream()
                        .filter(sentence -> sentence.text().equals(title))
                        .count(),
                "not repeated");
    }

    @Test
    void aHeadingOfTheFirstLevelGoesBeforeIt() {
        assertEquals("渡口的新船", markdown("## 渡口\n\n老船。\n\n# 渡口的新船\n\n新船。\n").title());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## 老船\n\n它漏水。\n\n## 新船\n\n它不漏。\n",
                "渡口有两条船。\n\n## 新船\n\n它不漏。\n",
                "## 一、老船\n\n它漏水。\n",
                "## 1. 老船\n\n它漏水。\n",
                "## 摘要\n\n它漏水。\n",
                "## 它已经漏了三天的水，没有人来修。\n\n它漏水。\n",
                "#### 老船\n\n它漏水。\n"
            })
    void aSectionIsNoTitle(String text) {
        assertNull(markdown(text).title());
    }

    @Test
    void theFirstParagraphOfAWordDocumentIsTheTitleWhereItIsBolderOrLargerThanTheRest() {
        String rest = paragraph("", "船身漆成了绿色。");
        for (String look : List.of(BIG, BOLD)) {
            Draft draft = docx(paragraph(look, "渡口的新船"), rest, rest);
            assertEquals("渡口的新船", draft.title());
            assertEquals("渡口的新船\n船身漆成了绿色。\n船身漆成了绿色。", draft.text().text());
        }
    }

    @Test
    void aFirstParagraphThatDoesNotStandOutIsText() {
        String rest = paragraph("", "船身漆成了绿色。");
        assertNull(docx(paragraph("", "渡口的新船"), rest).title());
        assertNull(docx(paragraph(BOLD, "渡口的新船"), paragraph(BOLD, "船身漆成了绿色。")).title());
        assertNull(docx(paragraph(BIG, "渡口的新船"), paragraph(BIG, "船身漆成了绿色。")).title());
        assertNull(docx(paragraph("<w:rPr><w:sz w:val=\"24\"/></w:rPr>", "渡口的新船"), rest)
                .title());
        assertNull(docx(paragraph("<w:rPr><w:b w:val=\"0\"/></w:rPr>", "渡口的新船"), rest)
                .title());
        assertNull(docx(paragraph(BOLD, "新船昨天到了渡口。"), rest).title());
        assertNull(docx(paragraph(BOLD, "渡口的新船")).title());
    }
}

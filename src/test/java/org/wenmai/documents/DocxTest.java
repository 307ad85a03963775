package org.wenmai.documents;

import java.util.List;

class DocxTest extends ReaderContract {
    @Override
    String fixture() {
        return "docx/a.docx";
    }

    @Override
    boolean isText() {
        return false;
    }

    @Override
    byte[] bytes() {
        return Packed.zip(
                "[Content_Types].xml",
                "<Types/>",
                "docProps/core.xml",
                "<cp:coreProperties><dc:creator>何湾</dc:creator><dcterms:created>2024-05-13T01:02:03Z</dcterms:created></cp:coreProperties>",
                "word/_rels/document.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"https://birds.example.org/log\"/></Relationships>",
                "word/document.xml",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <w:document><w:body>
                <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>候鸟回来了</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>凌晨</w:t></w:r></w:p>
                <w:p><w:r><w:t>第一批白鹭</w:t></w:r><w:del><w:r><w:delText>昨晚</w:delText></w:r></w:del><w:r><w:t xml:space="preserve">抵达。记录表</w:t></w:r><w:hyperlink r:id="r1"><w:r><w:t>在这里</w:t></w:r></w:hyperlink><w:r><w:t>。</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>白鹭四十一只</w:t></w:r></w:p>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>表里的字。</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                </w:body></w:document>
                """.strip());
    }

    @Override
    List<Expected> expected() {
        return List.of(new Expected(
                "docx",
                "候鸟回来了",
                "何湾",
                null,
                SourceSignals.NONE,
                "2024-05-13 2024-05-13T01:02:03Z field",
                List.of("title 候鸟回来了", "heading 凌晨", "body 第一批白鹭抵达。", "body 记录表在这里。", "list 白鹭四十一只", "body 表里的字。"),
                List.of("3 https://birds.example.org/log 在这里")));
    }
}

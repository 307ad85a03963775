package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MediaWikiTest extends ReaderContract {
    @Override
    String fixture() {
        return "mediawiki/dump.xml";
    }

    @Override
    List<Expected> expected() {
        return List.of(new Expected(
                "mediawiki",
                "吊桥",
                null,
                "桥梁百科",
                SourceSignals.NONE,
                "2024-01-02 2024-01-02T03:04:05Z field",
                List.of("title 吊桥", "body 吊桥又名懸索橋，是桥梁的一种。", "body 见桥志。", "heading 历史", "list 古代用藤。", "list 近代用钢。"),
                List.of("2 https://bridges.example.org/a 桥志")));
    }

    @Test
    void rejectsOtherNameSpacesAndRedirects() {
        List<ReadResult> results = results();
        assertEquals("page '模板:图' of name space 10 is no article", ((Reject) results.get(1)).message());
        assertEquals("page '索桥' only leads to another", ((Reject) results.get(2)).message());
    }

    @Test
    void opensNoEntityAndExpandsNone() throws Exception {
        java.nio.file.Path secret = java.nio.file.Files.createTempFile("secret", ".txt");
        java.nio.file.Files.writeString(secret, "机密内容");
        String page =
                "<mediawiki><page><title>甲</title><ns>0</ns><revision><text>字&x;字。</text></revision></page></mediawiki>";
        StringBuilder laughs = new StringBuilder("<!DOCTYPE mediawiki [<!ENTITY x0 \"哈哈\">");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY x%d \"&x%d;&x%d;\">".formatted(i, i - 1, i - 1));
        }
        for (String head : List.of(
                "<!DOCTYPE mediawiki [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE mediawiki SYSTEM \"" + secret.toUri() + "\">",
                laughs + "<!ENTITY x \"&x39;\">]>")) {
            List<ReadResult> results = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> parse(head + page));
            assertFalse(results.isEmpty());
            assertFalse(results.toString().contains("机密"), results.toString());
            assertEquals(RejectReason.MALFORMED, ((Reject) results.get(0)).reason());
        }
        java.nio.file.Files.delete(secret);
    }

    @Test
    void endsSoonOnMarkupThatNeverCloses() {
        for (String mark : List.of("{{", "[[", "{|", "<ref>", "<ref ", "-{", "[https://a ", "''", "= ", "<!--")) {
            String page = "<mediawiki><page><title>甲</title><ns>0</ns><revision><text>字"
                    + mark.replace("<", "&lt;").repeat(50_000)
                    + "</text></revision></page></mediawiki>";
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> parse(page), mark);
        }
    }

    private static List<ReadResult> parse(String xml) {
        return read("a.xml", ("<?xml version='1.0'?>" + xml).getBytes(StandardCharsets.UTF_8), new ArrayList<>());
    }
}

package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AtomFeedTest extends ReaderContract {
    @Override
    String fixture() {
        return "feed/hills.atom";
    }

    @Override
    List<Expected> expected() {
        return List.of(
                new Expected(
                        "atom",
                        "茶园",
                        "秦叶",
                        "山中来信",
                        SourceSignals.NONE,
                        "2024-04-30 2024-04-30T20:00:00Z field",
                        List.of("title 茶园", "heading 采茶", "body 山上 3 < 5 家茶园。", "body 名单在此。"),
                        List.of("3 https://hills.example.org/m?a=1&b=2 名单")),
                new Expected(
                        "atom",
                        "风",
                        null,
                        "谷口通讯",
                        SourceSignals.NONE,
                        "2024-05-02 2024-05-01T19:00:00Z field",
                        List.of("title 风", "body 谷口的风很大。"),
                        List.of()));
    }

    @Test
    void takesTheAddressOfThePageAndNotThatOfTheEditor() {
        assertEquals("https://hills.example.org/tea", ((Draft) results().get(0)).url());
    }
}

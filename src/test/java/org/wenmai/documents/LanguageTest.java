package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "这座桥今年六十岁，养护队说它还能再用。 | zh | simplified",
                "這座橋今年六十歲，養護隊說它還能再用。 | zh | traditional",
                "这座桥今年六十岁。這座橋今年六十歲。 | zh | mixed",
                "山上有水，水上有山。 | zh | none",
                "OpenAI 发布了 Sora 模型，可以生成视频 | zh | simplified",
                "この橋は今年で六十歳になります。 | ja | none",
                "ラーメン | ja | none",
                "이 다리는 올해 예순 살입니다. | ko | none",
                "The bridge is sixty years old and in need of repair. | en | none",
                "Мост стоит шестьдесят лет. | und | none",
                "Lorem ipsum dolor sit amet | und | none",
                "12345 | und | none",
                "😀😀 | und | none"
            })
    void tellsLanguageAndScriptApart(String text, String tag, String script) {
        assertEquals(new Language(tag, script), Language.of(text));
    }

    @ParameterizedTest
    @CsvSource({"'', und", "' ', und"})
    void knowsNoLanguageOfNothing(String text, String tag) {
        assertEquals(new Language(tag, "none"), Language.of(text));
    }
}

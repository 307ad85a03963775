package org.wenmai.documents;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * Language and script of a text by the shares of its scripts: kana → ja, hangul → ko, Han → zh; Latin letters with English
 * function words → en; else und. Script compares characters that only one of the two Chinese scripts uses.
 *
 * @param tag BCP 47
 * @param script {@code simplified}, {@code traditional}, {@code mixed} or {@code none}
 */
public record Language(String tag, String script) {
    /** Pairs of simplified and traditional characters that differ, the frequent ones first; neither stands in the other script. */
    private static final String PAIRS = "们們这這国國来來说說时時会會为為个個对對发發过過学學开開经經问問关關动動进進种種样樣产產话話间間东東车車长長门門见見"
            + "书書两兩体體应應将將现現实實义義认認让讓给給与與并並还還没沒从從业業电電视視频頻图圖网網传傳术術认認计計设設"
            + "机機构構团團队隊风風气氣龙龍马馬鸟鳥鱼魚麦麥齐齊点點边邊达達运運远遠连連选選递遞导導师師带帶广廣库庫庆慶归歸当當录錄"
            + "总總战戰户戶扩擴拟擬择擇据據权權条條标標树樹济濟测測满滿热熱爱愛状狀独獨环環画畫矿礦确確离離种種称稱积積稳穩穷窮竞競笔筆简簡类類"
            + "红紅约約级級纪紀纯純线線组組细細终終结結统統继繼续續维維综綜绿綠编編缓緩职職联聯听聽肤膚胜勝脑腦艺藝节節苏蘇范範获獲营營虑慮虽雖"
            + "补補装裝规規观觀觉覺览覽议議讨討训訓记記许許论論证證评評识識词詞译譯试試该該详詳语語误誤请請诸諸读讀课課谁誰调調谈談谢謝贝貝负負财財责責败敗"
            + "货貨质質购購贵貴费費资資赛賽赞讚趋趨跃躍转轉轮輪软軟轻輕较較输輸辑輯农農迁遷违違迟遲适適邮郵释釋针針钟鐘钱錢铁鐵银銀销銷错錯镜鏡闭閉闻聞阅閱"
            + "阶階际際陆陸难難页頁项項顺順须須顾顧预預领領题題颜顏额額飞飛馆館驱驅验驗惊驚创創别別办辦务務劳勞势勢区區华華协協单單卖賣压壓县縣参參双雙变變"
            + "号號员員响響园園围圍圆圓圣聖场場块塊坚堅处處备備够夠头頭夺奪奋奮妇婦孙孫宁寧宝寶审審宪憲宫宮宽寬宾賓寻尋层層岁歲岛島币幣帮幫幂冪";

    private static final Set<String> ENGLISH =
            Set.of("the", "of", "and", "to", "in", "is", "that", "for", "with", "are");
    private static final int[] KIND = new int[0x10000];

    static {
        for (int i = 0; i + 1 < PAIRS.length(); i += 2) {
            KIND[PAIRS.charAt(i)] = 1;
            KIND[PAIRS.charAt(i + 1)] = 2;
        }
    }

    /** Share of the weaker script from which a text counts as mixed. */
    private static final double MIXED_SHARE = 0.2;

    private static final double KANA_SHARE = 0.1;

    /** Looks at a whole text. */
    public static Language of(String text) {
        long han = 0;
        long kana = 0;
        long hangul = 0;
        long latin = 0;
        long simplified = 0;
        long traditional = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                latin += Character.isLetter(c) ? 1 : 0;
                continue;
            }
            UnicodeScript script = Character.isSurrogate(c) ? UnicodeScript.COMMON : UnicodeScript.of(c);
            switch (script) {
                case HAN -> {
                    han++;
                    simplified += KIND[c] == 1 ? 1 : 0;
                    traditional += KIND[c] == 2 ? 1 : 0;
                }
                case HIRAGANA, KATAKANA -> kana++;
                case HANGUL -> hangul++;
                case LATIN -> latin++;
                default -> {}
            }
        }
        String tag = tag(text, han, kana, hangul, latin);
        return new Language(tag, tag.equals("zh") ? script(simplified, traditional) : "none");
    }

    /** The same text where its language is named for sure. */
    public Language named(String language) {
        return new Language(language, language.equals("zh") ? script : "none");
    }

    private static String tag(String text, long han, long kana, long hangul, long latin) {
        long letters = han + kana + hangul;
        if (kana > KANA_SHARE * letters && kana > 0) {
            return "ja";
        }
        if (hangul > han) {
            return "ko";
        }
        // A Chinese character says about as much as a word of five letters.
        if (han > 0 && han * 5 >= latin) {
            return "zh";
        }
        long english = java.util.Arrays.stream(
                        text.toLowerCase(java.util.Locale.ROOT).split("[^a-z]+"))
                .limit(2000)
                .filter(ENGLISH::contains)
                .count();
        return english * 100 >= Math.min(2000, text.length() / 6) * 5L && english > 0 ? "en" : "und";
    }

    private static String script(long simplified, long traditional) {
        if (simplified + traditional == 0) {
            return "none";
        }
        double weaker = Math.min(simplified, traditional) / (double) (simplified + traditional);
        if (weaker >= MIXED_SHARE) {
            return "mixed";
        }
        return simplified > traditional ? "simplified" : "traditional";
    }
}

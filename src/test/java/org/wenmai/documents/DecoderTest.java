package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoderTest {
    private static final String SIMPLIFIED = "江北的老桥今年六十岁，养护队给它换上了一千二百颗螺栓。每颗里面都有一枚传感器，值班员说这比人眼可靠得多。".repeat(4);
    private static final String TRADITIONAL = "江北的老橋今年六十歲，養護隊給它換上了一千二百顆螺栓。每顆裡面都有一枚感測器，值班員說這比人眼可靠得多。".repeat(4);

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', UTF-8",
        "UTF-8, EFBBBF, UTF-8",
        "UTF-16LE, FFFE, UTF-16LE",
        "UTF-16BE, FEFF, UTF-16BE",
        "UTF-32LE, FFFE0000, UTF-32LE",
        "UTF-32BE, 0000FEFF, UTF-32BE",
        "GB18030, 84319533, GB18030",
        "GB18030, '', GB18030",
        "GBK, '', GB18030"
    })
    void readsTheEncodingsChineseTextComesIn(String charset, String mark, String found) throws Exception {
        Decoder.Decoded decoded = Decoder.decode(bytes(mark, SIMPLIFIED.getBytes(Charset.forName(charset))));
        assertEquals(SIMPLIFIED, decoded.text());
        assertEquals(found, decoded.charset());
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "Big5"})
    void readsThemWithoutAMarkToo(String charset) throws Exception {
        String text = "2024-05-06\n" + (charset.equals("Big5") ? TRADITIONAL : SIMPLIFIED);
        Decoder.Decoded decoded = Decoder.decode(text.getBytes(Charset.forName(charset)));
        assertEquals(text, decoded.text());
        assertEquals(charset, decoded.charset());
    }

    @ParameterizedTest
    @CsvSource({
        "EUC-TW, 江北的老橋今年六十歲，這座橋的工人說，我們不會離開這裡。",
        "Big5, 江北的老橋今年六十歲，這座橋的工人說，我們不會離開這裡。",
        "EUC-JP, 古い橋は今年で六十歳になりました。働く人はここを離れないと言いました。",
        "EUC-KR, 오래된 다리는 올해 예순 살이 되었습니다. 일하는 사람들은 이곳을 떠나지 않겠다고 말했습니다.",
        "GB18030, 江北晚报",
        "UTF-32BE, 江北的老桥",
        "UTF-32LE, 江北的老桥"
    })
    void tellsEncodingsApartByTheirCharacters(String charset, String text) throws Exception {
        Decoder.Decoded decoded = Decoder.decode(text.getBytes(Charset.forName(charset)));
        assertEquals(text, decoded.text());
        assertEquals(charset, decoded.charset());
    }

    @Test
    void takesAPageAtItsWord() throws Exception {
        String page = "<html><head><meta charset=\"big5\"></head><body>橋</body></html>";
        assertEquals(
                "Big5", Decoder.decode(page.getBytes(Charset.forName("Big5"))).charset());
        assertEquals(
                "GB18030",
                Decoder.decode("<?xml version='1.0' encoding='gb2312'?><a>镕</a>".getBytes(Charset.forName("GBK")))
                        .charset());
    }

    @Test
    void namesTheByteThatIsInNoEncoding() {
        byte[] latin = "caf\u00e9 au lait".getBytes(StandardCharsets.ISO_8859_1);
        var refusal = assertThrows(Decoder.UndecodableException.class, () -> Decoder.decode(latin));
        assertEquals(RejectReason.UNDECODABLE, refusal.reason());
        assertEquals(
                "byte 3 (0xE9) is no UTF-8, and no other encoding fits; convert the file to UTF-8",
                refusal.getMessage());
    }

    @Test
    void namesTheByteThatBreaksTheWordOfItsMark() {
        byte[] bytes = bytes("EFBBBF", new byte[] {'a', (byte) 0xFF});
        var refusal = assertThrows(Decoder.UndecodableException.class, () -> Decoder.decode(bytes));
        assertEquals("byte 4 is no UTF-8, though the byte-order mark says so", refusal.getMessage());
    }

    @Test
    void tellsBinaryFromTextByItsZeros() {
        byte[] bytes = {1, 2, 3, 0, 5, (byte) 0xFF, 7, 8};
        var refusal = assertThrows(Decoder.UndecodableException.class, () -> Decoder.decode(bytes));
        assertEquals(RejectReason.BINARY, refusal.reason());
        assertEquals("byte 3 is 0: not text; give text files only", refusal.getMessage());
    }

    @Test
    void readsAnEmptyFileAsEmptyText() throws Exception {
        assertEquals(new Decoder.Decoded("", "UTF-8"), Decoder.decode(new byte[0]));
    }

    private static byte[] bytes(String mark, byte[] rest) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(java.util.HexFormat.of().parseHex(mark));
        out.writeBytes(rest);
        return out.toByteArray();
    }
}

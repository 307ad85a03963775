package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlBlocksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div>甲<div>乙<div>丙</div>丁</div>戊</div> | body 甲/body 乙/body 丙/body 丁/body 戊",
                "<p>甲<br>乙<br/>丙</p> | body 甲~乙~丙",
                "<p>甲&amp;乙&lt;丙&gt;&#20010;</p> | body 甲&乙<丙>个",
                "<p>甲<b>乙</b><span>丙</span>丁</p> | body 甲乙丙丁",
                "<h2>题</h2><ul><li>甲<li>乙</ul><blockquote>丙</blockquote>丁 | heading 题/list 甲/list 乙/quotation 丙/body 丁",
                "<p>甲</p><script>x</script><style>y</style><pre>z</pre><img alt='图'><svg><text>w</text></svg> | body 甲",
                "<nav>首页</nav><form><p>甲</p><button>提交</button><select><option>乙</select></form> | body 甲",
                "<table><tr><td>甲</td><td>乙</td></tr><tr><th>丙</th></tr></table> | body  甲 乙/body  丙",
                "<p>没关的 <b>标签<p>下一段 | body 没关的 标签/body 下一段",
                "<!-- 注释 --><p>甲</p> | body 甲"
            })
    void makesABlockOfEveryBlockElement(String html, String blocks) {
        List<String> found = HtmlBlocks.of(html, SentenceKind.BODY).stream()
                .map(block -> block.kind().value() + " " + block.text().stripTrailing())
                .toList();
        assertEquals(blocks, String.join("/", found).replace('\n', '~'));
    }

    @Test
    void keepsLinksWithTheirAnchors() {
        Block block = HtmlBlocks.of(
                        "<p>看<a href='http://a.example'>这<b>里</b></a>和<a href='/b'><img src=c></a><a>无</a></p>",
                        SentenceKind.BODY)
                .get(0);
        assertEquals("看这里和无", block.text());
        assertEquals(
                List.of(new Block.RawLink("http://a.example", "这里"), new Block.RawLink("/b", null)), block.links());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>甲</p> | true",
                "  <div class='a'>甲 | true",
                "<!DOCTYPE html><html> | true",
                "<!-- x --><html> | true",
                "<?xml version='1.0'?><html> | true",
                "<body>甲 | true",
                "<?xml version='1.0'?><rss> | false",
                "<https://a.example> | false",
                "<b>甲</b>乙 | false",
                "甲<p>乙</p> | false",
                "< p | false"
            })
    void knowsHtmlByItsStart(String text, boolean html) {
        assertEquals(html, HtmlBlocks.isHtml(text));
    }
}

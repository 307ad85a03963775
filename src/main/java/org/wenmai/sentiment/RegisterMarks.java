package org.wenmai.sentiment;

import java.util.List;
import java.util.stream.Stream;
import org.wenmai.tokens.Folding;
import org.wenmai.tokens.Trie;

/**
 * Tells whether a sentence leans to the register of reviews or to that of reports: by which of short lists has more marks in it:
 * words of customers, and beside them the first person, or words of reports, of technology and numbers. Reviews speak in the first person, weigh, and name what one buys; reports attribute, date, count and name institutions. Who
 * names nothing that one buys leans to neither: comments and talks are in the first person too.
 * Marks are found from the left, the longest first, on folded text, whatever the words. A source is of the register of reviews
 * where at least {@link #LEAST} of its sentences lean and at least {@link #SHARE} of those lean to reviews.
 */
public final class RegisterMarks {
    /** Leaning sentences that a source needs before it can be told. */
    public static final long LEAST = 8;

    /** Share of leaning sentences from which a source is one of reviews. */
    public static final double SHARE = 0.5;

    /** What only those say who bought it. */
    private static final List<String> CUSTOMER =
            List.of(("好吃 难吃 不错 满意 推荐 差劲 差评 好评 便宜 实惠 性价比 态度 服务 味道 再来 再也不 还行 还可以 干净 舒服 方便 老板"
                            + " 客服 店家 商家 卖家 师傅 质量 划算 客气 热情 太差 好用 难用 退货 快递 送到 等了 房间 酒店")
                    .split(" "));

    /** What anybody says who speaks for themselves; alone it marks a talk or a diary. */
    private static final List<String> PERSONAL =
            List.of(("我 我们 俺 咱 很 太 挺 真的 真心 超级 特别 喜欢 失望 感觉 觉得 值得 后悔 下次 一般 好看 买 吃 住 ! ~ 哈哈 吧" + " 了点").split(" "));

    private static final List<String> REPORT =
            List.of(("表示 称 指出 认为 宣布 发布 报道 记者 据 公司 集团 企业 机构 政府 部门 研究 报告 数据 技术 模型 系统 市场 行业 产业 全球 亿 万元 % 同比 其中 此外 同时 因此 例如"
                            + " 通过 进行 包括 以及 该 其 将 项目 计划 年 月 日 算法 用户 开发 代码 函数 文件 使用 : 《 “ 1 2 3")
                    .split(" "));

    private static final Trie TRIE =
            Trie.of(Stream.of(CUSTOMER, PERSONAL, REPORT).flatMap(List::stream).toList());

    private static final int REPORTS_FROM = CUSTOMER.size() + PERSONAL.size();

    private RegisterMarks() {}

    /** Above 0 for a sentence that leans to reviews, below 0 for one that leans to reports, 0 for neither. */
    public static int lean(String sentence) {
        int lean = 0;
        boolean customer = false;
        int i = 0;
        while (i < sentence.length()) {
            int node = TRIE.next(0, Folding.fold(sentence.charAt(i)));
            int found = -1;
            int after = i + 1;
            for (int end = i + 1; node >= 0; end++) {
                if (TRIE.wordAt(node) >= 0) {
                    found = TRIE.wordAt(node);
                    after = end;
                }
                node = end < sentence.length() ? TRIE.next(node, Folding.fold(sentence.charAt(end))) : -1;
            }
            if (found >= 0) {
                lean += found < REPORTS_FROM ? 1 : -1;
                customer |= found < CUSTOMER.size();
            }
            i = after;
        }
        return lean > 0 && !customer ? 0 : lean;
    }

    /** The register of a source with so many sentences that lean to reviews and to reports. */
    public static Register of(long toReviews, long toReports) {
        long leaning = toReviews + toReports;
        return leaning >= LEAST && toReviews >= SHARE * leaning ? Register.REVIEW : Register.NEWS;
    }
}

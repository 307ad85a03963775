package org.wenmai.recurrence;

import java.util.regex.Pattern;

/**
 * Lines that are about the printing and not about the news, in whatever document they stand: calls to follow an account or to scan a code,
 * notices of rights and of reprinting, labels of links, credits of editors, pointers to the source. A line must be such a notice as a
 * whole and at most {@value #LONGEST} characters long: a sentence of an article that speaks of 转载 or 公众号 stays.
 */
public final class NoticeLine {
    static final int LONGEST = 80;

    /** The same of a paragraph that asks for contributions, or tells a program how to write. */
    static final int LONGEST_PARAGRAPH = 300;

    private static final String ORIGIN = "[^，。！？；\\n]{1,48}";

    private static final String NAME = "[^，。！？；\\n]{1,30}";
    private static final String PERSON = "(?:\\p{IsHan}{1,4}|[A-Za-z0-9_.&'·-]{1,24})";
    private static final String PEOPLE = PERSON + "(?:[\\s、/,，&|·]{1,3}" + PERSON + "){0,7}";
    private static final String END = "[\\s。.！!~～：:；;）)】\\]*—–↓\\-↑👇👆▼▲▽>》]*";

    private static final Pattern NOTICE = Pattern.compile(
            "[\\s（(【\\[▲△●■◆*\\-—–·•👇👆↓↑]*(?:"
                    // Calls: 点击上方蓝字关注我们, 长按识别二维码, 扫码加群, 欢迎关注公众号
                    + "(?:(?:请|欢迎|敬请|记得|快来|立即|赶紧)?(?:点击|长按|扫描|扫码|识别|轻触|戳)[^。！？\\n]{0,24}(?:关注|订阅|二维码|加群|入群|蓝字|小程序|名片)[^。！？\\n]{0,20})"
                    + "|(?:(?:更多(?:精彩)?(?:内容|资讯|文章|干货))[，,]?\\s?(?:请|欢迎|敬请)?(?:点击|关注|扫码|访问)[^。！？\\n]{0,30})"
                    + "|(?:(?:请|欢迎|敬请)(?:大家|各位|您|你)?(?:扫码)?关注(?:我们的?|本|我的|官方|作者|同名)?(?:微信)?(?:公众号|视频号|微博|频道|账号|专栏)[^。！？\\n]{0,30})"
                    + "|(?:(?:如果)?(?:觉得|喜欢)[^。！？\\n]{0,20}(?:点赞|点个赞|在看|分享给|转发给)[^。！？\\n]{0,20})"
                    + "|点击(?:下方|文末|左下角|上方)?[“\"「]?(?:阅读|查看|展开)(?:全文|原文|更多|详情)[”\"」]?[^。！？\\n]{0,12}"
                    + "|(?:完整|更多|详细|全部|具体|其余|以下省略|以上省略)?(?:内容|文章|报道|信息|全文)?(?:省略)?[，,]?\\s?(?:完整|更多|详细|具体|详情)?(?:内容|文章)?请?(?:直接)?(?:访问|查看|参阅|参见|参考|点击|见)(?:原文|全文)(?:章)?(?:的)?(?:链接|网页|网站)?"
                    + "|(?:(?:请|欢迎|通过|在[^。！？\\n@]{1,20}上))?关注\\s?@\\w{2,30}[^。！？\\n]{0,40}"
                    + "|(?:" + NAME + "[|｜丨]\\s?)?(?:微信)?公众号\\s?[：:|｜丨]?\\s?[A-Za-z][\\w-]{2,30}"
                    + "|(?:点赞|在看|分享|收藏|转发|评论)(?:[\\s、，,·|]+(?:点赞|在看|分享|收藏|转发|评论)){1,5}"
                    // Farewells: 谢谢收看，下期见
                    + "|(?:(?:好了|今天|本期|以上就是|感兴趣|感興趣|[欢歡]迎|感[谢謝])[^。！？\\n]{0,30}[，,。！\\s]{1,2}){0,4}(?:我[们們])?下[期次]再[见見]"
                    // Rights: 未经授权不得转载, 转载请注明出处, 版权声明：…
                    + "|(?:本文|文章|本号|内容|以上内容)?[^。！？\\n]{0,16}未经(?:授权|许可|允许|书面)[^。！？\\n]{0,12}(?:不得|禁止|请勿|严禁|谢绝)[^。！？\\n]{0,20}"
                    + "|(?:本文[^。！？\\n]{0,20})?(?:如需|欢迎|若需|需要|商业)?转载(?:本文)?[，,]?\\s?(?:请|须|需|务必)(?:注明|联系|保留|标明|在|先|私信|后台)[^。！？\\n]{0,40}"
                    + "|(?:中文内容)?由" + NAME + "(?:团队)?编译[，,]\\s?如需转载[^。！？\\n]{0,20}"
                    + "|(?:版权|侵权|转载)(?:声明|说明|须知)(?:[：:][^\\n]{0,70})?"
                    + "|免责声明(?:[：:][^\\n]{0,30}(?:本文|本站|本号|本公众号|投资建议|立场|图片来源)[^\\n]{0,50})?"
                    + "|[^。！？\\n]{0,40}(?:如有|若有|如|若)(?:侵权|侵犯)[^。！？\\n]{0,12}(?:联系|告知)[^。！？\\n]{0,16}"
                    + "|版权归[^。！？\\n]{0,20}所有[^。\\n]{0,30}"
                    + "|©[^\\n]{0,60}|all rights reserved"
                    // Reprint notices: 本文经授权转载自微信公众号…, 原载于…, 文章来源：…
                    + "|(?:本文|文章|本篇|以下|下面|的|内容|全文|文字|译文|中文|翻译|部分|系|由|为|已|经|获|作者|" + NAME
                    + "(?=授权)|授权|许可|允许){0,6}(?:(?:转载|转)(?:[：:]|自)|转载于)\\s?[^。！？\\n]{0,40}"
                    + "|(?:本文|文章|内容)(?:来自|来源于|首发于|原载于|首发自|转载自|摘自)[：:]?\\s?(?:微信)?(?:公众号|视频号|微博|知乎)[^。！？\\n]{0,30}(?:[，,]\\s?(?:如需)?转载[^。！？\\n]{0,20})?"
                    + "|(?:文章|信息|稿件|内容|本文|图文)?(?:来源|出处)(?:于)?\\s?[：:|｜丨]\\s?" + ORIGIN
                    + "(?:[，,]\\s?谢谢)?"
                    // Labels: 原文链接：, 参考资料, 阅读原文
                    + "|(?:英文|中文)?(?:原文|本文|论文|项目|代码|视频|图片|报告|官网|开源|数据|数据集|模型|主页|文章|博客|永久)(?:的)?(?:链接|地址|网址|出处)"
                    + "|[A-Za-z0-9 ·.-]{0,16}?[\\p{IsHan}&&[^的了]]{0,8}?\\s?(?:链接|地址|网址|主页|官网)(?=[：:])"
                    + "|本文永久链接|原文来源于?|(?:参考|引用|相关|延伸)(?:链接|资料|文献|内容|文章|阅读|来源)|(?:阅读|查看)(?:原文|全文|更多)|(?:（|\\()?(?:全文)?完(?:）|\\))?|本文完|正文完|(?:the )?end"
                    // Credits: 责任编辑：…, 编辑 | …, 校对：…
                    + "|(?:责任|责|本文|本期|特约|值班|新媒体|微信)?(?:编辑|责编|编审|校对者?|译者|原文作者|排版|美编|监制|审校|审核|统筹)\\s?[：:|｜丨/]\\s?"
                    + PEOPLE
                    + "|(?:作者|文|撰文|编译|采写|策划|出品|整理|监制|题图|头图|封面|图源)\\s?[|｜丨]\\s?" + NAME
                    + "|(?:商务合作|合作|投稿|联系|爆料|寻求报道)(?:邮箱|方式|电话|微信)\\s?[：:|｜]\\s?[^。！？\\n]{0,40}"
                    + ")" + END,
            Pattern.CASE_INSENSITIVE);

    /** Calls for contributions, and orders to the program that wrote or translated a text, which it printed with it. */
    private static final Pattern IN_PARAGRAPH = Pattern.compile(
            "[^\\n]*?(?:欢迎投稿[^。！？\\n]{0,8}(?:联系)?报道|投稿邮箱\\s?[：:]\\s?[\\w.+-]{1,60}@)"
                    + "|[\\s。]*(?:请|注意|最后|整体|再|以上|该|转载请)[^\\n]*?(?:(?:Markdown|Makedown)(?:源文件)?格式(?:标准)?(?:的形式)?(?:进行)?输出|输出为(?:Markdown|Makedown)(?:源文件)?格式|(?:Title|Date|Body) ?(?:三个)?部分)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BYLINE = Pattern.compile("\\s?[|｜丨]?\\s?(?:独家|原创|综合|编辑部)?(?:报道|编译|整理|出品|原创)");

    private NoticeLine() {}

    /** Whether the whole line is a notice. */
    public static boolean is(String line) {
        return line.length() <= LONGEST && NOTICE.matcher(line).matches()
                || line.length() <= LONGEST_PARAGRAPH
                        && (line.contains("投稿") || line.contains("格式") || line.contains("部分"))
                        && IN_PARAGRAPH.matcher(line).lookingAt();
    }

    /** Whether the whole line is a notice of a source: one of all, or its own byline such as 江城观察报道. */
    public static boolean is(String source, String line) {
        boolean byline = line.startsWith(source)
                && line.length() <= LONGEST
                && BYLINE.matcher(line).region(source.length(), line.length()).matches();
        return byline || is(line);
    }
}

package org.wenmai.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * News that is as uneven as news can be, the same for the same seed: nine of ten documents from one source, one term in every sentence, and
 * one document as long as all others together may be.
 */
public final class SkewedNews {
    private static final String EVERYWHERE = "大模型";
    private static final String[] WORDS = ("机器人 自动驾驶 芯片 云计算 工程师 投资人 惊艳 失望 发布 收购 裁员 增长 下滑 北京 上海 客户 学校 价格 速度 算力 屏幕 电池"
                    + " 论文 实验室 开源 社区 游戏 电影 卫星 银行 农田 港口 物流 保险 法院 专利 火箭 医院 数据 音乐")
            .split(" ");

    private SkewedNews() {}

    /** Arguments: the file to write (JSON lines), megabytes of short documents, megabytes of the long one, seed. */
    public static void main(String[] arguments) throws IOException {
        Random random = new Random(Long.parseLong(arguments[3]));
        long ordinary = (long) (1e6 * Double.parseDouble(arguments[1]));
        long one = (long) (1e6 * Double.parseDouble(arguments[2]));
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[0]))) {
            long written = 0;
            for (int n = 0; written < ordinary; n++) {
                String source = n % 10 == 0 ? "小报" + n % 7 : "大报";
                out.write("{\"source\":\"%s\",\"date\":\"2024-%02d-%02d\",\"title\":\"第%d篇\",\"text\":\""
                        .formatted(source, 1 + n % 12, 1 + n % 28, n));
                written += text(out, 1_900, random);
                out.write("\"}\n");
            }
            if (one > 0) {
                out.write("{\"source\":\"长报\",\"date\":\"2024-06-01\",\"title\":\"一篇长文\",\"text\":\"");
                text(out, one, random);
                out.write("\"}\n");
            }
        }
    }

    /** Bytes written: three for each character, as all of them are Chinese. */
    private static long text(BufferedWriter out, long bytes, Random random) throws IOException {
        long written = 0;
        for (int sentence = 0; written < bytes; sentence++) {
            StringBuilder words = new StringBuilder(EVERYWHERE);
            for (int i = 4 + random.nextInt(8); i > 0; i--) {
                // Few words are many of all words, and pairs of letters make names of their own.
                double at = random.nextDouble();
                words.append(WORDS[(int) (WORDS.length * at * at)]);
                if (random.nextInt(4) == 0) {
                    words.append((char) (0x4E00 + random.nextInt(2_000)));
                }
            }
            out.write(words.append(sentence % 12 == 11 ? "。\\n\\n" : "。").toString());
            written += 3L * (words.length() - (sentence % 12 == 11 ? 4 : 0));
        }
        return written;
    }
}

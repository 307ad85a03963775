package org.wenmai.bench;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What all statistics together are measured against: the same text tokenised by HanLP's own analyser, in one plain Java thread. */
public final class HanLpAlone {
    private HanLpAlone() {}

    /** Argument: the folder to read. Prints words and the CPU seconds of tokenising, without reading and loading. */
    public static void main(String[] arguments) throws IOException {
        List<String> sentences = Sentences.of(Path.of(arguments[0]));
        Segment analyser = HanLP.newSegment();
        analyser.seg("文脉读新闻");
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = process.getProcessCpuTime();
        long words = 0;
        for (String sentence : sentences) {
            words += analyser.seg(sentence).size();
        }
        System.out.printf(Locale.ROOT, "words %d, cpu %.1f%n", words, (process.getProcessCpuTime() - before) / 1e9);
    }
}

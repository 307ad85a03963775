package org.wenmai.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a block quote at the head of a text says of it line by line, as translators write it: where the original stands, who wrote,
 * translated and checked it, and under whose name it appears. A paragraph of the quote is taken for that only if all its lines
 * are such notes, and there are {@value #FEWEST} of them; then they are fields and no text.
 *
 * @param fields value by label, in order
 * @param originalTitle the title of the original, where its line is a link with words, or null
 * @param blocks the other blocks; the links of the quote stay, with no text
 */
record HeadNotes(Map<String, String> fields, String originalTitle, List<Block> blocks) {
    static final int FEWEST = 2;

    /** Blocks before the quote: a heading at most. */
    private static final int BEFORE = 1;

    private static final List<String> AUTHORS = List.of("原文作者", "原作者", "作者");
    private static final String ORIGINAL = "原文地址";

    private static final Pattern NOTE = Pattern.compile(
            "[*\\-+·•\\s]{0,4}(原文地址|原文链接|原文标题|原文作者|原作者|作者|译文出自|译文来源|译者|翻译|校对者|校对|原文审校|审校|本文永久链接|永久链接|来源|文章来源|出处|发布时间|发布日期|发表日期|日期)\\s{0,2}[：:]\\s*(.*)");

    /** The notes at the head of the blocks; without any, no field and the same blocks. */
    static HeadNotes in(List<Block> blocks) {
        int from = 0;
        while (from < Math.min(BEFORE, blocks.size()) && blocks.get(from).kind() == SentenceKind.HEADING) {
            from++;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        String original = null;
        int to = from;
        for (; to < blocks.size() && blocks.get(to).kind() == SentenceKind.QUOTATION; to++) {
            Block block = blocks.get(to);
            List<String> lines = block.text().strip().lines().map(String::strip).toList();
            long notes =
                    lines.stream().filter(line -> NOTE.matcher(line).matches()).count();
            if (notes == 0) {
                break;
            }
            if (notes < lines.size()) {
                return new HeadNotes(Map.of(), null, blocks);
            }
            for (String line : lines) {
                Matcher note = NOTE.matcher(line);
                String value = note.matches() ? note.group(2).strip() : "";
                if (!value.isEmpty()) {
                    fields.putIfAbsent(note.group(1), value);
                }
                if (!value.isEmpty()
                        && note.group(1).equals(ORIGINAL)
                        && WebAddress.in(value).isEmpty()) {
                    original = value;
                }
            }
        }
        if (fields.size() < FEWEST) {
            return new HeadNotes(Map.of(), null, blocks);
        }
        List<Block> others = new ArrayList<>(blocks.subList(0, from));
        blocks.subList(from, to).stream()
                .filter(block -> !block.links().isEmpty())
                .forEach(block -> others.add(new Block(block.kind(), "", block.links())));
        others.addAll(blocks.subList(to, blocks.size()));
        return new HeadNotes(fields, original, others);
    }

    /** Who wrote the original; a writer, and no source. */
    String author() {
        return AUTHORS.stream()
                .map(fields::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The other fields under the names by which documents take them; labels without a role keep their own. */
    Map<String, String> named(FieldNames names) {
        Map<String, String> named = new LinkedHashMap<>();
        Map<String, String> others = new LinkedHashMap<>(fields);
        others.keySet().removeAll(AUTHORS);
        others.forEach((label, value) -> named.putIfAbsent(
                switch (label) {
                    case "译文出自", "译文来源", "来源", "文章来源", "出处" -> first(names.source(), label);
                    case "本文永久链接", "永久链接" -> first(names.url(), label);
                    case "发布时间", "发布日期", "发表日期", "日期" -> first(names.date(), label);
                    default -> label;
                },
                value));
        return named;
    }

    private static String first(List<String> names, String label) {
        return names.isEmpty() ? label : names.get(0);
    }
}

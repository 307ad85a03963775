package org.wenmai.tables;

import java.time.Instant;
import java.time.LocalDate;

/** Documents that were kept. Sorted by doc_id; path is relative to the input it came from. */
@Table(
        name = "documents",
        key = {"doc_id"},
        en = "One document that was kept",
        zh = "一篇被保留的文档")
public record DocumentRow(
        @Column(en = "Document", zh = "文档编号") String docId,

        @Column(en = "Identifier in the source data", zh = "原始编号", nullable = true)
        String externalId,

        @Column(en = "Source (publisher)", zh = "来源") String source,

        @Column(en = "How the source is known", zh = "来源依据", unit = "rule, field, text, author, folder, file name")
        String sourceHow,

        @Column(en = "Title", zh = "标题", nullable = true) String title,
        @Column(en = "Author", zh = "作者", nullable = true) String author,

        @Column(en = "Time of publication (UTC)", zh = "发布时间", nullable = true)
        Instant publishedAt,

        @Column(en = "Date of publication as printed", zh = "发布日期", nullable = true)
        LocalDate publishedOn,

        @Column(
                en = "How the date is known",
                zh = "日期依据",
                unit = "field, file name, text, url, metadata",
                nullable = true)
        String publishedHow,

        @Column(en = "Address", zh = "链接", nullable = true) String url,
        @Column(en = "File below its input", zh = "文件路径") String path,

        @Column(en = "Record in the file, 0 for a plain file", zh = "文件内序号")
        long entry,

        @Column(en = "Form of the file", zh = "文件格式") String format,
        @Column(en = "Character encoding", zh = "字符编码") String charset,
        @Column(en = "Language", zh = "语言", unit = "BCP 47") String language,

        @Column(en = "Script", zh = "字形", unit = "simplified, traditional, mixed, none")
        String script,

        @Column(en = "Reprinted from", zh = "转载自", nullable = true)
        String reprintedFrom,

        @Column(en = "Characters of the normalised text", zh = "字符数", unit = "code points")
        long characters,

        @Column(en = "Sentences", zh = "句数") long sentences,

        @Column(en = "Tokens, empty before tokenising", zh = "词次数", nullable = true)
        Long tokens,

        @Column(en = "SHA-256 of the normalised text", zh = "正文摘要")
        String textSha256,

        @Column(en = "Reprint family", zh = "转载家族") String reprintFamily,
        @Column(en = "Head of its family", zh = "家族首篇") boolean familyHead) {}

package org.wenmai.tables;

/** Everything read and not kept: one row a file or record. */
@Table(
        name = "rejects",
        key = {"path", "entry"},
        en = "A file or record that was not kept, and why",
        zh = "未保留的文件或记录及原因")
public record RejectRow(
        @Column(en = "File below its input", zh = "文件路径") String path,

        @Column(en = "Record in the file, 0 for a plain file", zh = "文件内序号")
        long entry,

        @Column(en = "Source, where known", zh = "来源", nullable = true)
        String source,

        @Column(
                en = "Reason",
                zh = "原因",
                unit = "unreadable, binary, undecodable, too_large, empty, malformed, unsupported, duplicate, filtered")
        String reason,

        @Column(en = "What was wrong", zh = "说明") String message,

        @Column(en = "Size of the file", zh = "字节数", unit = "bytes", nullable = true)
        Long bytes,

        @Column(en = "Document that is kept instead", zh = "重复于", nullable = true)
        String duplicateOf) {}

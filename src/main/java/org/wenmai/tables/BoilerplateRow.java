package org.wenmai.tables;

/** Lines that are no sentences: what a source prints in many documents, and notices. Spellings that differ in figures alone are one line. */
@Table(
        name = "boilerplate",
        key = {"source", "line"},
        en = "A line that is printed with articles and says nothing of its own",
        zh = "随文重复刊印、不计入统计的行")
public record BoilerplateRow(
        @Column(en = "Source (publisher)", zh = "来源") String source,
        @Column(en = "Line", zh = "行") String line,
        @Column(en = "Documents that print it", zh = "文档数") long documents,
        @Column(en = "Times it is printed", zh = "出现次数") long occurrences) {}

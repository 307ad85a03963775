package org.wenmai.dashboard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.wenmai.tables.TableStore;

/**
 * All data of the page.
 *
 * @param tables the rows of each table that stand on the page, by its name
 * @param blocks JSON of them and of what is no table, by the name of the block that holds it
 */
record PageContent(Map<String, PageTable> tables, Map<String, String> blocks) {
    /**
     * Reads the tables of a run; at most what {@code limits} allows is held in memory.
     *
     * @param pictures files of pictures that stand beside the page
     */
    static PageContent of(TableStore store, Configuration hadoop, PageLimits limits, List<String> pictures)
            throws IOException {
        RunTables tables = new RunTables(store, hadoop);
        PageScopes scopes = new PageScopes(tables, limits);
        List<PageTable> all = new ArrayList<>();
        all.add(scopes.sources());
        all.addAll(new TermTables(tables, scopes).all());
        all.addAll(new NetworkTables(tables, scopes).all());
        DocumentTables documents = new DocumentTables(tables, scopes);
        PageTable evidence = documents.evidence();
        OpinionTables opinions = new OpinionTables(tables, scopes, evidence);
        all.addAll(opinions.all());
        all.add(evidence);
        PageTable listed = documents.documents(opinions.mentioned());
        all.add(listed);
        all.add(documents.reprints(listed));
        if (tables.has("sentiment_documents")) {
            all.add(documents.sentiment(listed));
        }
        QualityTables quality = new QualityTables(tables);
        all.addAll(quality.all());
        Map<String, PageTable> byName = new LinkedHashMap<>();
        Map<String, String> blocks = new LinkedHashMap<>();
        for (PageTable table : all) {
            byName.put(table.name(), table);
            blocks.put(table.name(), PageJson.of(table.content()));
        }
        DocumentTexts.Texts texts = new DocumentTexts(tables, scopes.limits()).of(listed, TextMarks.listed(byName));
        blocks.put("texts", PageJson.of(texts.texts()));
        blocks.put("marks", PageJson.of(texts.terms()));
        Map<String, Object> run = run(tables, scopes, quality, texts);
        run.put("quotations", opinions.quotationCounts());
        run.put("pictures", pictures);
        blocks.put("run", PageJson.of(run));
        return new PageContent(byName, blocks);
    }

    /** Tables that the page names without holding rows of them. */
    private static final List<String> NAMED = List.of("sentiment_sentences");

    private static Map<String, Object> run(
            RunTables tables, PageScopes scopes, QualityTables quality, DocumentTexts.Texts texts) throws IOException {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("version", org.wenmai.Wenmai.version());
        run.put("documents", tables.count("documents"));
        run.put("rejected", tables.count("rejects"));
        run.put("sources", Math.max(0, tables.count("sources") - 1));
        run.put("rejected_by_source_and_reason", quality.rejectedBySourceAndReason());
        run.put("health_by_source", quality.healthBySource());
        run.put("texts_shown", texts.shown());
        run.put("text_bytes", texts.bytes());
        run.put("csv_rows", scopes.limits().csvRows());
        run.put("shared_terms", scopes.limits().sharedTerms());
        run.put("bursts", PageLimits.BURSTS);
        run.put("mentions", PageLimits.MENTIONS);
        Map<String, Object> totals = new LinkedHashMap<>();
        for (String table : NAMED) {
            totals.put(table, tables.count(table));
        }
        run.put("totals", totals);
        return run;
    }
}

package org.wenmai.dashboard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.wenmai.tables.TableStore;

/** All data of the page, by the name of the block that holds it. */
final class PageContent {
    private PageContent() {}

    /** Reads the tables of a run; at most what {@code limits} allows is held in memory. */
    static Map<String, String> of(TableStore store, Configuration hadoop, PageLimits limits) throws IOException {
        RunTables tables = new RunTables(store, hadoop);
        PageScopes scopes = new PageScopes(tables, limits);
        List<PageTable> all = new ArrayList<>();
        all.add(scopes.sources());
        all.addAll(new TermTables(tables, scopes).all());
        all.addAll(new NetworkTables(tables, scopes).all());
        OpinionTables opinions = new OpinionTables(tables, scopes);
        all.addAll(opinions.all());
        DocumentTables documents = new DocumentTables(tables, scopes);
        all.add(documents.evidence());
        PageTable listed = documents.documents();
        all.add(listed);
        all.add(documents.reprints(listed));
        if (tables.has("sentiment_documents")) {
            all.add(documents.sentiment(listed));
        }
        QualityTables quality = new QualityTables(tables);
        all.addAll(quality.all());
        Map<String, String> blocks = new LinkedHashMap<>();
        all.forEach(table -> blocks.put(table.name(), PageJson.of(table.content())));
        DocumentTables.Texts texts = documents.texts(listed);
        blocks.put("texts", PageJson.of(texts.texts()));
        Map<String, Object> run = run(tables, scopes, quality, texts);
        run.put("speakers", opinions.speakers());
        blocks.put("run", PageJson.of(run));
        return blocks;
    }

    private static Map<String, Object> run(
            RunTables tables, PageScopes scopes, QualityTables quality, DocumentTables.Texts texts) throws IOException {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("version", org.wenmai.Wenmai.version());
        run.put("documents", tables.count("documents"));
        run.put("rejected", tables.count("rejects"));
        run.put("sources", Math.max(0, tables.count("sources") - 1));
        run.put("sources_shown", scopes.limits().sources());
        run.put("rejected_by_source_and_reason", quality.rejectedBySourceAndReason());
        run.put("health_by_source", quality.healthBySource());
        run.put("texts_shown", texts.shown());
        run.put("text_bytes", texts.bytes());
        Map<String, Object> limits = new LinkedHashMap<>();
        limits.put("own_terms", scopes.limits().ownTerms());
        limits.put("shared_terms", scopes.limits().sharedTerms());
        limits.put("key_terms", scopes.limits().keyTerms());
        limits.put("nodes", scopes.limits().nodes());
        limits.put("own_nodes", scopes.limits().ownNodes());
        limits.put("trend_terms", scopes.limits().trendTerms());
        run.put("limits", limits);
        return run;
    }
}

package org.wenmai.dashboard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wenmai.measures.CodePointOrder;

/** The whole corpus and the sources that have lists of their own on the page: those with most documents, then by name. */
final class PageScopes {
    static final String ALL = "*";
    private static final List<String> COLUMNS = List.of(
            "source",
            "documents",
            "families",
            "dated_documents",
            "first_published_on",
            "last_published_on",
            "sentences",
            "tokens",
            "types",
            "mattr",
            "mtld",
            "mean_sentence_tokens",
            "rejected");

    private final Set<String> names = new LinkedHashSet<>();
    private final PageTable sources;
    private final PageLimits limits;

    PageScopes(RunTables tables, PageLimits limits) throws IOException {
        Comparator<Object[]> mostDocuments = Comparator.<Object[], Boolean>comparing(row -> !row[0].equals(ALL))
                .thenComparing((a, b) -> Long.compare((Long) b[1], (Long) a[1]))
                .thenComparing(row -> (String) row[0], CodePointOrder::compare);
        PageTable.Strongest strongest = new PageTable.Strongest(PageLimits.MOST_SOURCES + 1, mostDocuments);
        tables.stream("sources", COLUMNS, strongest::offer);
        List<Object[]> rows = new ArrayList<>(strongest.rows());
        rows.forEach(row -> names.add((String) row[0]));
        names.add(ALL);
        this.sources = new PageTable("sources", COLUMNS, tables.count("sources"), rows);
        int[] periods = {0};
        tables.stream("periods", List.of("source"), row -> periods[0] += row[0].equals(ALL) ? 1 : 0);
        this.limits = limits.of(names.size() - 1, periods[0]);
    }

    PageTable sources() {
        return sources;
    }

    PageLimits limits() {
        return limits;
    }

    Set<String> names() {
        return names;
    }

    /** Those whose periods are listed: the corpus, and as many sources as there is room for. */
    Set<String> withPeriods() {
        return names.stream()
                .sorted(Comparator.comparing(name -> !name.equals(ALL)))
                .limit(limits.scopesWithPeriods())
                .collect(Collectors.toSet());
    }

    boolean has(Object source) {
        return names.contains(source);
    }
}

package org.wenmai.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.wenmai.measures.CodePointOrder;

/** The rows of one table that stand on the page, and how many it has. */
final class PageTable {
    private final String name;
    private final List<String> columns;
    private final long total;
    private final List<Object[]> rows;

    PageTable(String name, List<String> columns, long total, List<Object[]> rows) {
        this.name = name;
        this.columns = columns;
        this.total = total;
        this.rows = rows;
    }

    String name() {
        return name;
    }

    List<Object[]> rows() {
        return rows;
    }

    /** Rows of the table itself. */
    long total() {
        return total;
    }

    /** The number of a column. */
    int at(String column) {
        return columns.indexOf(column);
    }

    /** As the page reads it: {@code total} is the length of the table itself, whose rows may be more than those here. */
    Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("total", total);
        content.put("columns", columns);
        content.put("rows", rows);
        return content;
    }

    /** Rows by the columns given, nulls last, for bytes that do not depend on how the rows were read. */
    PageTable sortedBy(String... keys) {
        Comparator<Object[]> order = (a, b) -> 0;
        for (String key : keys) {
            order = order.thenComparing(by(at(key)));
        }
        rows.sort(order);
        return this;
    }

    private static Comparator<Object[]> by(int column) {
        return (a, b) -> compare(a[column], b[column]);
    }

    @SuppressWarnings("unchecked")
    static int compare(Object a, Object b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? 1 : -1;
        }
        return a instanceof String text
                ? CodePointOrder.compare(text, (String) b)
                : ((Comparable<Object>) a).compareTo(b);
    }

    /** Keeps the first rows by an order, whatever the order in which they come. */
    static final class Strongest {
        private final int most;
        private final Comparator<Object[]> order;
        private final PriorityQueue<Object[]> kept;

        Strongest(int most, Comparator<Object[]> strongestFirst) {
            this.most = most;
            this.order = strongestFirst;
            this.kept = new PriorityQueue<>(strongestFirst.reversed());
        }

        void offer(Object[] row) {
            kept.add(row);
            if (kept.size() > most) {
                kept.poll();
            }
        }

        List<Object[]> rows() {
            List<Object[]> rows = new ArrayList<>(kept);
            rows.sort(order);
            return rows;
        }
    }

    /** At most so many code points as a line of a table bears; the CSV has the rest. */
    static String cut(String text) {
        if (text == null || text.codePointCount(0, text.length()) <= PageLimits.TITLE) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, PageLimits.TITLE)) + "…";
    }
}

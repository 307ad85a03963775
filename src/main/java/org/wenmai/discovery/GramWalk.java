package org.wenmai.discovery;

import org.wenmai.tokens.WordUnits;

/**
 * Which stretches of units are counted: all of one to a largest number of units within a run. A bare number goes with a Latin
 * word or number beside it ({@code Llama 3}) and never with a Han character (3月, 第3): those are quantities, no words.
 */
final class GramWalk {
    private GramWalk() {}

    /** Whether a gram that ends before this unit may go on with it. */
    static boolean goesOn(WordUnits units, int next) {
        if (units.opensRun(next)) {
            return false;
        }
        boolean number = units.kind(next) == WordUnits.Kind.NUMBER;
        boolean numberBefore = units.kind(next - 1) == WordUnits.Kind.NUMBER;
        return !(number && isHan(units.kind(next - 1))) && !(numberBefore && isHan(units.kind(next)));
    }

    static boolean isHan(WordUnits.Kind kind) {
        return kind == WordUnits.Kind.HAN || kind == WordUnits.Kind.DOTTED;
    }

    /** Hash of a gram made longer by a unit; 0 is the empty gram. */
    static long extend(long hash, long unit) {
        long h = (hash ^ unit) * 0x9E3779B97F4A7C15L;
        return h ^ h >>> 29;
    }
}

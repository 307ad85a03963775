package org.wenmai.tokens;

/**
 * Where Latin words and numbers of one sentence begin and end. A word is a run of letters and digits; {@code - . _ · & '} join
 * two runs and {@code , :} two digits where they do not separate: a list's {@code 1.Sora}, {@code 2023,2024}, a possessive
 * {@code 's} and a dash stay apart. Full width reads like half width.
 */
final class LatinBoundaries {
    static final int THOUSANDS = 3;

    private final FoldedSentence sentence;

    /** The boundaries of what is in a sentence, and of the next that is. */
    LatinBoundaries(FoldedSentence sentence) {
        this.sentence = sentence;
    }

    boolean isLatin(int at) {
        return (sentence.foldedKind(at) & CharacterKinds.LATIN) != 0;
    }

    boolean isDigit(int at) {
        return at >= 0 && at < sentence.length() && Characters.isDigit(sentence.folded(at));
    }

    boolean isLetter(int at) {
        return at >= 0 && at < sentence.length() && Characters.isLatinLetter(sentence.folded(at));
    }

    /** Whether no Latin word or number is cut by a beginning here. */
    boolean startsWord(int at) {
        if (at == 0 || !isLatin(at)) {
            return true;
        }
        if (isLatin(at - 1) || Characters.isAccent(sentence.folded(at - 1))) {
            return false;
        }
        return at == 1 || !joins(at - 1);
    }

    /** Whether no Latin word or number is cut by an end here. */
    boolean endsWord(int at) {
        if (at >= sentence.length() || !isLatin(at - 1)) {
            return true;
        }
        return !isLatin(at) && !Characters.isAccent(sentence.folded(at)) && !joins(at);
    }

    /** End of the word that begins here. */
    int wordEnd(int begin, int limit) {
        int i = begin;
        while (i < limit) {
            boolean goesOn = isLatin(i)
                    || i > begin && Characters.isAccent(sentence.folded(i))
                    || i > begin && i + 1 < limit && joins(i);
            if (!goesOn) {
                break;
            }
            i++;
        }
        if (i > begin && isLetter(i - 1)) {
            if (i + 1 < limit && sentence.folded(i) == '+' && sentence.folded(i + 1) == '+') {
                i += 2;
            } else if (i - begin == 1 && i < limit && sentence.folded(i) == '#') {
                i++;
            }
        }
        return i;
    }

    /** Whether the character here joins the runs on its two sides to one word. */
    boolean joins(int at) {
        if (at == 0 || at + 1 >= sentence.length()) {
            return false;
        }
        return switch (sentence.folded(at)) {
            case '-' ->
                isLatin(at - 1) && isLatin(at + 1) && sentence.written(at) != '—' && sentence.written(at) != '―';
            case '_', '·' -> isLatin(at - 1) && isLatin(at + 1);
            case '.' -> isDigit(at - 1) ? isDigit(at + 1) || joinsLetter(at) : isLetter(at - 1) && joinsPart(at);
            case '&' -> isLetter(at - 1) && isLetter(at + 1) && !(isLetter(at - 2) && isLetter(at + 2));
            case '\'' -> isLetter(at - 1) && isLetter(at + 1) && !isPossessive(at);
            case ',' -> isDigit(at - 1) && isThousands(at);
            case ':' -> isDigit(at - 1) && isDigit(at + 1);
            default -> false;
        };
    }

    /** "Web3.js", "4.x", but not "1.Sora": a number that begins a line is followed by a dot too. */
    private boolean joinsLetter(int dot) {
        if (!isLetter(dot + 1)) {
            return false;
        }
        if (sentence.folded(dot + 1) == 'x' && (dot + 2 >= sentence.length() || !isLatin(dot + 2))) {
            return true;
        }
        int i = dot - 1;
        while (isDigit(i) || i > 0 && sentence.folded(i) == '.' && isDigit(i - 1)) {
            i--;
        }
        return isLetter(i);
    }

    /** "word.Next": a capitalised word after a word that is no initial begins a sentence whose space was forgotten. */
    private boolean joinsPart(int dot) {
        boolean another = (isLetter(dot - 2) || Character.isLowerCase(sentence.written(dot - 1)))
                && Character.isUpperCase(sentence.written(dot + 1))
                && dot + 2 < sentence.length()
                && Character.isLowerCase(sentence.written(dot + 2));
        return isLatin(dot + 1) && !another;
    }

    private boolean isPossessive(int apostrophe) {
        return sentence.folded(apostrophe + 1) == 's'
                && (apostrophe + 2 >= sentence.length() || !isLatin(apostrophe + 2));
    }

    /** A comma before three digits and no fourth; a full-width one only between full-width digits. */
    private boolean isThousands(int comma) {
        int digits = 0;
        while (digits <= THOUSANDS && isDigit(comma + 1 + digits)) {
            digits++;
        }
        boolean sameWidth =
                (sentence.written(comma) == ',') == (sentence.written(comma - 1) == sentence.folded(comma - 1));
        return digits == THOUSANDS && sameWidth;
    }
}

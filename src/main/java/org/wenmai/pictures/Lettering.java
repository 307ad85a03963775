package org.wenmai.pictures;

/**
 * How wide text is, about: the fonts are those of whoever looks at the picture, so that a Han character is taken as one em, a capital as
 * 0.68 em and any other as 0.56 em. Enough to cut a label and to keep labels apart.
 */
final class Lettering {
    static final String FONTS =
            "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','Noto Sans SC',system-ui,sans-serif";

    private static final String CUT = "…";

    private Lettering() {}

    /** Width in the unit of {@code size}. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Lettering::em).sum() * size;
    }

    /** The text, or as much of its front as has room, with an ellipsis. */
    static String fit(String text, double size, double room) {
        String line = text.strip().replaceAll("\\s+", " ");
        double left = room / size;
        int end = 0;
        while (end < line.length()) {
            int c = line.codePointAt(end);
            left -= em(c);
            if (left < 0) {
                return shortened(line.substring(0, end), room / size);
            }
            end += Character.charCount(c);
        }
        return line;
    }

    private static String shortened(String front, double ems) {
        String text = front;
        while (!text.isEmpty() && width(text, 1) + 1 > ems) {
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
        }
        return text.stripTrailing() + CUT;
    }

    private static double em(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        if (c >= 0x1100 && Character.isIdeographic(c) || c >= 0x2e80 && c <= 0xffef || c > 0xffff) {
            return 1;
        }
        return Character.isUpperCase(c) ? 0.68 : c == ' ' ? 0.3 : 0.56;
    }
}

package org.wenmai.networks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names of files for sources of any name.
 *
 * <p>{@code *} is {@code _all}. In another name letters, digits, {@code -}, and {@code _} and {@code .} except in front stay; every other
 * character becomes {@code %} and two hexadecimal digits for each byte of its UTF-8. A name longer than {@value #LONGEST} bytes is cut,
 * and it and names that differ in case alone get {@code ~} and eight digits of the SHA-256 of the source, as not every file system tells
 * such names apart. So no two sources have one name.
 */
public final class NetworkFileNames {
    /** File systems allow 255 bytes, the longest ending of a file takes 12. */
    private static final int LONGEST = 180;

    private NetworkFileNames() {}

    /** The name for each source, in their order. */
    public static Map<String, String> of(List<String> sources) {
        Map<String, Integer> alike = new HashMap<>();
        for (String source : sources) {
            alike.merge(folded(source), 1, Integer::sum);
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (String source : sources) {
            String safe = safe(source);
            String cut = cut(safe);
            boolean marked = cut.length() < safe.length() || alike.get(folded(source)) > 1;
            names.put(source, marked ? cut + "~" + digest(source) : safe);
        }
        return names;
    }

    private static String folded(String source) {
        return safe(source).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static String safe(String source) {
        if (source.equals("*")) {
            return "_all";
        }
        StringBuilder name = new StringBuilder();
        source.codePoints().forEach(c -> {
            boolean inside = name.length() > 0 && (c == '_' || c == '.');
            if (Character.isLetterOrDigit(c) || c == '-' || inside) {
                name.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    name.append("%%%02X".formatted(b));
                }
            }
        });
        return name.length() == 0 ? "%" : name.toString();
    }

    private static String cut(String name) {
        int bytes = 0;
        int end = 0;
        while (end < name.length()) {
            int c = name.codePointAt(end);
            bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST) {
                return name.substring(0, end);
            }
            end += Character.charCount(c);
        }
        return name;
    }

    private static String digest(String source) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

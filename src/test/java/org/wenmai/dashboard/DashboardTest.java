package org.wenmai.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DashboardTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/wenmai/dashboard");

    @Test
    void thePolicyNamesEachScriptAndNothingElse() throws Exception {
        String page = Dashboard.assemble(Map.of("run", PageJson.of("</script><script>alert(1)</script>")));
        String policy = between(page, "Content-Security-Policy\" content=\"", "\"");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'sha256-"), policy);
        assertFalse(policy.substring(0, policy.indexOf("style-src")).contains("unsafe"), policy);
        Matcher script =
                Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL).matcher(page);
        int scripts = 0;
        while (script.find()) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(script.group(1).getBytes(StandardCharsets.UTF_8));
            assertTrue(policy.contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'"), script.group(1));
            scripts++;
        }
        assertEquals(scripts, policy.split("sha256-").length - 1);
    }

    @Test
    void thePageNamesNoAddressThatIsLoaded() throws IOException {
        String page = Dashboard.assemble(Map.of());
        String markup = page.replaceAll("(?s)<script>.*?</script>|<style>.*?</style>", "");
        assertTrue(markup.length() < 4_000, markup);
        assertFalse(Pattern.compile("<(script|img|link|iframe)[^>]*(src|href)=\"(?!data:)")
                .matcher(markup)
                .find());
        assertFalse(page.contains("sourceMappingURL"));
        assertFalse(page.contains("{{"));
    }

    @Test
    void everyScriptOfTheFolderIsInThePage() throws IOException {
        String page = Dashboard.assemble(Map.of());
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            for (Path file : files.filter(file -> file.toString().matches(".*/(core|tabs)/.*\\.js"))
                    .toList()) {
                assertTrue(page.contains(Files.readString(file)), file.toString());
            }
        }
    }

    /** Markup from text would run it: only text nodes and the escaped tooltips of charts are made. */
    @Test
    void noScriptOfOursWritesMarkup() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            for (Path file : files.filter(file -> file.toString().matches(".*/(core|tabs)/.*\\.js"))
                    .toList()) {
                String script = Files.readString(file);
                for (String word : List.of(
                        "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function")) {
                    assertFalse(script.contains(word), file + ": " + word);
                }
            }
        }
    }

    @Test
    void bothLanguagesSayAllThatTheScriptsAskFor() throws IOException {
        TreeSet<String> english = keys("core/words-en.js");
        assertEquals(english, keys("core/words-zh.js"));
        Pattern asked = Pattern.compile("\\bt\\('([^']+)'|\\bsentence\\('([^']+)'");
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            for (Path file : files.filter(file -> file.toString().matches(".*/(core|tabs)/.*\\.js"))
                    .toList()) {
                Matcher matcher = asked.matcher(Files.readString(file));
                while (matcher.find()) {
                    String key = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                    assertTrue(english.contains(key), file + ": " + key);
                }
            }
        }
    }

    private static TreeSet<String> keys(String name) throws IOException {
        TreeSet<String> keys = new TreeSet<>();
        Matcher key = Pattern.compile("(?m)^  '([^']+)': ").matcher(Files.readString(RESOURCES.resolve(name)));
        while (key.find()) {
            assertTrue(keys.add(key.group(1)), key.group(1));
        }
        return keys;
    }

    private static String between(String text, String before, String after) {
        int begin = text.indexOf(before) + before.length();
        return text.substring(begin, text.indexOf(after, begin));
    }
}

package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    private static List<String> problems(String yaml, String... assignments) {
        List<String> problems = new ArrayList<>();
        Configuration.of(Map.of(), yaml == null ? null : "my.yaml", yaml, List.of(assignments), problems);
        return problems;
    }

    @Test
    void theCommentedFileSetsEveryKeyToItsDefault() throws IOException {
        String yaml = Files.readString(Path.of("jobs/analyse.yaml"));
        List<String> problems = new ArrayList<>();
        Configuration fromFile = Configuration.of(Map.of(), "jobs/analyse.yaml", yaml, List.of(), problems);
        assertEquals(List.of(), problems);
        assertEquals(Configuration.of(Map.of(), null, null, List.of(), problems).nested(), fromFile.nested());
        for (Key key : Key.values()) {
            String last = key.path().substring(key.path().lastIndexOf('.') + 1);
            assertTrue(yaml.lines().anyMatch(line -> line.strip().startsWith(last + ":")), key.path());
        }
    }

    @Test
    void anUnknownKeyIsToldWithTheNearestKnownOne() {
        assertEquals(
                List.of("my.yaml:2: network.min_join: unknown key; the nearest known key is network.min_joint"),
                problems("network:\n  min_join: 3\n"));
    }

    @Test
    void keysInAGroupThatIsNotKnownAreToldWithTheNearestOnes() {
        assertEquals(
                List.of("my.yaml:1: netwrok.min_joint: unknown key; the nearest known key is network.min_joint"),
                problems("netwrok: {min_joint: 3}\n"));
    }

    @Test
    void aValueWhereKeysBelongIsToldWithThoseKeys() {
        assertEquals(
                List.of(
                        "my.yaml:1: trends: found '5', expected a key below it: trends.granularity, trends.min_frequency",
                        "--set tfidf: found 'spark', expected a key below it: tfidf.scheme"),
                problems("trends: 5\n", "tfidf=spark"));
    }

    @Test
    void everyWrongValueIsToldAtOnceWithWhatWasExpected() {
        assertEquals(
                List.of(
                        "my.yaml:1: network.min_joint: found '0', expected a whole number of at least 1",
                        "my.yaml:2: tfidf.scheme: found 'bm42', expected " + org.wenmai.measures.TfIdfScheme.NAMES,
                        "--set csv.max_rows: found 'many', expected a whole number of at least 1"),
                problems("network: {min_joint: 0}\ntfidf: {scheme: bm42}\n", "csv.max_rows=many"));
    }

    @Test
    void everyMisspeltKeyIsToldAtOnceWithItsLine() {
        assertEquals(
                List.of(
                        "my.yaml:2: tokenizer: unknown key; the nearest known key is tokeniser",
                        "my.yaml:4: network.min_join: unknown key; the nearest known key is network.min_joint",
                        "my.yaml:5: network.max_node: unknown key; the nearest known key is network.max_nodes"),
                problems("# mine\ntokenizer: hanlp\nnetwork:\n  min_join: 3\n  max_node: 10\n"));
    }

    @Test
    void aFileThatRepeatsItselfWithinItselfHasAnEnd() {
        assertTrue(problems("network: &n {min_joint: 3, again: *n}\n").get(0).startsWith("my.yaml:1: network.again"));
        assertTrue(problems("net: &n {again: *n}\n").get(0).contains("unknown key"));
    }

    @Test
    void aFlagWinsOverTheFile() {
        List<String> problems = new ArrayList<>();
        Configuration configuration = Configuration.of(
                Map.of(), "my.yaml", "tfidf: {scheme: gensim}", List.of("tfidf.scheme=sklearn"), problems);
        assertEquals("sklearn", configuration.text(Key.TFIDF_SCHEME));
        assertEquals(List.of(), problems);
    }

    @Test
    void aStageInheritsTheSettingsItsTablesWereMadeWith() {
        List<String> problems = new ArrayList<>();
        Configuration first =
                Configuration.of(Map.of(), null, null, List.of("tfidf.scheme=gensim", "csv.max_rows=7"), problems);
        Configuration second = Configuration.of(first.nested(), null, null, List.of("csv.max_rows=8"), problems);
        assertEquals("gensim", second.text(Key.TFIDF_SCHEME));
        assertEquals(8, second.number(Key.CSV_MAX_ROWS));
        assertEquals(List.of(), problems);
    }

    @Test
    void listsMayBeGivenAsOneTextOrAsAList() {
        List<String> problems = new ArrayList<>();
        Configuration one = Configuration.of(Map.of(), null, null, List.of("lexicons.terms=mine.tsv"), problems);
        Configuration two = Configuration.of(Map.of(), null, null, List.of("lexicons.terms=[a.tsv, b.tsv]"), problems);
        assertEquals(List.of("mine.tsv"), one.list(Key.LEXICONS_TERMS));
        assertEquals(List.of("a.tsv", "b.tsv"), two.list(Key.LEXICONS_TERMS));
    }

    @Test
    void brokenYamlAndAssignmentsWithoutEqualsAreTold() {
        assertTrue(problems("tfidf: [").get(0).startsWith("my.yaml: no YAML: "));
        assertEquals(List.of("--set tfidf.scheme: expected key.path=value"), problems(null, "tfidf.scheme"));
        assertEquals(List.of("my.yaml: expected 'key: value' lines, found 'just text'"), problems("just text"));
    }
}

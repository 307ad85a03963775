package org.wenmai.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkFileNamesTest {
    @Test
    void theCorpusIsAllAndLettersAndDigitsStay() {
        assertEquals(
                Map.of("*", "_all", "新华社", "新华社", "36-kr.com_a", "36-kr.com_a"),
                NetworkFileNames.of(List.of("*", "新华社", "36-kr.com_a")));
    }

    @Test
    void whatAFileSystemCouldMisreadIsWrittenInHexadecimal() {
        assertEquals(
                Map.of(
                        "../etc", "%2E.%2Fetc",
                        "_all", "%5Fall",
                        "a b/c:d*", "a%20b%2Fc%3Ad%2A",
                        "100%", "100%25",
                        "", "%"),
                NetworkFileNames.of(List.of("../etc", "_all", "a b/c:d*", "100%", "")));
    }

    @Test
    void namesThatDifferInCaseAloneAndLongOnesAreMarked() {
        String longName = "长".repeat(100);
        Map<String, String> names = NetworkFileNames.of(List.of("Wired", "WIRED", longName, longName + "二"));
        assertEquals(
                4,
                new HashSet<>(names.values().stream().map(String::toLowerCase).toList()).size());
        assertTrue(names.get("Wired").matches("Wired~[0-9a-f]{8}"));
        names.values().forEach(name -> assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 189, name));
    }
}

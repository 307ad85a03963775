package org.wenmai.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HanLpFileTest {
    /** Serves one content for every name. */
    private static ClassLoader serving(InputStream content) {
        return new ClassLoader(null) {
            @Override
            public InputStream getResourceAsStream(String name) {
                return content;
            }
        };
    }

    private static String refusal(HanLpFile file, InputStream content) {
        ClassLoader loader = serving(content);
        return assertThrows(DictionaryException.class, () -> file.bytes(loader)).getMessage();
    }

    @ParameterizedTest
    @EnumSource
    void isTakenAsItLiesInTheJarAndRefusedWithOneBitChanged(HanLpFile file) {
        byte[] bytes = file.bytes();
        assertEquals(bytes.length, file.bytes(serving(new ByteArrayInputStream(bytes.clone()))).length);
        byte[] changed = bytes.clone();
        changed[changed.length / 2] ^= 1;
        String message = refusal(file, new ByteArrayInputStream(changed));
        assertTrue(message.contains(file.path()), message);
        assertTrue(message.matches(".* its SHA-256 is [0-9a-f]{64}, expected [0-9a-f]{64}; take .*"), message);
        assertTrue(message.contains("com.hankcs:hanlp:portable-1.8.6"), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void isMissedByItsName() {
        assertEquals(
                "HanLP's file data/dictionary/tc/t2s.txt is not on the class path; take any other HanLP off the class path, or get"
                        + " the jar of this program anew: it holds com.hankcs:hanlp:portable-1.8.6",
                refusal(HanLpFile.SIMPLIFIED, null));
    }

    @Test
    void cannotBeReadWithTheReason() {
        InputStream broken = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public byte[] readAllBytes() throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        String message = refusal(HanLpFile.WORDS, broken);
        assertTrue(
                message.startsWith(
                        "HanLP's file data/dictionary/CoreNatureDictionary.mini.txt.bin cannot be read: the disk is gone; take "),
                message);
    }
}

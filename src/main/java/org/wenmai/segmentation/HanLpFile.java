package org.wenmai.segmentation;

import com.hankcs.hanlp.HanLP;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The files of HanLP's jar that words are cut by, each with the digest it has in portable-1.8.6: another version has other words, and
 * figures that cannot be compared.
 */
public enum HanLpFile {
    /** Words with frequencies and tags. */
    WORDS(
            "data/dictionary/CoreNatureDictionary.mini.txt.bin",
            "3028347bdfcc687a11d83fca0b0de121d8da6d5f1503458dfd328a8d944c27fe"),

    /** How often a word follows another. */
    BIGRAMS(
            "data/dictionary/CoreNatureDictionary.ngram.mini.txt.table.bin",
            "efec6ec45ee415f07122e83f3eb9bd3db1270eeb8f50a9c1df12647ad764bc04"),

    /** Roles of words in and around Chinese personal names. */
    PERSONS("data/dictionary/person/nr.txt.bin", "574b7bb490e841de2dd92ed06effbe7cb9ffe5cd0ea022256c1476eba3ca2acc"),

    /** How often a role follows another. */
    PERSON_TRANSITIONS(
            "data/dictionary/person/nr.tr.txt", "39ca158936f484f9379002f206e2e97a0e2af4530afb4e3bc2a713aa9ddc3938"),

    /** Syllables and parts of transliterated names. */
    TRANSLATED(
            "data/dictionary/person/nrf.txt.trie.dat",
            "ba67cb5690d43fed784ab971201022550806a60e85f4bf156681a2d8ebecf3a4"),

    /** The type of every character. */
    CHARACTER_TYPES(
            "data/dictionary/other/CharType.bin", "3923745258bc5ecab1202a3286a5ce73ce9efae08f87df6dd7f9796e517c8057"),

    /** Traditional characters and phrases in simplified ones: all that HanLP's conversion reads. */
    SIMPLIFIED("data/dictionary/tc/t2s.txt", "95016946e5fd1085a0a1cbe11e63a4a4e35f392ed7ca21a3d3a30ccc828f1fbf"),

    /** Words by their classes of meaning. */
    SYNONYMS(
            "data/dictionary/synonym/CoreSynonym.txt",
            "c4632bbc73ed3a46156158f2c987b98224b3a556e2db1c53a339d6d621a441ee");

    private static final String ADVICE =
            "take any other HanLP off the class path, or get the jar of this program anew: it holds com.hankcs:hanlp:portable-1.8.6";

    private final String path;
    private final String digest;

    HanLpFile(String path, String digest) {
        this.path = path;
        this.digest = digest;
    }

    /** Its place on the class path. */
    public String path() {
        return path;
    }

    /**
     * What it holds.
     *
     * @throws DictionaryException where it is not there, or is another file
     */
    public byte[] bytes() {
        return bytes(HanLP.class.getClassLoader());
    }

    byte[] bytes(ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream(path)) {
            if (in == null) {
                throw new DictionaryException("HanLP's file %s is not on the class path; %s".formatted(path, ADVICE));
            }
            byte[] bytes = in.readAllBytes();
            String found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            if (!found.equals(digest)) {
                throw new DictionaryException("HanLP's file %s at %s is another one: its SHA-256 is %s, expected %s; %s"
                        .formatted(path, loader.getResource(path), found, digest, ADVICE));
            }
            return bytes;
        } catch (IOException e) {
            throw new DictionaryException(
                    "HanLP's file %s cannot be read: %s; %s".formatted(path, e.getMessage(), ADVICE), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

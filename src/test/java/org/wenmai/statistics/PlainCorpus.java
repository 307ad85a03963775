package org.wenmai.statistics;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wenmai.measures.CodePointOrder;
import org.wenmai.segmentation.ViterbiSegmenter;
import org.wenmai.tokens.SegmentationHealth;
import org.wenmai.tokens.Token;
import org.wenmai.tokens.Tokeniser;

/** Sentences cut by one thread, their tokens written, and the terms of each document kept as numbers: the first step of {@link PlainTwin}. */
final class PlainCorpus {
    /** A document: its terms in order, and where each sentence ends among them. */
    static final class Document {
        final String docId;
        final String source;
        final boolean head;
        int[] terms;
        int[] ends;

        Document(String docId, String source, boolean head) {
            this.docId = docId;
            this.source = source;
            this.head = head;
        }
    }

    final List<Document> documents = new ArrayList<>();
    List<String> terms = new ArrayList<>();
    long tokens;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Tokeniser tokeniser;
    private int[] ofDocument = new int[1 << 10];
    private int[] ends = new int[1 << 8];
    private int size;
    private int sentences;
    private int number;

    private PlainCorpus(Tokeniser tokeniser) {
        this.tokeniser = tokeniser;
    }

    /** Reads a file of {@link org.wenmai.bench.SentencesOfRun} and writes its tokens with the columns of the table. */
    static PlainCorpus of(Path sentences, Path tokens, Tokeniser tokeniser) throws IOException {
        PlainCorpus corpus = new PlainCorpus(tokeniser);
        try (BufferedReader in = Files.newBufferedReader(sentences);
                DataOutputStream out = new DataOutputStream(
                        new BufferedOutputStream(new ZstdOutputStream(Files.newOutputStream(tokens)), 1 << 16))) {
            corpus.read(in, out);
        }
        return corpus;
    }

    private void read(BufferedReader in, DataOutputStream out) throws IOException {
        Document document = null;
        SegmentationHealth health = null;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            int source = line.indexOf('\t') + 1;
            int head = line.indexOf('\t', source) + 1;
            String docId = line.substring(0, source - 1);
            if (document == null || !document.docId.equals(docId)) {
                end(document);
                document = new Document(docId, line.substring(source, head - 1), line.charAt(head) == '1');
                health = new SegmentationHealth(tokeniser, ViterbiSegmenter.shared());
                number = 0;
            }
            String text = line.substring(head + 2);
            List<Token> found = tokeniser.tokenise(text);
            health.add(text, found);
            write(out, document, found);
            add(found);
        }
        end(document);
    }

    private void write(DataOutputStream out, Document document, List<Token> found) throws IOException {
        out.writeUTF(document.docId);
        out.writeUTF(document.source);
        out.writeInt(number++);
        out.writeInt(found.size());
        for (Token token : found) {
            out.writeUTF(token.text());
            out.writeUTF(token.term() == null ? "" : token.term());
            out.writeUTF(token.pos() == null ? "" : token.pos());
            out.writeUTF(token.type() == null ? "" : token.type());
            out.writeInt(token.begin());
            out.writeInt(token.end());
        }
        tokens += found.size();
    }

    private void add(List<Token> found) {
        int begin = size;
        for (Token token : found) {
            if (token.term() != null) {
                if (size == ofDocument.length) {
                    ofDocument = Arrays.copyOf(ofDocument, 2 * size);
                }
                ofDocument[size++] = numbers.computeIfAbsent(token.term(), this::next);
            }
        }
        if (size > begin) {
            if (sentences == ends.length) {
                ends = Arrays.copyOf(ends, 2 * sentences);
            }
            ends[sentences++] = size;
        }
    }

    private int next(String term) {
        terms.add(term);
        return terms.size() - 1;
    }

    private void end(Document document) {
        if (document != null) {
            document.terms = Arrays.copyOf(ofDocument, size);
            document.ends = Arrays.copyOf(ends, sentences);
            documents.add(document);
            size = 0;
            sentences = 0;
        }
    }

    /** Gives the terms of all parts one numbering, by code point order, which they share from then on. */
    static List<String> renumber(List<PlainCorpus> parts) {
        Set<String> all = new HashSet<>();
        parts.forEach(part -> all.addAll(part.terms));
        List<String> sorted = new ArrayList<>(all);
        sorted.sort(CodePointOrder::compare);
        Map<String, Integer> numberOf = new HashMap<>();
        for (String term : sorted) {
            numberOf.put(term, numberOf.size());
        }
        for (PlainCorpus part : parts) {
            int[] to = part.terms.stream().mapToInt(numberOf::get).toArray();
            for (Document document : part.documents) {
                Arrays.setAll(document.terms, i -> to[document.terms[i]]);
            }
            part.terms = sorted;
            part.numbers.clear();
        }
        return sorted;
    }
}

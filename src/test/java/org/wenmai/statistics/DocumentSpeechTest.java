package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wenmai.testkit.TableText.row;
import static org.wenmai.testkit.TableText.sorted;
import static org.wenmai.testkit.TableText.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.SentimentLexicon;
import org.wenmai.lexicons.SpeechLexicon;
import org.wenmai.sentiment.ScorerSpec;
import org.wenmai.testkit.SparkExtension;
import org.wenmai.tokens.Folding;
import org.wenmai.tokens.Shipped;
import org.wenmai.tokens.Token;

@ExtendWith(SparkExtension.class)
class DocumentSpeechTest {
    private static final SentimentLexicon WORDS = SentimentLexicon.parse(
            List.of(new LexiconFile("words", "惊艳\t0.8\n糟糕\t-0.8\n平常\t0\n")),
            List.of(new LexiconFile("rules", "不\tnegation\t-1\n")),
            Folding::fold);

    private static final SpeechLexicon SPEECH = SpeechLexicon.parse(
            List.of(new LexiconFile("speech", "表示\tcue\tneutral\n他\tpronoun\tperson\n")), Folding::fold);

    private static final String[] DOCUMENT = {"Sora的画面惊艳。", "马斯克表示：“Sora不惊艳。", "Pika也很糟糕。”", "👀", "“他们真的都很糟糕，”"};

    private static Dataset<Row> read(SparkSession spark, int partitions) {
        List<Row> sentences = new ArrayList<>();
        List<Row> tokens = new ArrayList<>();
        for (int n = 0; n < DOCUMENT.length; n++) {
            String id = "d1:" + n;
            sentences.add(row(id, "d1", "东报", (long) n, (long) n / 3, n == 0 ? "title" : "body", DOCUMENT[n]));
            for (Token token : Shipped.tokeniser().tokenise(DOCUMENT[n])) {
                tokens.add(
                        0,
                        row(
                                id,
                                "d1",
                                token.text(),
                                token.term(),
                                token.pos(),
                                token.type(),
                                (long) token.begin(),
                                (long) token.end()));
            }
        }
        return DocumentSpeech.of(
                table(
                        spark,
                        "sentence_id string, doc_id string, source string, number bigint, paragraph bigint, kind string, text string",
                        sentences.toArray(Row[]::new)),
                DocumentWords.ofTokens(table(
                                spark,
                                "sentence_id string, doc_id string, token string, term string, pos string, type string, begin bigint, end bigint",
                                tokens.toArray(Row[]::new))
                        .repartition(partitions)),
                table(spark, "source string, register string", row("东报", "news")),
                JavaSparkContext.fromSparkContext(spark.sparkContext())
                        .broadcast(new ReaderSpec(
                                ScorerSpec.ofLexicon(WORDS, 0.4),
                                ScorerSpec.ofLexicon(WORDS, 0.9),
                                SPEECH,
                                Shipped.terms())));
    }

    @Test
    void everySentenceHasARowThoseWithoutWordsToo(SparkSession spark) {
        assertEquals(
                """
                d1:0 | positive | author |  | [{"expression":"惊艳","begin":7,"end":9,"weight":0.8,"rule":"word"}]
                d1:1 | negative | quoted | 马斯克 | [{"expression":"惊艳","begin":12,"end":14,"weight":-0.8,"rule":"negation 不"}]
                d1:2 | negative | quoted | 马斯克 | [{"expression":"糟糕","begin":6,"end":8,"weight":-0.8,"rule":"word"}]
                d1:3 | neutral | author |  | []
                d1:4 | negative | quoted |  | [{"expression":"糟糕","begin":7,"end":9,"weight":-0.8,"rule":"word"}]""",
                sorted(
                        DocumentSpeech.sentences(read(spark, 1)),
                        "sentence_id",
                        "label",
                        "voice",
                        "speaker",
                        "evidence"));
    }

    @Test
    void aQuotationOverSentencesHasItsPlaceAndItsTargets(SparkSession spark) {
        Dataset<Row> read = read(spark, 3);
        assertEquals(
                """
                d1:1:q1 | d1:1 | 7 | d1:2 | 9 | 马斯克 | 表示 | direct | Sora不惊艳。Pika也很糟糕。
                d1:4:q1 | d1:4 | 1 | d1:4 | 10 |  |  | direct | 他们真的都很糟糕，""",
                sorted(
                        DocumentSpeech.quotations(read),
                        "quotation_id",
                        "sentence_id",
                        "begin",
                        "end_sentence_id",
                        "end",
                        "speaker",
                        "cue",
                        "kind",
                        "text"));
        assertEquals("""
                d1:1:q1 | Pika | negative
                d1:1:q1 | Sora | negative""", sorted(DocumentSpeech.quotationTargets(read), "quotation_id", "target", "label"));
    }

    @Test
    void whatIsSaidOfATargetHasAHolder(SparkSession spark) {
        assertEquals(
                """
                d1:0 | Sora | 东报 | system | positive | sentence
                d1:1 | Sora | 马斯克 | system | negative | sentence
                d1:2 | Pika | 马斯克 | organisation | negative | sentence""",
                sorted(
                        DocumentSpeech.mentions(read(spark, 2)),
                        "sentence_id",
                        "target",
                        "holder",
                        "type",
                        "label",
                        "rule"));
    }

    @Test
    void theAuditSaysWhatFiredWhatWasNegatedAndWhatNeverDid(SparkSession spark) {
        assertEquals(
                """
                sentiment | 惊艳 | positive | 2 | 1 | 1 | 1
                sentiment | 糟糕 | negative | 2 | 0 | 1 | 1
                sentiment_rules | 不 | negation | 1 |  | 1 | 1""",
                sorted(
                        SentimentAudit.of(DocumentSpeech.sentences(read(spark, 1)), WORDS),
                        "lexicon",
                        "entry",
                        "type",
                        "hits",
                        "negated",
                        "documents",
                        "sources"));
        SentimentLexicon never =
                SentimentLexicon.parse(List.of(new LexiconFile("w", "无人\t0.5\n")), List.of(), Folding::fold);
        assertEquals(
                "sentiment | 无人 | 0 | 0 | 0",
                sorted(
                        SentimentAudit.of(DocumentSpeech.sentences(read(spark, 1)), never),
                        "lexicon",
                        "entry",
                        "hits",
                        "negated",
                        "documents"));
    }
}

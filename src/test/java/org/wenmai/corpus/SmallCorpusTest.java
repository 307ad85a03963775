package org.wenmai.corpus;

/** The same of a corpus that is settled on the driver and searched in one task. */
class SmallCorpusTest extends CorpusTest {
    @Override
    boolean together() {
        return true;
    }
}

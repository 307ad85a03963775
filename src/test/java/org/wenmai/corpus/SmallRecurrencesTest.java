package org.wenmai.corpus;

/** The same of a corpus that is looked at in one task. */
class SmallRecurrencesTest extends RecurrencesTest {
    @Override
    boolean together() {
        return true;
    }
}

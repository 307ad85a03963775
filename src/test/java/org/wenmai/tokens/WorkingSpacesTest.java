package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class WorkingSpacesTest {
    private final WorkingSpaces<Object> spaces = new WorkingSpaces<>(Object::new);

    @Test
    void aSpaceThatWasGivenBackIsLentAgain() {
        Object first = spaces.take();
        spaces.giveBack(first);
        assertSame(first, spaces.take());
    }

    @Test
    void noSpaceIsLentTwiceAtOnce() {
        Object first = spaces.take();
        assertNotSame(first, spaces.take());
    }
}

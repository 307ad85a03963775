package org.wenmai.tables;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.wenmai.testkit.Golden;

class TablesPageTest {
    @Test
    void thePageForUsersSaysWhatTheRecordsSay() throws IOException {
        Golden.check(Path.of("src/site/markdown/tables.md"), TablesPage.render());
    }
}

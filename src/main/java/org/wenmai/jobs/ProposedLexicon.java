package org.wenmai.jobs;

import java.util.List;
import org.wenmai.discovery.Proposal;

/** A lexicon file of proposals: each line below its evidence, which is a comment. */
final class ProposedLexicon {
    private static final String HEAD = """
            # Terms proposed by wenmai discover, best first. Delete what is no term, add a type in the second column, and give the
            # file to lexicons.terms after the shipped one. Form: term<TAB>type<TAB>spelling|spelling
            """;

    private ProposedLexicon() {}

    /** Of proposals in the order of the file. */
    static String of(List<Proposal> proposals) {
        StringBuilder file = new StringBuilder(HEAD);
        for (Proposal proposal : proposals) {
            file.append("# %s in %s: %s\n"
                            .formatted(
                                    Counted.of(proposal.termFrequency(), "time"),
                                    Counted.of(proposal.documentFrequency(), "document"),
                                    proposal.quote()))
                    .append(proposal.lexiconLine())
                    .append('\n');
        }
        return file.toString();
    }
}

package org.wenmai.documents;

/**
 * A record that is not kept.
 *
 * @param entry number in the file from 1, 0 for the whole file
 * @param reason why
 * @param message one line: where, what was found, what was expected
 */
public record Reject(long entry, RejectReason reason, String message) implements ReadResult {
    @Override
    public Reject inside(String name, long number) {
        return new Reject(number, reason, name.isEmpty() ? message : name + ": " + message);
    }
}

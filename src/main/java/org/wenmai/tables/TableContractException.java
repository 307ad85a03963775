package org.wenmai.tables;

/** A dataset or a file is not the table it is taken for. */
public final class TableContractException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TableContractException(String message) {
        super(message);
    }
}

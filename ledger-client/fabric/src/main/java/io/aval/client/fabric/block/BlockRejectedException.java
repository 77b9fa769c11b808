package io.aval.client.fabric.block;

/** A block that must not be believed. */
public final class BlockRejectedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final long number;

    /**
     * A finding.
     *
     * @param number of the block that was expected
     * @param finding what is wrong with it, as the end of a sentence
     */
    public BlockRejectedException(long number, String finding) {
        super(finding);
        this.number = number;
    }

    /** Number of the block. */
    public long number() {
        return number;
    }

    /** What is wrong with it. */
    public String finding() {
        return String.valueOf(getMessage());
    }
}

package io.aval.rules.trade;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Text;

/**
 * A document that is sealed off the ledger.
 *
 * @param sort what it is
 * @param name the file's name
 * @param mediaType such as {@code application/pdf}
 * @param bytes the file's length
 * @param digest SHA-256 over 32 random bytes and the file's bytes, so that nobody finds the file by guessing; the desk that
 *     seals it keeps the 32 bytes
 */
public record Attachment(
        Sort sort,
        @Text(max = 200) String name,

        @Text(max = 80, pattern = "[a-z0-9.+-]+/[a-z0-9.+-]+")
        String mediaType,

        @Range(min = 1, max = Attachment.MAX_BYTES) long bytes,
        Digest digest) {

    /** Longest file. */
    public static final long MAX_BYTES = 50_000_000;

    /** What a document may be. */
    public enum Sort {
        CONTRACT,
        INVOICE,
        POWER_OF_ATTORNEY
    }
}

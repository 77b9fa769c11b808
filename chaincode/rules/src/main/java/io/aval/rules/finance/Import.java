package io.aval.rules.finance;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Text;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;

/**
 * The record of a file that the platform took in.
 *
 * @param name the file's name
 * @param file digest of its bytes
 * @param kept rows kept
 * @param refused rows refused
 */
public record Import(
        Account operator,
        @Text(max = 120) String name,
        Digest file,
        @Range(max = 100_000_000) int kept,
        @Range(max = 100_000_000) int refused)
        implements Body {

    @Override
    public Kind kind() {
        return Kind.IMPORT;
    }
}

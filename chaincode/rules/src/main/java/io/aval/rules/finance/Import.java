package io.aval.rules.finance;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Text;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The record of a file that the platform took in.
 *
 * @param name the file's name
 * @param file digest of its bytes
 * @param kept rows kept
 * @param refused rows refused
 * @param form what its rows are; absent on records of before there were several: ratios then
 */
public record Import(
        Account operator,
        @Text(max = 120) String name,
        Digest file,
        @Range(max = 100_000_000) int kept,
        @Range(max = 100_000_000) int refused,
        @Nullable ImportForm form)
        implements Body {

    /** Whether its rows are profiles of enterprises, which every later run reads. */
    public boolean profiles() {
        return form == ImportForm.PROFILES;
    }

    @Override
    public Kind kind() {
        return Kind.IMPORT;
    }
}

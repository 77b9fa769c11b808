package io.aval.rules.verification;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Text;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one source says.
 *
 * @param claim the question that it answers
 * @param subject whom or what it is about: a record's id or an official number, the same text in all evidence of one verdict
 * @param bearing what it means for the claim
 * @param value what was said, where that may stand in the clear
 * @param said digest of what was said
 * @param source who said it
 * @param method how it was got
 * @param observed the day on which the source saw it, not that of asking
 * @param validUntil last day for which the source stands by it; absent if it names none
 * @param group where the source has its knowledge from; what has one origin counts once
 * @param adapter name and version of the program that asked
 * @param response digest of the raw response
 * @param signer thumbprint of the key that signed it; absent if nobody did
 */
public record Evidence(
        Dimension claim,
        @Text(max = 100) String subject,
        Bearing bearing,
        @Nullable @Text(max = 200) String value,
        Digest said,
        @Text(max = 60) String source,
        Method method,
        Level level,
        BusinessDay observed,
        @Nullable BusinessDay validUntil,
        @Text(max = 60) String group,
        @Text(max = 60) String adapter,
        Digest response,
        @Nullable @Text(max = 100) String signer) {

    /** The digest of its canonical form. */
    public Digest digest() {
        return Digest.of(Schema.of(Evidence.class).encode(this));
    }

    boolean bears() {
        return bearing != Bearing.SILENT;
    }
}

package io.aval.rules.finance;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Organisation;

/**
 * What a witness found when it checked a run on its own data.
 *
 * @param verdict digest of its own verdict
 * @param day when it said so
 */
public record Review(Organisation witness, Finding finding, Digest verdict, BusinessDay day) {

    /** The findings. */
    public enum Finding {
        /** Its verdict is the manifest's. */
        AGREED,
        /** No further offer may follow from the run. */
        DISPUTED
    }
}

package io.aval.rules.disclosure;

import io.aval.rules.act.Docket;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import org.jspecify.annotations.Nullable;

/** The gate before a discount. */
public final class Disclosures {

    private Disclosures() {}

    /**
     * Refuses unless the acceptor itself has disclosed this very package with these elements.
     *
     * @param disclosure the record brought; absent if the caller found none
     * @param packageId first record of the bill's package
     * @param acceptor the account that accepted, as the bill says
     * @param elements digest of the elements, computed from the bill
     * @throws io.aval.rules.refusal.RefusedException {@link Code#DISCLOSURE_MISSING} if none is brought or it was
     *     withdrawn, {@link Code#DISCLOSURE_MISMATCH} if it is about another package, by somebody else or of other
     *     elements
     */
    public static void requireMatch(
            @Nullable RecordId disclosure, RecordId packageId, Account acceptor, Digest elements, Docket docket) {
        if (disclosure == null) {
            throw Code.DISCLOSURE_MISSING.refuse("id", packageId.value());
        }
        Disclosure found = docket.need(disclosure, Disclosure.class).body();
        Code.DISCLOSURE_MISSING.unless(!found.withdrawn(), "id", disclosure.value());
        boolean same = found.packageId().equals(packageId)
                && found.acceptor().equals(acceptor)
                && found.elements().equals(elements);
        Code.DISCLOSURE_MISMATCH.unless(same, "id", disclosure.value());
    }
}

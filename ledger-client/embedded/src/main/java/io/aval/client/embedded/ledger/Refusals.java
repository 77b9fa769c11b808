package io.aval.client.embedded.ledger;

import io.aval.client.embedded.simulation.Endorsement;
import io.aval.client.embedded.store.LedgerFault;
import io.aval.rules.ledger.RefusalText;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;

/** What the network refuses, in the words of the one catalogue. */
final class Refusals {
    private static final int FORBIDDEN = 403;

    private Refusals() {}

    /** The contract's own refusal if it was one, else what comes nearest. */
    static Refusal of(Endorsement.Refused refused) {
        if (refused.status() == FORBIDDEN) {
            return Code.BAD_SIGNATURE.refusal("why", refused.message());
        }
        return RefusalText.find(refused.message())
                .orElseGet(() -> Code.LEDGER_UNAVAILABLE.refusal(
                        "organisation", refused.organisation(), "why", refused.message()));
    }

    /** A fault that befell before anything was ordered. */
    static Refusal of(LedgerFault fault) {
        Code code = switch (fault.kind()) {
            case DISK_FULL -> Code.DISK_FULL;
            case FOLDER_DAMAGED -> Code.FOLDER_DAMAGED;
            case FOLDER_IN_USE -> Code.FOLDER_IN_USE;
            case FORMAT_UNSUPPORTED, CONFIGURATION_DIFFERS, INPUT_OUTPUT, INTERNAL, OVERLOADED, STOPPED, CLOSED ->
                Code.LEDGER_UNAVAILABLE;
        };
        return code.refusal("why", fault.sentence());
    }
}

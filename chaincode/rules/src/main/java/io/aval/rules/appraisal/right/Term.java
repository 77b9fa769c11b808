package io.aval.rules.appraisal.right;

import io.aval.rules.appraisal.value.Lives;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.identifier.RightKind;
import java.util.Optional;

/** How long law and contract leave a right. */
final class Term {

    private Term() {}

    /**
     * Years from the base day; infinite where nothing bounds them, and also where the day is missing from which the term
     * counts, which is remarked.
     */
    static double years(RightKind kind, Inputs inputs) {
        double contract = inputs.day("contract-end")
                .map(end -> Lives.years(inputs.base(), end))
                .orElse(Double.POSITIVE_INFINITY);
        return Lives.remaining(legal(kind, inputs), Double.POSITIVE_INFINITY, contract);
    }

    private static double legal(RightKind kind, Inputs inputs) {
        if (Lives.renewable(kind)) {
            return Double.POSITIVE_INFINITY;
        }
        Optional<BusinessDay> from = inputs.day("filed");
        if (from.isEmpty()) {
            inputs.missing("filed", "the legal term is not known and bounds nothing");
            return Double.POSITIVE_INFINITY;
        }
        BusinessDay end = Lives.end(kind, from.get());
        Optional<BusinessDay> approval = inputs.day("approval");
        if (kind == RightKind.INVENTION && approval.isPresent() && inputs.has("extension.months")) {
            end = Lives.extended(end, approval.get(), (int) inputs.number("extension.months"));
        }
        return Lives.years(inputs.base(), end);
    }
}

package io.aval.desk.demo;

import io.aval.rules.finance.DemandTerms;
import io.aval.rules.identifier.RightKind;
import io.aval.rules.ip.Valuation;
import org.jspecify.annotations.Nullable;

/**
 * A planned right, its certificate and perhaps a demand.
 *
 * @param demand what its owner asks for against it; absent for three in five
 */
record PlannedRight(
        int index,
        Enterprise owner,
        RightKind kind,
        String number,
        String title,
        int yearsLeft,
        Valuation valuation,
        @Nullable DemandTerms demand) {}

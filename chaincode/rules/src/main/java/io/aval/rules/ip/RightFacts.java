package io.aval.rules.ip;

import io.aval.rules.appraisal.sheet.Leaf;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.refusal.Code;
import java.util.Map;
import java.util.TreeMap;

/** What the ledger itself knows about a right: a sheet may not say otherwise. */
final class RightFacts {

    private RightFacts() {}

    /**
     * Refuses a sheet that contradicts the right's record.
     *
     * @throws io.aval.rules.refusal.RefusedException {@link Code#EVALUATION_CONTRADICTS} with the name of the input
     */
    static void requireAgreed(Sheet sheet, Right right) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("kind", right.number().kind().name());
        facts.put("number", right.number().value());
        facts.forEach((name, fact) -> {
            boolean agreed = sheet.leaf(name)
                    .map(Leaf::value)
                    .filter(value -> !value.equals(fact))
                    .isEmpty();
            Code.EVALUATION_CONTRADICTS.unless(agreed, "field", name);
        });
    }
}

package io.aval.rules.finance.criteria;

import io.aval.rules.canonical.Size;
import io.aval.rules.refusal.Code;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a poster asks of the other side: one of several alternatives, each a conjunction of criteria.
 *
 * @param disclosure how much the other side learns of a refusal
 */
public record Criteria(
        @Size(min = 1, max = Criteria.MAX_ALTERNATIVES) List<Alternative> alternatives, Disclosure disclosure) {

    /** Most alternatives. */
    public static final int MAX_ALTERNATIVES = 8;

    /** Criteria that must all be met; each facet at most once. */
    public record Alternative(
            @Size(min = 1, max = Alternative.MAX_CRITERIA) List<Criterion> criteria) {
        /** Most criteria of one alternative. */
        public static final int MAX_CRITERIA = 32;
    }

    /** How much the other side learns of a refusal; never a criterion, a bound or a list. */
    public enum Disclosure {
        /** Which facet was not met. */
        FACET,
        /** Whether it was about the party, the object or the terms. */
        GROUP,
        /** Nothing but that the pair is not eligible. */
        NOTHING
    }

    /**
     * Refuses what could not be asked.
     *
     * @param side the other side
     * @param at the JSON pointer of these criteria
     * @throws io.aval.rules.refusal.RefusedException {@link Code#CRITERIA_FACET}, {@link Code#CRITERIA_VALUE} or {@link
     *     Code#CRITERIA_CONTRADICTION}, each with the field
     */
    public void requireSound(Facet.Side side, String at) {
        for (int i = 0; i < alternatives.size(); i++) {
            Set<Facet> asked = EnumSet.noneOf(Facet.class);
            List<Criterion> criteria = alternatives.get(i).criteria();
            for (int j = 0; j < criteria.size(); j++) {
                String place = at + "/alternatives/" + i + "/criteria/" + j;
                Facet facet = criteria.get(j).facet();
                Code.CRITERIA_FACET.unless(facet.side() == side && asked.add(facet), "field", place + "/facet");
                criteria.get(j).requireSound(place);
            }
        }
    }
}

package io.aval.rules.finance.criteria;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import io.aval.rules.refusal.Code;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A condition on one facet of the other side. A facet of which nothing is known meets none.
 *
 * @param allowed the categories that meet it; absent if all do
 * @param forbidden the categories that do not; absent if none is excluded
 * @param within the numbers that meet it; present for a counted facet and for no other
 */
public record Criterion(
        Facet facet,
        @Nullable @Size(min = 1, max = Criterion.MAX_CODES) List<@Text(max = 64) String> allowed,
        @Nullable @Size(min = 1, max = Criterion.MAX_CODES) List<@Text(max = 64) String> forbidden,
        @Nullable Within within) {

    /** Most categories that one criterion names. */
    public static final int MAX_CODES = 100;

    /** A range, both ends included. */
    public record Within(
            @Range(max = Json.MAX_NUMBER) long least,
            @Range(max = Json.MAX_NUMBER) long most) {}

    /** Refuses what the facet does not have, and what nothing can meet or everything meets. */
    void requireSound(String at) {
        Domain domain = facet.domain();
        boolean kind = domain.counted() ? allowed == null && forbidden == null : within == null;
        Code.CRITERIA_VALUE.unless(kind, "field", at);
        boolean says = allowed != null || forbidden != null || within != null;
        Code.CRITERIA_CONTRADICTION.unless(says, "field", at);
        requireCategories(allowed, at + "/allowed");
        requireCategories(forbidden, at + "/forbidden");
        if (within != null) {
            Code.CRITERIA_CONTRADICTION.unless(within.least() <= within.most(), "field", at + "/within");
            boolean inside = domain.least() <= within.least() && within.most() <= domain.most();
            Code.CRITERIA_VALUE.unless(inside, "field", at + "/within");
        }
        TreeSet<String> left = new TreeSet<>(allowed == null ? domain.categories() : allowed);
        if (forbidden != null && !left.isEmpty()) {
            forbidden.forEach(left::remove);
            Code.CRITERIA_CONTRADICTION.unless(!left.isEmpty(), "field", at + "/forbidden");
        }
    }

    private void requireCategories(@Nullable List<String> categories, String at) {
        if (categories == null) {
            return;
        }
        TreeSet<String> seen = new TreeSet<>();
        for (int i = 0; i < categories.size(); i++) {
            String category = categories.get(i);
            boolean known = facet.domain().has(category) && seen.add(category);
            Code.CRITERIA_VALUE.unless(known, "field", at + "/" + i);
        }
    }
}

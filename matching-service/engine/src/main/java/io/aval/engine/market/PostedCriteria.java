package io.aval.engine.market;

import io.aval.rules.finance.criteria.Criteria.Alternative;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Criteria as the ledger's products and demands carry them, in the engine's terms. */
public final class PostedCriteria {

    private PostedCriteria() {}

    /** {@return what is asked; nothing if none were posted} */
    public static Criteria of(io.aval.rules.finance.criteria.@Nullable Criteria posted) {
        if (posted == null) {
            return Criteria.NONE;
        }
        return new Criteria(
                posted.alternatives().stream().map(PostedCriteria::alternative).toList());
    }

    /** {@return how much of a refusal is told; the group if none were posted} */
    public static Disclosure disclosure(io.aval.rules.finance.criteria.@Nullable Criteria posted) {
        return posted == null
                ? Disclosure.GROUP
                : Disclosure.valueOf(posted.disclosure().name());
    }

    private static Criteria.Alternative alternative(Alternative posted) {
        return new Criteria.Alternative(
                posted.criteria().stream().map(PostedCriteria::criterion).toList());
    }

    private static Criterion criterion(io.aval.rules.finance.criteria.Criterion posted) {
        Facet facet = Facet.valueOf(posted.facet().name());
        var within = posted.within();
        return within != null
                ? new Criterion.Within(facet, within.least(), within.most())
                : new Criterion.Categories(facet, codes(posted.allowed()), codes(posted.forbidden()));
    }

    private static SortedSet<String> codes(@Nullable List<String> posted) {
        return posted == null ? new TreeSet<>() : new TreeSet<>(posted);
    }
}

package io.aval.rules.finance;

import io.aval.rules.act.Act;
import io.aval.rules.act.Addressed;
import io.aval.rules.act.InNameOf;
import io.aval.rules.act.Role;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The commands of what financiers and enterprises allow runs to place. */
public final class QuotaActs {

    private static final Set<Role> OWNERS = Set.of(Role.ENTERPRISE, Role.BANK);

    /** The rows of this capability. */
    public static final List<Act<?>> ACTS = List.of(
            Act.of("finance.quota", PostQuota.class, OWNERS, Quotas::post),
            Act.of("finance.amend-quota", AmendQuota.class, OWNERS, Quotas::amend));

    private QuotaActs() {}

    /**
     * A financier or an enterprise posts its limits: once for each platform, and amends them from then on.
     *
     * @param addressee the platform whose runs keep to them
     */
    public record PostQuota(RecordId as, QuotaTerms terms, Organisation addressee) implements InNameOf, Addressed {
        @Override
        public List<RecordId> reads() {
            return named(Stream.of(as), terms);
        }
    }

    /**
     * The owner replaces its limits by others. To take them all back it names the largest amount, and neither line nor group.
     */
    public record AmendQuota(RecordId as, RecordId quota, QuotaTerms terms) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return named(Stream.of(as, quota), terms);
        }
    }

    private static List<RecordId> named(Stream<RecordId> first, QuotaTerms terms) {
        return Stream.of(first, terms.products().stream(), terms.others().stream())
                .flatMap(ids -> ids)
                .distinct()
                .toList();
    }
}

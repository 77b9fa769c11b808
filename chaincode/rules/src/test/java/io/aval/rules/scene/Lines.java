package io.aval.rules.scene;

import io.aval.rules.act.Actor;
import io.aval.rules.canonical.Json;
import io.aval.rules.finance.FinanceKind;
import io.aval.rules.finance.Industry;
import io.aval.rules.finance.QuotaActs;
import io.aval.rules.finance.QuotaTerms;
import io.aval.rules.finance.QuotaTerms.Line;
import io.aval.rules.finance.Region;
import io.aval.rules.record.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short ways to quotas. */
public final class Lines {

    public static final long NONE = Json.MAX_NUMBER;

    private final Town town;

    public Lines(Town town) {
        this.town = town;
    }

    /** Lines of bank A's: one for a product of its own, and below it what of that goes to an industry in a region. */
    public QuotaActs.PostQuota lines() {
        RecordId product = town.product(town.bankA, town.productTerms(FinanceKind.PLEDGE));
        return post(
                town.bankA,
                lines(
                        6_000_000,
                        new Line("ip", null, 5_000_000, List.of(product), null, null),
                        new Line(
                                "ip-auto",
                                "ip",
                                2_000_000,
                                null,
                                List.of(Industry.AUTO),
                                List.of(new Region("31"), new Region("32")))));
    }

    /** The owner's word that it belongs to the drawer's group. */
    public QuotaActs.PostQuota member() {
        return post(town.owner, enterprise(3_000_000, town.party(town.drawer), null));
    }

    /** A group that the owner heads. */
    public QuotaTerms headTerms() {
        return enterprise(
                NONE, null, new QuotaTerms.Group(9_000_000, List.of(town.party(town.payee), town.party(town.drawer))));
    }

    public QuotaActs.PostQuota post(Actor owner, QuotaTerms terms) {
        return new QuotaActs.PostQuota(town.party(owner), terms, Scene.PLATFORM);
    }

    public static QuotaTerms lines(long limitFen, Line... lines) {
        return new QuotaTerms(limitFen, List.of(lines), null, null);
    }

    public static QuotaTerms enterprise(long limitFen, @Nullable RecordId head, QuotaTerms.@Nullable Group group) {
        return new QuotaTerms(limitFen, List.of(), head, group);
    }
}

package io.aval.engine.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.verification.AuthorityChain.Deed;
import io.aval.engine.verification.AuthorityChain.Reason;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.verification.Bearing;
import io.aval.rules.verification.Level;
import io.aval.rules.verification.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From the legal representative to whoever signs. */
class AuthorityChainTest {

    private static final BusinessDay TODAY = Cases.TODAY;
    private static final Deed DEED = new Deed("sign-officer", "bill.issue", 5_000_000, TODAY);

    private static Mandate mandate(String from, String to, long limit, boolean mayDelegate) {
        return new Mandate(
                from, to, Set.of("bill.issue"), limit, TODAY.plusDays(-10), TODAY.plusDays(10), mayDelegate, Level.E3);
    }

    private static AuthorityChain follow(Mandate... chain) {
        return AuthorityChain.follow("representative", Level.E4, List.of(chain), DEED);
    }

    @Test
    void the_representative_signs_without_a_mandate() {
        AuthorityChain chain = AuthorityChain.follow(
                "representative", Level.E3, List.of(), new Deed("representative", "anything", Long.MAX_VALUE, TODAY));
        assertThat(chain.bearing()).isEqualTo(Bearing.FOR);
        assertThat(chain.until()).isNull();
    }

    @Test
    void a_chain_is_as_wide_as_its_narrowest_link() {
        Mandate first = mandate("representative", "director", 9_000_000, true);
        Mandate second = new Mandate(
                "director",
                "sign-officer",
                Set.of("bill.issue", "bill.accept"),
                6_000_000,
                TODAY,
                TODAY.plusDays(3),
                false,
                Level.E4);
        AuthorityChain chain = follow(first, second);
        assertThat(chain).isEqualTo(new AuthorityChain(Bearing.FOR, null, 6_000_000, TODAY.plusDays(3), Level.E3));
        assertThat(chain.evidence(Cases.question(SubjectKind.SIGNER, "sign-officer"))
                        .validUntil())
                .isEqualTo(TODAY.plusDays(3));
    }

    @Test
    void each_way_in_which_a_chain_does_not_reach_has_its_name() {
        Mandate good = mandate("representative", "director", 9_000_000, true);
        assertThat(follow(good).reason()).isEqualTo(Reason.OTHER_SIGNER);
        assertThat(follow(mandate("somebody", "sign-officer", 9_000_000, false)).reason())
                .isEqualTo(Reason.BROKEN);
        assertThat(follow(
                                mandate("representative", "director", 9_000_000, false),
                                mandate("director", "sign-officer", 9_000_000, false))
                        .reason())
                .isEqualTo(Reason.NOT_DELEGABLE);
        assertThat(follow(mandate("representative", "sign-officer", 4_999_999, false))
                        .reason())
                .isEqualTo(Reason.AMOUNT_ABOVE_LIMIT);
        assertThat(follow(good, mandate("director", "representative", 9_000_000, true))
                        .reason())
                .isEqualTo(Reason.CIRCLE);
        List<Mandate> long6 = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            long6.add(mandate("p" + i, "p" + (i + 1), 9_000_000, true));
        }
        assertThat(AuthorityChain.follow("p0", Level.E4, long6, DEED).reason()).isEqualTo(Reason.TOO_LONG);
        assertThat(AuthorityChain.follow(
                                "representative",
                                Level.E4,
                                List.of(mandate("representative", "sign-officer", 9_000_000, false)),
                                new Deed("sign-officer", "bill.accept", 1, TODAY))
                        .reason())
                .isEqualTo(Reason.ACT_NOT_COVERED);
        for (int day : new int[] {-11, 11}) {
            Deed then = new Deed("sign-officer", "bill.issue", 1, TODAY.plusDays(day));
            Mandate one = mandate("representative", "sign-officer", 9_000_000, false);
            assertThat(AuthorityChain.follow("representative", Level.E4, List.of(one), then)
                            .reason())
                    .isEqualTo(Reason.NOT_IN_FORCE);
        }
    }

    @Test
    void an_unknown_representative_is_no_fault_of_the_signer() {
        AuthorityChain chain = AuthorityChain.follow(null, Level.E0, List.of(), DEED);
        assertThat(chain.bearing()).isEqualTo(Bearing.SILENT);
    }
}

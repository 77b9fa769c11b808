package io.aval.rules.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who pays how much: prices by payer of the interest, claims of recourse, lump sums on ranges. */
class ClaimTest {
    private static final long MILLION_YUAN = 100_000_000;
    private static final Interest THIRD_QUARTER = new Interest(26_200, 75, 360);

    @ParameterizedTest
    @CsvSource({
        "SELLER, 1000000, 99454167, 545833,      0",
        "BUYER,        0, 100000000,     0, 545833",
        "AGREED,  500000, 99727083, 272917, 272916",
        "AGREED,       1, 99999999,      1, 545832",
        "AGREED, 1000000, 99454167, 545833,      0"
    })
    void whoever_bears_the_interest_it_adds_up(
            InterestPayer payer, int sellersPpm, long proceeds, long sellers, long buyers) {
        Price price = new Price(THIRD_QUARTER, payer, sellersPpm);
        assertThat(price.proceeds().between(1, MILLION_YUAN)).isEqualTo(proceeds);
        assertThat(price.sellersInterest().between(1, MILLION_YUAN)).isEqualTo(sellers);
        assertThat(price.buyersInterest().between(1, MILLION_YUAN)).isEqualTo(buyers);
    }

    @Test
    void the_short_forms_say_who_bears_it() {
        assertThat(Price.bySeller(THIRD_QUARTER)).isEqualTo(new Price(THIRD_QUARTER, InterestPayer.SELLER, 1_000_000));
        assertThat(Price.byBuyer(THIRD_QUARTER)).isEqualTo(new Price(THIRD_QUARTER, InterestPayer.BUYER, 0));
    }

    @ParameterizedTest
    @CsvSource({"SELLER, 999999", "BUYER, 1", "AGREED, -1", "AGREED, 1000001"})
    void refuses_a_share_that_does_not_fit_the_payer(InterestPayer payer, int sellersPpm) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Price(THIRD_QUARTER, payer, sellersPpm));
    }

    @Test
    void refuses_a_price_below_nothing() {
        Interest more = new Interest(999_999, 361, 360);
        assertThatIllegalArgumentException().isThrownBy(() -> Price.bySeller(more));
    }

    @Test
    void a_recourse_claim_is_face_interest_and_costs() {
        // 1,000,000.00 for 30 days at 3.45 % a year of 360 days: 2,875.00
        Claim claim = Claim.recourse(new Interest(34_500, 30, 360), new LumpSum(1, MILLION_YUAN, 12_345));
        assertThat(claim.between(1, MILLION_YUAN)).isEqualTo(100_299_845);
        assertThat(claim.between(1, 40_000_000)).isEqualTo(40_000_000 + 115_000 + 4_938);
        assertThat(claim.between(40_000_001, MILLION_YUAN)).isEqualTo(60_000_000 + 172_500 + 7_407);
    }

    @Test
    void whoever_paid_claims_all_that_and_interest_on_all_of_it() {
        Claim first = Claim.recourse(new Interest(34_500, 30, 360), new LumpSum(1, MILLION_YUAN, 12_345));
        LumpSum paid = new LumpSum(1, MILLION_YUAN, first.between(1, MILLION_YUAN));
        // 1,002,998.45 for 20 days at 3.45 %: 1,922.41 (1,922.4137 before rounding)
        Claim second = Claim.reRecourse(paid, new Interest(34_500, 20, 360), new LumpSum(1, MILLION_YUAN, 5_000));
        assertThat(second.between(1, MILLION_YUAN)).isEqualTo(100_299_845 + 192_241 + 5_000);
    }

    @Test
    void the_first_leg_of_a_repo_may_itself_be_a_price() {
        Accrual first = Price.bySeller(THIRD_QUARTER).proceeds();
        Claim second = Claim.secondLeg(first, new Interest(18_500, 7, 360));
        // 994,541.67 for 7 days at 1.85 %: 357.76 (357.7587 before rounding)
        assertThat(second.between(1, MILLION_YUAN)).isEqualTo(99_454_167 + 35_776);
    }

    @Test
    void a_lump_sum_lies_on_its_range_only() {
        LumpSum sum = new LumpSum(11, 13, 100);
        assertThat(sum.upTo(10)).isZero();
        assertThat(sum.between(11, 11)).isEqualTo(33);
        assertThat(sum.between(12, 12)).isEqualTo(34);
        assertThat(sum.between(13, 13)).isEqualTo(33);
        assertThat(sum.between(14, 20)).isZero();
        assertThat(sum.between(1, 20)).isEqualTo(100);
    }

    @Test
    void the_largest_lump_sum_on_the_largest_package_does_not_overflow() {
        LumpSum sum = new LumpSum(1, LumpSum.MAX_UNITS, Fen.MAX_VALUE);
        assertThat(sum.upTo(LumpSum.MAX_UNITS)).isEqualTo(Fen.MAX_VALUE);
        assertThat(sum.upTo(LumpSum.MAX_UNITS / 2)).isEqualTo(Fen.MAX_VALUE / 2 + 1);
    }

    @ParameterizedTest
    @CsvSource({"0,5,1", "6,5,1", "1,100000000001,1", "1,5,-1", "1,5,9007199254740992"})
    void refuses_lump_sums_out_of_range(long from, long to, long fen) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LumpSum(from, to, fen));
    }
}

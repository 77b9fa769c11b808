package io.aval.rules.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.rules.canonical.Json;
import io.aval.rules.scene.Sharers;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Contracts as they are met, reckoned by hand. */
class WaterfallTest {

    private static SortedMap<Bearer, Long> claim(SharingTerms terms, long fen) {
        return Waterfall.claim(terms, 0, fen, new TreeMap<>(), 2026);
    }

    @Test
    void zhongshan_shares_54_26_16_4() {
        assertThat(claim(Sharers.TERMS, 12_345_678))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Bearer.FUND, 6_666_666L,
                        Bearer.BANK, 3_209_876L,
                        Bearer.INSURER, 1_975_309L,
                        Bearer.APPRAISER, 493_827L));
    }

    @Test
    void zhuhai_shares_60_40_and_shenzhen_one_to_one() {
        SharingTerms zhuhai =
                SharingTerms.shares(1_000, 60, new Slice(Bearer.BANK, 6_000), new Slice(Bearer.FUND, 4_000));
        assertThat(claim(zhuhai, 333)).isEqualTo(Map.of(Bearer.BANK, 200L, Bearer.FUND, 133L));
        SharingTerms shenzhen =
                SharingTerms.shares(1_000, 60, new Slice(Bearer.FUND, 5_000), new Slice(Bearer.BANK, 5_000));
        assertThat(claim(shenzhen, 333)).isEqualTo(Map.of(Bearer.BANK, 167L, Bearer.FUND, 166L));
    }

    @Test
    void deductible_first_loss_and_caps_come_in_this_order() {
        SharingTerms terms = new SharingTerms(
                List.of(
                        new Layer(10_000, List.of(new Slice(Bearer.BANK, 10_000))),
                        new Layer(50_000, List.of(new Slice(Bearer.FUND, 10_000))),
                        Layer.rest(new Slice(Bearer.INSURER, 5_000), new Slice(Bearer.BANK, 5_000))),
                List.of(
                        Bound.none(Bearer.BANK, 1),
                        new Bound(Bearer.FUND, 40_000, Json.MAX_NUMBER, 2),
                        new Bound(Bearer.INSURER, Json.MAX_NUMBER, 15_000, 2)),
                1_000_000,
                60);
        assertThat(claim(terms, 9_999)).isEqualTo(Map.of(Bearer.BANK, 9_999L));
        assertThat(claim(terms, 30_000)).isEqualTo(Map.of(Bearer.BANK, 10_000L, Bearer.FUND, 20_000L));
        assertThat(claim(terms, 100_000))
                .isEqualTo(Map.of(Bearer.BANK, 45_000L, Bearer.FUND, 40_000L, Bearer.INSURER, 15_000L));
    }

    @Test
    void a_new_year_opens_the_yearly_cap_again_and_not_the_contracts() {
        SharingTerms terms = new SharingTerms(
                List.of(Layer.rest(new Slice(Bearer.FUND, 10_000))),
                List.of(Bound.none(Bearer.BANK, 1), new Bound(Bearer.FUND, 150, 100, 1)),
                1_000,
                60);
        TreeMap<Bearer, Borne> borne = new TreeMap<>(Map.of(Bearer.FUND, Borne.NOTHING.plus(100, 2026)));
        assertThat(Waterfall.claim(terms, 100, 100, borne, 2026)).isEqualTo(Map.of(Bearer.BANK, 100L));
        assertThat(Waterfall.claim(terms, 100, 100, borne, 2027)).isEqualTo(Map.of(Bearer.FUND, 50L, Bearer.BANK, 50L));
    }

    @Test
    void a_loss_beyond_the_last_layer_is_the_banks() {
        Layer only = new Layer(100, List.of(new Slice(Bearer.FUND, 10_000)));
        assertThat(Waterfall.of(List.of(only), 130)).isEqualTo(Map.of(Bearer.FUND, 100L, Bearer.BANK, 30L));
    }

    @Test
    void no_more_comes_back_than_was_borne() {
        TreeMap<Bearer, Borne> borne = new TreeMap<>(Map.of(Bearer.FUND, Borne.NOTHING.plus(100, 2026)));
        assertThatIllegalArgumentException().isThrownBy(() -> Waterfall.recovered(Sharers.TERMS, borne, 101));
    }

    @Test
    void terms_that_contradict_themselves_are_rejected() {
        Slice fund = new Slice(Bearer.FUND, 5_000);
        Slice bank = new Slice(Bearer.BANK, 5_000);
        assertThatIllegalArgumentException().isThrownBy(() -> Layer.rest(fund));
        assertThatIllegalArgumentException().isThrownBy(() -> Layer.rest(fund, fund));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bound(Bearer.BANK, 5, Json.MAX_NUMBER, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bound(Bearer.BANK, Json.MAX_NUMBER, 5, 1));
        List<Layer> layers = List.of(Layer.rest(fund, bank));
        for (List<Bound> bounds : List.of(
                List.of(Bound.none(Bearer.BANK, 1)),
                List.of(Bound.none(Bearer.BANK, 1), Bound.none(Bearer.INSURER, 1)),
                List.of(Bound.none(Bearer.FUND, 1), Bound.none(Bearer.FUND, 1), Bound.none(Bearer.BANK, 1)))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new SharingTerms(layers, bounds, 1, 1));
        }
    }
}

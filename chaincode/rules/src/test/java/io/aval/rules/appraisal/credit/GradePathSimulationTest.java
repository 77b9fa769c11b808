package io.aval.rules.appraisal.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.rules.appraisal.number.Draws;
import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.calendar.BusinessDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradePathSimulationTest {

    private static final BusinessDay START = BusinessDay.parse("2025-01-01");
    private static final List<BusinessDay> DAYS = List.of(START.plusDays(100), START.plusDays(500));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    static GradePath start(long seed) {
        return GradePath.start(new CreditScorer(CreditModels.additive(seed)), CreditModels.row(seed), START);
    }

    /** Several on a day, some of classes that the model does not know. */
    static List<CreditEvent> events(long seed) {
        Draws draws = new Draws(seed, 1);
        List<CreditEvent> events = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String kind = List.of("overdue", "lawsuit", "fire").get((int) (3 * draws.uniform(3L * i)));
            events.add(new CreditEvent(
                    START.plusDays(7 * (int) (60 * draws.uniform(3L * i + 1))),
                    "e" + i,
                    kind,
                    Decimal.of(draws.uniform(3L * i + 2), 3)));
        }
        return events;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void however_the_stream_is_cut_and_shuffled_the_path_is_the_same(long seed) {
        List<CreditEvent> events = events(seed);
        List<GradePath.Rating> whole =
                GradePath.replay(start(seed), events, DAYS).ratings();
        List<CreditEvent> shuffled = new ArrayList<>(events);
        Draws draws = new Draws(seed, 2);
        shuffled.sort(Comparator.comparingLong(event -> draws.bits(event.id().hashCode())));
        assertThat(GradePath.replay(start(seed), shuffled, DAYS).ratings())
                .as("seed %d", seed)
                .isEqualTo(whole);

        List<CreditEvent> ordered = new ArrayList<>(events);
        Collections.sort(ordered);
        int cut = 1 + (int) ((ordered.size() - 2) * draws.uniform(7));
        BusinessDay border = ordered.get(cut).day();
        GradePath first = GradePath.replay(
                start(seed),
                ordered.subList(0, cut),
                DAYS.stream().filter(day -> day.isBefore(border)).toList());
        GradePath second = GradePath.replay(
                first,
                ordered.subList(cut, ordered.size()),
                DAYS.stream().filter(day -> !day.isBefore(border)).toList());
        assertThat(second.ratings()).as("seed %d, cut at %d", seed, cut).isEqualTo(whole);
    }

    @Test
    void an_event_moves_the_rating_and_is_forgotten() {
        CreditModel model = CreditModels.additive(2);
        EventSums sums = EventSums.none(model.events()).after(event("a", 0)).after(event("b", 365));
        EventClass overdue = model.events().getFirst();
        assertThat(sums.at(overdue, START.plusDays(365))).isEqualTo(1.5);
        assertThat(sums.at(overdue, START.plusDays(730))).isEqualTo(0.75);
    }

    @Test
    void an_event_out_of_order_is_not_taken() {
        EventSums sums = EventSums.none(CreditModels.additive(2).events()).after(event("b", 10));
        assertThatIllegalArgumentException().isThrownBy(() -> sums.after(event("z", 9)));
        assertThatIllegalArgumentException().isThrownBy(() -> sums.after(event("a", 10)));
        assertThatIllegalArgumentException().isThrownBy(() -> sums.after(event("b", 10)));
        assertThat(sums.after(event("c", 10)).last()).isEqualTo(event("c", 10));
    }

    @Test
    void without_news_the_rating_decays_to_the_sector() {
        BusinessDay far = START.plusDays(40 * 365);
        GradePath.Rating last = GradePath.replay(start(4), List.of(), List.of(START, far))
                .ratings()
                .getLast();
        assertThat(last.probability()).isEqualTo(Decimal.of(0.02, 8));
    }

    @Test
    void a_migration_counts_pairs_of_ratings() {
        GradePath.Rating three = new GradePath.Rating(START, new Decimal("0.01"), 3);
        GradePath.Rating five = new GradePath.Rating(START.plusDays(200), new Decimal("0.03"), 5);
        Migration migration =
                Migration.of(List.of(List.of(three, five), List.of(three), List.of(five)), List.of(START), 365);
        assertThat(migration.share(3, 5).value()).isEqualTo("0.5");
        assertThat(migration.share(3, 3).value()).isEqualTo("0.5");
        assertThat(migration.share(5, 5)).isEqualTo(Decimal.ZERO);
    }

    private static CreditEvent event(String id, int days) {
        return new CreditEvent(START.plusDays(days), id, "overdue", Decimal.of(1));
    }
}

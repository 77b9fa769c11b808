package io.aval.engine.risk.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.engine.risk.pledge.Asset.Sameness;
import io.aval.engine.risk.pledge.Claim.Product;
import io.aval.engine.risk.pledge.Claim.State;
import io.aval.rules.bill.Interval;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.identifier.RightKind;
import io.aval.rules.identifier.RightNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One thing, two claims, over all products. */
class DoublePledgesTest {

    private static final BusinessDay DAY = BusinessDay.of("2026-11-23");
    private static final RightNumber ONE = RightNumber.parse(RightKind.INVENTION, "201710911092.2");
    private static final RightNumber TWO = RightNumber.parse(RightKind.INVENTION, "201010596747.X");
    private static final RightNumber THREE = RightNumber.parse(RightKind.INVENTION, "201911250382.2");
    private static final BillNumber BILL = new BillNumber("530858400001320250701000000424");
    private static final BillNumber OTHER_BILL = new BillNumber("110233520800020100421000113497");

    private final DoublePledges pledges = new DoublePledges();

    private static Claim claim(String id, long version, Asset asset, State state) {
        return new Claim(id, version, Product.PLEDGE, asset, "BankA", state, null);
    }

    private void hear(String id, Asset asset) {
        pledges.hear(claim(id, 1, asset, State.REGISTERED));
    }

    private static Asset right(RightNumber number) {
        return new Asset.Right(number, null, null);
    }

    private static Asset range(BillNumber bill, long from, long to) {
        return new Asset.BillRange(bill, new Interval(from, to));
    }

    @Test
    void one_right_under_two_spellings_is_one() {
        hear("a", right(RightNumber.parse(RightKind.INVENTION, "ZL201010596747X")));
        hear("b", right(TWO));
        hear("c", right(ONE));
        assertThat(pledges.overlaps(DAY)).singleElement().satisfies(overlap -> {
            assertThat(overlap.sameness()).isEqualTo(Sameness.SAME);
            assertThat(overlap.first().id()).isEqualTo("a");
            assertThat(overlap.second().id()).isEqualTo("b");
            assertThat(overlap.betweenCreditors()).isFalse();
        });
    }

    @Test
    void assets_are_the_same_in_the_ways_that_there_are_and_either_way_round() {
        Asset family = new Asset.Right(ONE, "F1", null);
        Asset twin = new Asset.Right(THREE, null, ONE);
        List<Object[]> table = List.of(
                new Object[] {right(ONE), family, Sameness.SAME},
                new Object[] {family, new Asset.Right(TWO, "F1", null), Sameness.FAMILY},
                new Object[] {family, new Asset.Right(TWO, "F2", null), null},
                new Object[] {right(ONE), right(TWO), null},
                new Object[] {twin, right(ONE), Sameness.TWIN},
                new Object[] {twin, right(TWO), null},
                new Object[] {range(BILL, 1, 10), range(BILL, 10, 20), Sameness.RANGE},
                new Object[] {range(BILL, 1, 10), range(BILL, 11, 20), null},
                new Object[] {range(BILL, 1, 10), range(OTHER_BILL, 1, 10), null},
                new Object[] {new Asset.Invoice("7"), new Asset.Invoice("7"), Sameness.SAME},
                new Object[] {new Asset.Invoice("7"), new Asset.Invoice("8"), null},
                new Object[] {new Asset.Invoice("7"), right(ONE), null},
                new Object[] {right(ONE), new Asset.Invoice("7"), null});
        for (Object[] row : table) {
            Asset one = (Asset) row[0];
            Asset other = (Asset) row[1];
            assertThat(one.sameness(other)).isEqualTo(Optional.ofNullable(row[2]));
            assertThat(other.sameness(one)).isEqualTo(one.sameness(other));
            boolean meet = !Collections.disjoint(one.keys(), other.keys());
            assertThat(meet || row[2] == null).isTrue();
        }
    }

    @Test
    void a_discount_of_what_is_pledged_and_a_receivable_that_was_sold_twice_are_found() {
        pledges.hear(new Claim("d", 1, Product.DISCOUNT, range(BILL, 1, 100), "BankA", State.REGISTERED, null));
        pledges.hear(new Claim("p", 1, Product.PLEDGE, range(BILL, 50, 60), "BankB", State.RESERVED, DAY));
        pledges.hear(new Claim("r", 1, Product.RECEIVABLE, new Asset.Invoice("1"), "BankA", State.ENFORCED, null));
        pledges.hear(new Claim("s", 1, Product.SECURITISATION, new Asset.Invoice("1"), "SPV", State.REGISTERED, null));
        assertThat(pledges.overlaps(DAY)).hasSize(2).allMatch(Overlap::betweenCreditors);
        assertThat(pledges.overlaps(DAY.plusDays(1))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void only_what_holds_keeps_others_off(State state) {
        pledges.hear(claim("a", 1, right(ONE), state));
        boolean holds =
                List.of(State.RESERVED, State.REGISTERED, State.ENFORCED).contains(state);
        assertThat(pledges.against(claim("b", 1, right(ONE), State.FREE), DAY)).hasSize(holds ? 1 : 0);
        assertThat(pledges.against(claim("a", 2, right(ONE), State.FREE), DAY)).isEmpty();
    }

    @Test
    void only_news_is_news_and_two_reports_of_one_version_must_agree() {
        assertThat(pledges.hear(claim("a", 2, right(ONE), State.RELEASED))).isTrue();
        assertThat(pledges.hear(claim("a", 1, right(ONE), State.REGISTERED))).isFalse();
        assertThat(pledges.hear(claim("a", 2, right(ONE), State.RELEASED))).isFalse();
        assertThat(pledges.latest("a"))
                .hasValueSatisfying(claim -> assertThat(claim.version()).isEqualTo(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pledges.hear(claim("a", 2, right(ONE), State.REGISTERED)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Claim("a", 1, Product.PLEDGE, right(ONE), "BankA", State.FREE, DAY));
    }

    @Test
    void whatever_the_order_of_reports_the_overlaps_are_those_of_brute_force() {
        int overlaps = 0;
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Claim> reports = new ArrayList<>();
            TreeMap<String, Claim> last = new TreeMap<>();
            for (int i = 0; i < 12; i++) {
                for (int version = 1; version <= 1 + random.nextInt(4); version++) {
                    Claim report = random("c" + i, version, random);
                    reports.add(report);
                    last.put(report.id(), report);
                }
            }
            TreeSet<Overlap> expected = new TreeSet<>();
            for (Claim one : last.values()) {
                for (Claim other : last.tailMap(one.id(), false).values()) {
                    if (one.holds(DAY) && other.holds(DAY)) {
                        one.asset()
                                .sameness(other.asset())
                                .ifPresent(same -> expected.add(new Overlap(one, other, same)));
                    }
                }
            }
            for (int round = 0; round < 3; round++) {
                Collections.shuffle(reports, random);
                DoublePledges heard = new DoublePledges();
                Stream.concat(reports.stream(), reports.stream().limit(5)).forEach(heard::hear);
                assertThat(heard.overlaps(DAY)).as("seed %s", seed).isEqualTo(expected);
            }
            overlaps += expected.size();
        }
        assertThat(overlaps).isGreaterThan(500);
    }

    private static Claim random(String id, long version, Random random) {
        State state = List.of(State.values()).get(random.nextInt(5));
        boolean ends = state == State.RESERVED && random.nextBoolean();
        return new Claim(
                id,
                version,
                List.of(Product.values()).get(random.nextInt(4)),
                random(random),
                "Bank" + random.nextInt(3),
                state,
                ends ? DAY.plusDays(random.nextInt(3) - 1) : null);
    }

    private static Asset random(Random random) {
        List<RightNumber> numbers = List.of(ONE, TWO, THREE);
        int from = 1 + random.nextInt(20);
        return switch (random.nextInt(3)) {
            case 0 ->
                new Asset.Right(
                        numbers.get(random.nextInt(3)),
                        random.nextBoolean() ? "F" + random.nextInt(3) : null,
                        random.nextInt(4) == 0 ? numbers.get(random.nextInt(3)) : null);
            case 1 -> range(random.nextBoolean() ? BILL : OTHER_BILL, from, from + random.nextInt(5));
            default -> new Asset.Invoice("" + random.nextInt(5));
        };
    }
}

package io.aval.engine.eligibility.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.aval.engine.market.Criteria;
import io.aval.engine.market.Criterion;
import io.aval.engine.market.Disclosure;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Market;
import io.aval.engine.market.MarketRows;
import io.aval.engine.market.Samples;
import io.aval.rules.refusal.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleFileTest {
    private static final Market MARKET =
            new Market(List.of(Samples.demand("D1")), List.of(Samples.product("P1"), Samples.product("P2")));

    @Test
    void the_example_reads_without_a_fault_and_writes_back_the_same_criteria() throws IOException {
        RuleFile file = RuleFile.read(Files.readString(example()));

        assertThat(file.faults()).isEmpty();
        RuleSet rules = file.rules().orElseThrow();
        assertThat(rules.products()).containsOnlyKeys("F-01-P1", "F-02-P1");
        assertThat(rules.demands().values())
                .extracting(RuleSet.Rule::disclosure)
                .containsExactly(Disclosure.FACET);
        assertThat(rules.caps().nodes()).hasSize(4);
        Criteria criteria = rules.products().getOrDefault("F-01-P1", none()).criteria();
        assertThat(criteria.alternatives()).hasSize(2);
        String again =
                "{\"form\":\"aval-rules-1\",\"products\":[{\"id\":\"P1\",\"disclosure\":\"NOTHING\",\"criteria\":"
                        + MarketRows.of(criteria).canonical() + "}]}";
        assertThat(RuleFile.read(again)
                        .rules()
                        .orElseThrow()
                        .products()
                        .getOrDefault("P1", none())
                        .criteria())
                .isEqualTo(criteria);
    }

    static Stream<Arguments> faults() {
        return Stream.concat(faultsOfFacets(), faultsOfNumbers());
    }

    private static Stream<Arguments> faultsOfFacets() {
        return Stream.of(
                arguments("{\"facet\":\"poem\",\"least\":1}", Code.RULE_FACET, "/facet", "poem is no facet"),
                arguments(
                        "{\"facet\":\"ratePpm\",\"most\":1}",
                        Code.RULE_FACET,
                        "/facet",
                        "ratePpm is a facet of one's own side"),
                arguments(
                        "{\"facet\":\"rightKind\",\"allowed\":[\"POEM\"]}",
                        Code.RULE_CATEGORY,
                        "/facet",
                        "rightKind has no category POEM"),
                arguments(
                        "{\"facet\":\"licensed\",\"forbidden\":[\"NO\",\"YES\"]}",
                        Code.RULE_CONTRADICTS,
                        "",
                        "licensed forbids all that it allows"));
    }

    private static Stream<Arguments> faultsOfNumbers() {
        return Stream.of(
                arguments(
                        "{\"facet\":\"ageYears\",\"least\":9,\"most\":3}",
                        Code.RULE_CONTRADICTS,
                        "",
                        "ageYears from 9 to 3 is empty"),
                arguments(
                        "{\"facet\":\"ageYears\",\"least\":9007199254740991}",
                        Code.RULE_RANGE,
                        "/least",
                        "9007199254740991 is outside 0 to 500"),
                arguments("{\"facet\":\"ageYears\",\"least\":-1}", Code.RULE_RANGE, "/least", "-1 is outside 0 to 500"),
                arguments(
                        "{\"facet\":\"ageYears\",\"least\":\"3\"}",
                        Code.RULE_TYPE,
                        "/least",
                        "a whole number is expected"),
                arguments("{\"facet\":\"ageYears\"}", Code.MISSING_FIELD, "/facet", "least or most is missing"),
                arguments(
                        "{\"facet\":\"ageYears\",\"least\":3,\"then\":4}",
                        Code.UNKNOWN_FIELD,
                        "/then",
                        "there is no field of this name here"),
                arguments(
                        "{\"facet\":\"industry\",\"allowed\":[\"AUTO\",\"AUTO\"]}",
                        Code.RULE_TWICE,
                        "/allowed/1",
                        "AUTO stands twice"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_named_with_rule_line_and_pointer(String criterion, Code code, String pointer, String sentence) {
        RuleFile file = RuleFile.read("""
                {"form": "aval-rules-1", "products": [
                  {"id": "P1", "disclosure": "GROUP", "criteria": [
                    [{"facet": "amountFen", "least": 5},
                     %s]]}]}""".formatted(criterion));

        assertThat(file.rules()).isEmpty();
        assertThat(file.faults())
                .containsExactly(new RuleFault(code, "P1", 4, "/products/0/criteria/0/1" + pointer, sentence));
    }

    @Test
    void all_faults_are_listed_and_a_broken_text_names_its_line() {
        assertThat(RuleFile.read("{\"form\": \"aval-rules-1\",\n\"products\": [\n}")
                        .faults())
                .extracting(RuleFault::code, RuleFault::line)
                .containsExactly(tuple(Code.MALFORMED, 3));
        assertThat(RuleFile.read("{\"form\": \"x\", \"products\": [3], \"caps\": [{\"id\": \"c\"}], \"more\": 1}")
                        .faults())
                .extracting(RuleFault::code)
                .contains(Code.BAD_FORMAT, Code.RULE_TYPE, Code.MISSING_FIELD, Code.UNKNOWN_FIELD);
        assertThat(RuleFile.read("[]").faults()).isNotEmpty();
    }

    @Test
    void caps_that_do_not_make_a_tree_are_refused() {
        RuleFile file = RuleFile.read("""
                {"form": "aval-rules-1", "caps": [
                  {"id": "a", "side": "PRODUCT", "parent": "b", "limitFen": 5, "products": ["P1"]}]}""");
        RuleFile other = RuleFile.read("""
                {"form": "aval-rules-1", "caps": [
                  {"id": "a", "side": "DEMAND", "limitFen": 5, "products": ["P1"]}]}""");

        assertThat(file.faults()).extracting(RuleFault::code).containsExactly(Code.RULE_CAP);
        assertThat(other.faults()).extracting(RuleFault::code).containsExactly(Code.RULE_CAP);
    }

    @Test
    void a_rule_is_checked_against_its_product() {
        RuleSet rules = RuleFile.read("""
                {"form": "aval-rules-1", "products": [
                  {"id": "P1", "disclosure": "FACET", "criteria": [[{"facet": "grade", "least": 8}]]},
                  {"id": "P2", "disclosure": "FACET", "criteria": [
                    [{"facet": "industry", "forbidden": ["AUTO"]}, {"facet": "tenorDays", "least": 721}]]},
                  {"id": "P3", "disclosure": "FACET"}]}""").rules().orElseThrow();

        assertThat(RuleCheck.check(rules, MARKET))
                .extracting(RuleFault::code, RuleFault::rule, RuleFault::line)
                .containsExactly(
                        tuple(Code.RULE_NO_GRADE, "P1", 2),
                        tuple(Code.RULE_CONTRADICTS, "P2", 3),
                        tuple(Code.RULE_CONTRADICTS, "P2", 3),
                        tuple(Code.RULE_OWNER, "P3", 5));
        assertThat(rules.applyTo(MARKET).products().getFirst().criteria())
                .isEqualTo(Criteria.all(Criterion.atLeast(Facet.GRADE, 8)));
    }

    @Test
    void no_text_makes_the_reader_throw() throws IOException {
        String example = Files.readString(example());
        int refused = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(example);
            for (int i = 0; i <= random.nextInt(3); i++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.setCharAt(at, "{}[],:\"x09-".charAt(random.nextInt(11)));
                    default -> text.insert(at, "{}[],:\"x09-".charAt(random.nextInt(11)));
                }
            }
            RuleFile file = RuleFile.read(text.toString());
            assertThat(file.rules().isPresent())
                    .as("seed " + seed)
                    .isEqualTo(file.faults().isEmpty());
            refused += file.faults().isEmpty() ? 0 : 1;
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    private static RuleSet.Rule none() {
        return new RuleSet.Rule(Criteria.NONE, Disclosure.NOTHING, 0, "");
    }

    private static Path example() {
        return Path.of("../../docs/examples/rules.json");
    }
}

package io.aval.desk.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aval.desk.demo.Demo;
import io.aval.desk.matching.MatchOrder;
import io.aval.desk.matching.MatchOutcome;
import io.aval.desk.matching.RuleShelf;
import io.aval.engine.allocation.Mode;
import io.aval.rules.canonical.Digest;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Runs under a file of product rules and caps. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchRulesTest {

    @TempDir
    static Path folder;

    private Demonstration demonstration;

    @BeforeAll
    void open() throws Exception {
        demonstration = SmallDemonstration.open(folder);
    }

    @AfterAll
    void close() {
        demonstration.close();
    }

    @Test
    void caps_of_a_file_bind_and_a_faulty_file_is_refused_with_its_line() {
        RuleShelf shelf = demonstration.desk(Demo.PLATFORM).sources().rules();
        MatchOrder open = new MatchOrder(31, Optional.empty(), true);
        String product = demonstration
                .runs()
                .run(demonstration.operator(), open, (at, n) -> {})
                .report()
                .allocation()
                .parts()
                .getFirst()
                .product();
        String form = "{\"form\":\"aval-rules-1\",\"caps\":[{\"id\":\"c\",\"side\":\"PRODUCT\",\"limitFen\":%d,"
                + "\"products\":[\"" + product + "\"]}]}";
        Digest rules = shelf.keep(form.formatted(7));
        for (Mode mode : new Mode[] {Mode.STABLE_DEMAND, Mode.STABLE_PRODUCT, Mode.UNSPLIT, Mode.WELFARE}) {
            MatchOrder capped = new MatchOrder(31, Optional.empty(), Optional.of(rules), mode, 0, true);
            long placed =
                    demonstration
                            .runs()
                            .run(demonstration.operator(), capped, (at, n) -> {})
                            .report()
                            .allocation()
                            .parts()
                            .stream()
                            .filter(part -> part.product().equals(product))
                            .mapToLong(part -> part.amountFen())
                            .sum();
            assertThat(placed).as(mode.name()).isLessThanOrEqualTo(7);
        }
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> shelf.keep(form.formatted(7).replace("limitFen", "limitYuan")));
        assertThat(refused.refusal().details()).containsKeys("line", "field", "at");
    }

    @Test
    void more_candidates_than_a_manifest_names_are_refused_and_do_not_stand_in_the_way() throws IOException {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> new MatchOrder(31, Optional.empty(), Optional.empty(), Mode.UNSPLIT, 1_000_001, false));
        assertThat(refused.refusal().code()).isEqualTo(Code.OUT_OF_RANGE);
        MatchOrder sound = new MatchOrder(31, Optional.empty(), true);
        MatchOutcome tried = demonstration.runs().run(demonstration.operator(), sound, (at, n) -> {});
        Path runs = demonstration.desk(Demo.PLATFORM).settings().folder().resolve("runs");
        String plan = Files.readString(runs.resolve(tried.report().verdict().resultDigest() + ".plan.json"));
        assertThat(plan).contains("\"candidates\":0");
        Files.writeString(runs.resolve("begun.json"), plan.replace("\"candidates\":0", "\"candidates\":1000001"));
        MatchOrder next = new MatchOrder(31, Optional.empty(), false);
        assertThat(catchThrowableOfType(
                                RefusedException.class,
                                () -> demonstration.runs().run(demonstration.operator(), next, (at, n) -> {}))
                        .refusal()
                        .code())
                .isEqualTo(Code.OUT_OF_RANGE);
        assertThat(runs.resolve("begun.json")).doesNotExist();
        MatchOutcome done = demonstration.runs().run(demonstration.operator(), next, (at, n) -> {});
        assertThat(done.resumed()).isFalse();
        assertThat(done.run()).isPresent();
    }

    @Test
    void rules_for_a_product_that_nobody_has_are_refused_when_the_run_reads_the_market() {
        RuleShelf shelf = demonstration.desk(Demo.PLATFORM).sources().rules();
        Digest rules =
                shelf.keep("{\"form\":\"aval-rules-1\",\"products\":[{\"id\":\"nobody\",\"disclosure\":\"NOTHING\","
                        + "\"criteria\":[[{\"facet\":\"ipCount\",\"least\":1}]]}]}");
        MatchOrder order = new MatchOrder(31, Optional.empty(), Optional.of(rules), Mode.STABLE_DEMAND, 0, true);
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> demonstration.runs().run(demonstration.operator(), order, (at, n) -> {}));
        assertThat(refused.refusal().code()).isEqualTo(Code.RULE_OWNER);
    }
}

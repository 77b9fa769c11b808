package io.aval.desk.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.desk.demo.Demo;
import io.aval.desk.matching.MatchOrder;
import io.aval.desk.matching.MatchOutcome;
import io.aval.desk.matching.MatchRuns;
import io.aval.engine.index.RecordIndex;
import io.aval.rules.finance.Offer;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A run that breaks off at any of its phases is finished as if it had not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchRestartFaultTest {

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

    private static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void whatever_phase_it_dies_in_the_run_is_finished_once_and_with_the_same_bytes() {
        int seed = 100;
        for (String phase : new String[] {"offering", "reading", "matching", "auditing", "recording"}) {
            MatchOrder dry = new MatchOrder(++seed, Optional.empty(), true);
            MatchOutcome undisturbed = runs().run(demonstration.operator(), dry, (at, share) -> {});
            MatchOrder order = new MatchOrder(seed, Optional.empty(), false);
            long recorded = count(Kind.RUN);
            assertThatThrownBy(() -> runs().run(demonstration.operator(), order, (at, share) -> {
                        if (at.equals(phase)) {
                            throw new Death();
                        }
                    }))
                    .as(phase)
                    .isInstanceOf(Death.class);
            MatchOrder other = new MatchOrder(7, Optional.empty(), false);
            MatchOutcome finished = runs().run(demonstration.operator(), other, (at, share) -> {});
            assertThat(finished.resumed()).as(phase).isTrue();
            assertThat(finished.canonical()).as(phase).isEqualTo(undisturbed.canonical());
            assertThat(count(Kind.RUN)).as(phase).isEqualTo(recorded + 1);
            assertThat(openOffersOfOneDemand()).as(phase).isEqualTo(1);
            assertThat(begun()).as(phase).doesNotExist();
        }
    }

    @Test
    void what_cannot_be_computed_is_not_begun_for_ever() {
        var unknown = Optional.of(io.aval.rules.canonical.Digest.of("never imported"));
        assertThatThrownBy(() ->
                        runs().run(demonstration.operator(), new MatchOrder(1, unknown, false), (at, share) -> {}))
                .isInstanceOf(io.aval.rules.refusal.RefusedException.class);
        assertThat(begun()).doesNotExist();
    }

    private Path begun() {
        Path runs = demonstration.desk(Demo.PLATFORM).settings().folder().resolve("runs");
        assertThat(Files.isDirectory(runs)).isTrue();
        return runs.resolve("begun.json");
    }

    /** 1 if there is an offer and no demand has two that stand. */
    private int openOffersOfOneDemand() {
        Set<RecordId> seen = new HashSet<>();
        int[] most = {0};
        index().forEach(Kind.OFFER, opening -> {
            Offer offer = (Offer) Kinds.ALL.body(opening);
            most[0] = seen.add(offer.demand()) ? Math.max(1, most[0]) : 2;
        });
        return most[0];
    }

    private long count(Kind kind) {
        return index().counts().getOrDefault(kind, 0L);
    }

    private RecordIndex index() {
        return demonstration.desk(Demo.PLATFORM).index();
    }

    private MatchRuns runs() {
        return demonstration.runs();
    }
}

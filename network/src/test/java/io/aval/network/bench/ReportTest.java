package io.aval.network.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.client.Outcome;
import io.aval.client.load.Mark;
import io.aval.client.load.Measured;
import io.aval.client.load.Row;
import io.aval.client.load.Sample;
import io.aval.client.load.Street;
import io.aval.client.load.Window;
import io.aval.network.node.Vitals;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final long MILLI = 1_000_000;
    private static final Report.Starts STARTS = new Report.Starts(Duration.ofSeconds(9), Duration.ofMillis(6_001));

    private final StringWriter text = new StringWriter();
    private final Results results = new Results();
    private final Report report = new Report(new PrintWriter(text), results);

    @Test
    void a_spread_tells_least_middle_and_most() {
        assertThat(Spread.of(List.of(3.0, 1.0, 2.0))).isEqualTo(new Spread(1, 2, 3));
        assertThat(Spread.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(new Spread(1, 2.5, 4));
        assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void says_which_goals_are_met() {
        results.add(Cases.ENDORSE, load(60, 1, 33));
        results.add(Cases.ENDORSE_MIRRORED, load(60, 1, 30));
        results.add(Cases.BULK, load(12, 50, 12));

        List<Goal> goals = report.goals(Optional.of(STARTS));

        assertThat(goals).extracting(Goal::met).containsExactly(true, true, true, true, false);
        assertThat(goals.getFirst().figure().median()).isEqualTo(1.1);
        assertThat(goals.get(1).figure().median()).isEqualTo(10);
        assertThat(goals.get(2).figure().median()).isEqualTo(600);
        assertThat(goals.getLast().line())
                .startsWith("missed")
                .contains("6.00 s")
                .contains("≤ 6.0 s");
    }

    @Test
    void a_file_is_held_against_the_same_acts_before_and_behind_it() {
        results.add(FileCases.FAR, load(60, 1, 33));
        results.add(FileCases.FAR_FILE, new Window(20_000 * MILLI, 10_000, List.of(), new TreeMap<>()));
        results.add(FileCases.FAR, load(50, 1, 33));

        assertThat(report.goals(Optional.empty()))
                .singleElement()
                .satisfies(goal -> assertThat(goal.figure().max()).isEqualTo(10));
    }

    @Test
    void promises_nothing_about_what_was_not_measured() {
        results.add(Cases.ENDORSE, load(60, 1, 33));

        assertThat(report.goals(Optional.empty())).isEmpty();
    }

    @Test
    void prints_every_case_and_the_rows_of_other_programs() {
        results.add(Cases.ENDORSE, load(60, 1, 30));
        results.add(Cases.ENDORSE, load(80, 1, 30));
        results.addBytes(Cases.ENDORSE, 4_956);

        report.print(
                List.of(new Row("embedded, no consensus: in process", 4_521, 64, 200, 274, 0.43)), Optional.empty());

        assertThat(text.toString())
                .containsPattern("endorse +median +70 ")
                .containsPattern(" least +60 ")
                .containsPattern(" most +80 ")
                .contains("embedded, no consensus: in process")
                .containsPattern("once +4521 +64 +200 +274 +0.43")
                .containsPattern("peers 100 %")
                .containsPattern("endorse +140 envelopes committed, 0 failed")
                .containsPattern("endorse +4956");
    }

    @Test
    void processor_time_is_added_up_by_kind_of_process() {
        Map<String, Vitals> running = Map.of(
                "peer-BankA", vitals(100),
                "peer2-Regulator", vitals(20),
                "orderer-BankA", vitals(3),
                "contract-BankA-0", vitals(5),
                "contract-BankA-1", vitals(6));

        assertThat(ProcessorTime.byKind(running))
                .isEqualTo(Map.of("peers", 120 * MILLI, "orderers", 3 * MILLI, "chaincode", 11 * MILLI));
    }

    @Test
    void other_programs_hand_in_their_rows() throws Exception {
        Row row = new Row("one", 1, 2, 3, 4, 5);

        assertThat(OtherProgram.parse(
                                "embedded=echo hello; printf '" + row.line().replace("\t", "\\t") + "'")
                        .rows())
                .containsExactly(row.named("embedded: one"));
        assertThatThrownBy(() -> OtherProgram.parse("silent=true").rows()).hasMessageContaining("0 rows");
        assertThatThrownBy(() -> OtherProgram.parse("broken=exit 3").rows()).hasMessageContaining("ended with 3");
    }

    /** A second in which so many envelopes were committed, at so many milliseconds of processor time for an act. */
    private static Measured load(int envelopes, int acts, int cpuMillis) {
        List<Sample> samples = IntStream.range(0, envelopes)
                .mapToObj(
                        i -> new Sample(i, Street.BANK_A, acts, 0, MILLI * i, new Outcome.Committed("tx" + i, 1), 0, 0))
                .toList();
        long cpu = cpuMillis * MILLI * envelopes * acts;
        Mark end = new Mark(1_000 * MILLI, new TreeMap<>(Map.of("peers", cpu)));
        return new Measured(samples, new Mark(0, new TreeMap<>(Map.of("peers", 0L))), 0, end, 64);
    }

    private static Vitals vitals(int millis) {
        return new Vitals(1, "birth", Instant.EPOCH, Duration.ofMillis(millis), 0);
    }
}

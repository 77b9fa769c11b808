package io.aval.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.allocation.Mode;
import io.aval.engine.audit.Violation.Kind;
import io.aval.engine.market.Allocation;
import io.aval.engine.market.InputTree;
import io.aval.engine.market.Market;
import io.aval.engine.market.Part;
import io.aval.engine.market.Product;
import io.aval.engine.market.RateCurve.TenorStep;
import io.aval.engine.market.RowProof;
import io.aval.engine.market.Samples;
import io.aval.engine.matching.Match;
import io.aval.engine.seed.Seed;
import io.aval.engine.statement.ResultTree;
import io.aval.engine.statement.Statement;
import io.aval.engine.statement.Statement.Answer;
import io.aval.engine.statement.StatementReader;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A party checks its own rows, and sees every lie about them. */
class StatementAuditorFaultTest {
    private static final byte[] SECRET = new byte[32];
    private static final Market MARKET = new Market(
            List.of(Samples.demand("D1"), Samples.sized(Samples.demand("D2"), 9_000_000, 90_000_000, 1)),
            List.of(Samples.product("P1"), Samples.budgeted(stepped("P2"), 500_000)));
    private static final Match MATCH = Match.of(MARKET, new Seed("s"));

    @Test
    void nothing_is_wrong_with_the_statements_of_random_runs() {
        int parts = 0;
        for (int seed = 0; seed < 100; seed++) {
            Market market = Samples.random(new Random(seed), 12, 5);
            Match match = Match.of(market, new Seed("s"));
            InputTree inputs = InputTree.of(market, SECRET);
            ResultTree result =
                    new ResultTree(market, match.allocation(), match.shortfalls(), Optional.empty(), SECRET);
            TreeSet<String> parties = new TreeSet<>();
            market.demands().forEach(demand -> parties.add(demand.enterprise()));
            market.products().forEach(product -> parties.add(product.financier()));
            for (String party : parties) {
                Statement statement = Statement.of("R", Mode.STABLE_DEMAND.title(), party, market, inputs, result);
                assertThat(StatementReader.read(statement.text())).isEqualTo(statement);
                assertThat(StatementAuditor.audit(
                                        statement, inputs.root(), result.root(), StatementAuditor.rows(market, party))
                                .violations())
                        .as("seed %s, party %s", seed, party)
                        .isEmpty();
            }
            parts += match.allocation().parts().size();
        }
        assertThat(parts).isGreaterThan(300);
    }

    @Test
    void sees_rows_changed_hidden_or_foreign() {
        List<Json.Obj> own = StatementAuditor.rows(MARKET, "E-D1");
        Statement right = statement("E-D1", MATCH.allocation());
        Statement empty = answering(right, List.of());
        Answer answer = right.answers().getFirst();
        Answer richer = new Answer(with(answer.input(), "collateralFen", new Json.Num(5)), answer.outcome());

        assertThat(kinds(right, own)).isEmpty();
        assertThat(kinds(empty, own)).containsExactly(Kind.ROW_MISSING);
        assertThat(kinds(answering(right, List.of(richer)), own))
                .containsExactly(Kind.ROW_NOT_UNDER_ROOT, Kind.ROW_CHANGED);
        assertThat(kinds(answering(right, List.of(answer, answer)), own)).containsExactly(Kind.ROW_FOREIGN);
        assertThat(kinds(statement("E-D2", MATCH.allocation()), own))
                .containsExactly(Kind.ROW_MISSING, Kind.ROW_FOREIGN);
        Answer others = new Answer(
                answer.input(),
                statement("E-D2", MATCH.allocation()).answers().getFirst().outcome());
        assertThat(kinds(answering(right, List.of(others)), own)).contains(Kind.OUTCOME_MISPLACED);
    }

    @Test
    void sees_an_outcome_told_other_than_committed() {
        Statement right = statement("F-P1", MATCH.allocation());
        Answer answer = right.answers().getFirst();
        Answer less = new Answer(answer.input(), with(answer.outcome(), "placedFen", new Json.Num(1)));

        assertThat(kinds(answering(right, List.of(less)), List.of()))
                .containsExactly(Kind.ROW_NOT_UNDER_ROOT, Kind.OUTCOME_WRONG);
    }

    @Test
    void sees_a_committed_outcome_beyond_the_own_terms() {
        assertThat(told("E-D1", new Part("D1", "P1", 1_000_001, 32_000))).contains(Kind.ABOVE_AMOUNT);
        assertThat(told("E-D1", new Part("D1", "P1", 1_000_000, 50_001))).containsExactly(Kind.WRONG_RATE);
        assertThat(told("E-D2", new Part("D2", "P1", 1, 32_000), new Part("D2", "P2", 1, 32_000)))
                .contains(Kind.TOO_MANY_PARTS);
        assertThat(told("E-D1", new Part("D1", "P1", 1, 32_000), new Part("D1", "P1", 1, 32_000)))
                .contains(Kind.PAIR_TWICE);
        assertThat(told("F-P1", new Part("D1", "P1", 5_000_001, 32_000))).containsExactly(Kind.ABOVE_CAPACITY);
        assertThat(told("F-P1", new Part("D1", "P1", 7, 29_999))).containsExactly(Kind.WRONG_RATE);
        assertThat(told("F-P1", new Part("D1", "P1", 7, 32_007))).containsExactly(Kind.WRONG_RATE);
        assertThat(told("F-P2", new Part("D1", "P2", 7, 32_007))).isEmpty();
        assertThat(told("F-P2", new Part("D1", "P2", 7, 32_006))).containsExactly(Kind.WRONG_RATE);
        assertThat(told("F-P2", new Part("D1", "P2", 500_001, 32_000))).containsExactly(Kind.ABOVE_BUDGET);
        // Served in part without a reason.
        assertThat(told("E-D1", new Part("D1", "P1", 7, 32_000))).containsExactly(Kind.OUTCOME_WRONG);
    }

    @Test
    void sees_other_roots_than_the_manifest_s() {
        Statement right = statement("E-D1", MATCH.allocation());
        Digest other = Digest.of("other");

        assertThat(StatementAuditor.audit(right, other, other, List.of()).violations())
                .extracting(Violation::kind)
                .contains(Kind.INPUTS_ROOT, Kind.RESULT_ROOT, Kind.ROW_NOT_UNDER_ROOT);
        assertThat(RootAuditor.audit(
                        MARKET,
                        MATCH.allocation(),
                        MATCH.shortfalls(),
                        Optional.empty(),
                        SECRET,
                        right.inputsRoot(),
                        right.resultRoot()))
                .isEmpty();
        assertThat(RootAuditor.audit(
                        MARKET, MATCH.allocation(), Map.of(), Optional.empty(), SECRET, other, right.resultRoot()))
                .extracting(Violation::kind)
                .containsExactly(Kind.INPUTS_ROOT, Kind.RESULT_ROOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"form\":\"x\"}", "null"})
    void refuses_a_file_that_is_no_statement(String text) {
        assertThatThrownBy(() -> StatementReader.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the statement");
    }

    @Test
    void refuses_every_damaged_file_or_finds_the_damage() {
        String text = statement("F-P1", MATCH.allocation()).text();
        Statement right = StatementReader.read(text);
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            int at = random.nextInt(text.length());
            char other = "0123456789abcdef{}[],:\"".charAt(random.nextInt(23));
            String damaged = text.substring(0, at) + other + text.substring(at + 1);
            Optional<Statement> read = read(damaged);
            if (read.isPresent()
                    && !read.get().equals(right)
                    && read.get().run().equals(right.run())) {
                boolean aboutMode = !read.get().mode().equals(right.mode());
                assertThat(aboutMode
                                || !kinds(read.get(), StatementAuditor.rows(MARKET, "F-P1"))
                                        .isEmpty())
                        .as(damaged)
                        .isTrue();
            }
        }
    }

    private static Optional<Statement> read(String text) {
        try {
            return Optional.of(StatementReader.read(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Product stepped(String id) {
        Product flat = Samples.product(id);
        return flat.at(flat.rates().with(List.of(new TenorStep(359, 0), new TenorStep(720, 7))));
    }

    private static List<Kind> told(String party, Part... parts) {
        Allocation allocation = new Allocation(List.of(parts));
        Statement statement = statement(party, allocation);
        return StatementAuditor.audit(statement, statement.inputsRoot(), statement.resultRoot(), List.of())
                .violations()
                .stream()
                .map(Violation::kind)
                .toList();
    }

    private static List<Kind> kinds(Statement statement, List<Json.Obj> own) {
        Statement right = statement("E-D1", MATCH.allocation());
        return StatementAuditor.audit(statement, right.inputsRoot(), right.resultRoot(), own).violations().stream()
                .map(Violation::kind)
                .toList();
    }

    private static Statement statement(String party, Allocation allocation) {
        InputTree inputs = InputTree.of(MARKET, SECRET);
        ResultTree result = new ResultTree(MARKET, allocation, MATCH.shortfalls(), Optional.empty(), SECRET);
        return Statement.of("R", Mode.STABLE_DEMAND.title(), party, MARKET, inputs, result);
    }

    private static Statement answering(Statement statement, List<Answer> answers) {
        return new Statement(
                statement.run(),
                statement.mode(),
                statement.party(),
                statement.inputsRoot(),
                statement.resultRoot(),
                new ArrayList<>(answers));
    }

    private static RowProof with(RowProof proof, String member, Json value) {
        TreeMap<String, Json> changed = new TreeMap<>(proof.row().members());
        changed.put(member, value);
        return new RowProof(new Json.Obj(changed), proof.salt(), proof.index(), proof.rows(), proof.path());
    }
}

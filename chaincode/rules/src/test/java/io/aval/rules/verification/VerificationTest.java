package io.aval.rules.verification;

import static io.aval.rules.verification.Dossier.TODAY;
import static io.aval.rules.verification.Dossier.complete;
import static io.aval.rules.verification.Dossier.no;
import static io.aval.rules.verification.Dossier.piece;
import static io.aval.rules.verification.Dossier.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.verification.Change.Piece;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Verdicts of known dossiers. */
class VerificationTest {

    private static Verdict judge(SubjectKind kind, List<Evidence> evidence) {
        return Verification.judge(kind, evidence, TODAY);
    }

    private static List<Evidence> with(List<Evidence> evidence, Evidence... more) {
        List<Evidence> all = new ArrayList<>(evidence);
        Collections.addAll(all, more);
        return all;
    }

    private static List<Evidence> without(List<Evidence> evidence, Dimension claim) {
        return evidence.stream().filter(piece -> piece.claim() != claim).toList();
    }

    @ParameterizedTest
    @EnumSource(SubjectKind.class)
    void what_the_table_wants_is_enough_for_yes(SubjectKind kind) {
        Verdict verdict = judge(kind, complete(kind));
        assertThat(verdict.outcome()).isEqualTo(Outcome.YES);
        assertThat(verdict.findings()).allMatch(finding -> finding.outcome() == Outcome.YES);
        assertThat(verdict.reasons()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SubjectKind.class)
    void nothing_is_unknown_and_not_no(SubjectKind kind) {
        Verdict verdict = judge(kind, List.of());
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.level()).isNull();
        assertThat(verdict.changes()).isNull();
        assertThat(verdict.findings())
                .allSatisfy(finding -> assertThat(finding.reasons()).containsExactly(Reason.MISSING));
    }

    @ParameterizedTest
    @EnumSource(SubjectKind.class)
    void one_fact_at_its_veto_level_outweighs_everything_else(SubjectKind kind) {
        for (Table.Row row : Table.of(kind).rows()) {
            if (row.veto() != null) {
                List<Evidence> evidence = with(complete(kind), no(row.dimension(), row.veto()));
                for (int i = 0; i < 20; i++) {
                    evidence.add(piece(row.dimension(), Bearing.FOR, Level.E4, "praise " + i));
                }
                Verdict verdict = judge(kind, evidence);
                assertThat(verdict.outcome()).as("%s", row).isEqualTo(Outcome.NO);
                assertThat(verdict.finding(row.dimension()).reasons()).contains(Reason.VETO, Reason.CONTRADICTION);
                assertThat(verdict.change()).as("nothing lifts a veto").isNull();
            }
        }
    }

    @Test
    void a_source_that_could_not_say_counts_neither_way() {
        List<Evidence> gap = without(complete(SubjectKind.PATENT), Dimension.OWNER);
        Verdict verdict =
                judge(SubjectKind.PATENT, with(gap, piece(Dimension.OWNER, Bearing.SILENT, Level.E4, "office")));
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.finding(Dimension.OWNER).reasons()).containsExactly(Reason.SILENT);
        assertThat(verdict.change())
                .isEqualTo(new Change(Outcome.YES, List.of(new Piece(Dimension.OWNER, Bearing.FOR, Level.E3))));
    }

    @Test
    void says_what_would_lift_an_owner_known_from_one_source_to_the_level_wanted() {
        List<Evidence> gap = without(complete(SubjectKind.PATENT), Dimension.OWNER);
        Verdict verdict = judge(SubjectKind.PATENT, with(gap, yes(Dimension.OWNER, Level.E2)));
        assertThat(verdict.finding(Dimension.OWNER).reasons()).containsExactly(Reason.LEVEL_LOW);
        assertThat(verdict.change())
                .as("a second independent source makes two of E2 worth E3")
                .isEqualTo(new Change(Outcome.YES, List.of(new Piece(Dimension.OWNER, Bearing.FOR, Level.E2))));
    }

    @Test
    void two_answers_of_one_origin_are_one() {
        List<Evidence> gap = without(complete(SubjectKind.PATENT), Dimension.OWNER);
        Evidence first = piece(Dimension.OWNER, Bearing.FOR, Level.E2, "national register");
        Evidence resold = piece(Dimension.OWNER, Bearing.FOR, Level.E2, "national register");
        Finding one = judge(SubjectKind.PATENT, with(gap, first)).finding(Dimension.OWNER);
        Finding both = judge(SubjectKind.PATENT, with(gap, first, resold)).finding(Dimension.OWNER);
        assertThat(both).isEqualTo(one);
        assertThat(both.level()).isEqualTo(Level.E2);
    }

    @Test
    void sources_that_disagree_are_named() {
        Verdict verdict =
                judge(SubjectKind.ENTERPRISE, with(complete(SubjectKind.ENTERPRISE), no(Dimension.ACCOUNT, Level.E2)));
        Finding account = verdict.finding(Dimension.ACCOUNT);
        assertThat(account.reasons()).containsExactly(Reason.WEAK, Reason.CONTRADICTION);
        assertThat(account.agreeing()).containsExactly("source of origin of ACCOUNT");
        assertThat(account.disagreeing()).containsExactly("source of denier of ACCOUNT");
        assertThat(account.logOdds()).isZero();
    }

    @Test
    void all_gates_without_a_score_are_not_enough_for_an_enterprise() {
        List<Evidence> gates = complete(SubjectKind.ENTERPRISE).stream()
                .filter(piece -> List.of(
                                Dimension.NUMBER, Dimension.REGISTRATION, Dimension.SANCTIONS, Dimension.LITIGATION)
                        .contains(piece.claim()))
                .toList();
        Verdict verdict = judge(SubjectKind.ENTERPRISE, gates);
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.reasons()).containsExactly(Reason.SCORE_LOW);
        assertThat(verdict.change())
                .isEqualTo(new Change(Outcome.YES, List.of(new Piece(Dimension.TAX, Bearing.FOR, Level.E2))));
    }

    @Test
    void what_a_subject_says_of_itself_weighs_nothing() {
        List<Evidence> claims = new ArrayList<>();
        for (Table.Row row : Table.of(SubjectKind.ENTERPRISE).rows()) {
            claims.add(yes(row.dimension(), Level.E0));
        }
        Verdict verdict = judge(SubjectKind.ENTERPRISE, claims);
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.score()).isZero();
        assertThat(verdict.level()).isEqualTo(Level.E0);
    }

    @Test
    void evidence_expires_and_the_day_is_told_beforehand() {
        List<Evidence> evidence = complete(SubjectKind.ENTERPRISE);
        Verdict verdict = judge(SubjectKind.ENTERPRISE, evidence);
        // What was looked up on lists of sanctions and of debtors holds for the next day, and no longer
        assertThat(verdict.changes()).isEqualTo(TODAY.plusDays(2));
        assertThat(Verification.judge(SubjectKind.ENTERPRISE, evidence, TODAY.plusDays(1))
                        .outcome())
                .isEqualTo(Outcome.YES);
        Verdict later = Verification.judge(SubjectKind.ENTERPRISE, evidence, TODAY.plusDays(2));
        assertThat(later.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(later.finding(Dimension.SANCTIONS).reasons()).containsExactly(Reason.EXPIRED);
        assertThat(later.expired())
                .containsExactlyInAnyOrder(
                        yes(Dimension.SANCTIONS, Level.E2).digest(),
                        yes(Dimension.LITIGATION, Level.E2).digest());
    }

    @Test
    void evidence_of_another_day_or_question_is_left_aside_and_said_so() {
        Evidence tomorrow = piece(Dimension.OWNER, Bearing.AGAINST, Level.E4, "prophet", TODAY.plusDays(1), null);
        Evidence tax = yes(Dimension.TAX, Level.E4);
        Verdict verdict = judge(SubjectKind.PATENT, with(complete(SubjectKind.PATENT), tomorrow, tax));
        assertThat(verdict.outcome()).isEqualTo(Outcome.YES);
        assertThat(verdict.unused()).containsExactlyInAnyOrder(tomorrow.digest(), tax.digest());
        assertThat(verdict.changes()).as("the prophet's fact counts tomorrow").isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void a_yes_names_the_least_that_would_end_it() {
        Verdict verdict = judge(SubjectKind.SIGNER, complete(SubjectKind.SIGNER));
        assertThat(verdict.change())
                .as("the first gate that one source holds")
                .isEqualTo(new Change(
                        Outcome.UNKNOWN, List.of(new Piece(Dimension.REGISTRATION, Bearing.AGAINST, Level.E2))));
    }

    @Test
    void evidence_about_two_subjects_is_not_judged_together() {
        Evidence piece = yes(Dimension.OWNER, Level.E2);
        Evidence other = Schema.of(Evidence.class)
                .decode(JsonReader.read(Schema.of(Evidence.class)
                        .encode(piece)
                        .canonical()
                        .replace("\"subject\":\"subject\"", "\"subject\":\"another\"")));
        assertThatThrownBy(() -> judge(SubjectKind.PATENT, List.of(piece, other)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_verdict_and_its_evidence_are_their_own_schema() {
        List<Evidence> evidence = complete(SubjectKind.BILL);
        Verdict verdict = judge(SubjectKind.BILL, with(evidence, no(Dimension.CHAIN, Level.E2)));
        String text = Schema.of(Verdict.class).encode(verdict).canonical();
        assertThat(Schema.of(Verdict.class).decode(JsonReader.read(text))).isEqualTo(verdict);
        assertThat(verdict.digest()).isEqualTo(Digest.of(text));
        assertThat(EvidenceTree.root(evidence)).isEqualTo(EvidenceTree.root(evidence.reversed()));
        assertThat(EvidenceTree.root(evidence)).isNotEqualTo(EvidenceTree.root(evidence.subList(1, evidence.size())));
    }
}

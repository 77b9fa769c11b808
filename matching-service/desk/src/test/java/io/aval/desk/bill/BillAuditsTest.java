package io.aval.desk.bill;

import static io.aval.desk.fake.Market.BANK_A;
import static io.aval.desk.fake.Market.BANK_B;
import static io.aval.desk.fake.Market.REGULATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.bill.Conservation;
import io.aval.engine.bill.OverdueBook;
import io.aval.rules.calendar.Month;
import io.aval.rules.canonical.Schema;
import io.aval.rules.party.OverdueLevel;
import io.aval.rules.party.Party;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audits over all bills, at a witness's desk and at others. */
class BillAuditsTest {

    @TempDir
    Path folder;

    private BillScene bills;

    @BeforeEach
    void open() {
        bills = new BillScene(folder);
    }

    @AfterEach
    void close() {
        bills.close();
    }

    @Test
    void a_package_that_was_split_three_times_is_whole_at_the_witness() {
        var bill = bills.received("P-1", false, "2027-01-05");
        for (int i = 1; i <= 3; i++) {
            bills.propose(BANK_B, "enterprise", bill, "ENDORSE", """
                    ,"part":{"from":%d,"to":%d},"responder":{"party":"%s","organisation":"BankA"}""".formatted(
                            1_000 * i, 1_000 * i + 99, bills.scene.party(BANK_A, "second")));
            bill = lastOf("P-1");
        }
        Conservation.Result result = conservation(REGULATOR, "regulator");
        assertThat(result.findings()).isEmpty();
        assertThat(result.whole()).isTrue();
        assertThat(result.packages()).isOne();
        assertThat(result.ranges()).isEqualTo(7);
        assertThat(result.units()).isEqualTo(123_456_789);
        Conservation.Result own = conservation(BANK_A, "operator");
        assertThat(own.whole()).isFalse();
        assertThat(own.findings()).isEmpty();
        assertThat(own.units()).isEqualTo(300);
    }

    /** The range that still reaches to the end of the package. */
    private io.aval.rules.record.RecordId lastOf(String name) {
        long whole = 123_456_789;
        return bills.bodies().keySet().stream()
                .filter(id -> bills.bill(REGULATOR, id).range().to() == whole)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    @Test
    void an_acceptor_that_does_not_pay_is_listed_and_cleared_after_it_has_paid() {
        for (String name : List.of("O-1", "O-2", "O-3")) {
            bills.received(name, true, "2026-11-25");
        }
        bills.received("paid in time", false, "2027-03-01");
        bills.day("2026-11-25");
        bills.day("2026-11-26");
        assertThat(refusal(() -> overdue(Optional.of(new Month("2026-11"))))).isEqualTo(Code.OVERDUE_MONTH);
        bills.day("2026-12-01");
        bills.close(BANK_B);
        List<OverdueBook.Line> lines = overdue(Optional.empty());
        OverdueBook.Line line = lines.getFirst();
        assertThat(lines).hasSize(1);
        assertThat(line.party()).isEqualTo(bills.scene.party(BANK_A, "second"));
        assertThat(line.level()).isEqualTo(OverdueLevel.PERSISTENT);
        assertThat(line.events()).hasSize(3);
        assertThat(BillJson.overdue(lines, 0).canonical()).contains("PERSISTENT", "\"entered\":0");
        assertThat(enter(lines)).isOne();
        bills.scene.settle();
        Party party = Schema.of(Party.class)
                .decode(bills.opening(REGULATOR, line.party()).body());
        assertThat(Objects.requireNonNull(party.overdue()).level()).isEqualTo(OverdueLevel.PERSISTENT);
        assertThat(overdue(Optional.empty())).noneMatch(OverdueBook.Line::changed);
        assertThat(enter(overdue(Optional.empty()))).isZero();
    }

    @Test
    void only_the_witness_makes_the_list_and_only_officers_audit() {
        assertThat(refusal(() ->
                        bills.desk(BANK_A).bills().audits().overdue(bills.user(BANK_A, "regulator"), Optional.empty())))
                .isEqualTo(Code.WRONG_ORGANISATION);
        assertThat(refusal(() ->
                        bills.desk(BANK_A).bills().audits().overdue(bills.user(BANK_A, "operator"), Optional.empty())))
                .isEqualTo(Code.WRONG_ROLE);
        assertThat(refusal(() -> conservation(BANK_A, "bank"))).isEqualTo(Code.WRONG_ROLE);
    }

    private Conservation.Result conservation(Organisation organisation, String user) {
        return bills.desk(organisation).bills().audits().conservation(bills.user(organisation, user));
    }

    private List<OverdueBook.Line> overdue(Optional<Month> month) {
        return bills.desk(REGULATOR).bills().audits().overdue(bills.user(REGULATOR, "regulator"), month);
    }

    private int enter(List<OverdueBook.Line> lines) {
        return bills.desk(REGULATOR).bills().audits().list(bills.user(REGULATOR, "regulator"), lines);
    }

    private static Code refusal(Runnable asked) {
        var refused = new Code[1];
        assertThatThrownBy(asked::run)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> refused[0] = e.refusal().code());
        return refused[0];
    }
}

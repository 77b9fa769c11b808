package io.aval.desk.bill;

import io.aval.desk.access.User;
import io.aval.desk.follower.PublicFacts;
import io.aval.desk.reception.Answer;
import io.aval.desk.reception.FourEyes;
import io.aval.desk.reception.Reading;
import io.aval.desk.reception.Reception;
import io.aval.engine.bill.BillBook;
import io.aval.engine.bill.Conservation;
import io.aval.engine.bill.OverdueBook;
import io.aval.engine.index.RecordIndex;
import io.aval.rules.act.Role;
import io.aval.rules.calendar.Month;
import io.aval.rules.law.Law;
import io.aval.rules.party.OverdueList;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import java.util.List;
import java.util.Optional;

/** The audits over all bills of a desk, for its officers. Thread-safe. */
public final class BillAudits {

    private static final int EVIDENCE_DIGITS = 8;

    private final Organisation organisation;
    private final BillCounter counter;
    private final Means means;

    /** What audits work with. */
    public record Means(Reception reception, FourEyes eyes, RecordIndex index, PublicFacts facts, Reading reading) {}

    public BillAudits(Organisation organisation, BillCounter counter, Means means) {
        this.organisation = organisation;
        this.counter = counter;
        this.means = means;
    }

    /** Whether this organisation holds every bill. */
    public boolean witness() {
        return means.facts()
                .charter()
                .orElseThrow(Code.NOT_FOUNDED::refuse)
                .witnesses()
                .contains(organisation);
    }

    /** Whether the ranges of every package tile it; where this is no witness, whether those held here do not overlap. */
    public Conservation.Result conservation(User user) {
        means.reception().requireOfficer(user);
        Conservation.Result result = Conservation.audit(means.index(), witness());
        means.reading().audited(user, "conservation", result.findings().size());
        return result;
    }

    /**
     * The overdue list of a month; a regulator's at a witness.
     *
     * @param month the last that has ended where it is empty
     */
    public List<OverdueBook.Line> overdue(User user, Optional<Month> month) {
        Code.WRONG_ROLE.unless(
                user.role() == Role.REGULATOR,
                "role",
                user.role().name(),
                "allowed",
                List.of(Role.REGULATOR).toString());
        Code.WRONG_ORGANISATION.unless(witness(), "organisation", organisation.value());
        BillBook book = counter.book();
        Month asked =
                month.orElseGet(() -> Month.of(Month.of(book.day()).first().plusDays(-1)));
        Code.OVERDUE_MONTH.unless(
                asked.endedBefore(book.day()),
                "field",
                "/month",
                "today",
                book.day().toString());
        List<OverdueBook.Line> lines = OverdueBook.of(book, asked);
        means.reading().audited(user, "overdue", lines.size());
        return lines;
    }

    /**
     * Enters what has changed into the registry, an act for each acceptor.
     *
     * @return how many; what is a draft until a second person releases it is not counted
     */
    public int list(User user, List<OverdueBook.Line> lines) {
        int entered = 0;
        for (OverdueBook.Line line : lines) {
            if (line.changed()) {
                String evidence = line.evidence().value();
                String request =
                        "overdue-" + line.month() + "-" + line.party() + "-" + evidence.substring(0, EVIDENCE_DIGITS);
                OverdueList.Enter entry =
                        new OverdueList.Enter(line.party(), line.level(), line.month(), line.evidence());
                entered += means.eyes().act(user, request, List.of(Law.json(entry))) instanceof Answer.Done ? 1 : 0;
            }
        }
        return entered;
    }
}

package io.aval.desk.matching;

import io.aval.desk.access.Entitlement;
import io.aval.desk.access.User;
import io.aval.desk.reception.Answer;
import io.aval.desk.reception.FourEyes;
import io.aval.desk.reception.Reading;
import io.aval.desk.reception.Reception;
import io.aval.desk.reception.Requests;
import io.aval.engine.audit.StatementAuditor;
import io.aval.engine.audit.Violation;
import io.aval.engine.statement.Statement;
import io.aval.engine.statement.StatementReader;
import io.aval.rules.act.Role;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.Manifest;
import io.aval.rules.finance.Review;
import io.aval.rules.finance.Run;
import io.aval.rules.law.Kinds;
import io.aval.rules.law.Law;
import io.aval.rules.party.Party;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What there is to check of runs on the ledger: the whole of one, for whoever holds every record that it read, and a party's
 * own rows, for everybody. Every method refuses by {@link io.aval.rules.refusal.RefusedException}. Thread-safe.
 */
public final class RunDesk {

    private static final Schema<Manifest> SCHEMA = Schema.of(Manifest.class);
    private static final int REQUEST_DIGITS = 40;
    private static final String ELSEWHERE =
            "this desk does not hold all that the run read; the platform's does, and a witness's";

    private final Inputs.Sources sources;
    private final Reading reading;
    private final Reception reception;
    private final Entitlement entitlement;
    private final FourEyes eyes;

    public RunDesk(
            Inputs.Sources sources, Reading reading, Reception reception, Entitlement entitlement, FourEyes eyes) {
        this.sources = sources;
        this.reading = reading;
        this.reception = reception;
        this.entitlement = entitlement;
        this.eyes = eyes;
    }

    /**
     * What a desk found.
     *
     * @param findings what comes out differently from the manifest, and what the auditor found; none if all agrees
     * @param verdict digest of this desk's own verdict
     * @param txId the transaction that put the finding on the ledger; empty if none was asked for
     */
    public record Checked(List<String> findings, Digest verdict, String txId) {

        public Checked {
            findings = List.copyOf(findings);
        }

        public boolean agrees() {
            return findings.isEmpty();
        }
    }

    /**
     * What a statement came to.
     *
     * @param rows the party's rows in it
     * @param entered how many of them this desk could compare with what it holds of the party
     */
    public record CheckedStatement(List<String> findings, int rows, int entered) {

        public CheckedStatement {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Reads from this desk's own records what the run read, computes and audits it again.
     *
     * @param confirm puts the finding on the ledger; for the witness
     */
    public Checked verify(User user, RecordId id, String reason, boolean confirm, MatchProgress progress) {
        reception.requireOfficer(user);
        Run run = run(user, id, reason);
        Manifest recorded = manifest(run);
        RunComputation computed = RunComputation.of(RunPlan.of(run), sources, progress);
        Manifest own = computed.manifest();
        List<String> findings = new ArrayList<>(computed.findings());
        SCHEMA.encode(recorded).members().forEach((field, said) -> {
            Json found = SCHEMA.encode(own).members().get(field);
            if (!said.equals(found)) {
                findings.add(field + " is " + said.canonical() + " in the manifest and "
                        + (found == null ? "absent" : found.canonical()) + " here");
            }
        });
        String txId = confirm ? confirm(user, id, own, findings.isEmpty()) : "";
        return new Checked(findings, own.verdict(), txId);
    }

    private String confirm(User user, RecordId id, Manifest own, boolean agrees) {
        Review.Finding finding = agrees ? Review.Finding.AGREED : Review.Finding.DISPUTED;
        String request = "confirm-"
                + Digest.of(finding + id.value() + own.verdict()).value().substring(0, REQUEST_DIGITS);
        Answer answer =
                eyes.act(user, request, List.of(Law.json(new FinanceActs.ConfirmRun(id, finding, own.verdict()))));
        return answer instanceof Answer.Done(var receipt) ? receipt.txId() : "";
    }

    /**
     * A party's own rows of a run.
     *
     * @param party empty for the user's own; officers name one
     */
    public Statement statement(User user, RecordId id, Optional<RecordId> party, String reason) {
        Run run = run(user, id, reason);
        Set<String> names = names(user, party);
        RunComputation computed = RunComputation.of(RunPlan.of(run), sources, (phase, share) -> {});
        Manifest own = computed.manifest();
        Manifest recorded = manifest(run);
        Code.WRONG_ORGANISATION.unless(own.inputsRoot().equals(recorded.inputsRoot()), "reason", ELSEWHERE);
        Code.RUN_FAILED_VERIFICATION.unless(own.equals(recorded), "id", id.value());
        for (String name : names) {
            Statement statement = Statement.of(
                    id.value(),
                    own.mode(),
                    name,
                    computed.inputs().market(),
                    computed.inputs().tree(),
                    computed.tree());
            if (!statement.answers().isEmpty()) {
                return statement;
            }
        }
        throw Code.UNKNOWN_RECORD.refuse("id", id.value(), "reason", "the party has no row in the run");
    }

    /** Checks a statement against the manifest on the ledger, and against what this desk holds of the party. */
    public CheckedStatement check(User user, String text) {
        Statement statement;
        try {
            statement = StatementReader.read(text);
        } catch (IllegalArgumentException e) {
            throw Code.MALFORMED.refuse("at", String.valueOf(e.getMessage()));
        }
        Run run = run(user, Requests.id(statement.run(), "/run"), "a statement is checked");
        Manifest manifest = manifest(run);
        List<Json.Obj> entered = entered(RunPlan.of(run), manifest, statement.party());
        StatementAuditor.Report report =
                StatementAuditor.audit(statement, manifest.inputsRoot(), manifest.resultRoot(), entered);
        return new CheckedStatement(
                report.violations().stream().map(Violation::sentence).toList(),
                statement.answers().size(),
                entered.size());
    }

    /** Rows as this desk's own records show them; none where the run read what this desk does not have. */
    private List<Json.Obj> entered(RunPlan plan, Manifest manifest, String party) {
        try {
            Inputs inputs = Inputs.read(plan, sources);
            return Objects.equals(inputs.profiles(), manifest.profiles())
                    ? StatementAuditor.rows(inputs.market(), party)
                    : List.of();
        } catch (RefusedException e) {
            return List.of();
        }
    }

    private Run run(User user, RecordId id, String reason) {
        Opening opening = reading.get(user, id, reason).opening();
        Code.WRONG_KIND.unless(opening.kind() == Kind.RUN, "id", id.value());
        return (Run) Kinds.ALL.body(opening);
    }

    private static Manifest manifest(Run run) {
        Manifest manifest = run.manifest();
        if (manifest == null) {
            throw Code.RUN_WITHOUT_MANIFEST.refuse();
        }
        return manifest;
    }

    private Set<String> names(User user, Optional<RecordId> party) {
        Set<String> names = new TreeSet<>();
        if (party.isPresent()) {
            reception.requireOfficer(user);
            Body named = Kinds.ALL.body(reception.get(user, party.get()).opening());
            if (!(named instanceof Party known)) {
                throw Code.WRONG_KIND.refuse("id", party.get().value());
            }
            known.accounts().forEach(account -> names.add(LedgerMarket.name(account)));
        } else {
            boolean officer = user.role() == Role.OPERATOR || user.role() == Role.REGULATOR;
            Code.MISSING_FIELD.unless(!officer, "field", "/party");
            entitlement.accounts(user).forEach(account -> names.add(LedgerMarket.name(account)));
        }
        return names;
    }
}

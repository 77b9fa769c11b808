package io.aval.client.suite;

import static io.aval.client.suite.Town.BANK_A;
import static io.aval.client.suite.Town.BANK_B;
import static io.aval.client.suite.Town.REGULATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.Checkpoint;
import io.aval.client.EventStream;
import io.aval.client.Ledger;
import io.aval.client.LedgerEvent;
import io.aval.client.Signer;
import io.aval.client.evidence.EvidenceMaker;
import io.aval.client.evidence.EvidencePack;
import io.aval.client.evidence.EvidencePack.Version;
import io.aval.client.evidence.EvidenceVerifier;
import io.aval.client.evidence.Finding;
import io.aval.client.evidence.Summary;
import io.aval.client.evidence.Trust;
import io.aval.client.evidence.Verdict;
import io.aval.rules.act.Role;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** BankB, who received a bill, shows a stranger how it came to be its own. */
final class EvidenceScene {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Office office;
    private final Signer signer;
    private final Opening opening;

    EvidenceScene(Town town, RecordId bill) {
        this.office = town.office(BANK_B);
        this.signer = town.signer(BANK_B, Role.OPERATOR, "evidence");
        this.opening = office.current(bill).orElseThrow();
    }

    /** Plays it; without signatures of acts the stranger finds just that. */
    void play(boolean actsAreSigned) throws InterruptedException {
        Map<String, Integer> calls = new TreeMap<>();
        EvidencePack pack = new EvidenceMaker(counting(calls))
                .make(signer, versions(), office.path(opening.id()), new TreeSet<>(Set.of(BANK_B, REGULATOR)));
        assertThat(calls).isEqualTo(Map.of("transaction", (int) opening.version(), "attest", 2, "anchors", 1));
        Verdict verdict = new EvidenceVerifier(Trust.NONE).verify(pack.text().getBytes(StandardCharsets.UTF_8));
        if (actsAreSigned) {
            assertThat(verdict.findings()).isEmpty();
            requireTold(verdict.summary().orElseThrow());
        } else {
            assertThat(verdict.findings())
                    .isNotEmpty()
                    .extracting(Finding::sentence)
                    .allMatch(sentence -> sentence.contains("signature"));
        }
    }

    /** The office's ledger, which counts what is asked of it. */
    private Ledger counting(Map<String, Integer> calls) {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (any, method, arguments) -> {
                    calls.merge(method.getName(), 1, Integer::sum);
                    return method.invoke(office.ledger, arguments);
                });
    }

    private void requireTold(Summary summary) {
        assertThat(summary.key()).isEqualTo(opening.key());
        assertThat(summary.version()).isEqualTo(opening.version());
        assertThat(summary.hops()).extracting("act").containsExactly("ISSUE", "ACCEPT", "RECEIVE");
        assertThat(summary.acts()).hasSize((int) opening.version());
        assertThat(summary.acts().getFirst().organisation()).isEqualTo(BANK_A);
        assertThat(summary.acts().getFirst().endorsedBy()).containsExactly(BANK_A, REGULATOR);
        assertThat(summary.acts().getLast().organisation()).isEqualTo(BANK_B);
        assertThat(summary.acts()).extracting("role").containsOnly(Role.ENTERPRISE.name());
        assertThat(summary.attestedBy()).containsExactly(BANK_B, REGULATOR);
        assertThat(summary.day()).isEqualTo(Town.TODAY);
        assertThat(summary.authorities()).extracting("organisation").containsExactly(BANK_A, BANK_B, REGULATOR);
    }

    /** Every version of the bill, as the events told it; only the last one is shown. */
    private List<Version> versions() throws InterruptedException {
        List<Version> versions = new ArrayList<>();
        try (EventStream events = office.ledger.events(signer, Checkpoint.START)) {
            while (versions.size() < opening.version()) {
                LedgerEvent event = events.next(PATIENCE).orElseThrow();
                for (LedgerEvent.Change change : event.changes()) {
                    if (change.key().equals(opening.key())) {
                        versions.add(new Version(
                                change.key(),
                                versions.size() + 1L,
                                change.digest(),
                                event.txId(),
                                change.digest().equals(opening.digest()) ? opening : null));
                    }
                }
            }
        }
        return versions;
    }
}

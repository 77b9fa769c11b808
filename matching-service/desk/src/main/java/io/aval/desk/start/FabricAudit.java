package io.aval.desk.start;

import io.aval.client.Checkpoint;
import io.aval.client.EventStream;
import io.aval.client.Ledger;
import io.aval.client.LedgerEvent;
import io.aval.client.Signer;
import io.aval.client.Vault;
import io.aval.desk.demo.Demo;
import io.aval.desk.grpc.LedgerAudit;
import io.aval.protocol.VerifyReply;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Verifies what one organisation can: that the chain's blocks are linked and signed by the ordering nodes, which its event
 * stream checks before it hands anything on, and that every opening deposited with it is the one whose digest stands on
 * the ledger. Thread-safe.
 *
 * @param reader an officer of the organisation
 */
record FabricAudit(Ledger ledger, Signer reader) implements LedgerAudit {

    /** Longer than a reconnection to another peer takes. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    @Override
    public VerifyReply verify(Consumer<VerifyReply> progress) {
        long height = ledger.height(reader);
        List<String> findings = new ArrayList<>();
        long transactions = 0;
        long openings = 0;
        try (EventStream events = ledger.events(reader, Checkpoint.START)) {
            Optional<LedgerEvent> event = next(events);
            while (event.isPresent() && event.get().position().block() < height) {
                transactions++;
                openings += check(event.get(), findings);
                progress.accept(VerifyReply.newBuilder()
                        .setBlocks(event.get().position().block())
                        .setOfBlocks(height)
                        .build());
                event = event.get().position().block() == height - 1 ? Optional.empty() : next(events);
            }
        } catch (RefusedException e) {
            findings.add("chain: " + e.refusal().sentence());
        }
        return VerifyReply.newBuilder()
                .setBlocks(height)
                .setOfBlocks(height)
                .addAllFindings(findings)
                .setFinished(true)
                .setSummary(summary(height, transactions, openings, findings))
                .build();
    }

    private static Optional<LedgerEvent> next(EventStream events) {
        try {
            return events.next(SILENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** How many openings of this transaction lie here; each must be what the ledger shows. */
    private int check(LedgerEvent event, List<String> findings) {
        Map<String, Digest> announced =
                event.changes().stream().collect(Collectors.toMap(LedgerEvent.Change::key, LedgerEvent.Change::digest));
        int found = 0;
        for (Vault vault : vaults()) {
            for (Opening opening : deposited(vault, event.txId())) {
                found++;
                if (!opening.digest().equals(announced.get(opening.key()))) {
                    findings.add("deposit: transaction " + event.txId() + " left something else in " + vault.name()
                            + " than the ledger shows at " + opening.key());
                }
            }
        }
        return found;
    }

    private List<Opening> deposited(Vault vault, String txId) {
        try {
            return ledger.read(reader, vault, txId).openings();
        } catch (RefusedException e) {
            if (e.refusal().code() == Code.NO_DEPOSIT) {
                return List.of();
            }
            throw e;
        }
    }

    private List<Vault> vaults() {
        Organisation here = ledger.organisation();
        List<Vault> vaults = new ArrayList<>(List.of(Vault.REGISTRY));
        if (Demo.CHARTER.witnesses().contains(here)) {
            Demo.CHARTER.operators().forEach(operator -> vaults.add(Vault.of(operator)));
        } else {
            vaults.add(Vault.of(here));
        }
        return vaults;
    }

    private static String summary(long height, long transactions, long openings, List<String> findings) {
        String walked = String.format(
                "%,d blocks, linked and signed by the ordering nodes; %,d transactions; %,d openings deposited here",
                height, transactions, openings);
        return findings.isEmpty()
                ? "The ledger is sound: " + walked + ", each with the digest that the ledger shows."
                : "The ledger is DAMAGED, " + findings.size() + " findings: " + walked + ".";
    }
}

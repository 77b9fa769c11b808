package io.aval.desk.follower;

import io.aval.client.Ledger;
import io.aval.client.Signer;
import io.aval.client.Vault;
import io.aval.engine.index.Delivery;
import io.aval.rules.act.Charter;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what transactions deposited for an organisation: from its own vault and the registry, a witness from all. */
final class Deposits {

    private final Ledger ledger;
    private final Signer signer;
    private final PublicFacts facts;

    /** What was found of one transaction, and the vaults whose deposit has not arrived. */
    record Found(Delivery delivery, List<String> awaited) {}

    Deposits(Ledger ledger, Signer signer, PublicFacts facts) {
        this.ledger = ledger;
        this.signer = signer;
        this.facts = facts;
    }

    Found of(String txId) {
        List<Opening> openings = new ArrayList<>();
        Set<Hop> hops = new LinkedHashSet<>();
        Set<RecordId> seen = new HashSet<>();
        List<String> awaited = new ArrayList<>();
        for (Vault vault : vaults()) {
            try {
                Deposit deposit = ledger.read(signer, vault, txId);
                deposit.openings().stream()
                        .filter(opening -> seen.add(opening.id()))
                        .forEach(openings::add);
                hops.addAll(deposit.hops());
            } catch (RefusedException e) {
                if (e.refusal().code() == Code.DEPOSIT_AWAITED) {
                    awaited.add(vault.name());
                } else if (e.refusal().code() != Code.NO_DEPOSIT) {
                    throw e;
                }
            }
        }
        return new Found(new Delivery(openings, List.copyOf(hops)), awaited);
    }

    /** A deposit that was awaited, with nothing in it if it was erased meanwhile; empty if it is still awaited. */
    Optional<Delivery> late(String txId, String vault) {
        try {
            Deposit deposit = ledger.read(signer, new Vault(vault), txId);
            return Optional.of(new Delivery(deposit.openings(), deposit.hops()));
        } catch (RefusedException e) {
            return switch (e.refusal().code()) {
                case DEPOSIT_AWAITED -> Optional.empty();
                case NO_DEPOSIT -> Optional.of(Delivery.NONE);
                default -> throw e;
            };
        }
    }

    private List<Vault> vaults() {
        Optional<Charter> charter = facts.charter();
        if (charter.isEmpty()) {
            return List.of();
        }
        Organisation own = ledger.organisation();
        List<Vault> vaults = new ArrayList<>(List.of(Vault.REGISTRY));
        if (charter.get().witnesses().contains(own)) {
            charter.get().operators().forEach(operator -> vaults.add(Vault.of(operator)));
        } else if (charter.get().operators().contains(own)) {
            vaults.add(Vault.of(own));
        }
        return vaults;
    }
}

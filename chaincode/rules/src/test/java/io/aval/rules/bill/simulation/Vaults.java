package io.aval.rules.bill.simulation;

import io.aval.rules.act.Ruling;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What each organisation has of the openings: delivered late, lost at a restart, fetched again when stale. */
final class Vaults {

    private static final int PROMPT_PERCENT = 92;

    private record Vault(Map<RecordId, Opening> openings, ArrayDeque<Opening> inbox) {}

    private final SimulatedLedger ledger;
    private final Random random;
    private final Map<Organisation, Vault> vaults = new HashMap<>();

    Vaults(SimulatedLedger ledger, Random random) {
        this.ledger = ledger;
        this.random = random;
    }

    private Vault at(Organisation organisation) {
        return vaults.computeIfAbsent(organisation, one -> new Vault(new HashMap<>(), new ArrayDeque<>()));
    }

    void deliver(List<Ruling.Write> writes) {
        writes.forEach(write -> write.opening()
                .custodians()
                .forEach(custodian -> at(custodian).inbox().add(write.opening())));
    }

    /** The organisation's own copy of a record, which may be behind; a stranger asks around. */
    Opening get(Organisation organisation, RecordId id) {
        Vault vault = at(organisation);
        if (random.nextInt(100) < PROMPT_PERCENT) {
            catchUp(organisation);
        }
        return vault.openings().getOrDefault(id, ledger.current(id));
    }

    /** The current openings, as a client fetches them after a conflict. */
    List<Opening> fresh(List<RecordId> ids) {
        List<Opening> fresh = new ArrayList<>();
        ids.stream().distinct().forEach(id -> ledger.opening(id).ifPresent(fresh::add));
        return fresh;
    }

    private void catchUp(Organisation organisation) {
        Vault vault = at(organisation);
        vault.inbox().forEach(opening -> vault.openings().put(opening.id(), opening));
        vault.inbox().clear();
    }

    /** The process ends and starts again with what it had written down: the deliveries on their way are lost. */
    void restart(Organisation organisation) {
        at(organisation).inbox().clear();
    }

    void forget(RecordId id) {
        vaults.values().forEach(vault -> {
            vault.openings().remove(id);
            vault.inbox().removeIf(opening -> opening.id().equals(id));
        });
    }
}

package io.aval.desk.reception;

import io.aval.client.Ledger;
import io.aval.client.Signer;
import io.aval.client.Vault;
import io.aval.client.evidence.EvidenceMaker;
import io.aval.client.evidence.EvidencePack;
import io.aval.client.evidence.EvidencePack.Version;
import io.aval.desk.access.Entitlement;
import io.aval.desk.access.KeyRing;
import io.aval.desk.access.User;
import io.aval.desk.follower.PublicFacts;
import io.aval.engine.index.RecordIndex;
import io.aval.engine.index.Written;
import io.aval.rules.act.Charter;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;

/**
 * Makes evidence packs of what the desk's index knows and the ledger keeps. Asks the ledger for each transaction on the
 * record's path once, and for older openings at most once a vault. Thread-safe.
 */
final class EvidencePacks {

    private static final int TRIES = 5;
    private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();
    private static final String HEAD = "head";

    private final Ledger ledger;
    private final RecordIndex index;
    private final Entitlement entitlement;
    private final PublicFacts facts;
    private final KeyRing keys;
    private final Signer own;
    private final EvidenceMaker maker;

    EvidencePacks(Reception.Means means) {
        this.ledger = means.ledger();
        this.index = means.index();
        this.entitlement = means.entitlement();
        this.facts = means.facts();
        this.keys = means.keys();
        this.own = means.own();
        this.maker = new EvidenceMaker(ledger);
    }

    /** The pack of the record of which this is the newest opening that the desk holds. */
    EvidencePack pack(User user, Opening newest, Showing showing) {
        Charter charter = facts.charter().orElseThrow(Code.NOT_FOUNDED::refuse);
        List<Hop> hops = showing == Showing.NONE ? List.of() : hops(newest);
        for (int attempt = 1; ; attempt++) {
            List<Version> versions = versions(newest, hops).stream()
                    .map(version -> shown(version, user, newest, showing, charter))
                    .toList();
            try {
                return maker.make(keys.signer(user.key()), versions, hops, attesters(charter, newest));
            } catch (RefusedException e) {
                // The follower is a moment behind
                if (e.refusal().code() != Code.STALE_OPENING || attempt >= TRIES) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** Completed acts up to the head of that opening; later ones are bound by an opening that is not shown. */
    private List<Hop> hops(Opening newest) {
        if (!(newest.body().members().get(HEAD) instanceof Json.Text(String head))) {
            return List.of();
        }
        List<Hop> hops = new ArrayList<>();
        Digest link = Hop.START;
        for (Hop hop : index.path(newest.id())) {
            if (link.value().equals(head)) {
                break;
            }
            hops.add(hop);
            link = hop.digest();
        }
        Code.CHAIN_BROKEN.unless(link.value().equals(head), "id", newest.id().value());
        return hops;
    }

    /** Every version of the record, behind those of the records that it is a part of, until it was taken out of them. */
    private List<Version> versions(Opening newest, List<Hop> hops) {
        SequencedSet<RecordId> records = new LinkedHashSet<>();
        hops.forEach(hop -> records.add(hop.record()));
        records.remove(newest.id());
        records.add(newest.id());
        List<Version> versions = new ArrayList<>();
        long until = Long.MAX_VALUE;
        for (RecordId record : records.reversed()) {
            String key = newest.kind().key(record);
            List<Written> history = index.history(key);
            List<Version> own = new ArrayList<>();
            for (Written written : history) {
                if (written.block() <= until) {
                    own.add(new Version(key, own.size() + 1L, written.digest(), written.txId(), null));
                }
            }
            versions.addAll(0, own);
            until = history.isEmpty() ? until : history.getFirst().block();
        }
        return versions;
    }

    private Version shown(Version version, User user, Opening newest, Showing showing, Charter charter) {
        Optional<Opening> opening = switch (showing) {
            case NONE -> Optional.empty();
            case HEAD -> Optional.of(newest).filter(one -> one.digest().equals(version.digest()));
            case ALL ->
                newest.digest().equals(version.digest())
                        ? Optional.of(newest)
                        : older(version, newest, charter).filter(one -> entitlement.sees(user, one));
        };
        return new Version(version.key(), version.v(), version.digest(), version.tx(), opening.orElse(null));
    }

    private Optional<Opening> older(Version version, Opening newest, Charter charter) {
        for (Vault vault : vaults(newest, charter)) {
            try {
                Optional<Opening> found = ledger.read(own, vault, version.tx()).openings().stream()
                        .filter(opening -> opening.digest().equals(version.digest()))
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            } catch (RefusedException e) {
                // Never deposited for this organisation, not here yet, or erased: then it is not shown
                if (e.refusal().code() != Code.NO_DEPOSIT && e.refusal().code() != Code.DEPOSIT_AWAITED) {
                    throw e;
                }
            }
        }
        return Optional.empty();
    }

    private List<Vault> vaults(Opening newest, Charter charter) {
        if (newest.custodians().isEmpty()) {
            return List.of(Vault.REGISTRY);
        }
        Organisation here = ledger.organisation();
        return charter.witnesses().contains(here)
                ? charter.operators().stream().map(Vault::of).toList()
                : List.of(Vault.of(here));
    }

    /** This organisation and a witness; beside a witness one that holds the record. */
    private SortedSet<Organisation> attesters(Charter charter, Opening newest) {
        Organisation here = ledger.organisation();
        SortedSet<Organisation> attesters = new TreeSet<>(List.of(here));
        attesters.add(
                charter.witnesses().contains(here)
                        ? newest.custodians().stream()
                                .findFirst()
                                .orElse(charter.operators().getFirst())
                        : charter.witnesses().getFirst());
        return attesters;
    }
}

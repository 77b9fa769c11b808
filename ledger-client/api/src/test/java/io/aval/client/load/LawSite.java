package io.aval.client.load;

import io.aval.client.Attestation;
import io.aval.client.Ledger;
import io.aval.client.Outcome;
import io.aval.client.Signer;
import io.aval.client.Submission;
import io.aval.client.TxStatus;
import io.aval.client.ValidationCode;
import io.aval.client.Vault;
import io.aval.rules.act.Actor;
import io.aval.rules.act.Charter;
import io.aval.rules.act.Facts;
import io.aval.rules.act.Role;
import io.aval.rules.act.Ruling;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.canonical.Digest;
import io.aval.rules.law.Law;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.ledger.Keys;
import io.aval.rules.record.Account;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.lang.reflect.Proxy;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A ledger in memory that judges by the real law and does nothing else; peers answer as if they lagged at first. */
final class LawSite implements Site {

    private record Person(Organisation organisation, Role role, Handle handle) implements Signer {
        @Override
        public X509Certificate certificate() {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] sign(byte[] digest) {
            throw new UnsupportedOperationException();
        }
    }

    final List<Set<Organisation>> endorsers = new ArrayList<>();
    private final Map<RecordId, Long> versions = new HashMap<>();
    private final Map<String, Map<String, Deposit>> deposits = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<Ruling.Claim> claimed = new HashSet<>();
    private @Nullable Charter charter;
    private @Nullable BusinessDay day;
    private @Nullable Conventions conventions;
    private int height;

    @Override
    public Ledger ledger(Organisation organisation) {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(),
                new Class<?>[] {Ledger.class},
                (any, method, arguments) -> switch (method.getName()) {
                    case "organisation" -> organisation;
                    case "submit" -> CompletableFuture.completedFuture(submit((Submission) arguments[0]));
                    case "read" -> read((Vault) arguments[1], (String) arguments[2]);
                    case "find" -> find((String) arguments[1]);
                    case "attest" -> new Attestation("{\"day\":\"" + day + "\",\"key\":\"day\"}", "", "", List.of());
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Override
    public Signer signer(Organisation organisation, Role role, Handle handle) {
        return new Person(organisation, role, handle);
    }

    private synchronized Outcome submit(Submission submission) {
        endorsers.add(submission.endorsers());
        for (Opening opening : submission.envelope().openings()) {
            if (!Objects.equals(versions.get(opening.id()), opening.version())) {
                return new Outcome.Refused(Code.STALE_OPENING.refusal());
            }
        }
        Person person = (Person) submission.signer();
        String txId = Digest.of("tx" + ++height).value();
        Actor actor = new Actor(new Account(person.organisation(), person.handle()), person.role());
        return switch (Law.judge(submission.envelope(), new Facts(txId, actor, day, conventions, charter, Map.of()))) {
            case Ruling.Refused(var refusal) -> new Outcome.Refused(refusal);
            case Ruling.Granted granted -> commit(txId, granted);
        };
    }

    private Outcome commit(String txId, Ruling.Granted granted) {
        if (!granted.claims().stream().allMatch(claimed::add)) {
            return new Outcome.Refused(Code.DUPLICATE_NUMBER.refusal());
        }
        if (granted.founding() != null) {
            charter = granted.founding().charter();
        }
        if (granted.day() != null) {
            day = granted.day();
            conventions = granted.conventions();
        }
        SortedMap<String, Deposit> put = new TreeMap<>();
        for (Ruling.Write write : granted.writes()) {
            Opening opening = write.opening();
            versions.put(opening.id(), opening.version());
            Set<String> vaults = new TreeSet<>();
            opening.custodians().forEach(custodian -> vaults.add(Keys.vault(custodian)));
            (vaults.isEmpty() ? Set.of(Keys.REGISTRY) : vaults)
                    .forEach(vault -> put.merge(vault, deposit(List.of(opening), List.of()), LawSite::both));
        }
        for (Ruling.Notice notice : granted.hops()) {
            notice.organisations()
                    .forEach(one ->
                            put.merge(Keys.vault(one), deposit(List.of(), List.of(notice.hop())), LawSite::both));
        }
        deposits.put(txId, put);
        return new Outcome.Committed(txId, height);
    }

    private synchronized Deposit read(Vault vault, String txId) {
        Deposit deposit = deposits.getOrDefault(txId, Map.of()).get(vault.name());
        if (deposit == null || !seen.contains(txId)) {
            throw Code.NO_DEPOSIT.refuse();
        }
        return deposit;
    }

    private synchronized Optional<TxStatus> find(String txId) {
        return seen.add(txId) ? Optional.empty() : Optional.of(new TxStatus(txId, 1, ValidationCode.VALID));
    }

    private static Deposit deposit(List<Opening> openings, List<Hop> hops) {
        return new Deposit(1, openings, hops);
    }

    private static Deposit both(Deposit one, Deposit other) {
        List<Opening> openings = new ArrayList<>(one.openings());
        openings.addAll(other.openings());
        List<Hop> hops = new ArrayList<>(one.hops());
        hops.addAll(other.hops());
        return deposit(openings, hops);
    }
}

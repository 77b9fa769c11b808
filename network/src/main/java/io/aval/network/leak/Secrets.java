package io.aval.network.leak;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.record.Account;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Every confidential value that occurs in deposits, each once, with all vaults in which it occurs.
 *
 * <p>Confidential is every text in the body of an opening, the opening's salt, and the digest of a hop before; and as
 * their canonical JSON members the whole numbers that are amounts ({@link Walk}) and the numbers that inputs and findings of
 * evaluations have as their values. Not searched alone are:
 *
 * <ul>
 *   <li>what stands in public anyway: ids, kinds and digests of records, organisations, handles (they are in
 *       certificates), and any text that equals one of these;
 *   <li>the words of models and the names of inputs and findings, which every member reads and the standards print;
 *   <li>the transactions up to which matching runs have read: they stand in every block;
 *   <li>what is one of few: words of an enum, days, flags, numbers below {@link Walk#LEAST_AMOUNT};
 *   <li>texts below 48 bits, counted as they are stored: fewer than {@link Needle#SHORTEST} bytes of UTF-8. Every
 *       number and code that the rules know is longer.
 * </ul>
 */
final class Secrets {

    private record Value(String text, boolean amount) {}

    private record Place(String kind, String member, Set<String> vaults) {}

    private final Map<Value, Place> found = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();

    private static final Set<String> NAMES = Set.of("name", "leaf");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Secrets() {}

    /** Extracts them. */
    static List<Secret> of(List<VaultDeposit> deposits) {
        Secrets secrets = new Secrets();
        deposits.forEach(each -> secrets.learnPublic(each.deposit()));
        deposits.forEach(each -> secrets.take(each.vault(), each.deposit()));
        List<Secret> list = new ArrayList<>();
        secrets.found.forEach((value, place) -> list.add(
                new Secret(place.kind(), place.member(), value.text(), value.amount(), Set.copyOf(place.vaults()))));
        return List.copyOf(list);
    }

    private void learnPublic(Deposit deposit) {
        known.add(Hop.START.value());
        for (Opening opening : deposit.openings()) {
            known.add(opening.digest().value());
            known.add(opening.id().value());
            opening.custodians().forEach(custodian -> known.add(custodian.value()));
            Walk.publicTexts(opening, known::add);
            switch (opening.kind()) {
                case MODEL -> learnWords(opening.body(), "", true);
                case CERTIFICATE, RATING, PAPERS -> learnWords(opening.body(), "", false);
                case RUN -> learnTransaction(opening.body());
                default -> {}
            }
        }
        for (Hop hop : deposit.hops()) {
            known.add(hop.record().value());
            learnPublic(hop.from());
            learnPublic(hop.to());
        }
    }

    /** What models say, and how inputs and findings are called, is everyday language, and printed in the standards. */
    private void learnWords(Json json, String member, boolean all) {
        switch (json) {
            case Json.Obj(var members) -> members.forEach((name, value) -> learnWords(value, name, all));
            case Json.Arr(var items) -> items.forEach(item -> learnWords(item, member, all));
            case Json.Text(String text) when all || NAMES.contains(member) -> known.add(text);
            case Json.Text ignored -> {}
            case Json.Num ignored -> {}
            case Json.Bool ignored -> {}
        }
    }

    private void learnTransaction(Json.Obj run) {
        if (run.members().get("manifest") instanceof Json.Obj manifest
                && manifest.members().get("transaction") instanceof Json.Text(String txId)) {
            known.add(txId);
        }
    }

    private void learnPublic(Account account) {
        known.add(account.organisation().value());
        known.add(account.handle().value());
    }

    private void take(String vault, Deposit deposit) {
        for (Opening opening : deposit.openings()) {
            String kind = opening.kind().toString();
            text(vault, kind, "/salt", opening.salt().value());
            Walk.confidential(opening, new Walk.Sink() {
                @Override
                public void text(String member, String value) {
                    Secrets.this.text(vault, kind, member, value);
                }

                @Override
                public void amount(String member, String name, long value) {
                    Secrets.this.amount(vault, kind, member, name, value);
                }
            });
        }
        for (Hop hop : deposit.hops()) {
            Digest previous = hop.previous();
            text(vault, "hop", "/previous", previous.value());
        }
    }

    private void text(String vault, String kind, String member, String text) {
        boolean longEnough = text.getBytes(StandardCharsets.UTF_8).length >= Needle.SHORTEST;
        if (!longEnough || known.contains(text)) {
            return;
        }
        if (!evaluated(member)) {
            add(vault, kind, member, new Value(text, false));
        } else if (NUMBER.matcher(text).matches()) {
            // In its quotation marks: 2767000 is not a leak of 767000
            add(vault, kind, member, new Value("\"value\":\"" + text + "\"", true));
        } else if (!DAY.matcher(text).matches()) {
            add(vault, kind, member, new Value(text, false));
        }
    }

    /** Whether it is the value of an input or a finding, whose type the rules leave to the model. */
    private static boolean evaluated(String member) {
        return member.endsWith("/leaves/value") || member.endsWith("/findings/value");
    }

    /** With what follows it in canonical JSON: 120000 is not a leak of 12. */
    private void amount(String vault, String kind, String member, String name, long value) {
        add(vault, kind, member, new Value("\"" + name + "\":" + value + ",", true));
        add(vault, kind, member, new Value("\"" + name + "\":" + value + "}", true));
    }

    private void add(String vault, String kind, String member, Value value) {
        found.computeIfAbsent(value, v -> new Place(kind, member, new HashSet<>()))
                .vaults()
                .add(vault);
    }
}

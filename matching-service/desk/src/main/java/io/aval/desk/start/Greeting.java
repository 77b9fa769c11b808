package io.aval.desk.start;

import io.aval.desk.Desk;
import io.aval.desk.demo.Demo;
import io.aval.desk.demo.DemoUser;
import io.aval.engine.index.RecordIndex;
import io.aval.rules.canonical.Json;
import io.aval.rules.finance.Offer;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Account;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What a new user is told: where to log in as whom, and what to try next, in commands that work as they stand. */
final class Greeting {

    private static final Map<String, String> ROLES = Map.of(
            "bank-a", "bank officer at BankA",
            "bank-b", "bank officer at BankB",
            "sme", "enterprise at the Platform",
            "platform", "operator of the Platform",
            "regulator", "regulator, sees everything");
    private static final List<String> ORDER = List.of("bank-a", "bank-b", "sme", "platform", "regulator");

    private final Demonstration demonstration;
    private final List<DemoUser> users;
    private final String data;

    /**
     * A greeting.
     *
     * @param data the data folder; named in the commands where it is not the usual one
     */
    Greeting(Demonstration demonstration, Path data) {
        this.demonstration = demonstration;
        this.users = demonstration.users();
        this.data = data.equals(Path.of(UpSettings.DATA)) ? "" : " --data " + data;
    }

    /** A table of logins. */
    String logins() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%-28s %-24s %-10s %s%n", "Who", "Page", "User", "Token (password)"));
        for (String as : ORDER) {
            DemoUser user = user(as);
            text.append(String.format(
                    Locale.ROOT,
                    "%-28s %-24s %-10s %s%n",
                    Objects.requireNonNull(ROLES.get(as)),
                    page(user),
                    user.user(),
                    user.token()));
        }
        return text.toString();
    }

    /** Commands to try, one a line. */
    List<String> commands() {
        List<String> commands = new ArrayList<>();
        commands.add("./aval status --as bank-a" + data);
        commands.add("./aval list bill --as bank-b" + data);
        commands.add("./aval list offer --as sme" + data);
        acceptance().ifPresent(commands::add);
        commands.add("./aval match report" + data);
        commands.add("./aval attest day --as bank-a --by BankA,Regulator" + data);
        commands.add("./aval ledger verify" + data);
        commands.add("./aval import companies FILE" + data);
        commands.add("./aval match run --import latest" + data);
        return commands;
    }

    /** The logins as the command line reads them. */
    String loginsFile() {
        List<Json> logins = new ArrayList<>();
        for (DemoUser user : users) {
            TreeMap<String, Json> login = new TreeMap<>();
            login.put("as", new Json.Text(user.as()));
            login.put("grpc", new Json.Text("127.0.0.1:" + desk(user).grpcPort()));
            login.put("http", new Json.Text(page(user)));
            login.put("organisation", new Json.Text(user.organisation().value()));
            login.put("token", new Json.Text(user.token()));
            login.put("user", new Json.Text(user.user()));
            logins.add(new Json.Obj(login));
        }
        return new Json.Obj(new TreeMap<>(Map.of("logins", new Json.Arr(logins)))).canonical() + "\n";
    }

    String page(DemoUser user) {
        return "http://127.0.0.1:" + desk(user).httpPort() + "/";
    }

    DemoUser user(String as) {
        return users.stream().filter(user -> user.as().equals(as)).findFirst().orElseThrow();
    }

    /** How the enterprise accepts the first offer that is open to it; empty if there is none. */
    private Optional<String> acceptance() {
        DemoUser sme = user("sme");
        RecordIndex index = demonstration.desk(Demo.PLATFORM).index();
        Account account = new Account(Demo.PLATFORM, Objects.requireNonNull(sme.handle()));
        Optional<RecordId> party = index.naming(Kind.PARTY, account).stream().findFirst();
        return index.naming(Kind.OFFER, account).stream()
                .flatMap(id -> index.current(id).stream())
                .filter(opening -> Kinds.ALL.body(opening) instanceof Offer offer
                        && offer.state() == Offer.State.OPEN
                        && offer.borrower().equals(account))
                .findFirst()
                .flatMap(opening -> party.map(as -> "./aval act finance.accept --as sme" + data + " --field as=" + as
                        + " --field offer=" + opening.id() + named((Offer) Kinds.ALL.body(opening))));
    }

    private static String named(Offer offer) {
        String object = " --field object=" + offer.object() + (offer.published() ? " --field run=" + offer.run() : "");
        return offer.certificate() == null ? object : object + " --field certificate=" + offer.certificate();
    }

    private Desk desk(DemoUser user) {
        return demonstration.desk(user.organisation());
    }
}

package io.aval.desk.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aval.client.Checkpoint;
import io.aval.desk.Desk;
import io.aval.desk.access.User;
import io.aval.desk.demo.Demo;
import io.aval.desk.demo.DemoUser;
import io.aval.desk.matching.MatchOrder;
import io.aval.desk.matching.MatchOutcome;
import io.aval.desk.matching.RunDesk;
import io.aval.desk.observation.TakenFile;
import io.aval.engine.allocation.Mode;
import io.aval.engine.index.Position;
import io.aval.rules.canonical.Digest;
import io.aval.rules.finance.Demand;
import io.aval.rules.finance.Import;
import io.aval.rules.finance.ImportForm;
import io.aval.rules.law.Kinds;
import io.aval.rules.party.Party;
import io.aval.rules.record.Account;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles of enterprises that the Platform takes in, and what runs, witness and others make of them. */
class MatchProfilesTest {

    @TempDir
    Path folder;

    private Demonstration demonstration;

    @BeforeEach
    void open() throws Exception {
        demonstration = SmallDemonstration.open(folder);
    }

    @AfterEach
    void close() {
        demonstration.close();
    }

    private Desk desk(Organisation organisation) {
        return demonstration.desk(organisation);
    }

    private User regulator() {
        DemoUser regulator = demonstration.users().stream()
                .filter(user -> user.as().equals("regulator"))
                .findFirst()
                .orElseThrow();
        return desk(Demo.REGULATOR)
                .users()
                .login(regulator.user(), regulator.token())
                .orElseThrow();
    }

    /** Every product asks for a revenue that only a profile can show. */
    private Digest revenueAsked() {
        List<String> products = new ArrayList<>();
        desk(Demo.PLATFORM)
                .index()
                .forEach(
                        Kind.PRODUCT,
                        opening -> products.add(
                                "{\"id\":\"" + opening.id()
                                        + "\",\"disclosure\":\"FACET\",\"criteria\":[[{\"facet\":\"revenueFen\",\"least\":500}]]}"));
        return desk(Demo.PLATFORM)
                .sources()
                .rules()
                .keep("{\"form\":\"aval-rules-1\",\"products\":[" + String.join(",", products) + "]}");
    }

    private MatchOutcome run(Digest rules, boolean dry) {
        MatchOrder order = new MatchOrder(5, Optional.empty(), Optional.of(rules), Mode.STABLE_DEMAND, 0, dry);
        return demonstration.runs().run(demonstration.operator(), order, (phase, share) -> {});
    }

    private static SortedSet<String> matched(MatchOutcome outcome) {
        return outcome.report().allocation().parts().stream()
                .map(part -> part.demand())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Demands by the code of their borrower. */
    private Map<String, SortedSet<String>> demands() {
        Map<Account, String> codes = new HashMap<>();
        desk(Demo.PLATFORM).index().forEach(Kind.PARTY, opening -> {
            Party party = (Party) Kinds.ALL.body(opening);
            party.accounts().forEach(account -> codes.put(account, party.uscc().value()));
        });
        Map<String, SortedSet<String>> demands = new TreeMap<>();
        desk(Demo.PLATFORM).index().forEach(Kind.DEMAND, opening -> {
            Demand demand = (Demand) Kinds.ALL.body(opening);
            demands.computeIfAbsent(String.valueOf(codes.get(demand.borrower())), code -> new TreeSet<>())
                    .add(opening.id().value());
        });
        return demands;
    }

    private TakenFile take(Organisation organisation, String text) throws IOException {
        Path part = Files.writeString(folder.resolve("part-" + organisation), text);
        return desk(organisation).imports().take(part, "profiles.csv", demonstration.operator(), (done, all) -> {});
    }

    private void together() throws InterruptedException {
        Position reached = desk(Demo.PLATFORM).index().position();
        for (Organisation organisation : Demo.ORGANISATIONS) {
            assertThat(desk(organisation)
                            .follower()
                            .await(new Checkpoint(reached.block(), reached.txId()), Duration.ofSeconds(30)))
                    .isTrue();
        }
    }

    /** Every second enterprise has the revenue that is asked for. */
    private static String profiles(List<String> codes) {
        StringBuilder file = new StringBuilder("code,industry,region,creditGrade,founded,revenueFen,ipCount\n");
        for (int i = 0; i < codes.size(); i++) {
            file.append(codes.get(i))
                    .append(",AUTO,22,3,2015-01-01,")
                    .append(i % 2 == 0 ? 900 : 100)
                    .append(",1\n");
        }
        return file.toString();
    }

    private RunDesk.Checked verify(RecordId run, boolean confirm) {
        return desk(Demo.REGULATOR).runs().verify(regulator(), run, "a check", confirm, (phase, share) -> {});
    }

    @Test
    void only_whose_profile_shows_it_is_matched_and_the_witness_needs_the_same_file() throws Exception {
        Digest rules = revenueAsked();
        assertThat(matched(run(rules, true))).as("nothing is known of anybody").isEmpty();
        Map<String, SortedSet<String>> demands = demands();
        List<String> codes = List.copyOf(demands.keySet());
        String file = profiles(codes);
        TakenFile taken = take(Demo.PLATFORM, file);
        assertThat(taken.refused()).isZero();
        SortedSet<String> rich = new TreeSet<>();
        for (int i = 0; i < codes.size(); i += 2) {
            rich.addAll(demands.getOrDefault(codes.get(i), new TreeSet<>()));
        }
        MatchOutcome outcome = run(rules, false);
        assertThat(matched(outcome)).isNotEmpty().isSubsetOf(rich);
        together();
        witnessed(RecordId.of(outcome.runTxId(), 0), rules, file, taken.file());
    }

    private void witnessed(RecordId run, Digest rules, String file, Digest taken) throws IOException {
        desk(Demo.REGULATOR)
                .sources()
                .rules()
                .keep(Files.readString(folder.resolve("data/desks/Platform/rules/" + rules + ".json")));
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> verify(run, false));
        assertThat(refused.refusal().code()).isEqualTo(Code.IMPORT_ABSENT);
        assertThat(refused.refusal().details()).containsEntry("import", taken.value());
        assertThat(take(Demo.REGULATOR, file).known()).isTrue();
        RunDesk.Checked checked = verify(run, true);
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.txId()).isNotEmpty();
        desk(Demo.PLATFORM).observations().fold();
        desk(Demo.REGULATOR).observations().fold();
        assertThat(verify(run, false).findings()).as("from an epoch").isEmpty();
    }

    @Test
    void the_ledger_says_which_form_a_file_has_and_the_latest_of_ratios_joins() throws IOException {
        TakenFile ratios = demonstration
                .desk(Demo.PLATFORM)
                .imports()
                .take(
                        CompanyFiles.write(folder.resolve("ratios.arff"), 12),
                        "ratios",
                        demonstration.operator(),
                        (at, of) -> {});
        take(Demo.PLATFORM, "code,size\n91220100MAB0000156,SMALL\n");
        List<ImportForm> forms = new ArrayList<>();
        desk(Demo.PLATFORM).index().forEach(Kind.IMPORT, opening -> {
            if (Kinds.ALL.body(opening) instanceof Import one && one.form() != null) {
                forms.add(one.form());
            }
        });
        assertThat(forms).contains(ImportForm.RATIOS, ImportForm.PROFILES);
        assertThat(desk(Demo.PLATFORM).imports().latest()).contains(ratios.file());
    }
}

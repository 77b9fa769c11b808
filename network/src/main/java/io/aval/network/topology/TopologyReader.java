package io.aval.network.topology;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Makes a topology of the nodes of a file; used once. */
final class TopologyReader {

    private static final int MOST_MEMBERS = 32;
    private static final int LOWEST_PORT = 1024;
    private static final int HIGHEST_BLOCK = 65_536 - Member.PORT_BLOCK;
    private static final int USUAL_FIRST_PORT = 7050;
    private static final int KB = 1 << 10;
    private static final int MB = 1 << 20;
    private static final String NAME = "letters and digits, at most 32, that begin with a letter";

    private final Faults faults;
    private final TopologyFile.Overrides overrides;

    TopologyReader(Faults faults, TopologyFile.Overrides overrides) {
        this.faults = faults;
        this.overrides = overrides;
    }

    Topology read(Optional<Node> root) throws TopologyException {
        if (root.isEmpty()) {
            faults.add(1, "the file is empty. Give at least \"members\"");
            faults.throwIfAny();
        }
        Section file = Section.of(
                root.orElseThrow(),
                "the file",
                List.of("channel", "contract", "ordering", "ports", "blocks", "bft", "vaults", "members"),
                faults);
        Consensus consensus = consensus(file);
        String channel = file.text("channel", Topology.CHANNEL, "lower-case letters, digits, dots and dashes", "aval");
        String contract = file.text("contract", Topology.CONTRACT, "letters, digits, single - and _ between", "aval");
        BlockTerms blocks = blocks(file);
        BftTimers timers = timers(file);
        VaultTerms vaults = vaults(file);
        List<Member> members = members(file);
        faults.throwIfAny();
        complete(file, consensus, members);
        faults.throwIfAny();
        Topology topology = made(
                file, "members", () -> new Topology(channel, contract, consensus, blocks, timers, vaults, members));
        faults.throwIfAny();
        if (topology == null) {
            throw new IllegalStateException("a topology that was not made is a fault");
        }
        return topology;
    }

    private Consensus consensus(Section file) {
        Optional<String> chosen =
                file.has("ordering") ? file.choice("ordering", List.of("bft", "raft")) : Optional.of("bft");
        if (overrides.consensus() != null) {
            return overrides.consensus();
        }
        return Consensus.valueOf(chosen.orElse("bft").toUpperCase(Locale.ROOT));
    }

    private BlockTerms blocks(Section file) {
        BlockTerms usual = BlockTerms.USUAL;
        Section given = file.section("blocks", List.of("interval", "transactions", "preferred", "largest"));
        Duration interval = given.duration("interval", Duration.ofMillis(10), Duration.ofSeconds(10), usual.interval());
        int transactions = given.whole("transactions", 1, 10_000, usual.transactions());
        int preferred = given.size("preferred", 64 * KB, 100 * MB, usual.preferredBytes());
        int largest = given.size("largest", 64 * KB, 100 * MB, usual.mostBytes());
        BlockTerms terms = made(given, "preferred", () -> new BlockTerms(interval, transactions, preferred, largest));
        return terms == null ? usual : terms;
    }

    private BftTimers timers(Section file) {
        BftTimers usual = BftTimers.USUAL;
        Section given = file.section("bft", List.of("forward", "complain", "heartbeat", "viewChange", "resend"));
        Duration forward = timer(given, "forward", usual.forward());
        Duration complain = timer(given, "complain", usual.complain());
        Duration heartbeat = timer(given, "heartbeat", usual.heartbeat());
        Duration viewChange = timer(given, "viewChange", usual.viewChange());
        Duration resend = timer(given, "resend", usual.resend());
        BftTimers timers =
                made(given, "forward", () -> new BftTimers(forward, complain, heartbeat, viewChange, resend));
        return timers == null ? usual : timers;
    }

    private static Duration timer(Section given, String key, Duration usual) {
        return given.duration(key, Duration.ofMillis(100), Duration.ofMinutes(10), usual);
    }

    private VaultTerms vaults(Section file) {
        VaultTerms usual = VaultTerms.USUAL;
        Section given = file.section("vaults", List.of("required", "copies"));
        int required = given.whole("required", 0, 16, usual.requiredPeers());
        int copies = given.whole("copies", 0, 16, usual.mostPeers());
        VaultTerms terms = made(given, "required", () -> new VaultTerms(required, copies));
        return terms == null ? usual : terms;
    }

    private List<Member> members(Section file) {
        Section ports = file.section("ports", List.of("first"));
        int first = ports.whole("first", LOWEST_PORT, HIGHEST_BLOCK, USUAL_FIRST_PORT);
        if (overrides.firstPort() != null) {
            first = overrides.firstPort();
        }
        List<Node> nodes = file.list("members", MOST_MEMBERS);
        Map<String, Integer> names = new HashMap<>();
        NavigableMap<Integer, Block> blocks = new TreeMap<>();
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Section given =
                    Section.of(nodes.get(i), "a member", List.of("name", "duty", "peers", "orderers", "ports"), faults);
            Member member = given.readable() ? member(given, first + i * Member.PORT_BLOCK, names, blocks) : null;
            if (member != null) {
                members.add(member);
            }
        }
        return members;
    }

    private static @Nullable Member member(
            Section given, int usualPort, Map<String, Integer> names, NavigableMap<Integer, Block> blocks) {
        Optional<String> name = given.text("name", Member.NAME, NAME);
        Optional<String> duty = given.choice("duty", List.of("operator", "witness"));
        int peers = given.whole("peers", 1, Member.MOST_NODES, 1);
        int orderers = given.whole("orderers", 0, Member.MOST_NODES, 1);
        int port = given.whole("ports", LOWEST_PORT, HIGHEST_BLOCK, usualPort);
        if (name.isEmpty() || duty.isEmpty()) {
            return null;
        }
        unique(given, name.get(), names);
        apart(given, new Block(name.get(), port), blocks);
        Duty found = Duty.valueOf(duty.get().toUpperCase(Locale.ROOT));
        return made(given, "name", () -> Member.at(name.get(), found, peers, orderers, port));
    }

    private static void unique(Section given, String name, Map<String, Integer> names) {
        // Names become names of files, and some file systems do not tell cases apart
        Integer before = names.putIfAbsent(name.toLowerCase(Locale.ROOT), given.lineOf("name"));
        if (before != null) {
            given.fault(
                    "name",
                    "\"" + name + "\" is named in line " + before + " already (cases count as equal). "
                            + "Give it another name");
        }
    }

    private static void apart(Section given, Block block, NavigableMap<Integer, Block> blocks) {
        if (block.first() < LOWEST_PORT || block.first() > HIGHEST_BLOCK) {
            given.fault(
                    "ports",
                    block.name() + " would get the ports from " + block.first() + " on. Ports are " + LOWEST_PORT
                            + " to 65535: choose a lower \"first\"");
        }
        Map.Entry<Integer, Block> near = blocks.ceilingEntry(block.first() - Member.PORT_BLOCK + 1);
        if (near != null && near.getKey() <= block.last()) {
            Block other = near.getValue();
            given.fault(
                    "ports",
                    "the ports of " + block.name() + " (" + block.first() + " to " + block.last()
                            + ") overlap with those of " + other.name() + " (" + other.first() + " to " + other.last()
                            + "). A block has " + Member.PORT_BLOCK + " ports: choose another first one");
        }
        blocks.putIfAbsent(block.first(), block);
    }

    private void complete(Section file, Consensus consensus, List<Member> members) {
        for (Duty duty : Duty.values()) {
            if (members.stream().noneMatch(member -> member.duty() == duty)) {
                String word = duty.name().toLowerCase(Locale.ROOT);
                file.fault("members", "no member has the duty " + word + ". Give one to a member");
            }
        }
        int orderers =
                members.stream().mapToInt(member -> member.orderers().size()).sum();
        int fewest = consensus == Consensus.BFT ? Topology.FEWEST_BFT_NODES : 1;
        if (orderers < fewest) {
            file.fault(
                    file.has("ordering") ? "ordering" : "members",
                    consensus.name().toLowerCase(Locale.ROOT)
                            + " needs " + fewest + " ordering nodes or more, not " + orderers
                            + ". Give members more \"orderers\""
                            + (consensus == Consensus.BFT ? ", or order by raft" : ""));
        }
    }

    /** What the maker makes, or null and a fault if values do not go together. */
    private static <T> @Nullable T made(Section section, String key, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            section.fault(key, e.getMessage() + ". Correct it");
            return null;
        }
    }

    private record Block(String name, int first) {
        int last() {
            return first + Member.PORT_BLOCK - 1;
        }
    }
}

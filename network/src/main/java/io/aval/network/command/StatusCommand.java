package io.aval.network.command;

import io.aval.network.Network;
import io.aval.network.NodeStatus;
import io.aval.network.node.Vitals;
import io.aval.network.topology.TopologyException;
import io.aval.rules.canonical.Json;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Every process: whether it runs, how many blocks it has, since when, and what it takes.",
            "Exit code 7 if one does not run or does not answer."
        })
final class StatusCommand implements Callable<Integer> {

    private static final int MEGABYTE = 1 << 20;

    @Mixin
    Place place;

    @Option(names = "--output", paramLabel = "table|json", description = "For people or for programs.")
    Output output = Output.TABLE;

    StatusCommand(Surroundings surroundings) {
        this.place = new Place(surroundings);
    }

    enum Output {
        TABLE,
        JSON
    }

    @Override
    public Integer call() throws IOException, InterruptedException, TopologyException {
        Network network = place.existing();
        List<NodeStatus> nodes = network.status();
        Instant now = place.surroundings().clock().instant();
        switch (output) {
            case TABLE -> Table.print(place.surroundings().out(), rows(nodes, now));
            case JSON ->
                place.surroundings().out().println(json(network, nodes, now).canonical());
        }
        place.surroundings().out().flush();
        nodes.stream()
                .filter(node -> !node.fault().isEmpty())
                .forEach(node -> place.surroundings().err().println("aval: " + node.fault()));
        boolean well =
                nodes.stream().allMatch(node -> node.running() && node.fault().isEmpty());
        return (well ? ExitCode.OK : ExitCode.UNAVAILABLE).number();
    }

    private static List<List<String>> rows(List<NodeStatus> nodes, Instant now) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("NODE", "STATE", "PID", "BLOCKS", "ROLE", "UP", "CPU s", "MB", "PORTS"));
        for (NodeStatus node : nodes) {
            rows.add(List.of(
                    node.name(),
                    state(node),
                    node.vitals().map(vitals -> Long.toString(vitals.pid())).orElse("-"),
                    node.height() < 0 ? "-" : Long.toString(node.height()),
                    node.role().isEmpty() ? "-" : node.role(),
                    node.vitals().map(vitals -> duration(vitals, now)).orElse("-"),
                    node.vitals().map(StatusCommand::cpu).orElse("-"),
                    node.vitals()
                            .map(vitals -> Long.toString(vitals.residentBytes() / MEGABYTE))
                            .orElse("-"),
                    String.join(",", node.ports().stream().map(String::valueOf).toList())));
        }
        return rows;
    }

    private static String state(NodeStatus node) {
        if (!node.running()) {
            return "down";
        }
        return node.fault().isEmpty() ? "up" : "mute";
    }

    private static String duration(Vitals vitals, Instant now) {
        Duration up = Duration.between(vitals.started(), now);
        return up.toHours() > 0
                ? up.toHours() + " h " + up.toMinutesPart() + " min"
                : up.toMinutes() > 0
                        ? up.toMinutes() + " min " + up.toSecondsPart() + " s"
                        : Math.max(0, up.toSeconds()) + " s";
    }

    private static String cpu(Vitals vitals) {
        return String.format(Locale.ROOT, "%.1f", vitals.cpu().toMillis() / 1e3);
    }

    private static Json.Obj json(Network network, List<NodeStatus> nodes, Instant now) {
        List<Json> items = new ArrayList<>();
        for (NodeStatus node : nodes) {
            TreeMap<String, Json> item = new TreeMap<>();
            item.put("name", new Json.Text(node.name()));
            item.put("kind", new Json.Text(node.kind().name().toLowerCase(Locale.ROOT)));
            item.put("organisation", new Json.Text(node.organisation()));
            item.put("state", new Json.Text(state(node)));
            item.put("role", new Json.Text(node.role()));
            item.put(
                    "ports",
                    new Json.Arr(node.ports().stream()
                            .map(port -> (Json) new Json.Num(port))
                            .toList()));
            if (node.height() >= 0) {
                item.put("blocks", new Json.Num(node.height()));
            }
            node.vitals().ifPresent(vitals -> item.putAll(json(vitals, now)));
            items.add(new Json.Obj(item));
        }
        TreeMap<String, Json> all = new TreeMap<>();
        all.put("channel", new Json.Text(network.topology().channel()));
        all.put("ordering", new Json.Text(network.topology().consensus().name().toLowerCase(Locale.ROOT)));
        all.put("folder", new Json.Text(network.folder().root().toString()));
        all.put("nodes", new Json.Arr(items));
        return new Json.Obj(all);
    }

    private static Map<String, Json> json(Vitals vitals, Instant now) {
        return Map.of(
                "pid",
                new Json.Num(vitals.pid()),
                "upSeconds",
                new Json.Num(Math.max(0, Duration.between(vitals.started(), now).toSeconds())),
                "cpuMillis",
                new Json.Num(vitals.cpu().toMillis()),
                "residentBytes",
                new Json.Num(vitals.residentBytes()));
    }
}

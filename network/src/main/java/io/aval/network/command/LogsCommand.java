package io.aval.network.command;

import io.aval.network.NetworkException;
import io.aval.network.log.LogEntry;
import io.aval.network.log.MergedLog;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "logs",
        mixinStandardHelpOptions = true,
        description = "The logs of all nodes, or of some, as one, by time.")
final class LogsCommand implements Callable<Integer> {

    private static final long PAUSE_MILLIS = 200;

    @Mixin
    Place place;

    @Parameters(arity = "0..*", paramLabel = "NODE", description = "Such as peer-BankA; all if none is named.")
    List<String> nodes = List.of();

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is written from now on; Ctrl-C ends.")
    boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            description = "At most so many entries back; 50.")
    int lines = 50;

    @Option(
            names = "--grep",
            paramLabel = "TEXT",
            description = "Only entries that hold it, such as a transaction's id.")
    String grep = "";

    LogsCommand(Surroundings surroundings) {
        this.place = new Place(surroundings);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> known = MergedLog.names(place.folder().nodes());
        if (known.isEmpty()) {
            throw place.none();
        }
        for (String node : nodes) {
            if (!known.contains(node)) {
                throw new NetworkException(
                        NetworkException.Kind.NOT_FOUND, "No node has the name " + node + "; there are " + known + ".");
            }
        }
        MergedLog log = MergedLog.open(place.folder().nodes(), nodes, ZoneId.systemDefault());
        LogLines shown = new LogLines(
                place.surroundings().out(),
                nodes.isEmpty() ? known : nodes,
                place.surroundings().terminal());
        List<LogEntry> first = wanted(log.more());
        shown.show(first.subList(Math.max(0, first.size() - lines), first.size()));
        while (follow && !place.surroundings().out().checkError()) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            shown.show(wanted(log.more()));
        }
        return ExitCode.OK.number();
    }

    private List<LogEntry> wanted(List<LogEntry> entries) {
        return entries.stream().filter(entry -> entry.text().contains(grep)).toList();
    }
}

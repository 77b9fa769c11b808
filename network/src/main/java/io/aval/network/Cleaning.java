package io.aval.network;

import io.aval.network.NetworkException.Kind;
import io.aval.network.node.RecordedProcesses;
import io.aval.network.node.Vitals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Removes what a network left on the disk. */
final class Cleaning {

    private Cleaning() {}

    /** @throws NetworkException if a process still runs */
    static void of(NetworkFolder folder, boolean certificatesToo) throws IOException {
        if (!Files.isDirectory(folder.root())) {
            return;
        }
        try (FolderLock _ = FolderLock.take(folder)) {
            SortedMap<String, Vitals> running = running(folder);
            if (!running.isEmpty()) {
                throw new NetworkException(
                        Kind.REFUSED,
                        running.size() + " processes of this network run, such as " + running.firstKey()
                                + ": 'aval network down' ends them.");
            }
            for (Path part : List.of(
                    folder.nodes(), folder.channel(), folder.contracts(), folder.connections(), folder.builder())) {
                Contracts.remove(part);
            }
            if (certificatesToo) {
                Contracts.remove(folder.certificates());
                Files.deleteIfExists(folder.topology());
            }
        }
    }

    /** Every process that runs, by its node's name. */
    static SortedMap<String, Vitals> running(NetworkFolder folder) throws IOException {
        SortedMap<String, Vitals> running = new TreeMap<>();
        for (Path file : RecordedProcesses.below(folder.nodes())) {
            Optional<Vitals> vitals = RecordedProcesses.vitals(file);
            String name = file.getName(file.getNameCount() - 2).toString();
            vitals.ifPresent(living -> running.put(name, living));
        }
        return running;
    }
}

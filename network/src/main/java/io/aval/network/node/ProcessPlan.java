package io.aval.network.node;

import io.aval.network.programs.Command;
import java.nio.file.Path;
import java.util.List;

/**
 * How a process is started and when it is ready.
 *
 * @param name unique in the network
 * @param log file that takes all that the process writes; its folder must exist
 * @param ports what the process opens on the loopback address
 */
public record ProcessPlan(String name, Command command, Path log, List<Integer> ports, Readiness readiness) {
    public ProcessPlan {
        ports = List.copyOf(ports);
    }
}

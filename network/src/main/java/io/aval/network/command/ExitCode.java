package io.aval.network.command;

import io.aval.network.NetworkException;
import io.aval.network.administration.AdministrationException;
import io.aval.network.channel.GenesisChangedException;
import io.aval.network.node.NodeFailedException;
import io.aval.network.node.PortsTakenException;
import io.aval.network.topology.TopologyException;
import java.nio.file.NoSuchFileException;

/** What the process says to a script; the same numbers as every other command of Aval. */
public enum ExitCode {
    OK(0),
    FAULT(1),
    USAGE(2),
    WRONG_DATA(3),
    NOT_FOUND(4),
    REFUSED(5),
    CONFLICT(6),
    UNAVAILABLE(7),
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The process's exit status. */
    public int number() {
        return number;
    }

    static ExitCode of(Exception failure) {
        return switch (failure) {
            case NetworkException told -> of(told.kind());
            case TopologyException wrong -> WRONG_DATA;
            case GenesisChangedException refused -> REFUSED;
            case PortsTakenException taken -> UNAVAILABLE;
            case NodeFailedException failed -> UNAVAILABLE;
            case AdministrationException silent -> UNAVAILABLE;
            case NoSuchFileException missing -> NOT_FOUND;
            case InterruptedException interrupted -> INTERRUPTED;
            default -> FAULT;
        };
    }

    private static ExitCode of(NetworkException.Kind kind) {
        return switch (kind) {
            case WRONG_DATA -> WRONG_DATA;
            case NOT_FOUND -> NOT_FOUND;
            case REFUSED -> REFUSED;
            case CONFLICT -> CONFLICT;
            case UNAVAILABLE -> UNAVAILABLE;
        };
    }
}

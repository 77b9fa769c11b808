package io.aval.network.programs;

import java.io.IOException;

/** A program of Fabric's did not do what it was asked for; the message holds what it said. */
public final class ProgramFailedException extends IOException {

    private static final long serialVersionUID = 1L;

    public ProgramFailedException(String message) {
        super(message);
    }
}

package io.aval.network.leak;

import java.io.IOException;

/** A file does not have the form that its name says. */
final class DamagedFileException extends IOException {

    private static final long serialVersionUID = 1;

    DamagedFileException(String message) {
        super(message);
    }
}

package io.aval.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The logins that {@code aval up} has written for its owner: where each role's desk is and with which token. */
record Logins(List<Login> all) {

    /** The file's name inside the data folder. */
    static final String FILE = "logins.json";

    /**
     * One login.
     *
     * @param as the short name of the role, such as {@code bank-a}
     * @param address host and port of the desk's gRPC
     */
    record Login(String as, String organisation, String user, String address, String token) {}

    static Logins read(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            throw new Failure(
                    ExitCode.UNAVAILABLE,
                    "NO_LOGINS",
                    "There is no " + file + ", so no desk is known here.",
                    "Start the demonstration with 'aval up', or give --address and set AVAL_TOKEN.");
        }
        try {
            return of(Json.read(Files.readString(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure(
                    ExitCode.INVALID_DATA,
                    "BAD_LOGINS",
                    file + " cannot be read (" + e.getMessage() + ").",
                    "Start 'aval up' again; it writes the file anew.");
        }
    }

    private static Logins of(Json json) {
        List<Login> logins = new ArrayList<>();
        if (json instanceof Json.Obj(var members) && members.get("logins") instanceof Json.Arr(var items)) {
            for (Json item : items) {
                logins.add(new Login(
                        Json.shown(item, "as"),
                        Json.shown(item, "organisation"),
                        Json.shown(item, "user"),
                        Json.shown(item, "grpc"),
                        Json.shown(item, "token")));
            }
        }
        return new Logins(logins);
    }

    Login as(String name) {
        return all.stream()
                .filter(login -> login.as().equals(name))
                .findFirst()
                .orElseThrow(() -> Failure.usage(
                        "There is no login '" + name + "'.",
                        "Choose one of "
                                + String.join(", ", all.stream().map(Login::as).toList()) + "."));
    }
}

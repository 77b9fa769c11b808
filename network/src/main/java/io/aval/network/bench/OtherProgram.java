package io.aval.network.bench;

import io.aval.client.load.Row;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that measures something else and prints rows ({@link Row}).
 *
 * @param label what its rows are called in the table
 * @param command a line for the shell
 */
record OtherProgram(String label, String command) {

    /**
     * Reads {@code label=command}.
     *
     * @throws IllegalArgumentException with a sentence
     */
    static OtherProgram parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw new IllegalArgumentException("--also is LABEL=COMMAND, not " + text);
        }
        return new OtherProgram(text.substring(0, equals), text.substring(equals + 1));
    }

    /**
     * Runs it to its end; what it says on standard error goes where this program's goes.
     *
     * @return its rows, under its label
     * @throws IOException if it fails or prints none
     */
    List<Row> rows() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("/bin/sh", "-c", command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            List<String> lines = new ArrayList<>();
            try (BufferedReader out = process.inputReader()) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    lines.add(line);
                }
            }
            int exit = process.waitFor();
            List<Row> rows = Row.in(lines);
            if (exit != 0 || rows.isEmpty()) {
                throw new IOException(label + " printed " + rows.size() + " rows and ended with " + exit);
            }
            return rows.stream()
                    .map(row -> row.named(label + ": " + row.name()))
                    .toList();
        } finally {
            process.destroy();
        }
    }
}

package io.aval.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Data to standard output as a table or as JSON, everything else to standard error. */
final class Printer {

    /** The forms of data. */
    enum Form {
        table,
        json,
        csv
    }

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            defaultValue = "table",
            description = "table (for people), json (for programs) or csv (whole lists, for a spreadsheet)")
    Form form;

    @Option(
            names = {"-q", "--quiet"},
            description = "no talk and no progress on standard error")
    boolean quiet;

    /** A line of the answer's table, or the JSON that stands for the whole answer. */
    void answer(Json json, Runnable table) {
        if (form == Form.csv) {
            throw Failure.usage("This is no list of records.", "Give --output table or json.");
        }
        if (form == Form.json) {
            out().println(json.text());
        } else {
            table.run();
        }
        out().flush();
    }

    /** A part of an answer in its own form. */
    void raw(String text) {
        out().print(text);
        out().flush();
    }

    void line(String text) {
        out().println(text);
    }

    /** Names and values, aligned. */
    void pairs(List<List<String>> rows) {
        rows(rows);
    }

    /** Columns as wide as their widest cell; the last is not padded. */
    void rows(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i));
                if (i < row.size() - 1) {
                    line.repeat(' ', widths[i] - width(row.get(i)) + 2);
                }
            }
            out().println(line.toString().stripTrailing());
        }
    }

    /** Talk. */
    void say(String text) {
        if (!quiet) {
            err().println(text);
            err().flush();
        }
    }

    ProgressBar progress(String what) {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return new ProgressBar(what, err(), terminal && !quiet);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Chinese characters take two columns of a terminal. */
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 && c <= 0xFFE6 ? 2 : 1).sum();
    }
}

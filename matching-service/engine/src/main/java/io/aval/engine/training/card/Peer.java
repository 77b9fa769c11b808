package io.aval.engine.training.card;

import io.aval.engine.training.table.Column;
import io.aval.engine.training.table.DataSet;
import io.aval.engine.training.table.Folds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Another's learners on the same rows in the same folds: scikit-learn's logistic regression and XGBoost, run by a Python
 * that is named. Not part of any test; absent, it is said so.
 */
final class Peer {

    private Peer() {}

    /** What a learner of the peer reached: mean area under the curve, mean calibration error, seconds. */
    record Result(String name, double auc, double ece, double seconds) {}

    /** The results, or the one sentence that says why there are none. */
    record Answer(List<Result> results, String said) {}

    static Answer run(Path python, DataSet data, CardOptions options) {
        try {
            Path folder = Files.createTempDirectory("aval-peer");
            try {
                return run(python, data, options, folder);
            } finally {
                for (String name : List.of("rows.csv", "folds.csv", "peer.py")) {
                    Files.deleteIfExists(folder.resolve(name));
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            return new Answer(List.of(), "The peer did not run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(List.of(), "The peer was interrupted.");
        }
    }

    private static Answer run(Path python, DataSet data, CardOptions options, Path folder)
            throws IOException, InterruptedException {
        write(folder, data, options);
        Process process = new ProcessBuilder(
                        python.toString(), folder.resolve("peer.py").toString(), folder.toString())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            return new Answer(
                    List.of(), "The peer failed: " + out.strip().lines().reduce("", (a, b) -> b));
        }
        List<Result> results = new ArrayList<>();
        for (String line : out.lines().toList()) {
            String[] parts = line.split("\t", -1);
            if (parts.length == 4) {
                results.add(new Result(
                        parts[0],
                        Double.parseDouble(parts[1]),
                        Double.parseDouble(parts[2]),
                        Double.parseDouble(parts[3])));
            }
        }
        return new Answer(results, results.isEmpty() ? out.strip() : "");
    }

    private static void write(Path folder, DataSet data, CardOptions options) throws IOException {
        try (InputStream script = Objects.requireNonNull(Peer.class.getResourceAsStream("peer.py"), "peer.py")) {
            Files.write(folder.resolve("peer.py"), script.readAllBytes());
        }
        StringBuilder rows = new StringBuilder();
        rows.append(String.join(",", data.columns().stream().map(Peer::kind).toList()));
        rows.append('\n');
        for (int i = 0; i < data.size(); i++) {
            for (double value : data.rows()[i]) {
                rows.append(value).append(',');
            }
            rows.append(data.bad()[i] ? 1 : 0).append('\n');
        }
        Files.writeString(folder.resolve("rows.csv"), rows);
        StringBuilder folds = new StringBuilder();
        for (int run = 0; run < options.runs(); run++) {
            for (int fold : Folds.stratified(data.bad(), options.folds(), options.seed(), run)) {
                folds.append(fold).append(',');
            }
            folds.setCharAt(folds.length() - 1, '\n');
        }
        Files.writeString(folder.resolve("folds.csv"), folds);
    }

    private static String kind(Column column) {
        return column.numeric() ? "n" : "w";
    }
}

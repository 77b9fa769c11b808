package io.aval.workbench;

import io.aval.engine.training.card.Card;
import io.aval.engine.training.card.CardOptions;
import io.aval.engine.training.table.DataSet;
import io.aval.engine.training.table.TableException;
import io.aval.engine.training.table.TableFile;
import io.aval.rules.appraisal.credit.Origin;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "card",
        mixinStandardHelpOptions = true,
        description = "Trains and validates credit models on a data set, and writes the model card.")
final class CardCommand implements Callable<Integer> {

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "real rows, CSV or ARFF, UTF-8 or GBK; missing: ? or empty")
    List<Path> real = new ArrayList<>();

    @Option(names = "--generated", paramLabel = "FILE", description = "generated rows instead; the two are never mixed")
    List<Path> generated = new ArrayList<>();

    @Option(
            names = "--target",
            paramLabel = "COLUMN",
            defaultValue = "",
            description = "says whether a row defaulted (the last one)")
    String target;

    @Option(
            names = "--bad",
            paramLabel = "WORD",
            defaultValue = "",
            description = "what it says then (1, bad, default, yes, true, or the rarer word)")
    String bad;

    @Option(names = "--ignore", paramLabel = "COLUMN", description = "a column not to learn from; may be repeated")
    List<String> ignored = new ArrayList<>();

    @Option(
            names = "--time",
            paramLabel = "COLUMN",
            defaultValue = "",
            description = "orders the rows; then judged in and out of time")
    String time;

    @Option(names = "--ordered", description = "the rows stand in the order of time")
    boolean ordered;

    @Option(names = "--segment", paramLabel = "COLUMN", defaultValue = "", description = "judges by segment, too")
    String segment;

    @Option(names = "--folds", defaultValue = "10", description = "folds (10)")
    int folds;

    @Option(names = "--runs", defaultValue = "1", description = "divisions into folds (1)")
    int runs;

    @Option(names = "--seed", defaultValue = "1", description = "of divisions and training (1)")
    long seed;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            defaultValue = "card.html",
            description = "the page (card.html); the models go beside it as JSON")
    Path page;

    @Option(
            names = "--peer",
            paramLabel = "PROGRAM",
            description = "a Python with scikit-learn and XGBoost to compare with")
    @Nullable
    Path peer;

    @Override
    public Integer call() throws IOException {
        if (real.isEmpty() && generated.isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "No file is named.");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        TableFile.Roles roles = new TableFile.Roles(target, bad, ignored, time);
        CardOptions options =
                new CardOptions(folds, runs, seed, ordered || !time.isEmpty(), segment, Optional.ofNullable(peer));
        try {
            List<DataSet> sources = new ArrayList<>();
            for (Path file : real) {
                sources.add(TableFile.read(file, roles, Origin.REAL));
            }
            for (Path file : generated) {
                sources.add(TableFile.read(file, roles, Origin.GENERATED));
            }
            Card.write(sources, options, page, err::println).forEach(out::println);
        } catch (TableException unusable) {
            throw new Fault(Fault.WRONG_DATA, "IMPORT_UNREADABLE", unusable.sentence(), "");
        }
        out.println("written: " + page);
        return 0;
    }
}

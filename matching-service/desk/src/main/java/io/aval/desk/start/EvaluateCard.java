package io.aval.desk.start;

import io.aval.engine.training.card.Card;
import io.aval.engine.training.card.CardOptions;
import io.aval.engine.training.table.DataSet;
import io.aval.engine.training.table.TableException;
import io.aval.engine.training.table.TableFile;
import io.aval.rules.appraisal.credit.Origin;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Trains and validates credit models on a data set and writes the model card: reads and writes files, asks no desk. */
public final class EvaluateCard {

    private static final String USAGE = """
            Usage: aval evaluate card FILE [OPTIONS]
              FILE               real rows, CSV or ARFF, UTF-8 or GBK, missing: ? or empty
              --generated FILE   generated rows instead; the two are never mixed
              --target COLUMN    which column says whether a row defaulted (the last one)
              --bad WORD         what it says then (1, bad, default, yes, true, or the rarer word)
              --ignore COLUMN    a column not to learn from; may be repeated
              --time COLUMN      puts the rows in order and judges in and out of time
              --ordered          the rows stand in the order of time
              --segment COLUMN   judges by segment, too; its name as the card writes it
              --folds N          folds (10)
              --runs N           divisions into folds (1)
              --seed N           of divisions and training (1)
              --to FILE          the page (card.html); the models go beside it as JSON
              --peer PROGRAM     a Python with scikit-learn and XGBoost to compare with
            Exit codes: 0 done, 2 wrong command line, 3 data that cannot be used, 5 refused
            """;

    private static final int REFUSED = 5;

    private final List<Path> real = new ArrayList<>();
    private final List<Path> generated = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private String target = "";
    private String bad = "";
    private String time = "";
    private boolean ordered;
    private String segment = "";
    private int folds = CardOptions.USUAL.folds();
    private int runs = CardOptions.USUAL.runs();
    private long seed = CardOptions.USUAL.seed();
    private Path page = Path.of("card.html");
    private Optional<Path> peer = Optional.empty();

    private EvaluateCard() {}

    /** Writes the card; exit status as said. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** Writes the card; the exit status. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(USAGE);
            return 0;
        }
        try {
            EvaluateCard command = new EvaluateCard();
            command.read(new ArrayDeque<>(arguments));
            command.write(out, err);
            return 0;
        } catch (StartFailure failure) {
            err.println("aval: " + failure.sentence());
            return failure.exit();
        } catch (RefusedException refused) {
            err.println("aval: " + refused.getMessage());
            return REFUSED;
        } catch (TableException unusable) {
            err.println("aval: " + unusable.sentence());
            return Sentences.INVALID_DATA;
        } catch (IOException | IllegalArgumentException e) {
            err.println("aval: " + e.getMessage());
            return Sentences.INVALID_DATA;
        }
    }

    private void read(Deque<String> words) {
        while (!words.isEmpty()) {
            String word = words.removeFirst();
            switch (word) {
                case "--generated" -> generated.add(Path.of(value(word, words)));
                case "--target" -> target = value(word, words);
                case "--bad" -> bad = value(word, words);
                case "--ignore" -> ignored.add(value(word, words));
                case "--time" -> time = value(word, words);
                case "--ordered" -> ordered = true;
                case "--segment" -> segment = value(word, words);
                case "--folds" -> folds = (int) number(word, words);
                case "--runs" -> runs = (int) number(word, words);
                case "--seed" -> seed = number(word, words);
                case "--to" -> page = Path.of(value(word, words));
                case "--peer" -> peer = Optional.of(Path.of(value(word, words)));
                default -> {
                    if (word.startsWith("-")) {
                        throw usage("'" + word + "' is not known here.");
                    }
                    real.add(Path.of(word));
                }
            }
        }
        if (real.isEmpty() && generated.isEmpty()) {
            throw usage("No file is named.");
        }
    }

    private void write(PrintStream out, PrintStream err) throws IOException, TableException {
        TableFile.Roles roles = new TableFile.Roles(target, bad, ignored, time);
        List<DataSet> sources = new ArrayList<>();
        for (Path file : real) {
            sources.add(TableFile.read(file, roles, Origin.REAL));
        }
        for (Path file : generated) {
            sources.add(TableFile.read(file, roles, Origin.GENERATED));
        }
        CardOptions options = new CardOptions(folds, runs, seed, ordered || !time.isEmpty(), segment, peer);
        Card.write(sources, options, page, err::println).forEach(out::println);
        out.println("written: " + page);
    }

    private static String value(String option, Deque<String> words) {
        if (words.isEmpty()) {
            throw usage(option + " needs a value.");
        }
        return words.removeFirst();
    }

    private static long number(String option, Deque<String> words) {
        try {
            return Long.parseLong(value(option, words));
        } catch (NumberFormatException e) {
            throw usage(option + " needs a whole number.");
        }
    }

    private static StartFailure usage(String what) {
        return new StartFailure(Sentences.USAGE, what + " See 'aval evaluate card --help'.");
    }
}

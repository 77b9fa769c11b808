package io.aval.engine.training.sme;

import io.aval.engine.training.learn.LogitLearner;
import io.aval.engine.training.learn.Options;
import io.aval.engine.training.table.DataSet;
import io.aval.rules.appraisal.Family;
import io.aval.rules.appraisal.Model;
import io.aval.rules.appraisal.credit.CreditModel;
import io.aval.rules.appraisal.credit.EventClass;
import io.aval.rules.appraisal.credit.GradeScale;
import io.aval.rules.appraisal.credit.Scorecard;
import io.aval.rules.appraisal.credit.TermCurve;
import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** The credit model of the demonstration: trained on generated enterprises, and named so. */
public final class HouseModel {

    /** Its name, all versions. */
    public static final String NAME = "credit-generated";

    private static final String RESOURCE = "house-credit-model.json";
    private static final int ROWS = 4_000;
    private static final long SEED = 20261123;
    private static final int A_YEAR = 365;

    private HouseModel() {}

    /** Trains it again, the same bytes every time; prints it, or writes it to the file that is named. */
    public static void main(String[] arguments) throws IOException {
        String text = trained().canonical() + "\n";
        if (arguments.length == 0) {
            System.out.print(text);
        } else {
            Files.writeString(Path.of(arguments[0]), text);
        }
    }

    /** The model as it is shipped. */
    public static Model shipped() {
        try (InputStream in = Objects.requireNonNull(HouseModel.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Schema.of(Model.class).decode(JsonReader.read(text.strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model trained anew, as canonical JSON. */
    public static Json.Obj trained() {
        DataSet data = SmeGenerator.draw(ROWS, SEED);
        CreditModel credit = new LogitLearner(options(), false).learn(data, SEED);
        Model model = new Model(
                NAME,
                1,
                Family.CREDIT,
                BusinessDay.parse("2026-01-01"),
                BusinessDay.parse("2030-12-31"),
                Schema.of(CreditModel.class).encode(credit));
        return Schema.of(Model.class).encode(model);
    }

    /** Families, signs and half-lives of the generated features. */
    public static Options options() {
        TreeMap<String, String> families = new TreeMap<>();
        TreeMap<String, Integer> signs = new TreeMap<>();
        for (SmeFeature feature : SmeFeature.ALL) {
            families.put(feature.name(), feature.family());
            if (feature.words().isEmpty()) {
                signs.put(feature.name(), feature.sign());
            }
        }
        List<EventClass> events = List.of(
                new EventClass("overdue", A_YEAR),
                new EventClass("lawsuit", 2 * A_YEAR),
                new EventClass("penalty", 3 * A_YEAR));
        return new Options(
                families,
                new TreeSet<>(List.of("operation.industry", "operation.age-years")),
                signs,
                GradeScale.USUAL,
                new TermCurve(new Decimal("0.8"), Collections.nCopies(5, Decimal.ZERO)),
                Scorecard.USUAL,
                events,
                A_YEAR);
    }
}

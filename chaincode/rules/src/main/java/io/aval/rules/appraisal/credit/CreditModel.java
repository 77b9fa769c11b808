package io.aval.rules.appraisal.credit;

import io.aval.rules.appraisal.Family;
import io.aval.rules.appraisal.Model;
import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import java.util.List;

/**
 * The parameters of a {@link Family#CREDIT} model: the margin is {@code intercept + Σ inputs + Σ trees}. An additive
 * model has no trees, a boosted one no weights. Immutable.
 *
 * @param training what it was trained on
 * @param calibration from the margin to the log-odds of default
 * @param sector probability of default of the sector, to which a stale score decays
 * @param events classes of events, each feeding an input {@code event.<name>}
 * @param halfLifeDays days after which a score counts half beside the sector's
 */
public record CreditModel(
        Training training,
        Decimal intercept,
        @Size(min = 1, max = 200) List<CreditInput> inputs,
        @Size(max = 1000) List<Tree> trees,
        Calibration calibration,
        Spread spread,
        Pool sector,
        GradeScale grades,
        TermCurve term,
        Scorecard scorecard,
        @Size(max = 20) List<EventClass> events,
        @Range(min = 1, max = 36_600) int halfLifeDays) {

    /**
     * What a model was trained on.
     *
     * @param data name of the data set
     * @param digest of the file or of the generated rows
     * @param rows after duplicates were removed
     * @param defaults among them
     */
    public record Training(
            @Text(max = 100) String data,
            Digest digest,
            Origin origin,
            @Text(max = 128) String seed,
            @Range(max = 100_000_000) int rows,
            @Range(max = 100_000_000) int defaults) {}

    /** Throws {@link IllegalArgumentException} if a tree reads an input that is not there or names come twice. */
    public CreditModel {
        inputs = List.copyOf(inputs);
        trees = List.copyOf(trees);
        events = List.copyOf(events);
        int known = inputs.size();
        boolean placed =
                trees.stream().flatMap(tree -> tree.splits().stream()).allMatch(split -> split.input() < known);
        long names = inputs.stream().map(CreditInput::name).distinct().count();
        if (!placed || names < known) {
            throw new IllegalArgumentException("inputs");
        }
    }

    /**
     * The parameters of a model.
     *
     * @throws IllegalArgumentException if the model is not about credit
     * @throws io.aval.rules.refusal.RefusedException if they are not of this form
     */
    public static CreditModel of(Model model) {
        if (model.family() != Family.CREDIT) {
            throw new IllegalArgumentException("no credit model");
        }
        return Schema.of(CreditModel.class).decode(model.parameters());
    }

    /** Whether the grade comes of trees. */
    public boolean boosted() {
        return !trees.isEmpty();
    }
}

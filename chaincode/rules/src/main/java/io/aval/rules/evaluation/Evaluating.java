package io.aval.rules.evaluation;

import io.aval.rules.act.Docket;
import io.aval.rules.appraisal.Family;
import io.aval.rules.appraisal.Model;
import io.aval.rules.appraisal.sheet.Outcome;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.Collection;
import java.util.function.Function;

/** How an act evaluates: every endorser computes the outcome itself and signs only what was claimed. */
public final class Evaluating {

    /** Days after which a sheet's base is too old to evaluate by. */
    public static final int MAX_AGE_DAYS = 90;

    private Evaluating() {}

    /**
     * What is to be evaluated.
     *
     * @param model the record of the model's version
     * @param result digest of the outcome that the assessor computed
     */
    public record Request(RecordId model, Sheet sheet, Digest result) {}

    /**
     * Computes the outcome, keeps what rests on it and behind that the papers.
     *
     * @param papers what will be kept: whose they are and about what
     * @param keepers who keeps what rests on it; the papers themselves stay with the assessor and the owner
     * @param proof makes the record that rests on the evaluation
     * @return the id of that record
     * @throws io.aval.rules.refusal.RefusedException {@link Code#EVALUATION_DIFFERS} if the outcome is another,
     *     {@link Code#EVALUATION_BASE} if the sheet's base lies ahead or too far back, and what
     *     {@link PublishedModel#requireUsable} throws
     */
    public static RecordId of(
            Papers papers,
            Request request,
            Family family,
            Docket docket,
            Collection<Organisation> keepers,
            Function<Evaluation, Evaluated> proof) {
        Sheet sheet = papers.sheet();
        boolean timely = !sheet.base().isAfter(docket.day())
                && !sheet.base().plusDays(MAX_AGE_DAYS).isBefore(docket.day());
        Code.EVALUATION_BASE.unless(
                timely, "field", "/evaluation/sheet/base", "today", docket.day().toString());
        PublishedModel published =
                docket.need(request.model(), PublishedModel.class).body();
        published.requireUsable(family, docket.day());
        Model model = published.model();
        long seed = Appraisal.seed(papers.subject(), sheet, model);
        Outcome outcome = Appraisal.evaluate(sheet, model, seed);
        Code.EVALUATION_DIFFERS.unless(outcome.digest().equals(request.result()), "field", "/evaluation/result");
        Evaluation evaluation = new Evaluation(
                docket.idAfterNext(),
                sheet.root(),
                sheet.marks(),
                request.model(),
                model.digest(),
                seed,
                sheet.base(),
                outcome);
        RecordId id = docket.create(proof.apply(evaluation), keepers);
        docket.create(papers, papers.keepers());
        return id;
    }
}

package io.aval.client.evaluation;

import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.evaluation.Evaluated;
import io.aval.rules.evaluation.Evaluation;
import io.aval.rules.evaluation.Papers;
import io.aval.rules.evaluation.PublishedModel;
import io.aval.rules.evaluation.Recomputation;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.refusal.Code;
import java.util.Optional;
import java.util.Set;

/**
 * The dossier of one evaluation. Immutable.
 *
 * @param proof the certificate or the rating
 * @param papers its inputs
 * @param model the version of the model by which it was evaluated
 */
public record Dossier(Opening proof, Opening papers, Opening model) {

    private static final Set<Kind> PROOFS = Set.of(Kind.CERTIFICATE, Kind.RATING);

    /**
     * Reads a dossier.
     *
     * @throws io.aval.rules.refusal.RefusedException if it is not one; its {@code field} says where
     */
    public static Dossier read(String text) {
        Dossier dossier = Schema.of(Dossier.class).decode(JsonReader.read(text));
        Code.WRONG_KIND.unless(PROOFS.contains(dossier.proof.kind()), "field", "/proof");
        Code.WRONG_KIND.unless(dossier.papers.kind() == Kind.PAPERS, "field", "/papers");
        Code.WRONG_KIND.unless(dossier.model.kind() == Kind.MODEL, "field", "/model");
        return dossier;
    }

    /** Its text, in canonical form. */
    public String text() {
        return Schema.of(Dossier.class).encode(this).canonical();
    }

    /**
     * The evaluation in a certificate or rating.
     *
     * @throws io.aval.rules.refusal.RefusedException {@link Code#WRONG_KIND} for another record, {@link
     *     Code#EVALUATION_NONE} for a certificate of before evaluations were recomputed
     */
    public static Evaluation evaluation(Opening proof) {
        return Optional.ofNullable(evaluated(proof).evaluation())
                .orElseThrow(() -> Code.EVALUATION_NONE.refuse("id", proof.id().value()));
    }

    /** Computes the evaluation again and compares. */
    public Recomputation.Result recompute() {
        return Recomputation.of(
                evaluated(proof),
                evaluation(proof),
                papers.id(),
                body(papers, Papers.class),
                body(model, PublishedModel.class).model());
    }

    private static Evaluated evaluated(Opening proof) {
        return body(proof, Evaluated.class);
    }

    private static <B extends Body> B body(Opening opening, Class<B> type) {
        Body body = Kinds.ALL.body(opening);
        Code.WRONG_KIND.unless(type.isInstance(body), "id", opening.id().value());
        return type.cast(body);
    }
}

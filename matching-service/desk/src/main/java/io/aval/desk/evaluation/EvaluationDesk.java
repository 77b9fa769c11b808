package io.aval.desk.evaluation;

import io.aval.client.evaluation.Dossier;
import io.aval.desk.access.Entitlement;
import io.aval.desk.access.User;
import io.aval.desk.follower.PublicFacts;
import io.aval.desk.reception.Answer;
import io.aval.desk.reception.FourEyes;
import io.aval.desk.reception.Reading;
import io.aval.engine.filtering.Filtered;
import io.aval.engine.index.RecordIndex;
import io.aval.rules.appraisal.Family;
import io.aval.rules.appraisal.Model;
import io.aval.rules.appraisal.sheet.Outcome;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.evaluation.Appraisal;
import io.aval.rules.evaluation.Evaluating;
import io.aval.rules.evaluation.Evaluation;
import io.aval.rules.evaluation.PublishedModel;
import io.aval.rules.evaluation.Recomputation;
import io.aval.rules.ip.IpActs;
import io.aval.rules.law.Kinds;
import io.aval.rules.law.Law;
import io.aval.rules.rating.RatingActs;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.security.SecureRandom;
import java.util.List;
import java.util.TreeMap;

/**
 * Evaluates for users, and computes again what others evaluated. Every method refuses by {@link
 * io.aval.rules.refusal.RefusedException}. Thread-safe.
 */
public final class EvaluationDesk {

    /** For how long a certificate is good where nobody says it. */
    private static final int USUAL_MONTHS = 6;

    private static final int SALT_BYTES = 32;

    private final RecordIndex index;
    private final PublicFacts facts;
    private final Entitlement entitlement;
    private final Reading reading;
    private final FourEyes eyes;
    private final SecureRandom random = new SecureRandom();

    public EvaluationDesk(
            RecordIndex index, PublicFacts facts, Entitlement entitlement, Reading reading, FourEyes eyes) {
        this.index = index;
        this.facts = facts;
        this.entitlement = entitlement;
        this.reading = reading;
        this.eyes = eyes;
    }

    /** Filters what is submitted, then evaluates; leaves nothing behind. */
    public Computed compute(User user, EvaluationOrder order) {
        BusinessDay today = facts.day().orElseThrow(Code.NOT_FOUNDED::refuse);
        RecordId modelId = order.model() != null ? order.model() : newest(order.family(), today);
        PublishedModel published = model(modelId);
        published.requireUsable(order.family(), today);
        Filtered filtered = Submitted.filter(order.inputs(), today);
        Code.EVALUATION_NO_VALUE.unless(!filtered.leaves().isEmpty(), "field", "/inputs");
        Sheet sheet = Sheet.of(order.base() != null ? order.base() : today, salt(), filtered.leaves());
        Model model = published.model();
        long seed = Appraisal.seed(order.subject(), sheet, model);
        Outcome outcome = Appraisal.evaluate(sheet, model, seed);
        Evaluating.Request request = new Evaluating.Request(modelId, sheet, outcome.digest());
        List<Noted> notes = filtered.notes().stream().map(Noted::of).toList();
        return new Computed(modelId, model.digest(), seed, sheet, outcome, notes, command(user, order, request));
    }

    /** Evaluates and has it certified, in the name of the user's party; a draft where that needs a second person. */
    public Answer certify(User user, String request, EvaluationOrder order) {
        return eyes.act(user, request, List.of(compute(user, order).command()));
    }

    /**
     * Computes a certificate's or a rating's evaluation again, from the papers that this desk holds.
     *
     * @param reason why; regulators must give one
     */
    public Checked check(User user, RecordId proof, String reason) {
        Dossier dossier = dossier(user, proof, reason);
        Evaluation evaluation = Dossier.evaluation(dossier.proof());
        Recomputation.Result result = dossier.recompute();
        Recomputation.Result.Differs differs = result instanceof Recomputation.Result.Differs found ? found : null;
        return new Checked(
                proof,
                differs == null,
                differs == null ? null : differs.part(),
                differs == null ? null : differs.leaf(),
                evaluation.model(),
                evaluation.modelDigest(),
                evaluation.inputs(),
                evaluation.outcome().digest(),
                evaluation.seed());
    }

    /** What others need to compute it again; only who may read the papers has it. */
    public Dossier dossier(User user, RecordId proof, String reason) {
        Opening opening = reading.get(user, proof, reason).opening();
        Evaluation evaluation = Dossier.evaluation(opening);
        Opening papers = reading.get(user, evaluation.papers(), reason).opening();
        Opening model = reading.get(user, evaluation.model(), reason).opening();
        return new Dossier(opening, papers, model);
    }

    private Json.Obj command(User user, EvaluationOrder order, Evaluating.Request request) {
        RecordId as = entitlement
                .party(user)
                .map(Opening::id)
                .orElseThrow(() -> Code.WRONG_ROLE.refuse("role", user.role().name(), "allowed", "[VALUER]"));
        BusinessDay until = order.validUntil() != null
                ? order.validUntil()
                : request.sheet().base().plusMonths(USUAL_MONTHS);
        return switch (order.family()) {
            case RIGHT -> Law.json(new IpActs.Certify(as, order.subject(), request, until));
            case CREDIT -> {
                if (order.account() == null) {
                    throw Code.MISSING_FIELD.refuse("field", "/account");
                }
                yield Law.json(new RatingActs.Assess(as, order.subject(), order.account(), request, until));
            }
        };
    }

    /** The highest version; of equal ones the first by name, so that the choice does not hang on the index's order. */
    private RecordId newest(Family family, BusinessDay today) {
        TreeMap<Candidate, RecordId> usable = new TreeMap<>();
        index.forEach(Kind.MODEL, opening -> {
            PublishedModel published = (PublishedModel) Kinds.ALL.body(opening);
            Model model = published.model();
            boolean fits = published.state() == PublishedModel.State.APPROVED
                    && model.family() == family
                    && model.valid(today);
            if (fits) {
                usable.put(new Candidate(model.version(), model.name()), opening.id());
            }
        });
        if (usable.isEmpty()) {
            throw Code.MODEL_MISSING.refuse("kind", family.name());
        }
        return usable.firstEntry().getValue();
    }

    private record Candidate(int version, String name) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            int later = Integer.compare(other.version, version);
            return later != 0 ? later : name.compareTo(other.name);
        }
    }

    private PublishedModel model(RecordId id) {
        Opening opening = index.current(id).orElseThrow(() -> Code.UNKNOWN_RECORD.refuse("id", id.value()));
        Code.WRONG_KIND.unless(opening.kind() == Kind.MODEL, "id", id.value());
        return (PublishedModel) Kinds.ALL.body(opening);
    }

    private Digest salt() {
        byte[] bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        return Digest.of(bytes);
    }
}

package io.aval.desk.grpc;

import static io.aval.desk.grpc.Serving.last;

import io.aval.desk.access.User;
import io.aval.desk.follower.PublicFacts;
import io.aval.desk.observation.Observations;
import io.aval.desk.reception.Reception;
import io.aval.engine.eligibility.cell.Filter;
import io.aval.engine.eligibility.cell.Found;
import io.aval.engine.observation.Manifest;
import io.aval.engine.profile.Census;
import io.aval.protocol.BackUpReply;
import io.aval.protocol.BackUpRequest;
import io.aval.protocol.FoldRequest;
import io.aval.protocol.ObservationsGrpc;
import io.aval.protocol.ReachReply;
import io.aval.protocol.ReachRequest;
import io.aval.protocol.Reached;
import io.aval.protocol.RollBackRequest;
import io.aval.protocol.StandingReply;
import io.aval.protocol.StandingRequest;
import io.aval.rules.act.Role;
import io.aval.rules.refusal.Code;
import io.grpc.stub.StreamObserver;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** The calls of {@code observations.proto}. */
final class ObservationCalls extends ObservationsGrpc.ObservationsImplBase {

    private static final int MOST_NAMED = 1_000;
    private static final int WORST_GRADE = 10;

    private final Observations observations;
    private final Reception reception;
    private final PublicFacts facts;
    private final Serving serving;

    ObservationCalls(GrpcDoor.Parts parts, Refusals refusals) {
        this.observations = parts.observations();
        this.reception = parts.reception();
        this.facts = parts.facts();
        this.serving = new Serving(refusals);
    }

    @Override
    public void standing(StandingRequest request, StreamObserver<StandingReply> replies) {
        serving.serve("Standing", replies, user -> {
            reception.requireOfficer(user);
            last(replies, standing(request.getCheck() ? observations.damaged() : List.of()));
        });
    }

    @Override
    public void fold(FoldRequest request, StreamObserver<StandingReply> replies) {
        serving.serve("Fold", replies, user -> {
            reception.requireOfficer(user);
            observations.fold();
            last(replies, standing(List.of()));
        });
    }

    @Override
    public void rollBack(RollBackRequest request, StreamObserver<StandingReply> replies) {
        serving.serve("RollBack", replies, user -> {
            reception.requireOfficer(user);
            observations.rollBack();
            last(replies, standing(List.of()));
        });
    }

    @Override
    public void backUp(BackUpRequest request, StreamObserver<BackUpReply> replies) {
        serving.serve("BackUp", replies, user -> {
            reception.requireOfficer(user);
            Path target = observations.backUp(request.getName());
            last(replies, BackUpReply.newBuilder().setFolder(target.toString()).build());
        });
    }

    @Override
    public void reach(ReachRequest request, StreamObserver<ReachReply> replies) {
        serving.serve("Reach", replies, user -> {
            requireOperator(user);
            Filter filter = filter(request);
            Code.OUT_OF_RANGE.unless(
                    request.getBest() >= 0 && request.getBest() <= MOST_NAMED,
                    "field",
                    "/best",
                    "range",
                    "0.." + MOST_NAMED);
            Census census = observations.census(facts.day().orElseThrow(Code.NOT_FOUNDED::refuse));
            Found found = census.find(filter, request.getBest());
            ReachReply.Builder reply = ReachReply.newBuilder()
                    .setEnterprises(census.enterprises())
                    .setComplete(census.complete())
                    .setCount(found.count());
            for (Found.Hit hit : found.best()) {
                reply.addBest(Reached.newBuilder().setCode(census.code(hit)).setScore(hit.score()));
            }
            last(replies, reply.build());
        });
    }

    private static void requireOperator(User user) {
        Code.WRONG_ROLE.unless(user.role() == Role.OPERATOR, "role", user.role().name(), "allowed", "[OPERATOR]");
    }

    private static Filter filter(ReachRequest request) {
        boolean noGrades = request.getBestGrade() == 0 && request.getWorstGrade() == 0;
        long most = request.getMostRevenueFen() == 0 ? Long.MAX_VALUE - 1 : request.getMostRevenueFen();
        Code.OUT_OF_RANGE.unless(
                request.getLeastRevenueFen() >= 0 && request.getLeastRevenueFen() <= most,
                "field",
                "/least_revenue_fen",
                "range",
                "0.." + most);
        try {
            return new Filter(
                    new TreeSet<>(request.getIndustriesList()),
                    new TreeSet<>(request.getRegionsList()),
                    noGrades ? 1 : request.getBestGrade(),
                    noGrades ? WORST_GRADE : request.getWorstGrade(),
                    request.getLeastRevenueFen(),
                    most,
                    request.getLeastAgeYears(),
                    request.getLeastRights());
        } catch (IllegalArgumentException e) {
            throw Code.OUT_OF_RANGE.refuse("field", "/best_grade", "range", "1..10, the best grade first");
        }
    }

    private StandingReply standing(List<Long> damaged) {
        Observations.Standing now = observations.standing();
        StandingReply.Builder reply =
                StandingReply.newBuilder().setBlock(now.position().block()).addAllDamaged(damaged);
        now.alerts().forEach(alert -> reply.addAlerts(alert.sentence()));
        if (now.epoch().isPresent()) {
            Manifest epoch = now.epoch().get();
            reply.setEpoch(epoch.number()).setEpochHeight(epoch.height()).setEpochRows(epoch.rows());
        }
        return reply.build();
    }
}

package io.aval.desk.matching;

import io.aval.client.Signer;
import io.aval.desk.access.User;
import io.aval.desk.grpc.Matches;
import io.aval.protocol.MatchReply;
import io.aval.protocol.MatchRequest;
import io.aval.rules.canonical.Digest;
import io.aval.rules.refusal.Code;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs as gRPC asks for them.
 *
 * @param signers the key of each user
 */
public record MatchCalls(MatchRuns runs, Function<User, Signer> signers) implements Matches {

    private static final int WHOLE = 1_000;

    @Override
    public MatchReply run(User user, MatchRequest request, Consumer<MatchReply> progress) {
        MatchOrder order = new MatchOrder(request.getSeed(), companies(request), request.getDryRun());
        MatchOutcome outcome = runs.run(
                signers.apply(user),
                order,
                (phase, share) -> progress.accept(MatchReply.newBuilder()
                        .setPhase(phase)
                        .setProgress(share)
                        .build()));
        return MatchReply.newBuilder()
                .setPhase("done")
                .setProgress(WHOLE)
                .setReport(outcome.canonical())
                .setTable(outcome.table())
                .setRunTxId(outcome.runTxId())
                .setOffers(outcome.offers())
                .setMillis(outcome.whole().toMillis())
                .setResumed(outcome.resumed())
                .build();
    }

    private static Optional<Digest> companies(MatchRequest request) {
        if (request.getImportDigest().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Digest(request.getImportDigest()));
        } catch (IllegalArgumentException e) {
            throw Code.BAD_FORMAT.refuse("field", "/import_digest", "reason", "64 hexadecimal digits");
        }
    }
}

package io.aval.desk.grpc;

import io.aval.client.Signer;
import io.aval.desk.access.User;
import io.aval.desk.matching.MatchOrder;
import io.aval.desk.matching.MatchOutcome;
import io.aval.desk.matching.MatchRuns;
import io.aval.desk.matching.RuleShelf;
import io.aval.desk.observation.CompanyImports;
import io.aval.engine.allocation.Mode;
import io.aval.protocol.MatchReply;
import io.aval.protocol.MatchRequest;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs as gRPC asks for them.
 *
 * @param rules where files of rules are kept
 * @param imports that may join
 * @param signers the key of each user
 */
public record MatchCalls(MatchRuns runs, RuleShelf rules, CompanyImports imports, Function<User, Signer> signers)
        implements Matches {

    private static final int WHOLE = 1_000;
    private static final String MODES = "stable-demand, stable-product, unsplit, welfare or welfare-tickets";

    @Override
    public MatchReply run(User user, MatchRequest request, Consumer<MatchReply> progress) {
        MatchOrder order = new MatchOrder(
                request.getSeed(),
                companies(request),
                request.getRules().isEmpty() ? Optional.empty() : Optional.of(rules.keep(request.getRules())),
                mode(request.getMode()).orElse(Mode.STABLE_DEMAND),
                request.getCandidates(),
                request.getDryRun());
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
                .setRun(outcome.run().map(RecordId::value).orElse(""))
                .setOffers(outcome.offers())
                .setMillis(outcome.whole().toMillis())
                .setResumed(outcome.resumed())
                .build();
    }

    /** The mode of that name; empty for no name. */
    static Optional<Mode> mode(String word) {
        if (word.isEmpty()) {
            return Optional.empty();
        }
        String name = word.replace('-', '_').toUpperCase(Locale.ROOT);
        return Optional.of(Arrays.stream(Mode.values())
                .filter(mode -> mode.name().equals(name) && mode != Mode.RECOMMEND)
                .findFirst()
                .orElseThrow(() -> Code.BAD_FORMAT.refuse("field", "/mode", "reason", MODES)));
    }

    private Optional<Digest> companies(MatchRequest request) {
        String named = request.getImportDigest();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        if (named.equals(LATEST)) {
            return Optional.of(imports.latest().orElseThrow(() -> Code.UNKNOWN_RECORD.refuse("import", LATEST)));
        }
        return Optional.of(new Digest(named));
    }
}

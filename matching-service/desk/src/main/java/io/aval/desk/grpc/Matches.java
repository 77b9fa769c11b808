package io.aval.desk.grpc;

import io.aval.desk.access.User;
import io.aval.protocol.MatchReply;
import io.aval.protocol.MatchRequest;
import java.util.function.Consumer;

/** Runs matches. Thread-safe; one run at a time. */
public interface Matches {

    /** Names the file of ratios that was imported last. */
    String LATEST = "latest";

    /**
     * Runs a match, verifies it and, unless it is a dry run, records it and makes its offers in the user's name.
     *
     * @param progress told each phase and the share done
     * @return the last reply, with the report
     * @throws io.aval.rules.refusal.RefusedException {@code RUN_FAILED_VERIFICATION} and what an act may be refused with
     */
    MatchReply run(User user, MatchRequest request, Consumer<MatchReply> progress);
}

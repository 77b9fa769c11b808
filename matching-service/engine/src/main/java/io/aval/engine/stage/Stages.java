package io.aval.engine.stage;

import java.util.List;

/**
 * Carries the stages of a run to wherever they are computed and brings their results back in the order of the tasks.
 *
 * <p>A task may be computed twice, anywhere, in any order: its result follows from its bytes.
 */
public interface Stages {

    /**
     * Runs {@link CandidateStage} on every range.
     *
     * @param products what all ranges share
     * @param ranges the demands of each range
     * @return a result for each range
     */
    List<byte[]> candidates(byte[] products, List<byte[]> ranges);

    /**
     * Runs {@link SolveStage} on every pack.
     *
     * @return a result for each pack
     */
    List<byte[]> solve(List<byte[]> packs);
}

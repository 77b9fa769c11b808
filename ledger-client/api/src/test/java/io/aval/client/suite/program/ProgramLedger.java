package io.aval.client.suite.program;

import java.util.List;

/**
 * A ledger of the organisations BankA, BankB, Platform and the witness Regulator on which the test contract stands, with
 * the policy and the collections of the confidential records. Programs run on it one after the other.
 */
public interface ProgramLedger extends AutoCloseable {
    /**
     * A call of the contract.
     *
     * @param client the organisation whose client proposes it
     * @param endorsers whose peers are asked, each once
     * @param arguments function name first
     */
    record Request(String client, List<String> endorsers, List<String> arguments) {
        public Request {
            endorsers = List.copyOf(endorsers);
            arguments = List.copyOf(arguments);
        }
    }

    /** What became of a call before it was submitted. */
    sealed interface Simulation {
        /**
         * All endorsed it with the same outcome.
         *
         * @param txId the transaction
         * @param payload the contract's answer
         * @param transaction whatever the ledger needs to submit it
         */
        record Endorsed(String txId, String payload, Object transaction) implements Simulation {}

        /**
         * It cannot be submitted.
         *
         * @param why the kind of obstacle, the same on every ledger
         * @param message for people
         */
        record Refused(Obstacle why, String message) implements Simulation {}
    }

    /** Why a call was not endorsed. */
    enum Obstacle {
        /** The contract answered with a refusal or an exception, or a peer refused. */
        REFUSED,
        /** The endorsers came to different outcomes. */
        DISAGREED
    }

    /**
     * Where a transaction came to stand.
     *
     * @param code Fabric's name of the verdict
     * @param block number of the block
     * @param position place in the block
     * @param event {@code name=payload} of the event that followers of the ledger get from it, empty if none
     */
    record Placement(String code, long block, int position, String event) {}

    /** Has a call endorsed. */
    Simulation simulate(Request request);

    /**
     * Submits what was endorsed, together and in this order, and waits until all of it is committed on the peers of every
     * organisation, private data included.
     *
     * @param wanted the blocks to make of it, by places in {@code together}; a ledger that can't choose ignores it
     */
    List<Placement> commit(List<Simulation.Endorsed> together, List<List<Integer>> wanted);

    /** Results after which a query ends as if there were no more. */
    int queryLimit();

    /** Whether keys have a history. */
    boolean keepsHistory();

    @Override
    void close();
}

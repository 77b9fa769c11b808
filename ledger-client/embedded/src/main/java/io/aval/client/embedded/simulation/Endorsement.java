package io.aval.client.embedded.simulation;

import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Deposit;
import io.aval.client.embedded.transaction.Transaction;
import java.util.List;

/** What became of a proposal at the organisations that were asked. */
public sealed interface Endorsement {
    /**
     * All of them endorsed, with the same outcome.
     *
     * @param transaction what to submit
     * @param deposits the private values behind it
     * @param payload the chaincode's answer
     */
    record Endorsed(Transaction transaction, List<Deposit> deposits, Bytes payload) implements Endorsement {
        public Endorsed {
            deposits = List.copyOf(deposits);
        }

        /** The same with the creator's signature. */
        public Endorsed signedBy(Bytes signature) {
            return new Endorsed(transaction.signedBy(signature), deposits, payload);
        }
    }

    /**
     * One of them refused, or two disagreed. Nothing is written.
     *
     * @param organisation who refused
     * @param status as in the chaincode's response, 400 or more
     * @param message for people
     * @param payload the chaincode's answer, such as a refusal's code
     */
    record Refused(String organisation, int status, String message, Bytes payload) implements Endorsement {}
}

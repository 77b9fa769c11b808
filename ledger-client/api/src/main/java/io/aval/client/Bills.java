package io.aval.client;

import io.aval.rules.bill.BillActs;
import java.util.List;

/** The life of bills. Each method is one request; see {@link Clerk#act} for what it may refuse. */
public record Bills(Clerk clerk, Signer signer) {

    public Receipt issue(String request, BillActs.Issue command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt propose(String request, BillActs.Propose command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt answer(String request, BillActs.Answer command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt withdraw(String request, BillActs.Withdraw command) {
        return clerk.act(signer, request, List.of(command));
    }
}

package io.aval.client;

import io.aval.rules.order.OrderActs;
import java.util.List;

/** What the witness does by its office. Each method is one request; see {@link Clerk#act} for what it may refuse. */
public record Office(Clerk clerk, Signer signer) {

    public Receipt found(String request, OrderActs.Found command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt advance(String request, OrderActs.Advance command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt freeze(String request, OrderActs.Freeze command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt lift(String request, OrderActs.Lift command) {
        return clerk.act(signer, request, List.of(command));
    }
}

package io.aval.client;

import io.aval.rules.party.PartyActs;
import java.util.List;

/** Registering and suspending parties. Each method is one request; see {@link Clerk#act} for what it may refuse. */
public record Parties(Clerk clerk, Signer signer) {

    public Receipt register(String request, PartyActs.Register command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt bind(String request, PartyActs.Bind command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt suspend(String request, PartyActs.Suspend command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt reinstate(String request, PartyActs.Reinstate command) {
        return clerk.act(signer, request, List.of(command));
    }
}

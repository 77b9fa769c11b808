package io.aval.client;

import io.aval.rules.encumbrance.EncumbranceActs;
import java.util.List;

/** Reserving, registering and releasing pledges. Each method is one request; see {@link Clerk#act} for what it may refuse. */
public record Encumbrances(Clerk clerk, Signer signer) {

    public Receipt reserve(String request, EncumbranceActs.Reserve command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt register(String request, EncumbranceActs.Register command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt release(String request, EncumbranceActs.Release command) {
        return clerk.act(signer, request, List.of(command));
    }
}

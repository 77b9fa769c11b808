package io.aval.client;

import io.aval.rules.ip.IpActs;
import java.util.List;

/** Rights and their valuation certificates. Each method is one request; see {@link Clerk#act} for what it may refuse. */
public record Rights(Clerk clerk, Signer signer) {

    public Receipt register(String request, IpActs.Register command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt certify(String request, IpActs.Certify command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt supersede(String request, IpActs.Supersede command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt revoke(String request, IpActs.Revoke command) {
        return clerk.act(signer, request, List.of(command));
    }
}

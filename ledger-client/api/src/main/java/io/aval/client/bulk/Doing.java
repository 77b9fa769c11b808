package io.aval.client.bulk;

import io.aval.client.Clerk;
import io.aval.client.Receipt;
import io.aval.client.Signer;
import io.aval.rules.canonical.Json;
import java.util.List;

/** Does commands as one act, or none; refuses as {@link Clerk#submit} does. Called by several threads at once. */
@FunctionalInterface
public interface Doing {

    Receipt act(String request, List<Json.Obj> commands);

    /** The same for what may have been done already: only the ledger can tell, so nothing may stand in its way. */
    default Receipt again(String request, List<Json.Obj> commands) {
        return act(request, commands);
    }

    /** In the name of that signer. A run that goes on must have the signer with whom it began. */
    static Doing of(Clerk clerk, Signer signer) {
        return (request, commands) -> clerk.submit(signer, request, commands);
    }
}

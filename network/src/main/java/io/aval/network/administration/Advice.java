package io.aval.network.administration;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What an operator can do about the commonest things that Fabric says. */
final class Advice {

    private static final String REPEAT = "the step may be repeated; the node's log may say more";

    private static final Map<String, String> BY_PART = table();

    private Advice() {}

    /** Advice on what a node said; never empty. */
    static String on(String said) {
        String lower = said.toLowerCase(Locale.ROOT);
        return BY_PART.entrySet().stream()
                .filter(entry -> lower.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(REPEAT);
    }

    private static Map<String, String> table() {
        Map<String, String> table = new LinkedHashMap<>();
        table.put("no connection file", "write the contract's connection file before the package is installed");
        table.put("external builder", "the peer's log shows what the builder's scripts said");
        table.put("expired", "renew the certificate");
        table.put(
                "access denied",
                "the node does not take this certificate for its administrator's; was it issued anew?");
        table.put("creator", "the node does not know this certificate's organisation; was the network made anew?");
        table.put("failed to find any endorsing peers", "that organisation's peer is down, or has not joined yet");
        table.put("no combination of peers", "the peers do not know each other yet: wait, and see that all are up");
        table.put("not agreed to by this org", "that organisation has not approved just this definition");
        table.put("sequence", "somebody committed another definition meanwhile: deploy again");
        table.put("insufficient number of orderers", "see that enough ordering nodes are up and active");
        table.put("already exists", "nothing: it was done before");
        return table;
    }
}

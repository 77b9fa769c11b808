package io.aval.desk.start;

import io.aval.client.embedded.configuration.BatchSettings;
import io.aval.client.embedded.ledger.EmbeddedLedgers;
import io.aval.client.embedded.ledger.Member;
import io.aval.desk.demo.Demo;
import io.aval.desk.demo.DemoKeys;
import io.aval.desk.demo.DemoLoader;
import io.aval.rules.record.Organisation;
import java.nio.file.Path;
import java.util.List;

/** Opens the embedded ledger of the demonstration's four organisations. */
public final class DemoLedgers {

    private DemoLedgers() {}

    /**
     * Opens it, or makes it.
     *
     * @throws io.aval.client.embedded.store.LedgerFault with a sentence if that cannot be
     */
    public static EmbeddedLedgers open(Path folder, DemoLoader demo) {
        return EmbeddedLedgers.open(
                folder,
                members(Demo.CHARTER.operators(), demo),
                members(Demo.CHARTER.witnesses(), demo),
                BatchSettings.DEFAULT);
    }

    private static List<Member> members(List<Organisation> organisations, DemoLoader demo) {
        return organisations.stream()
                .map(organisation -> member(organisation, demo.keys(organisation)))
                .toList();
    }

    private static Member member(Organisation organisation, DemoKeys keys) {
        return new Member(organisation, keys.root().certificate(), keys.peer());
    }
}

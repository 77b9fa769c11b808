package io.aval.network.doctor;

import io.aval.network.Network;
import io.aval.network.OwnContract;
import io.aval.network.lifecycle.ContractDefinition;
import io.aval.network.lifecycle.PrivateCollection;
import io.aval.network.topology.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the organisations agreed on, against what the topology and this build want. */
final class ContractLook {

    private static final String DEPLOY = "'aval network deploy' puts it live.";

    private final Network network;

    ContractLook(Network network) {
        this.network = network;
    }

    List<Diagnosis> look() throws IOException, InterruptedException {
        List<Diagnosis> all = new ArrayList<>();
        Map<String, Optional<ContractDefinition>> told = network.committed();
        Set<Optional<ContractDefinition>> answers = new LinkedHashSet<>(told.values());
        String subject = "contract " + network.topology().contract();
        if (answers.isEmpty()) {
            all.add(Diagnosis.unknown(subject, "no peer runs that could tell what is agreed on"));
        } else if (answers.size() > 1) {
            all.add(Diagnosis.doubtful(
                    subject, "peers tell different definitions: " + told, "One of them is behind; look again."));
        } else {
            Optional<ContractDefinition> committed = answers.iterator().next();
            if (committed.isEmpty()) {
                all.add(Diagnosis.bad(subject, "nothing is committed", "'aval network up' deploys it."));
            } else {
                all.add(compared(subject, committed.get()));
                all.addAll(agreed(committed.get()));
            }
        }
        all.add(connections());
        return all;
    }

    /** The code's digest stands in the version, so that another build is another version. */
    private Diagnosis compared(String subject, ContractDefinition committed) throws IOException, InterruptedException {
        String text = "version " + committed.version() + ", sequence " + committed.sequence() + " is committed";
        ContractDefinition wanted = ContractDefinition.of(network.topology(), committed.version());
        if (!committed.agreesWith(wanted)) {
            return Diagnosis.doubtful(subject, text + ", with other policies or vaults than the topology's", DEPLOY);
        }
        boolean held = network.held().contains(committed.name() + "-" + committed.version());
        if (!held) {
            return Diagnosis.bad(
                    subject,
                    text + ", and its package is not in " + network.folder().root(),
                    DEPLOY);
        }
        return network.isBuilt(OwnContract.of(network.topology()), committed)
                ? Diagnosis.good(subject, text + ", and it is the one of this build")
                : Diagnosis.doubtful(subject, text + "; this build has another one", DEPLOY);
    }

    private static List<Diagnosis> agreed(ContractDefinition committed) {
        List<Diagnosis> all = new ArrayList<>();
        all.add(Diagnosis.good("policy", "endorsed by " + committed.policy().text()));
        for (PrivateCollection collection : committed.collections()) {
            all.add(Diagnosis.good(
                    "collection " + collection.name(), "kept by " + String.join(", ", collection.members())));
        }
        return all;
    }

    private Diagnosis connections() {
        List<String> missing = network.topology().members().stream()
                .map(Member::name)
                .filter(name -> !Files.exists(network.folder().connection(name)))
                .toList();
        return missing.isEmpty()
                ? Diagnosis.good(
                        "connections",
                        "one file for each member in " + network.folder().connections())
                : Diagnosis.bad("connections", "none for " + missing, "'aval network up' writes them.");
    }
}

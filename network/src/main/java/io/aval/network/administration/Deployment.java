package io.aval.network.administration;

import io.aval.network.lifecycle.ContractDefinition;
import io.aval.network.lifecycle.ContractPackage;
import io.aval.network.topology.Member;
import io.aval.network.topology.PeerNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Brings a contract onto the channel, or a changed one in its place, without losing state: compares what is there with
 * what is wanted and does what is missing. Interrupted at any point, the next call goes on from there.
 *
 * @param administrators of all members
 */
public record Deployment(List<Administrator> administrators) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    public Deployment {
        administrators = List.copyOf(administrators);
    }

    /**
     * What is missing.
     *
     * @param wanted its sequence is not looked at
     */
    public Plan plan(ContractDefinition wanted, String packageId) throws IOException, InterruptedException {
        Optional<ContractDefinition> committed = latest(wanted.name());
        ContractDefinition target = Plan.target(committed, wanted);
        Map<Administrator, Optional<Approval>> approved = Parallel.each(
                administrators, administrator -> administrator.approved(target.name(), target.sequence()));
        Map<String, Optional<Approval>> approvals = new LinkedHashMap<>();
        approved.forEach((administrator, approval) ->
                approvals.put(administrator.member().name(), approval));
        Map<PeerNode, List<String>> installed = Parallel.each(peers(), peer -> of(peer).installed(peer));
        return Plan.of(target, packageId, committed, installed, approvals);
    }

    /**
     * Does what is missing, in parallel over peers and organisations, and waits until every peer knows the definition.
     * The connection files of the package must have been written.
     *
     * @param wanted its sequence is not looked at
     * @param progress is told each step that was done, one at a time
     * @return what was missing before
     */
    public Plan deploy(ContractDefinition wanted, ContractPackage contract, Consumer<String> progress)
            throws IOException, InterruptedException {
        Plan plan = plan(wanted, contract.id());
        ContractDefinition target = plan.target();
        Consumer<String> oneByOne = oneByOne(progress);
        Parallel.each(plan.installs(), peer -> {
            of(peer).install(peer, contract);
            oneByOne.accept(peer.name() + " installed " + contract.label());
            return true;
        });
        Parallel.each(plan.approvals(), organisation -> {
            of(organisation).approve(target, contract.id());
            oneByOne.accept(organisation + " approved " + target.name() + " " + target.version());
            return true;
        });
        if (plan.commit()) {
            commit(target);
            oneByOne.accept("committed " + target.name() + " " + target.version() + ", sequence " + target.sequence());
        }
        return plan;
    }

    private void commit(ContractDefinition target) throws IOException, InterruptedException {
        // An endorser that has not seen an approval yet would disagree with one that has
        Parallel.each(administrators, administrator -> {
            await(administrator, target, () -> isReady(administrator, target));
            return true;
        });
        administrators.getFirst().commit(target, peers());
        Parallel.each(peers(), peer -> {
            Administrator administrator = of(peer);
            await(administrator, target, () -> knows(administrator, peer, target));
            return true;
        });
    }

    private boolean isReady(Administrator administrator, ContractDefinition target) throws IOException {
        if (knows(administrator, administrator.member().peers().getFirst(), target)) {
            return true;
        }
        Map<String, Boolean> readiness = administrator.readiness(target);
        return administrators.stream()
                .map(other -> other.member().name())
                .allMatch(name -> readiness.getOrDefault(name, false));
    }

    private static boolean knows(Administrator administrator, PeerNode peer, ContractDefinition target)
            throws IOException {
        return administrator.committed(peer, target.name()).equals(Optional.of(target));
    }

    /** Peers may lag behind each other: the highest sequence counts. */
    private Optional<ContractDefinition> latest(String name) throws IOException, InterruptedException {
        return Parallel.each(peers(), peer -> of(peer).committed(peer, name)).values().stream()
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(ContractDefinition::sequence));
    }

    private static void await(Administrator administrator, ContractDefinition target, Submission.Effect effect)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!effect.isThere()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AdministrationException(
                        administrator.member().name(),
                        "see " + target.name() + " " + target.version() + " approved by all and committed",
                        "nothing for " + PATIENCE.toSeconds() + " s",
                        "do its peers take blocks? deploy again",
                        null);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while waiting for the ledger");
            }
        }
    }

    private List<PeerNode> peers() {
        return administrators.stream()
                .map(Administrator::member)
                .map(Member::peers)
                .flatMap(List::stream)
                .toList();
    }

    private Administrator of(PeerNode peer) {
        return of(peer.organisation());
    }

    private Administrator of(String organisation) {
        return administrators.stream()
                .filter(administrator -> administrator.member().name().equals(organisation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no administrator of " + organisation));
    }

    private static Consumer<String> oneByOne(Consumer<String> progress) {
        Object lock = new Object();
        return sentence -> {
            synchronized (lock) {
                progress.accept(sentence);
            }
        };
    }
}

package io.aval.engine.risk.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Finds circles, rings, chains and hubs among guarantees. Pure: the order of the guarantees changes nothing. */
public final class GuaranteeScan {

    private final Network network;
    private final Bounds bounds;
    private final Circles circles;
    private final List<Finding> findings = new ArrayList<>();

    private GuaranteeScan(Network network, Bounds bounds) {
        this.network = network;
        this.bounds = bounds;
        this.circles = Circles.of(network);
    }

    /**
     * All that is found, in order.
     *
     * @param complete whether every ring within the bounds is told; circles, chains and hubs always are
     */
    public record Result(List<Finding> findings, boolean complete) {}

    /**
     * Looks through these guarantees.
     *
     * @throws IllegalArgumentException if two of them share an id
     */
    public static Result of(Collection<Guarantee> guarantees, Bounds bounds) {
        GuaranteeScan scan = new GuaranteeScan(Network.of(guarantees), bounds);
        scan.circles();
        int rings = scan.rings();
        scan.chains();
        scan.hubs();
        Collections.sort(scan.findings);
        return new Result(List.copyOf(scan.findings), rings < bounds.rings());
    }

    private void circles() {
        for (List<Integer> circle : circles.members()) {
            if (circle.size() > 1) {
                List<Guarantee> inside = new ArrayList<>();
                for (int from : circle) {
                    for (int to : network.debtors(from)) {
                        if (circles.of(to) == circles.of(from)) {
                            inside.addAll(network.between(from, to));
                        }
                    }
                }
                String why = circle.size() + " parties reach one another by guarantees";
                findings.add(network.finding(Pattern.CIRCLE, circle, inside, why));
            }
        }
    }

    private int rings() {
        List<List<Integer>> rings = Rings.of(network, circles, bounds);
        for (List<Integer> ring : rings) {
            List<Guarantee> on = new ArrayList<>();
            for (int i = 0; i < ring.size(); i++) {
                on.addAll(network.between(ring.get(i), ring.get((i + 1) % ring.size())));
            }
            String why =
                    ring.size() == 2 ? "two parties stand for each other" : "a ring of " + ring.size() + " parties";
            findings.add(network.finding(Pattern.RING, ring, on, why));
        }
        return rings.size();
    }

    private void chains() {
        for (List<int[]> chain : Chains.of(network, circles, bounds.chainLength())) {
            List<Integer> parties = new ArrayList<>();
            List<Guarantee> on = new ArrayList<>();
            for (int[] step : chain) {
                for (int party : step) {
                    if (parties.isEmpty() || parties.getLast() != party) {
                        parties.add(party);
                    }
                }
                on.addAll(network.between(step[0], step[1]));
            }
            findings.add(network.finding(Pattern.CHAIN, parties, on, chain.size() + " guarantees in a row"));
        }
    }

    private void hubs() {
        for (int party = 0; party < network.size(); party++) {
            int[] debtors = network.debtors(party);
            if (debtors.length >= bounds.hubDegree()) {
                hub(Pattern.GUARANTOR_HUB, party, debtors, "stands for " + debtors.length + " parties");
            }
            int[] guarantors = network.guarantors(party);
            if (guarantors.length >= bounds.hubDegree()) {
                hub(Pattern.DEBTOR_HUB, party, guarantors, guarantors.length + " parties stand for it");
            }
        }
    }

    private void hub(Pattern pattern, int hub, int[] others, String why) {
        List<Guarantee> on = new ArrayList<>();
        List<Integer> parties = new ArrayList<>(List.of(hub));
        for (int other : others) {
            parties.add(other);
            on.addAll(pattern == Pattern.GUARANTOR_HUB ? network.between(hub, other) : network.between(other, hub));
        }
        findings.add(network.finding(pattern, parties, on, network.party(hub) + ": " + why));
    }
}

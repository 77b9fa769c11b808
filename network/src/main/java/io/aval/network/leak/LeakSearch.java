package io.aval.network.leak;

import java.util.List;

/**
 * The way in. Stateless.
 *
 * <p>Its price on one core: some ten seconds for a gigabyte of files, whatever the number of values; a twentieth of a
 * second for a megabyte of private stores, where one value stands beside the other. Memory: a window of a few
 * megabytes, the largest single entry of a database, and about 150 bytes for each form of each value (ten to thirty
 * forms), twice that at the beginning.
 */
public final class LeakSearch {

    private LeakSearch() {}

    /**
     * Searches what nodes have on disk for what was deposited.
     *
     * @param nodes folders that nobody writes to meanwhile: stopped nodes, or copies
     * @param deposits all deposits of all vaults and the registry, as the witness reads them
     * @throws IllegalArgumentException if there is no node or the deposits hold nothing confidential: such a search
     *     would prove nothing
     * @throws IllegalStateException if the search does not find what is planted for it
     */
    public static LeakReport run(List<SearchedNode> nodes, List<VaultDeposit> deposits) {
        List<Secret> secrets = Secrets.of(deposits);
        if (nodes.isEmpty() || secrets.isEmpty()) {
            throw new IllegalArgumentException("no node, or nothing confidential in the deposits");
        }
        Needles needles = Needles.of(Forms.of(secrets));
        requireVigilance(needles);
        Findings findings = new Findings();
        nodes.forEach(node -> new NodeSearch(node, secrets, needles, findings).run());
        return findings.report(secrets.size(), needles.size());
    }

    /** Plants every needle between strange bytes: a search that overlooked one would call a leak clean. */
    private static void requireVigilance(Needles needles) {
        for (int i = 0; i < needles.size(); i++) {
            byte[] needle = needles.bytes(i);
            byte[] planted = new byte[needle.length + 2];
            System.arraycopy(needle, 0, planted, 1, needle.length);
            int wanted = i;
            boolean[] found = new boolean[1];
            needles.search(planted, (index, at) -> found[0] |= index == wanted && at == 1);
            if (!found[0]) {
                throw new IllegalStateException("the search overlooks what is planted");
            }
        }
    }
}

package io.aval.client.suite.program;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a ledger made of a program, with transaction ids renamed after the calls.
 *
 * @param calls a line for each call: its verdict, what its reads saw, its event
 * @param state a line for each organisation and kind of data, as it stands at the end
 * @param blocks how the ledger cut what was submitted together into blocks, for each group by places in it
 */
public record Run(List<String> calls, List<String> state, List<List<List<Integer>>> blocks) {
    public Run {
        calls = List.copyOf(calls);
        state = List.copyOf(state);
        blocks = List.copyOf(blocks);
    }

    /** What two ledgers must agree on. */
    public List<String> outcome() {
        return Stream.concat(calls.stream(), state.stream()).toList();
    }

    /** Whether everything that was submitted together came to stand in one block, in its order. */
    public boolean isUncut() {
        return isInOrder() && blocks.stream().allMatch(group -> group.size() <= 1);
    }

    /** Whether everything that was submitted together came to stand in its order; orderers do not promise that. */
    public boolean isInOrder() {
        return blocks.stream()
                .map(group -> group.stream().flatMap(List::stream).toList())
                .allMatch(group -> group.equals(group.stream().sorted().toList()));
    }
}

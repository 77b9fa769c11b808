package io.aval.client.suite.program;

import io.aval.client.suite.program.Program.Call;
import io.aval.client.suite.program.Program.Round;
import java.util.ArrayList;
import java.util.List;

/** Writes programs down for {@link FidelityList}. Used by one thread. */
final class Script {
    private final String name;
    private final List<Round> rounds = new ArrayList<>();
    private boolean oneBlock;

    private Script(String name) {
        this.name = name;
    }

    static Script of(String name) {
        return new Script(name);
    }

    /** A call of BankA's client, endorsed by BankA and the witness. */
    static Call call(Step... steps) {
        return by("BankA", List.of("BankA", "Regulator"), steps);
    }

    static Call by(String client, List<String> endorsers, Step... steps) {
        return new Call(client, endorsers, 0, List.of(steps));
    }

    /** These, simulated on one state and submitted together. */
    Script together(Call... calls) {
        rounds.add(new Round(List.of(calls)));
        return this;
    }

    /** One call, submitted by itself. */
    Script then(Step... steps) {
        return together(call(steps));
    }

    Script inOneBlock() {
        oneBlock = true;
        return this;
    }

    FidelityItem gives(String... calls) {
        return new FidelityItem(name, new Program(0, rounds), List.of(calls), oneBlock);
    }
}

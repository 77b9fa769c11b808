package io.aval.engine.statement;

import io.aval.engine.market.InputTree;
import io.aval.engine.market.Market;
import io.aval.engine.market.RowProof;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What the Platform hands to a party after a run.
 *
 * @param run the run's identifier on the ledger
 * @param mode the title of the run's mode
 * @param party the enterprise or financier
 * @param inputsRoot root of the inputs, as the manifest names it
 * @param resultRoot root of the result, as the manifest names it
 * @param answers each of the party's rows with its outcome, in the order of the inputs
 */
public record Statement(
        String run, String mode, String party, Digest inputsRoot, Digest resultRoot, List<Answer> answers) {

    static final String FORM = "aval-match-statement-1";

    /** A row of the inputs and what became of it. */
    public record Answer(RowProof input, RowProof outcome) {}

    /** Copies the list. */
    public Statement {
        answers = List.copyOf(answers);
    }

    /** {@return the statement for one party of a run} */
    public static Statement of(
            String run, String mode, String party, Market market, InputTree inputs, ResultTree result) {
        List<Answer> answers = new ArrayList<>();
        for (int d = 0; d < market.demands().size(); d++) {
            if (market.demands().get(d).enterprise().equals(party)) {
                answers.add(new Answer(inputs.demand(d), result.demand(d)));
            }
        }
        for (int p = 0; p < market.products().size(); p++) {
            if (market.products().get(p).financier().equals(party)) {
                answers.add(new Answer(inputs.product(p), result.product(p)));
            }
        }
        return new Statement(run, mode, party, inputs.root(), result.root(), answers);
    }

    /** {@return the file's text: canonical JSON} */
    public String text() {
        TreeMap<String, Json> members = new TreeMap<>();
        members.put("form", new Json.Text(FORM));
        members.put("run", new Json.Text(run));
        members.put("mode", new Json.Text(mode));
        members.put("party", new Json.Text(party));
        members.put("inputsRoot", new Json.Text(inputsRoot.value()));
        members.put("resultRoot", new Json.Text(resultRoot.value()));
        members.put(
                "answers",
                new Json.Arr(answers.stream()
                        .map(answer -> object("input", proof(answer.input()), "outcome", proof(answer.outcome())))
                        .toList()));
        return new Json.Obj(members).canonical();
    }

    private static Json proof(RowProof proof) {
        TreeMap<String, Json> members = new TreeMap<>();
        members.put("row", proof.row());
        members.put("salt", new Json.Text(proof.salt().value()));
        members.put("index", new Json.Num(proof.index()));
        members.put("rows", new Json.Num(proof.rows()));
        members.put(
                "path",
                new Json.Arr(proof.path().stream()
                        .map(hash -> (Json) new Json.Text(hash.value()))
                        .toList()));
        return new Json.Obj(members);
    }

    private static Json object(String first, Json one, String second, Json two) {
        TreeMap<String, Json> members = new TreeMap<>();
        members.put(first, one);
        members.put(second, two);
        return new Json.Obj(members);
    }
}

package io.aval.engine.training.card;

import io.aval.engine.training.learn.BoostLearner;
import io.aval.engine.training.learn.Learner;
import io.aval.engine.training.learn.LogitLearner;
import io.aval.engine.training.learn.Options;
import io.aval.engine.training.table.DataSet;
import io.aval.rules.appraisal.credit.CreditModel;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Schema;
import io.aval.rules.refusal.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Trains and validates on a data set and writes the model card: one page that needs nothing else, and each model as
 * canonical JSON beside it.
 */
public final class Card {

    private final DataSet data;
    private final CardOptions options;
    private final List<Judged> judged = new ArrayList<>();
    private Peer.Answer peer = new Peer.Answer(List.of(), "");

    /**
     * A way of training and how it was judged.
     *
     * @param model trained on all rows
     */
    record Judged(Learner learner, Validation validation, CreditModel model, Optional<OutOfTime> outOfTime) {

        Digest digest() {
            return Digest.of(Schema.of(CreditModel.class).encode(model));
        }
    }

    private Card(DataSet data, CardOptions options) {
        this.data = data;
        this.options = options;
    }

    /**
     * Writes a card of the interpretable model and its challenger.
     *
     * @param sources one data set; several only to say which are mixed
     * @param page the file to write; models go beside it
     * @param said is told of progress
     * @return the figures in lines for people
     * @throws io.aval.rules.refusal.RefusedException {@link Code#ORIGINS_MIXED}
     * @throws IllegalArgumentException if there is no data set, or several of one origin
     * @throws IOException if a file cannot be written
     */
    public static List<String> write(List<DataSet> sources, CardOptions options, Path page, Consumer<String> said)
            throws IOException {
        long origins =
                sources.stream().map(data -> data.source().origin()).distinct().count();
        Code.ORIGINS_MIXED.unless(origins <= 1);
        if (sources.size() != 1) {
            throw new IllegalArgumentException("a card is about one data set");
        }
        Card card = new Card(sources.getFirst(), options);
        card.judge(said);
        Files.writeString(page, new CardPage(card).html());
        int number = 0;
        for (Judged one : card.judged) {
            Path model =
                    page.resolveSibling(page.getFileName() + "." + (number++ == 0 ? "model" : "challenger") + ".json");
            Files.writeString(
                    model, Schema.of(CreditModel.class).encode(one.model()).canonical());
        }
        return new CardFigures(card).lines();
    }

    DataSet data() {
        return data;
    }

    CardOptions options() {
        return options;
    }

    List<Judged> judged() {
        return judged;
    }

    Peer.Answer peer() {
        return peer;
    }

    private void judge(Consumer<String> said) {
        if (data.defaults() < options.folds() || data.size() - data.defaults() < options.folds()) {
            throw new IllegalArgumentException("fewer rows of a kind than folds");
        }
        for (Learner learner : List.of(new LogitLearner(Options.USUAL, false), new BoostLearner(Options.USUAL))) {
            Validation validation = Validation.of(data, learner, options.folds(), options.runs(), options.seed(), said);
            CreditModel model = learner.learn(data, options.seed());
            Optional<OutOfTime> later =
                    options.ordered() ? OutOfTime.of(data, learner, options.folds(), options.seed()) : Optional.empty();
            judged.add(new Judged(learner, validation, model, later));
        }
        if (options.peer().isPresent()) {
            peer = Peer.run(options.peer().get(), data, options);
        }
    }
}

package io.aval.engine.observation;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Size;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The one small record by which epochs switch: which epochs there are, the serving one first, and into which generation is
 * written.
 *
 * @param next number of the next epoch
 * @param generation the newest generation
 * @param epochs the serving epoch and the one to go back to
 */
record Lineage(
        @Range(max = Long.MAX_VALUE) long next,
        @Range(max = Long.MAX_VALUE) long generation,
        @Size(max = MOST_EPOCHS) List<Kept> epochs) {

    static final int MOST_EPOCHS = 2;
    static final Lineage START = new Lineage(1, 1, List.of());

    /**
     * An epoch.
     *
     * @param number which
     * @param manifest digest of its manifest
     * @param folded the last generation that is in it
     */
    record Kept(
            @Range(max = Long.MAX_VALUE) long number,
            Digest manifest,
            @Range(max = Long.MAX_VALUE) long folded) {}

    Lineage {
        epochs = List.copyOf(epochs);
    }

    Lineage withNextGeneration() {
        return new Lineage(next, generation + 1, epochs);
    }

    Lineage serving(Kept epoch) {
        List<Kept> kept = new ArrayList<>(List.of(epoch));
        epochs.stream().limit(MOST_EPOCHS - 1).forEach(kept::add);
        return new Lineage(epoch.number() + 1, generation, kept);
    }

    Lineage without(long number) {
        return new Lineage(
                next,
                generation,
                epochs.stream().filter(kept -> kept.number() != number).toList());
    }

    boolean keeps(long number) {
        return epochs.stream().anyMatch(kept -> kept.number() == number);
    }

    /** The first generation that is not in every epoch. */
    long firstGeneration() {
        return 1 + epochs.stream().mapToLong(Kept::folded).min().orElse(0);
    }

    byte[] bytes() {
        return Schema.of(Lineage.class).encode(this).canonical().getBytes(StandardCharsets.UTF_8);
    }

    static Lineage of(byte[] bytes) {
        return Schema.of(Lineage.class).decode(JsonReader.read(new String(bytes, StandardCharsets.UTF_8)));
    }
}

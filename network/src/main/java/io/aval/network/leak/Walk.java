package io.aval.network.leak;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Shape;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the body of an opening along the shape that the rules give it. A member that the shape does not know is
 * taken for confidential, so that a new field is searched without a word here.
 */
final class Walk {

    /** Amounts below it, ten yuan, are too many people's to give anything away. Fen. */
    static final long LEAST_AMOUNT = 1_000;

    /**
     * A whole number that may be larger than this is an amount: every member in fen may, also the range of a bill;
     * rates, terms, grades and counts may not.
     */
    private static final long LARGEST_COUNT = 1_000_000_000;

    private static final Set<Class<?>> PUBLIC = Set.of(RecordId.class, Organisation.class, Handle.class);
    private static final Shape UNKNOWN = new Shape.Open();

    /** Takes what is confidential. */
    interface Sink {

        /** A text. */
        void text(String member, String value);

        /** An amount of {@link #LEAST_AMOUNT} or more under its name. */
        void amount(String member, String name, long value);
    }

    private final Sink sink;
    private final Consumer<String> publicTexts;

    private Walk(Sink sink, Consumer<String> publicTexts) {
        this.sink = sink;
        this.publicTexts = publicTexts;
    }

    /** Hands on what nobody but its custodians may see. */
    static void confidential(Opening opening, Sink sink) {
        new Walk(sink, text -> {}).structure("", opening.body(), shape(opening));
    }

    /** Hands on the texts that stand in keys, certificates and settings of the network. */
    static void publicTexts(Opening opening, Consumer<String> texts) {
        Sink none = new Sink() {
            @Override
            public void text(String member, String value) {}

            @Override
            public void amount(String member, String name, long value) {}
        };
        new Walk(none, texts).structure("", opening.body(), shape(opening));
    }

    private static Shape.Structure shape(Opening opening) {
        return Schema.of(Kinds.type(opening.kind())).shape();
    }

    private void structure(String path, Json.Obj json, Shape.@Nullable Structure shape) {
        Map<String, Shape> fields = new HashMap<>();
        if (shape != null) {
            shape.fields().forEach(field -> fields.put(field.name(), field.shape()));
        }
        json.members()
                .forEach((name, member) -> value(path + "/" + name, name, member, fields.getOrDefault(name, UNKNOWN)));
    }

    private void value(String path, String name, Json json, Shape shape) {
        switch (json) {
            case Json.Obj obj -> structure(path, obj, shape instanceof Shape.Structure structure ? structure : null);
            case Json.Arr arr -> {
                Shape item = shape instanceof Shape.Listing listing ? listing.item() : UNKNOWN;
                arr.items().forEach(each -> value(path, name, each, item));
            }
            case Json.Text text -> text(path, text.value(), shape);
            case Json.Num number -> {
                boolean count = shape instanceof Shape.Whole whole && whole.max() <= LARGEST_COUNT;
                if (!count && number.value() >= LEAST_AMOUNT) {
                    sink.amount(path, name, number.value());
                }
            }
            case Json.Bool flag -> {}
        }
    }

    private void text(String path, String text, Shape shape) {
        switch (shape) {
            case Shape.Choice ignored -> {}
            case Shape.Identifier known when known.type() == BusinessDay.class -> {}
            case Shape.Identifier known when PUBLIC.contains(known.type()) -> publicTexts.accept(text);
            default -> sink.text(path, text);
        }
    }
}

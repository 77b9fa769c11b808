package io.aval.rules.appraisal.house;

import io.aval.rules.appraisal.Model;
import io.aval.rules.appraisal.right.RightModel;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** What the resources hold. Thread-safe; each call reads anew. */
public final class HouseModels {

    /** Names of the sample sheets of rights: industry and kind. */
    public static final List<String> SAMPLES = List.of(
            "auto-invention",
            "auto-design",
            "auto-trademark",
            "manufacturing-utility-model",
            "manufacturing-software",
            "biomedicine-invention");

    private static final int QUICK_DRAWS = 400;

    private HouseModels() {}

    /** The model of the value and quality of rights, version 1. */
    public static Model ipValue() {
        return read("ip-value-1.json", Model.class);
    }

    /**
     * The same with 400 draws, for demonstrations and loads: its intervals scatter by some hundredths, and it costs a
     * twenty-fifth.
     */
    public static Model ipValueQuick() {
        Model house = ipValue();
        TreeMap<String, Json> parameters = new TreeMap<>(house.parameters().members());
        parameters.put("draws", new Json.Num(QUICK_DRAWS));
        return new Model(
                house.name() + "-quick",
                house.version(),
                house.family(),
                house.from(),
                house.until(),
                new Json.Obj(parameters));
    }

    /**
     * A realistic sheet of a right, every input with its source.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Sheet sample(String name) {
        if (!SAMPLES.contains(name)) {
            throw new IllegalArgumentException("no sample " + name);
        }
        return read("samples/" + name + ".json", Sheet.class);
    }

    private static <T extends Record> T read(String name, Class<T> type) {
        try (InputStream in = Objects.requireNonNull(RightModel.class.getResourceAsStream(name), name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Schema.of(type).decode(JsonReader.read(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.aval.rules.canonical;

import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The codec of one record type, derived from its components: the record <em>is</em> the description of its JSON form.
 *
 * <p>Components are {@code String} with {@link Text}, {@code long} or {@code int} with {@link Range}, {@code boolean},
 * enums, identifiers (records of one component named {@code value}), dates, lists with {@link Size}, nested records, and
 * {@link Json.Obj} for what is decoded elsewhere. A {@code @Nullable} component may be absent. Thread-safe.
 *
 * @param <T> the record type
 */
public final class Schema<T extends Record> {

    private static final ClassValue<Schema<?>> SCHEMAS = new ClassValue<>() {
        @Override
        @SuppressWarnings("unchecked")
        protected Schema<?> computeValue(Class<?> type) {
            return new Schema<>((Class<? extends Record>) type);
        }
    };

    private static final int MAX_SHOWN = 64;

    private record Part(String name, Codec codec, boolean optional, Components.Getter getter) {}

    private final Class<T> type;
    private final List<Part> parts;
    private final Components.Maker maker;

    private Schema(Class<T> type) {
        this.type = type;
        List<Part> found = new ArrayList<>();
        for (RecordComponent component : Objects.requireNonNull(type.getRecordComponents(), "a record")) {
            found.add(new Part(
                    component.getName(),
                    Codecs.of(component),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    Components.getter(component)));
        }
        this.parts = List.copyOf(found);
        this.maker = Components.maker(type);
    }

    /** The schema of a record type; built once. */
    @SuppressWarnings("unchecked")
    public static <T extends Record> Schema<T> of(Class<T> type) {
        return (Schema<T>) SCHEMAS.get(type);
    }

    /**
     * Decodes a value.
     *
     * @throws RefusedException one of {@link Code#MALFORMED}, {@link Code#MISSING_FIELD}, {@link Code#UNKNOWN_FIELD},
     *     {@link Code#WRONG_TYPE}, {@link Code#OUT_OF_RANGE}, {@link Code#BAD_FORMAT}, {@link Code#CHECK_DIGIT}; its
     *     {@code field} is the path of the offending value
     */
    public T decode(Json json) {
        return decode(json, "");
    }

    T decode(Json json, String path) {
        if (!(json instanceof Json.Obj(SortedMap<String, Json> members))) {
            throw Code.WRONG_TYPE.refuse("field", path.isEmpty() ? "/" : path);
        }
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        int used = 0;
        for (int i = 0; i < values.length; i++) {
            Part part = parts.get(i);
            Json member = members.get(part.name());
            if (member != null) {
                used++;
                values[i] = part.codec().decode(member, path + "/" + part.name());
            } else if (!part.optional()) {
                throw Code.MISSING_FIELD.refuse("field", path + "/" + part.name());
            }
        }
        if (used < members.size()) {
            throw Code.UNKNOWN_FIELD.refuse("field", path + "/" + pointer(firstUnknown(members)));
        }
        return type.cast(maker.make(values, path));
    }

    /** Encodes a value; what is null is left out. */
    public Json.Obj encode(T value) {
        TreeMap<String, Json> members = new TreeMap<>();
        for (Part part : parts) {
            Object component = part.getter().get(value);
            if (component != null) {
                members.put(part.name(), part.codec().encode(component));
            }
        }
        return new Json.Obj(Collections.unmodifiableSortedMap(members));
    }

    /** What the record looks like as JSON. */
    public Shape.Structure shape() {
        List<Shape.Field> fields = new ArrayList<>();
        for (Part part : parts) {
            fields.add(new Shape.Field(part.name(), part.codec().shape(), part.optional()));
        }
        return new Shape.Structure(type.getSimpleName(), fields);
    }

    /** A stranger's name as a step of a JSON pointer (RFC 6901), shortened: a refusal is no place for a megabyte. */
    private static String pointer(String name) {
        int end = Math.min(name.length(), MAX_SHOWN);
        boolean splits = end < name.length() && Character.isHighSurrogate(name.charAt(end - 1));
        String shown = name.substring(0, splits ? end - 1 : end);
        return shown.replace("~", "~0").replace("/", "~1");
    }

    private String firstUnknown(Map<String, Json> members) {
        List<String> names = parts.stream().map(Part::name).toList();
        return members.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .orElseThrow();
    }
}

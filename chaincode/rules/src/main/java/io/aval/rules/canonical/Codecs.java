package io.aval.rules.canonical;

import io.aval.rules.refusal.Code;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chooses the codec of a record component by its type and its bounds. */
final class Codecs {

    private Codecs() {}

    static Codec of(RecordComponent component) {
        Class<?> type = component.getType();
        String place = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
        if (type == List.class) {
            return listing(component, place);
        }
        return of(type, component.getAnnotation(Range.class), text(component, component.getAnnotatedType()), place);
    }

    private static @Nullable Text text(AnnotatedElement component, AnnotatedType type) {
        Text onComponent = component.getAnnotation(Text.class);
        return onComponent != null ? onComponent : type.getAnnotation(Text.class);
    }

    private static Codec of(Class<?> type, @Nullable Range range, @Nullable Text text, String place) {
        if (type == String.class) {
            return words(Objects.requireNonNull(text, () -> place + " needs @Text"));
        }
        if (type == long.class || type == int.class) {
            return whole(type, Objects.requireNonNull(range, () -> place + " needs @Range"));
        }
        if (type == boolean.class) {
            return new Simple<>(new Shape.Flag(), Json.Bool.class, Json.Bool::value, v -> new Json.Bool((boolean) v));
        }
        if (type == Json.Obj.class) {
            return new Simple<>(new Shape.Open(), Json.Obj.class, obj -> obj, v -> (Json.Obj) v);
        }
        if (type.isEnum()) {
            return choice(type);
        }
        if (type.isRecord()) {
            return record(type.asSubclass(Record.class));
        }
        throw new IllegalStateException(place + " has a type that no codec knows: " + type);
    }

    private record Simple<J extends Json>(
            Shape shape, Class<J> json, Function<J, Object> decoder, Function<Object, J> encoder) implements Codec {
        @Override
        public Object decode(Json value, String path) {
            if (!json.isInstance(value)) {
                throw Code.WRONG_TYPE.refuse("field", path);
            }
            try {
                return decoder.apply(json.cast(value));
            } catch (IllegalArgumentException e) {
                throw Components.refusal(e, path);
            }
        }

        @Override
        public Json encode(Object value) {
            return encoder.apply(value);
        }
    }

    private static Codec words(Text bounds) {
        Pattern pattern = Pattern.compile(bounds.pattern());
        return new Codec() {
            @Override
            public Object decode(Json json, String path) {
                if (!(json instanceof Json.Text(String value))) {
                    throw Code.WRONG_TYPE.refuse("field", path);
                }
                boolean fits = value.length() >= bounds.min() && value.length() <= bounds.max();
                String range = bounds.min() + ".." + bounds.max() + " characters";
                Code.OUT_OF_RANGE.unless(fits, "field", path, "range", range);
                boolean formed = pattern.matcher(value).matches();
                Code.BAD_FORMAT.unless(formed, "field", path, "reason", "format " + bounds.pattern());
                return value;
            }

            @Override
            public Json encode(Object value) {
                return new Json.Text((String) value);
            }

            @Override
            public Shape shape() {
                return new Shape.Words(bounds.min(), bounds.max(), bounds.pattern());
            }
        };
    }

    private static Codec whole(Class<?> type, Range range) {
        boolean narrow = type == int.class;
        return new Codec() {
            @Override
            public Object decode(Json json, String path) {
                if (!(json instanceof Json.Num(long value))) {
                    throw Code.WRONG_TYPE.refuse("field", path);
                }
                if (value < range.min() || value > range.max()) {
                    throw Code.OUT_OF_RANGE.refuse("field", path, "range", range.min() + ".." + range.max());
                }
                if (narrow) {
                    return Math.toIntExact(value);
                }
                return value;
            }

            @Override
            public Json encode(Object value) {
                return new Json.Num(((Number) value).longValue());
            }

            @Override
            public Shape shape() {
                return new Shape.Whole(range.min(), range.max());
            }
        };
    }

    private static Codec choice(Class<?> type) {
        List<String> words =
                Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
        return new Simple<>(
                new Shape.Choice(words),
                Json.Text.class,
                json -> {
                    int index = words.indexOf(json.value());
                    if (index < 0) {
                        throw new IllegalArgumentException("one of " + words);
                    }
                    return type.getEnumConstants()[index];
                },
                value -> new Json.Text(value.toString()));
    }

    /** A record of one component that is a text, or that is read from one, is written as that text. */
    private static Codec record(Class<? extends Record> type) {
        RecordComponent[] components = Objects.requireNonNull(type.getRecordComponents());
        if (components.length != 1) {
            return nested(type);
        }
        if (components[0].getName().equals("value") && components[0].getType() == String.class) {
            Components.Maker maker = Components.maker(type);
            return identifier(type, (text, path) -> maker.make(new Object[] {text}, path));
        }
        return Components.parser(type).map(parser -> identifier(type, parser)).orElseGet(() -> nested(type));
    }

    private static Codec identifier(Class<?> type, Components.Parser parser) {
        return new Codec() {
            @Override
            public Object decode(Json json, String path) {
                if (!(json instanceof Json.Text(String value))) {
                    throw Code.WRONG_TYPE.refuse("field", path);
                }
                return parser.parse(value, path);
            }

            @Override
            public Json encode(Object value) {
                return new Json.Text(value.toString());
            }

            @Override
            public Shape shape() {
                return new Shape.Identifier(type);
            }
        };
    }

    private static <T extends Record> Codec nested(Class<T> type) {
        Schema<T> schema = Schema.of(type);
        return new Codec() {
            @Override
            public Object decode(Json json, String path) {
                return schema.decode(json, path);
            }

            @Override
            public Json encode(Object value) {
                return schema.encode(type.cast(value));
            }

            @Override
            public Shape shape() {
                return schema.shape();
            }
        };
    }

    private static Codec listing(RecordComponent component, String place) {
        Size size = Objects.requireNonNull(component.getAnnotation(Size.class), () -> place + " needs @Size");
        Type itemType = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        AnnotatedType annotated =
                ((AnnotatedParameterizedType) component.getAnnotatedType()).getAnnotatedActualTypeArguments()[0];
        Codec item = of((Class<?>) itemType, null, annotated.getAnnotation(Text.class), place);
        return new Codec() {
            @Override
            public Object decode(Json json, String path) {
                if (!(json instanceof Json.Arr(List<Json> items))) {
                    throw Code.WRONG_TYPE.refuse("field", path);
                }
                if (items.size() < size.min() || items.size() > size.max()) {
                    throw Code.OUT_OF_RANGE.refuse("field", path, "range", size.min() + ".." + size.max() + " items");
                }
                Object[] values = new Object[items.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = item.decode(items.get(i), path + "/" + i);
                }
                return List.of(values);
            }

            @Override
            public Json encode(Object value) {
                return new Json.Arr(((List<?>) value).stream().map(item::encode).toList());
            }

            @Override
            public Shape shape() {
                return new Shape.Listing(item.shape(), size.min(), size.max());
            }
        };
    }
}

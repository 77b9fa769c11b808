package io.aval.rules.canonical;

import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the components of records and makes records of them, through method handles that are looked up once. */
final class Components {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    /** Reads one component. */
    interface Getter {
        @Nullable
        Object get(Object owner);
    }

    /** Calls the canonical constructor; what the constructor rejects is refused at {@code path}. */
    interface Maker {
        Object make(@Nullable Object[] values, String path);
    }

    /** Reads a value from its text; what it rejects is refused at {@code path}. */
    interface Parser {
        Object parse(String text, String path);
    }

    private Components() {}

    /** The type's {@code static parse(String)}, if it has one. */
    static Optional<Parser> parser(Class<?> type) {
        try {
            MethodHandle handle = LOOKUP.findStatic(type, "parse", MethodType.methodType(type, String.class))
                    .asType(MethodType.methodType(Object.class, String.class));
            return Optional.of((text, path) -> {
                try {
                    return Objects.requireNonNull(call(() -> handle.invokeExact(text)));
                } catch (IllegalArgumentException e) {
                    throw refusal(e, path);
                }
            });
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    static Getter getter(RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            MethodHandle handle = LOOKUP.unreflect(accessor).asType(MethodType.methodType(Object.class, Object.class));
            return owner -> call(() -> handle.invokeExact(owner));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a record's accessor is public", e);
        }
    }

    static Maker maker(Class<?> type) {
        try {
            RecordComponent[] components = Objects.requireNonNull(type.getRecordComponents(), "a record");
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            MethodHandle handle = LOOKUP.unreflectConstructor(constructor)
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
            return (values, path) -> {
                try {
                    return Objects.requireNonNull(call(() -> handle.invokeExact(values)));
                } catch (IllegalArgumentException e) {
                    throw refusal(e, path);
                }
            };
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record has its canonical constructor", e);
        }
    }

    static RefusedException refusal(IllegalArgumentException cause, String path) {
        String reason = String.valueOf(cause.getMessage());
        Code code = reason.contains("check digit") ? Code.CHECK_DIGIT : Code.BAD_FORMAT;
        return code.refuse("field", path, "reason", reason);
    }

    private interface Call {
        @Nullable
        Object run() throws Throwable;
    }

    private static @Nullable Object call(Call call) {
        try {
            return call.run();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("records throw no checked exceptions", e);
        }
    }
}

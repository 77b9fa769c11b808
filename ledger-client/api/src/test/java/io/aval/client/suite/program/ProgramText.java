package io.aval.client.suite.program;

import io.aval.client.suite.program.Program.Call;
import io.aval.client.suite.program.Program.Round;
import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The text of programs: a line for each step, equal for equal programs, and read back by the test contract. */
public final class ProgramText {
    private static final String NOTHING = "-";

    private ProgramText() {}

    /** A whole program. */
    public static String write(Program program) {
        StringBuilder text = new StringBuilder("program " + program.seed() + "\n");
        for (Round round : program.rounds()) {
            text.append("round\n");
            for (Call call : round.calls()) {
                text.append("call ").append(call.client());
                text.append(" endorsed ").append(String.join("+", call.endorsers()));
                text.append(" held ").append(call.held()).append('\n');
                text.append(steps(call.steps()).indent(2));
            }
        }
        return text.toString();
    }

    /** Reads what {@link #write} wrote. */
    public static Program read(String text) {
        long seed = 0;
        List<Round> rounds = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] words = line.strip().split(" ", -1);
            switch (words[0]) {
                case "program" -> seed = Long.parseLong(words[1]);
                case "round" -> rounds.add(new Round(List.of()));
                case "call" ->
                    append(
                            rounds,
                            new Call(
                                    words[1],
                                    List.of(words[3].split("\\+", -1)),
                                    Integer.parseInt(words[5]),
                                    List.of()));
                default -> append(rounds, step(line.strip()));
            }
        }
        return new Program(seed, rounds);
    }

    private static void append(List<Round> rounds, Call call) {
        List<Call> calls = new ArrayList<>(rounds.getLast().calls());
        calls.add(call);
        rounds.set(rounds.size() - 1, new Round(calls));
    }

    private static void append(List<Round> rounds, Step step) {
        List<Call> calls = new ArrayList<>(rounds.getLast().calls());
        Call call = calls.removeLast();
        List<Step> steps = new ArrayList<>(call.steps());
        steps.add(step);
        calls.add(new Call(call.client(), call.endorsers(), call.held(), steps));
        rounds.set(rounds.size() - 1, new Round(calls));
    }

    /** Steps, one a line. */
    public static String steps(List<Step> steps) {
        return steps.stream().map(ProgramText::step).collect(Collectors.joining("\n"));
    }

    /** Reads what {@link #steps(List)} wrote. */
    public static List<Step> steps(String text) {
        return text.lines().map(ProgramText::step).toList();
    }

    /** One step: its name and its components. */
    public static String step(Step step) {
        StringBuilder text = new StringBuilder(name(step.getClass()));
        for (RecordComponent component : step.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(step);
                text.append(' ').append(value instanceof String word ? encode(word) : value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a step's component cannot be read", e);
            }
        }
        return text.toString();
    }

    private static Step step(String text) {
        String[] words = text.split(" ", -1);
        for (Class<?> kind : Step.class.getPermittedSubclasses()) {
            if (name(kind).equals(words[0])) {
                return make(kind, Arrays.copyOfRange(words, 1, words.length));
            }
        }
        throw new IllegalArgumentException("no step is named " + words[0]);
    }

    private static Step make(Class<?> kind, String[] words) {
        RecordComponent[] components = kind.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(types[i], words[i]);
        }
        try {
            return (Step) kind.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("not a step: " + kind.getSimpleName(), e);
        }
    }

    private static Object value(Class<?> type, String word) {
        if (type == int.class) {
            return Integer.valueOf(word);
        }
        return type == boolean.class ? (Object) Boolean.valueOf(word) : decode(word);
    }

    private static String name(Class<?> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String encode(String word) {
        if (word.isEmpty()) {
            return NOTHING;
        }
        return word.equals(NOTHING) ? "%2D" : URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private static String decode(String word) {
        return word.equals(NOTHING) ? "" : URLDecoder.decode(word, StandardCharsets.UTF_8);
    }
}

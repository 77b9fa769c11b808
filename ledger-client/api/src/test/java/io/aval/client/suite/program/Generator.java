package io.aval.client.suite.program;

import io.aval.client.suite.program.Program.Call;
import io.aval.client.suite.program.Program.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Draws programs: few keys, so that calls get in each other's way, and endorsers who sometimes do not suffice. The same
 * seed gives the same program.
 */
public final class Generator {
    /** Simple and composite keys; some of them sort otherwise as UTF-16. */
    private static final List<String> KEYS =
            List.of("a", "b", "c", "d", "\u00e9", "\uff5e", "\ud83d\ude00", "/x/1", "/x/2", "/y/1", "/x/\uff5e");

    private static final List<String> BOUNDS = List.of("", "a", "b", "c", "d", "e", "\uff5e", "\ud83d\ude00");
    private static final List<String> ATTRIBUTES = List.of("/", "/x", "/x/1", "/y", "/z");
    private static final List<String> COLLECTIONS =
            List.of("vault-BankA", "vault-BankA", "vault-BankB", "registry", "vault-Nobody");
    private static final List<String> PRIVATE_KEYS = List.of("k", "l", "\ud83d\ude00");
    private static final List<String> POLICIES = List.of("BankA", "BankB", "BankA+BankB", "Platform", "");
    private static final List<String> CLIENTS = List.of("BankA", "BankA", "BankA", "BankB", "Regulator");
    private static final List<List<String>> ENDORSERS = List.of(
            List.of("BankA", "Regulator"),
            List.of("BankA", "Regulator"),
            List.of("BankA", "Regulator"),
            List.of("BankA", "Regulator"),
            List.of("BankB", "Regulator"),
            List.of("BankA", "BankB", "Regulator"),
            List.of("Platform", "Regulator"),
            List.of("BankA", "BankB"),
            List.of("Regulator", "BankB"),
            List.of("BankA"));

    private final Random random;
    private final long seed;
    private final List<Supplier<Step>> changes;
    private final List<Supplier<Step>> reads;
    private final List<Supplier<Step>> queries;

    private Generator(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.changes = changes();
        this.reads = reads();
        this.queries = queries();
    }

    /** The program that belongs to a seed. */
    public static Program draw(long seed) {
        Generator generator = new Generator(seed);
        Program program = generator.program();
        while (!Hazards.isSafe(program)) {
            program = generator.program();
        }
        return program;
    }

    private List<Supplier<Step>> changes() {
        return List.of(
                () -> new Step.Put(key(), value()),
                () -> new Step.Put(key(), value()),
                () -> new Step.Put(key(), value()),
                () -> new Step.Put(key(), ""),
                () -> new Step.Delete(key()),
                () -> new Step.SetPolicy(key(), one(POLICIES)),
                () -> new Step.SetPolicy(key(), one(POLICIES)),
                () -> new Step.PrivatePut(collection(), privateKey(), value()),
                () -> new Step.PrivatePut(collection(), privateKey(), value()),
                () -> new Step.PrivateDelete(collection(), privateKey()),
                () -> new Step.PrivatePurge(collection(), privateKey()),
                () -> new Step.PrivateSetPolicy(collection(), privateKey(), one(POLICIES)),
                () -> new Step.Fill("f", random.nextInt(1, 130)),
                () -> new Step.Event("e" + random.nextInt(3), value()));
    }

    private List<Supplier<Step>> reads() {
        return List.of(
                () -> new Step.Get(key()),
                () -> new Step.Get(key()),
                () -> new Step.Get(key()),
                () -> new Step.GetPolicy(key()),
                () -> new Step.Range(one(BOUNDS), one(BOUNDS), take(), random.nextBoolean()),
                () -> new Step.Range(one(BOUNDS), one(BOUNDS), -1, true),
                () -> new Step.Count(one(BOUNDS), one(BOUNDS)),
                () -> new Step.Partial(one(ATTRIBUTES), take(), random.nextBoolean()),
                () -> new Step.PrivateGet(collection(), privateKey()),
                () -> new Step.PrivateHash(collection(), privateKey()),
                () -> new Step.PrivateGetPolicy(collection(), privateKey()));
    }

    /** What does not go together with writes, or is refused. */
    private List<Supplier<Step>> queries() {
        return List.of(
                () -> new Step.Pages(one(BOUNDS), one(BOUNDS), random.nextInt(-1, 4), random.nextInt(1, 4)),
                () -> new Step.Pages(one(BOUNDS), "", 1 + random.nextInt(3), 3),
                () -> new Step.PartialPages(one(ATTRIBUTES), random.nextInt(1, 3), 2),
                () -> new Step.PrivateRange(collection(), "", ""),
                () -> new Step.PrivateRange(collection(), "k", "l"),
                () -> new Step.History(key()),
                () -> new Step.Query(random.nextBoolean() ? "" : collection(), random.nextBoolean()),
                () -> new Step.Invoke("nowhere", random.nextBoolean() ? "" : "elsewhere"),
                Step.Facts::new);
    }

    private Program program() {
        List<Round> rounds = new ArrayList<>();
        int count = random.nextInt(2, 6);
        for (int i = 0; i < count; i++) {
            List<Call> calls = new ArrayList<>();
            int together = random.nextInt(1, 5);
            for (int j = 0; j < together; j++) {
                calls.add(call());
            }
            rounds.add(new Round(calls));
        }
        return new Program(seed, rounds);
    }

    private Call call() {
        List<Step> steps = new ArrayList<>();
        int count = random.nextInt(1, 7);
        boolean reader = random.nextInt(8) == 0;
        for (int i = 0; i < count; i++) {
            int kind = random.nextInt(100);
            if (reader) {
                steps.add(one(kind < 50 ? queries : reads).get());
            } else if (kind < 4) {
                steps.add(one(queries).get());
            } else {
                steps.add(one(kind < 60 ? changes : reads).get());
            }
        }
        if (random.nextInt(15) == 0) {
            steps.add(new Step.Fail(random.nextBoolean()));
        }
        int held = random.nextInt(6) == 0 ? 1 + random.nextInt(2) : 0;
        return new Call(one(CLIENTS), one(ENDORSERS), held, steps);
    }

    private String key() {
        return one(KEYS);
    }

    private String privateKey() {
        return one(PRIVATE_KEYS);
    }

    private String collection() {
        return one(COLLECTIONS);
    }

    private String value() {
        return "v" + random.nextInt(1000);
    }

    private int take() {
        return random.nextInt(-1, 4);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

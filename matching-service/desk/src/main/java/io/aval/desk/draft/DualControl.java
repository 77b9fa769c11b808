package io.aval.desk.draft;

import io.aval.client.identity.AtomicFile;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import io.aval.rules.law.Law;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which acts need a second person at this desk, kept in a file. Thread-safe. */
public final class DualControl {

    /** Name of the file inside a desk's folder. */
    public static final String FILE = "dual-control.json";

    /** The word for every act, those of later releases too. */
    public static final String ALL = "all";

    /** The word for no act. */
    public static final String NONE = "none";

    /** The name under which a change of this setting stands in a draft. */
    public static final String COMMAND = "settings.dual-control";

    private static final String ACTS = "acts";

    private final Path file;
    private volatile List<String> acts;

    record Setting(
            @Range(min = 1, max = 1) int v,
            @Size(max = 1_000) List<@Text(max = 64) String> acts) {}

    /**
     * Reads the setting; where there is no file, no act needs a second person.
     *
     * @throws RefusedException {@code FOLDER_DAMAGED}
     */
    public DualControl(Path file) throws IOException {
        this.file = file;
        try {
            acts = Files.exists(file)
                    ? Schema.of(Setting.class)
                            .decode(JsonReader.read(Files.readString(file)))
                            .acts()
                    : List.of();
        } catch (RefusedException e) {
            throw Code.FOLDER_DAMAGED.refuse("file", FILE);
        }
    }

    /** The acts' names, ascending; {@link #ALL} alone for every act. */
    public List<String> acts() {
        return acts;
    }

    /** Whether one of these commands needs a second person. */
    public boolean covers(List<Json.Obj> commands) {
        List<String> now = acts;
        return commands.stream()
                .anyMatch(command -> covers(now, Law.act(command).name()));
    }

    /** Whether going over to that setting would let an act through that needs a second person now. */
    public boolean weaker(List<String> next) {
        return acts.stream().anyMatch(act -> !covers(next, act));
    }

    /** Sets it; on the disk when this returns. */
    public synchronized void set(List<String> next) {
        try {
            String text = Schema.of(Setting.class).encode(new Setting(1, next)).canonical();
            AtomicFile.writePrivately(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        acts = List.copyOf(next);
    }

    /**
     * The setting that these words name: names of acts, or {@link #ALL} or {@link #NONE} alone.
     *
     * @throws RefusedException {@code MISSING_FIELD}, {@code UNKNOWN_ACT}
     */
    public static List<String> parse(List<String> words) {
        Code.MISSING_FIELD.unless(!words.isEmpty(), "field", "/" + ACTS);
        if (words.equals(List.of(NONE))) {
            return List.of();
        }
        if (words.equals(List.of(ALL))) {
            return List.of(ALL);
        }
        words.forEach(word -> Code.UNKNOWN_ACT.unless(Law.ACTS.containsKey(word), "field", "/" + ACTS));
        return List.copyOf(new TreeSet<>(words));
    }

    /** A change of this setting as a draft holds it. */
    public static Json.Obj command(List<String> next) {
        return new Json.Obj(new TreeMap<>(Map.of(
                "act",
                new Json.Text(COMMAND),
                ACTS,
                new Json.Arr(next.stream().<Json>map(Json.Text::new).toList()))));
    }

    /** The setting that such a command asks for. */
    public static List<String> requested(Json.Obj command) {
        List<String> next = new ArrayList<>();
        if (command.members().get(ACTS) instanceof Json.Arr(List<Json> items)) {
            items.forEach(item -> next.add(((Json.Text) item).value()));
        }
        return next;
    }

    /** Whether it is a change of this setting. */
    public static boolean isChange(Json.Obj command) {
        return new Json.Text(COMMAND).equals(command.members().get("act"));
    }

    private static boolean covers(List<String> setting, String act) {
        return setting.contains(ALL) || setting.contains(act);
    }
}

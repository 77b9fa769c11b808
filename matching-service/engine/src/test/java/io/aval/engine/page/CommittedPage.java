package io.aval.engine.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** A page of the repository, which must be what the source says; a test run with {@code -Daval.docs=write} writes it. */
public final class CommittedPage {
    private static final String END = "<!-- end -->";

    private final Path file;

    private CommittedPage(Path file) {
        this.file = file;
    }

    /** {@return the page at a path from the project's root} */
    public static CommittedPage at(String path) {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent(), "the project's root");
        }
        return new CommittedPage(folder.resolve(path));
    }

    /** Requires that this is all that it says. */
    public void says(String expected) throws IOException {
        if ("write".equals(System.getProperty("aval.docs"))) {
            Files.writeString(file, expected);
        }
        assertThat(file)
                .as("run this test with -Daval.docs=write and commit what it writes")
                .hasContent(expected);
    }

    /** Requires these tables between their marks, by name; what stands around them is written by hand. */
    public void hasTables(Map<String, String> tables) throws IOException {
        String expected = Files.readString(file);
        for (Map.Entry<String, String> table : tables.entrySet()) {
            expected = replaced(expected, "<!-- table: " + table.getKey() + " -->\n", table.getValue());
        }
        says(expected);
    }

    private static String replaced(String page, String start, String table) {
        int from = page.indexOf(start);
        assertThat(from).as(start).isPositive();
        int after = from + start.length();
        return page.substring(0, after) + "\n" + table + "\n" + page.substring(page.indexOf(END, after));
    }
}

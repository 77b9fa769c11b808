package io.aval.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The house's own rules of tidiness, held over every source file of the project. */
class TidyTest {
    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 40;
    private static final String[] CODE = {
        ".java", ".proto", ".mustache", ".html", ".css", ".js", ".ts", ".tsx", ".sh", "mvnw", "aval"
    };
    private static final Pattern VAGUE_TYPE =
            Pattern.compile("\\b(?:class|interface|record|enum)\\s+\\w*(?:Utils?|Helpers?|Managers?)\\b");
    private static final Pattern VAGUE_PACKAGE =
            Pattern.compile("(?m)^package [\\w.]*\\b(?:common|utils?|helpers?|managers?)\\b");
    // Split, or this file would be found by its own search
    private static final Pattern UNFINISHED = Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    private static final SourceTree TREE = SourceTree.ofThisProject();

    @Test
    void no_file_is_longer_than_a_reader_can_hold() {
        assertThat(Arrays.stream(CODE)
                        .flatMap(ending -> TREE.filesEndingIn(ending).stream())
                        .distinct()
                        .filter(file -> TREE.read(file).lines().count() > LONGEST_FILE))
                .isEmpty();
    }

    @Test
    void no_method_is_longer_than_a_screen() {
        List<String> tooLong = new ArrayList<>();
        for (Path file : TREE.filesEndingIn(".java")) {
            for (MethodLengths.Method method : MethodLengths.of(TREE.read(file))) {
                if (method.length() > LONGEST_METHOD) {
                    tooLong.add(file + ":" + method.line() + " " + method.length() + " lines: " + method.signature());
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void names_say_what_a_thing_is() {
        assertThat(javaWhere(VAGUE_TYPE.asPredicate())).isEmpty();
        assertThat(javaWhere(VAGUE_PACKAGE.asPredicate())).isEmpty();
    }

    @Test
    void no_test_is_switched_off_and_none_sleeps() {
        assertThat(javaWhere(text -> text.contains("@Disabled"))).isEmpty();
        assertThat(javaWhere(text -> text.contains("Thread.sleep"), "src/test/java"))
                .isEmpty();
    }

    @Test
    void nothing_is_left_for_later() {
        assertThat(TREE
                        .filesEndingIn(
                                ".java", ".xml", ".md", ".yml", ".yaml", ".properties", ".proto", ".mustache", "mvnw")
                        .stream()
                        .filter(file -> UNFINISHED.matcher(TREE.read(file)).find()))
                .isEmpty();
    }

    @Test
    void every_main_package_says_what_it_is_for_and_marks_its_nulls() {
        List<Path> silent = TREE.mainJava().stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !isIntroduced(folder.resolve("package-info.java")))
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void methods_are_measured_by_their_braces() {
        String java = """
                record Sample(String a) {
                    static final String[] TABLE = {"}", "{"};
                    Sample {
                        // }
                    }
                    @Tags({"a", "b"})
                    <T> T one(int a) throws Exception {
                        if (a > '{') {
                            run(() -> {
                            });
                        }
                    }
                }
                """;
        assertThat(MethodLengths.of(java))
                .extracting(MethodLengths.Method::line, MethodLengths.Method::length)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3, 3), org.assertj.core.groups.Tuple.tuple(7, 6));
    }

    @Test
    void the_searches_of_this_test_find_what_they_seek() {
        assertThat(TREE.filesEndingIn("TidyTest.java")).hasSize(1);
        assertThat(VAGUE_TYPE.matcher("final class BillUtil {").find()).isTrue();
        assertThat(VAGUE_TYPE.matcher("final class Utility {").find()).isFalse();
        assertThat(VAGUE_PACKAGE.matcher("package io.aval.common.x;").find()).isTrue();
        assertThat(UNFINISHED.matcher("// FIX" + "ME later").find()).isTrue();
    }

    private static boolean isIntroduced(Path packageInfo) {
        return TREE.mainJava().contains(packageInfo) && TREE.read(packageInfo).contains("@NullMarked");
    }

    private static List<Path> javaWhere(Predicate<String> found) {
        return javaWhere(found, "");
    }

    private static List<Path> javaWhere(Predicate<String> found, String within) {
        return TREE.filesEndingIn(".java").stream()
                .filter(file -> file.toString().contains(within))
                .filter(file -> found.test(MethodLengths.blank(TREE.read(file))))
                .toList();
    }
}

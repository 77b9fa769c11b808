package io.aval.desk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The arrows between the modules point one way: {@code rules ← contract ← embedded}, {@code rules ← api ← desk}. */
class ArchitectureTest {
    private static final SourceTree TREE = SourceTree.ofThisProject();
    private static final Pattern OURS = Pattern.compile("\\bio\\.aval\\.[a-z][\\w.]*");
    private static final Pattern FOREIGN_IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+)");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.aval");

    /** Each module: its folder, its package, the packages of ours that its main code may name beside its own. */
    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which the checker cannot see in the type
    enum Module {
        RULES("chaincode/rules", "io.aval.rules"),
        CONTRACT("chaincode/contract", "io.aval.contract", "io.aval.rules"),
        API("ledger-client/api", "io.aval.client", "io.aval.rules"),
        EMBEDDED(
                "ledger-client/embedded",
                "io.aval.client.embedded",
                "io.aval.client",
                "io.aval.contract",
                "io.aval.rules"),
        FABRIC("ledger-client/fabric", "io.aval.client.fabric", "io.aval.client", "io.aval.rules"),
        PROTOCOL("matching-service/protocol", "io.aval.protocol"),
        ENGINE("matching-service/engine", "io.aval.engine", "io.aval.rules"),
        DESK(
                "matching-service/desk",
                "io.aval.desk",
                "io.aval.client",
                "io.aval.engine",
                "io.aval.protocol",
                "io.aval.rules"),
        CLI("matching-service/cli", "io.aval.cli", "io.aval.protocol"),
        NETWORK("network", "io.aval.network", "io.aval.client", "io.aval.contract", "io.aval.rules");

        private final String folder;
        private final String home;
        private final List<String> mayName;

        Module(String folder, String home, String... mayName) {
            this.folder = folder;
            this.home = home;
            this.mayName = List.of(mayName);
        }

        private List<Path> sources() {
            return TREE.mainJava().stream()
                    .filter(file -> file.startsWith(folder))
                    .toList();
        }

        private boolean mayName(String ours) {
            // The back ends live inside the client's package, but the interface must know neither, nor one the other
            if (within(ours, EMBEDDED.home) && !(this == EMBEDDED || this == DESK)) {
                return false;
            }
            if (within(ours, FABRIC.home) && !(this == FABRIC || this == DESK || this == NETWORK)) {
                return false;
            }
            return within(ours, home) || mayName.stream().anyMatch(allowed -> within(ours, allowed));
        }
    }

    @ParameterizedTest
    @EnumSource(Module.class)
    void a_module_names_only_what_it_may(Module module) {
        List<String> strangers = new ArrayList<>();
        for (Path file : module.sources()) {
            Matcher found = OURS.matcher(MethodLengths.blank(TREE.read(file)));
            while (found.find()) {
                if (!module.mayName(found.group())) {
                    strangers.add(file + " names " + found.group());
                }
            }
        }
        assertThat(strangers).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Module.class)
    void a_module_keeps_to_its_own_package(Module module) {
        String home = module.folder + "/src/main/java/" + module.home.replace('.', '/');
        assertThat(module.sources()).allMatch(file -> file.startsWith(home));
        assertThat(TREE.filesEndingIn("pom.xml")).contains(Path.of(module.folder, "pom.xml"));
    }

    @ParameterizedTest
    @EnumSource(Module.class)
    void packages_of_a_module_have_no_cycles(Module module) {
        check(slices().matching(module.home + ".(**)").should().beFreeOfCycles());
    }

    @Test
    void the_command_line_knows_only_protocol_picocli_and_grpc() {
        List<String> allowed = List.of(
                "io.aval.cli", "io.aval.protocol", "picocli", "io.grpc", "com.google.protobuf", "com.google.rpc");
        assertThat(imports(Module.CLI))
                .allMatch(name -> name.startsWith("java")
                        || name.startsWith("org.jspecify")
                        || allowed.stream().anyMatch(known -> within(name, known)));
    }

    @Test
    void only_the_desk_knows_spring() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("io.aval.desk..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.."));
        assertThat(imports(Module.CLI)).noneMatch(name -> within(name, "org.springframework"));
        assertThat(imports(Module.NETWORK)).noneMatch(name -> within(name, "org.springframework"));
    }

    @Test
    void only_ledger_and_network_know_fabric() {
        check(noClasses()
                .that()
                .resideInAnyPackage("io.aval.rules..", "io.aval.engine..", "io.aval.desk..", "io.aval.protocol..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.hyperledger.."));
    }

    @ParameterizedTest
    @EnumSource(
            value = Module.class,
            names = {"CLI", "NETWORK", "PROTOCOL"},
            mode = EnumSource.Mode.EXCLUDE)
    void the_classes_of_a_written_module_are_seen(Module module) {
        boolean written = module.sources().stream().anyMatch(file -> !file.endsWith("package-info.java"));
        boolean seen = CLASSES.stream()
                .anyMatch(type -> within(type.getPackageName(), module.home)
                        && !type.getSimpleName().equals("package-info"));
        assertThat(seen).isEqualTo(written);
    }

    private static List<String> imports(Module module) {
        return module.sources().stream()
                .flatMap(file -> FOREIGN_IMPORT.matcher(TREE.read(file)).results())
                .map(found -> found.group(1))
                .toList();
    }

    private static boolean within(String name, String home) {
        return name.equals(home) || name.startsWith(home + ".");
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}

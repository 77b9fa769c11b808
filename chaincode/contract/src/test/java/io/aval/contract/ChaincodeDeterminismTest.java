package io.aval.contract;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every endorser must compute the same bytes: what could differ between two of them has no place in the chaincode. */
class ChaincodeDeterminismTest {
    private static final JavaClasses CHAINCODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.aval.rules", "io.aval.contract");

    private static final String APPRAISAL = "io.aval.rules.appraisal..";

    private static final Set<String> CLOCK_AND_CHANCE = Set.of(
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.identityHashCode",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZoneId.systemDefault",
            "java.util.Locale.getDefault",
            "java.util.UUID.randomUUID",
            "java.util.Collections.shuffle");

    private static final Set<String> HASH_ORDERED = Set.of(
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.IdentityHashMap",
            "java.util.concurrent.ConcurrentHashMap");

    private static final Set<String> DIFFERS_BETWEEN_PROCESSORS = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot");

    @Test
    void rules_know_only_java_and_themselves() {
        check(classes()
                .that()
                .resideInAPackage("io.aval.rules..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", "io.aval.rules.."));
    }

    @Test
    void contract_knows_only_the_rules_and_fabric() {
        check(classes()
                .that()
                .resideInAPackage("io.aval.contract..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "org.jspecify..",
                        "io.aval.rules..",
                        "io.aval.contract..",
                        "org.hyperledger.fabric..",
                        "com.google.protobuf.."));
    }

    @Test
    void packages_have_no_cycles() {
        check(slices().matching("io.aval.rules.(**)").should().beFreeOfCycles());
        check(slices().matching("io.aval.contract.(**)").should().beFreeOfCycles());
    }

    @Test
    void no_clock_no_chance_no_locale_of_the_machine() {
        check(noClockNoChance());
    }

    @Test
    void no_thread_of_its_own() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Thread.class, java.util.concurrent.Executor.class, java.util.Timer.class));
    }

    @Test
    void nothing_is_ordered_by_hash() {
        check(noHashOrder());
    }

    @Test
    void binary_fractions_only_in_appraisal() {
        check(fields().that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(APPRAISAL)
                .should()
                .notHaveRawType(describe("float or double", ChaincodeDeterminismTest::isBinaryFraction)));
        check(methods()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(APPRAISAL)
                .should()
                .notHaveRawReturnType(describe("float or double", ChaincodeDeterminismTest::isBinaryFraction)));
    }

    @Test
    void only_strict_mathematics() {
        check(noClasses()
                .should()
                .accessTargetWhere(access(
                        "functions of Math that may differ between processors",
                        target -> target.getOwner().isEquivalentTo(Math.class)
                                && DIFFERS_BETWEEN_PROCESSORS.contains(target.getName()))));
    }

    @Test
    void the_rules_of_this_test_bite() {
        JavaClasses sinner = new ClassFileImporter().importClasses(Sinner.class);
        assertThatThrownBy(() -> noClockNoChance().check(sinner))
                .hasMessageContaining("nanoTime")
                .hasMessageContaining("java.util.Random");
        assertThatThrownBy(() -> noHashOrder().check(sinner)).hasMessageContaining("java.util.HashMap");
    }

    @Test
    void the_chaincode_is_really_seen() {
        assertThat(CHAINCODE.stream().map(JavaClass::getPackageName))
                .anyMatch(name -> name.startsWith("io.aval.rules"));
    }

    private static ArchRule noClockNoChance() {
        return noClasses()
                .should()
                .accessTargetWhere(access(
                        "clock, chance or the machine's locale",
                        target -> CLOCK_AND_CHANCE.contains(target.getOwner().getFullName() + "." + target.getName())
                                || target.getOwner().isAssignableTo(Random.class)
                                || target.getOwner().isAssignableTo(java.util.random.RandomGenerator.class)));
    }

    private static ArchRule noHashOrder() {
        return noClasses()
                .should()
                .accessTargetWhere(access(
                        "collections in hash order",
                        target -> target.getName().equals("<init>")
                                && HASH_ORDERED.contains(target.getOwner().getFullName())));
    }

    private static DescribedPredicate<JavaAccess<?>> access(
            String what, java.util.function.Predicate<AccessTarget> target) {
        return describe(what, access -> target.test(access.getTarget()));
    }

    private static boolean isBinaryFraction(JavaClass type) {
        return List.of("float", "double").contains(type.getBaseComponentType().getName());
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CHAINCODE);
    }

    /** Breaks the rules on purpose. */
    static final class Sinner {
        long seed() {
            return new HashMap<>().size() + System.nanoTime() + new Random(1).nextInt();
        }
    }
}

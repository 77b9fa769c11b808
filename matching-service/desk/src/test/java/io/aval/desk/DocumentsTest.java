package io.aval.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.desk.openapi.Handbook;
import io.aval.desk.openapi.LifecyclePage;
import io.aval.desk.openapi.OpenApi;
import io.aval.desk.openapi.Route;
import io.aval.desk.openapi.Routes;
import io.aval.desk.rest.ActController;
import io.aval.desk.rest.BillController;
import io.aval.desk.rest.DraftController;
import io.aval.desk.rest.EvaluationController;
import io.aval.desk.rest.ReadController;
import io.aval.rules.bill.Operation;
import io.aval.rules.law.Law;
import io.aval.rules.refusal.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What is committed under {@code docs/} is what the source says. After a change of an act, a code or a route run
 * {@code ./mvnw -pl matching-service/desk test -Dtest=DocumentsTest -Daval.docs=write} and commit the files.
 */
class DocumentsTest {

    @Test
    void the_description_of_the_rest_interface_is_up_to_date() {
        check("openapi.json", OpenApi.document());
    }

    @Test
    void the_page_of_refusals_is_up_to_date() {
        String page = Handbook.errors();
        assertThat(Code.values()).allSatisfy(code -> assertThat(page).contains("<a id=\"" + code + "\">"));
        check("errors.md", page);
    }

    @Test
    void the_page_of_acts_is_up_to_date() {
        String page = Handbook.acts();
        assertThat(Law.ACTS.keySet()).allSatisfy(act -> assertThat(page).contains("## `" + act + "`"));
        check("acts.md", page);
    }

    @Test
    void the_life_of_a_bill_is_up_to_date() {
        String page = LifecyclePage.text();
        assertThat(Operation.values()).allSatisfy(operation -> assertThat(page).contains("`" + operation + "`"));
        check("standards/bill-lifecycle.md", page);
    }

    @Test
    void the_table_of_routes_names_every_route_and_no_other() {
        List<String> served = new ArrayList<>();
        for (Class<?> controller : List.of(
                ActController.class,
                BillController.class,
                DraftController.class,
                EvaluationController.class,
                ReadController.class)) {
            String base = controller.getAnnotation(RequestMapping.class).path()[0];
            for (Method method : controller.getDeclaredMethods()) {
                GetMapping get = method.getAnnotation(GetMapping.class);
                PostMapping post = method.getAnnotation(PostMapping.class);
                if (get != null) {
                    served.add("GET " + base + first(get.value()));
                } else if (post != null) {
                    served.add("POST " + base + first(post.value()));
                }
            }
        }
        List<String> described = Routes.ALL.stream()
                .map((Route route) -> route.method() + " " + route.path())
                .toList();
        assertThat(served.stream().distinct()).containsExactlyInAnyOrderElementsOf(described);
    }

    private static String first(String[] paths) {
        return Arrays.stream(paths).findFirst().orElse("");
    }

    private static void check(String name, String expected) {
        Path file = SourceTree.ofThisProject().root().resolve("docs").resolve(name);
        try {
            if ("write".equals(System.getProperty("aval.docs"))) {
                Files.writeString(file, expected);
            }
            assertThat(file)
                    .as("run this test with -Daval.docs=write and commit what it writes")
                    .hasContent(expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

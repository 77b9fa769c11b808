package io.aval.desk.pages;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.aval.desk.access.Entitlement;
import io.aval.desk.access.User;
import io.aval.desk.bill.BillCounter;
import io.aval.desk.reception.Reading;
import io.aval.desk.reception.Reception;
import io.aval.desk.reception.Requests;
import io.aval.desk.rest.Refusing;
import io.aval.engine.index.RecordIndex;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves each user the page of their role, and the one style sheet. */
@Controller
public class PageController {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final Duration STYLE_AGE = Duration.ofHours(1);

    private final Reception reception;
    private final Reading reading;
    private final Entitlement entitlement;
    private final RecordIndex index;
    private final BillCounter bills;
    private final Template template;
    private final byte[] style;

    public PageController(
            Reception reception, Reading reading, Entitlement entitlement, RecordIndex index, BillCounter bills)
            throws IOException {
        this.reception = reception;
        this.reading = reading;
        this.entitlement = entitlement;
        this.index = index;
        this.bills = bills;
        String text = new String(resource("page.mustache"), StandardCharsets.UTF_8);
        this.template = Mustache.compiler().escapeHTML(true).compile(text);
        this.style = resource("aval.css");
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page(HttpServletRequest request) {
        User user = Refusing.user(request);
        reading.overview(user);
        return html(Sheets.of(reader(user)));
    }

    /** What the reader may do to a bill today. */
    @GetMapping(path = "/bills/{id}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> bill(@PathVariable String id, HttpServletRequest request) {
        String reason = Objects.requireNonNullElse(request.getParameter("reason"), "");
        Reader reader = reader(Refusing.user(request));
        return html(Sheets.of(reader, List.of(BillTables.steps(reader, Requests.id(id, "/id"), reason))));
    }

    private Reader reader(User user) {
        return new Reader(user, reception, entitlement, index, bills);
    }

    private ResponseEntity<byte[]> html(Sheet sheet) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(template.execute(sheet).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/aval.css")
    ResponseEntity<byte[]> style() {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.maxAge(STYLE_AGE))
                .body(style);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PageController.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }
}

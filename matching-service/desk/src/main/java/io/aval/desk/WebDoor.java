package io.aval.desk;

import io.aval.desk.access.Audit;
import io.aval.desk.access.Entitlement;
import io.aval.desk.access.Users;
import io.aval.desk.bill.BillCounter;
import io.aval.desk.evaluation.EvaluationDesk;
import io.aval.desk.metrics.DeskMetrics;
import io.aval.desk.pages.PageController;
import io.aval.desk.reception.FourEyes;
import io.aval.desk.reception.Reading;
import io.aval.desk.reception.Reception;
import io.aval.desk.rest.ActController;
import io.aval.desk.rest.BillController;
import io.aval.desk.rest.DescriptionController;
import io.aval.desk.rest.DraftController;
import io.aval.desk.rest.EvaluationController;
import io.aval.desk.rest.MetricsController;
import io.aval.desk.rest.ReadController;
import io.aval.desk.rest.RefusalAdvice;
import io.aval.desk.rest.Refusing;
import io.aval.desk.rest.SecuritySetup;
import io.aval.desk.rest.ServerSetup;
import io.aval.engine.index.RecordIndex;
import io.aval.rules.refusal.Code;
import java.net.BindException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextException;

/**
 * The desk's web server. Its context is put together by hand: every part is named here, nothing is searched for on the
 * class path, so that four desks open in one process in a moment.
 */
final class WebDoor implements AutoCloseable {

    private static final Class<?>[] CONTROLLERS = {
        ServerSetup.class,
        SecuritySetup.class,
        ActController.class,
        DraftController.class,
        BillController.class,
        EvaluationController.class,
        ReadController.class,
        MetricsController.class,
        DescriptionController.class,
        RefusalAdvice.class,
        PageController.class
    };

    private final AnnotationConfigServletWebServerApplicationContext context;

    /** What the server's parts work with. */
    record Parts(
            Reception reception,
            Reading reading,
            FourEyes eyes,
            BillCounter bills,
            EvaluationDesk evaluations,
            Entitlement entitlement,
            RecordIndex index,
            DeskMetrics metrics,
            Users users,
            Audit audit) {}

    WebDoor(DeskSettings settings, Parts parts) {
        context = new AnnotationConfigServletWebServerApplicationContext();
        context.setDisplayName("desk of " + settings.organisation());
        context.registerBean(
                ServerSetup.Place.class,
                () -> new ServerSetup.Place(
                        settings.httpPort(), settings.folder().resolve("web")));
        context.registerBean(Reception.class, parts::reception);
        context.registerBean(Reading.class, parts::reading);
        context.registerBean(FourEyes.class, parts::eyes);
        context.registerBean(BillCounter.class, parts::bills);
        context.registerBean(EvaluationDesk.class, parts::evaluations);
        context.registerBean(DeskMetrics.class, parts::metrics);
        context.registerBean(Entitlement.class, parts::entitlement);
        context.registerBean(Users.class, parts::users);
        context.registerBean(Refusing.class, () -> new Refusing(parts.audit()));
        // Without its close(): the desk itself closes the index, after everybody who uses it
        context.registerBean("index", RecordIndex.class, parts::index, definition -> {
            if (definition instanceof AbstractBeanDefinition known) {
                known.setDestroyMethodName("");
            }
        });
        context.register(CONTROLLERS);
        try {
            context.refresh();
        } catch (ApplicationContextException | WebServerException e) {
            context.close();
            if (causedByBinding(e)) {
                throw Code.PORT_IN_USE.refuse("port", Integer.toString(settings.httpPort()));
            }
            throw e;
        }
    }

    int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    private static boolean causedByBinding(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException || cause instanceof PortInUseException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        context.close();
    }
}

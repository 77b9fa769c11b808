package io.aval.desk.openapi;

import io.aval.client.evaluation.Dossier;
import io.aval.desk.evaluation.Checked;
import io.aval.desk.evaluation.Computed;
import io.aval.desk.evaluation.EvaluationOrder;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import java.util.List;
import java.util.SortedMap;

/** The routes of evaluations, and the schemas of what is asked and answered. */
final class EvaluationRoutes {

    private EvaluationRoutes() {}

    /**
     * The routes.
     *
     * @param id the parameter that names a record
     * @param reason the parameter that says why a regulator looks
     */
    static List<Route> of(Route.Parameter id, Route.Parameter reason) {
        return List.of(
                new Route(
                        "POST",
                        "/api/v1/evaluations",
                        "evaluate",
                        "Evaluates and leaves nothing behind; the answer holds the act that would certify it",
                        List.of(),
                        "EvaluationOrder",
                        "Computed"),
                new Route(
                        "GET",
                        "/api/v1/evaluations/{id}",
                        "checkEvaluation",
                        "Computes a certificate's or a rating's evaluation again and compares",
                        List.of(id, reason),
                        "",
                        "Checked"),
                new Route(
                        "GET",
                        "/api/v1/evaluations/{id}/dossier",
                        "dossier",
                        "What others need to compute it again: proof, papers and model",
                        List.of(id, reason),
                        "",
                        "Dossier"));
    }

    static void put(SortedMap<String, Json> schemas) {
        for (Class<? extends Record> type :
                List.of(EvaluationOrder.class, Computed.class, Checked.class, Dossier.class)) {
            schemas.put(type.getSimpleName(), ShapeSchemas.of(Schema.of(type).shape()));
        }
    }
}

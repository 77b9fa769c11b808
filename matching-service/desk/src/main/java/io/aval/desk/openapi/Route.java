package io.aval.desk.openapi;

import java.util.List;

/**
 * A route of the REST interface.
 *
 * @param method {@code GET} or {@code POST}
 * @param path with its variables in braces
 * @param id name of the operation
 * @param summary one sentence, without a full stop
 * @param parameters of path, query and header
 * @param body name of the schema of its body; empty if it has none
 * @param answer name of the schema of its answer
 */
public record Route(
        String method, String path, String id, String summary, List<Parameter> parameters, String body, String answer) {

    /**
     * A parameter.
     *
     * @param in {@code path}, {@code query} or {@code header}
     * @param pattern regular expression of its text
     */
    public record Parameter(String in, String name, boolean required, String pattern, String about) {}

    /** Whether it changes something; what does is repeated safely under the caller's own key. */
    public boolean acts() {
        return parameters.stream().anyMatch(parameter -> parameter.name().equals("Idempotency-Key"));
    }

    /** Whether it takes a body. */
    public boolean posts() {
        return method.equals("POST");
    }
}

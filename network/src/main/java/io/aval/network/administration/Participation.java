package io.aval.network.administration;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.refusal.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.net.ssl.SSLException;

/**
 * The channel participation interface of ordering nodes.
 *
 * @param scheme {@code https}, with the client's own TLS settings
 */
record Participation(String scheme, HttpClient client, String channel) implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final int BOUNDARY_BYTES = 16;
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NOT_FOUND = 404;
    private static final int HAS_JOINED = 405;

    /** How the node stands to the channel. */
    OrdererStatus status(String node, String address) throws IOException, InterruptedException {
        String step = "tell its state on " + channel;
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(scheme + "://" + address + "/participation/v1/channels/" + channel))
                .timeout(DEADLINE)
                .GET()
                .build();
        HttpResponse<String> response = send(node, step, request);
        return switch (response.statusCode()) {
            case OK -> read(node, step, response.body());
            case NOT_FOUND -> OrdererStatus.NOT_JOINED;
            default -> throw refused(node, step, response);
        };
    }

    /**
     * Lets the node join.
     *
     * @return false if it had joined
     */
    boolean join(String node, String address, Path genesis) throws IOException, InterruptedException {
        String step = "join " + channel;
        byte[] random = new byte[BOUNDARY_BYTES];
        new SecureRandom().nextBytes(random);
        String boundary = HexFormat.of().formatHex(random);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(scheme + "://" + address + "/participation/v1/channels"))
                .timeout(DEADLINE)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form(boundary, Files.readAllBytes(genesis))))
                .build();
        HttpResponse<String> response = send(node, step, request);
        return switch (response.statusCode()) {
            case CREATED -> true;
            case HAS_JOINED -> {
                if (!status(node, address).joined()) {
                    throw refused(node, step, response);
                }
                yield false;
            }
            default -> throw refused(node, step, response);
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpResponse<String> send(String node, String step, HttpRequest request)
            throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (SSLException e) {
            throw new AdministrationException(
                    node,
                    step,
                    said(e),
                    "its certificate and the administrator's must be of one authority and valid",
                    e);
        } catch (ConnectException e) {
            throw new AdministrationException(
                    node, step, "no connection to " + request.uri().getAuthority(), "is it running? see its log", e);
        } catch (IOException e) {
            throw new AdministrationException(node, step, said(e), "is it running and well? see its log", e);
        }
    }

    private static String said(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static byte[] form(String boundary, byte[] block) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.write(("--" + boundary + "\r\n"
                        + "Content-Disposition: form-data; name=\"config-block\"; filename=\"genesis.block\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        form.write(block);
        form.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }

    private static OrdererStatus read(String node, String step, String body) throws IOException {
        try {
            if (JsonReader.read(body) instanceof Json.Obj status
                    && status.members().get("height") instanceof Json.Num(long height)
                    && status.members().get("status") instanceof Json.Text(String state)
                    && status.members().get("consensusRelation") instanceof Json.Text(String role)) {
                return new OrdererStatus(height, state.equals("active"), role);
            }
        } catch (RefusedException e) {
            throw new AdministrationException(node, step, body, "is this an ordering node's admin port?", e);
        }
        throw new AdministrationException(node, step, body, "is this an ordering node's admin port?", null);
    }

    private static AdministrationException refused(String node, String step, HttpResponse<String> response) {
        String said = response.statusCode() + " " + response.body();
        return new AdministrationException(node, step, said, Advice.on(said), null);
    }
}

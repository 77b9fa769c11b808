package io.aval.network.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.aval.client.identity.NodeRole;
import io.aval.network.certificates.NodeFiles;
import io.aval.network.certificates.OrganisationCertificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParticipationTest {

    private static final String NODE = "orderer-BankA";
    private static final String ACTIVE = """
            {"name":"aval","url":"/participation/v1/channels/aval","consensusRelation":"consenter","status":"active",
             "height":3}
            """;

    private final AtomicReference<String> received = new AtomicReference<>("");

    @TempDir
    private Path folder;

    private HttpsServer server;
    private Participation participation;
    private Path genesis;
    private int postStatus = 201;
    private int getStatus = 200;
    private String getBody = ACTIVE;

    @BeforeEach
    void start_a_node() throws IOException {
        OrganisationCertificates own = certificates("BankA");
        SSLContext tls = Transport.context(own.node(NodeRole.ORDERER, NODE));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters mutual = tls.getDefaultSSLParameters();
                mutual.setNeedClientAuth(true);
                parameters.setSSLParameters(mutual);
            }
        });
        server.createContext("/", this::answer);
        server.start();
        participation = participation(own.administrator());
        genesis = Files.writeString(folder.resolve("genesis.block"), "the block");
    }

    @AfterEach
    void stop() {
        participation.close();
        server.stop(0);
    }

    @Test
    void sends_the_block_as_a_form() throws Exception {
        assertThat(participation.join(NODE, address(), genesis)).isTrue();
        assertThat(received.get())
                .contains("name=\"config-block\"")
                .contains("\r\n\r\nthe block\r\n--")
                .endsWith("--\r\n");
    }

    @Test
    void takes_it_for_done_when_the_node_has_joined() throws Exception {
        postStatus = 405;
        assertThat(participation.join(NODE, address(), genesis)).isFalse();
    }

    @Test
    void does_not_take_it_for_done_when_the_node_has_joined_something_else() {
        postStatus = 405;
        getStatus = 404;
        assertThatThrownBy(() -> participation.join(NODE, address(), genesis))
                .hasMessageContaining("orderer-BankA did not join aval: 405");
    }

    @Test
    void says_what_the_node_refuses() {
        postStatus = 400;
        assertThatThrownBy(() -> participation.join(NODE, address(), genesis))
                .isInstanceOf(AdministrationException.class)
                .hasMessageContaining("400");
    }

    @Test
    void tells_height_state_and_role() throws Exception {
        assertThat(participation.status(NODE, address())).isEqualTo(new OrdererStatus(3, true, "consenter"));
        getBody = ACTIVE.replace("active", "onboarding").replace("consenter", "follower");
        assertThat(participation.status(NODE, address())).isEqualTo(new OrdererStatus(3, false, "follower"));
    }

    @Test
    void tells_that_a_node_has_not_joined() throws Exception {
        getStatus = 404;
        assertThat(participation.status(NODE, address()).joined()).isFalse();
    }

    @Test
    void refuses_an_answer_of_something_else() {
        getBody = "<html>";
        assertThatThrownBy(() -> participation.status(NODE, address())).hasMessageContaining("admin port");
    }

    @Test
    void says_that_a_node_is_down() {
        server.stop(0);
        assertThatThrownBy(() -> participation.status(NODE, address()))
                .hasMessageContaining("no connection to 127.0.0.1:")
                .hasMessageContaining("is it running?");
    }

    @Test
    void trusts_no_node_of_another_authority() throws Exception {
        try (Participation stranger = participation(certificates("Stranger").administrator())) {
            assertThatThrownBy(() -> stranger.status(NODE, address()))
                    .isInstanceOf(AdministrationException.class)
                    .hasMessageContaining("of one authority");
        }
    }

    private OrganisationCertificates certificates(String organisation) throws IOException {
        return OrganisationCertificates.open(organisation, folder.resolve(organisation), InstantSource.system());
    }

    private static Participation participation(NodeFiles administrator) throws IOException {
        return new Participation("https", Transport.https(administrator), "aval");
    }

    private String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        received.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
        boolean post = exchange.getRequestMethod().equals("POST");
        byte[] body = (post ? "{\"error\":\"no\"}" : getBody).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(post ? postStatus : getStatus, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}

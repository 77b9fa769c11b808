package io.aval.client.fabric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.client.fabric.fake.Consortium;
import io.aval.rules.record.Organisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of a way in: there and back as text, and what is wrong with a bad one. */
class ConnectionTest {

    private static final Consortium CONSORTIUM = new Consortium();

    @TempDir
    Path folder;

    private static Connection connection(
            String channel, List<Connection.Peer> peers, SortedMap<Organisation, String> roots, String genesis) {
        return new Connection(
                channel,
                "aval",
                Consortium.BANK_A,
                peers,
                List.of(Consortium.REGULATOR),
                List.of(Consortium.BANK_A, Consortium.BANK_B, Consortium.PLATFORM),
                roots,
                genesis);
    }

    private static Connection good() {
        return connection("aval", List.of(peer("127.0.0.1:7051")), CONSORTIUM.roots(), "0f".repeat(32));
    }

    private static Connection.Peer peer(String address) {
        return new Connection.Peer(address, CONSORTIUM.tlsRoot());
    }

    @Test
    void what_is_written_is_read_again() throws IOException {
        Path file = folder.resolve("connection.json");
        Files.writeString(file, good().json());
        assertThat(Connection.read(file)).isEqualTo(good());
    }

    @Test
    void a_bad_file_is_named_with_what_is_wrong_in_it() throws IOException {
        Path file = folder.resolve("connection.json");
        String json = good().json();
        Map<String, String> mistakes = Map.of(
                "nothing",
                "not JSON",
                json.replace("\"channel\":\"aval\",", ""),
                "the field channel is missing",
                json.replace("\"contract\"", "\"contrakt\""),
                "unknown field contrakt",
                json.replace("\"aval\"", "7"),
                "is not text",
                json.replace("\"Platform\"]", "\"Plat form\"]"),
                "operators names no organisation",
                json.replace("[\"Regulator\"]", "\"Regulator\""),
                "witnesses is not a list",
                json.replace("127.0.0.1:7051", "127.0.0.1"),
                "host:port",
                json.replace("\"address\"", "\"place\""),
                "address is missing",
                "[]",
                "is not an object");
        for (Map.Entry<String, String> mistake : mistakes.entrySet()) {
            Files.writeString(file, mistake.getKey());
            assertThatThrownBy(() -> Connection.read(file))
                    .as(mistake.getValue())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("connection.json")
                    .hasMessageContaining(mistake.getValue());
        }
        assertThatThrownBy(() -> Connection.read(folder.resolve("absent"))).isInstanceOf(IOException.class);
    }

    @Test
    void names_addresses_certificates_and_the_genesis_hash_are_checked() {
        List<Connection.Peer> peers = List.of(peer("127.0.0.1:7051"));
        SortedMap<Organisation, String> few = new TreeMap<>(CONSORTIUM.roots());
        few.remove(Consortium.BANK_B);
        SortedMap<Organisation, String> bad = new TreeMap<>(CONSORTIUM.roots());
        bad.put(Consortium.BANK_B, "no certificate");
        String genesis = "0f".repeat(32);
        refuses("malformed name of a channel", () -> connection("A v", peers, CONSORTIUM.roots(), genesis));
        refuses("peers are needed", () -> connection("aval", List.of(), CONSORTIUM.roots(), genesis));
        refuses("no root certificate for BankB", () -> connection("aval", peers, few, genesis));
        refuses("root of BankB is no certificate", () -> connection("aval", peers, bad, genesis));
        refuses("64 lower-case", () -> connection("aval", peers, CONSORTIUM.roots(), genesis.toUpperCase(Locale.ROOT)));
        refuses("names no port", () -> peer("host:0"));
        refuses("names no port", () -> peer("host:seven"));
        refuses("TLS root of host:1 is no certificate", () -> new Connection.Peer("host:1", "none"));
    }

    @Test
    void settings_are_positive() {
        assertThat(FabricSettings.USUAL.window()).isBetween(1, 500);
        FabricSettings usual = FabricSettings.USUAL;
        refuses(
                "window",
                () -> new FabricSettings(
                        usual.evaluate(),
                        usual.endorse(),
                        usual.submit(),
                        usual.commitStatus(),
                        usual.lookUp(),
                        501,
                        usual.tries(),
                        usual.pause(),
                        usual.resends(),
                        usual.reconnect()));
    }

    private static void refuses(String sentence, Runnable making) {
        assertThatThrownBy(making::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }
}

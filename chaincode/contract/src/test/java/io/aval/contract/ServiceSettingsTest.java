package io.aval.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.TreeMap;
import org.hyperledger.fabric.shim.ChaincodeServerProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceSettingsTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "CORE_CHAINCODE_ID_NAME", "aval:00",
            "CORE_PEER_LOCALMSPID", "BankA",
            "CHAINCODE_SERVER_ADDRESS", "127.0.0.1:9101",
            "AVAL_TLS_KEY_FILE", "key.pem",
            "AVAL_TLS_CERTIFICATE_FILE", "certificate.pem",
            "AVAL_TLS_CLIENT_ROOT_FILE", "root.pem");

    @Test
    void serves_with_certificates_on_both_sides() {
        ChaincodeServerProperties properties = ServiceSettings.from(COMPLETE).properties();
        assertThat(properties.isTlsEnabled()).isTrue();
        assertThat(properties.getTrustCertCollectionFile()).isEqualTo("root.pem");
        assertThat(properties.getKeyFile()).isEqualTo("key.pem");
        assertThat(properties.getKeyCertChainFile()).isEqualTo("certificate.pem");
        assertThat(properties.getServerAddress()).hasToString("/127.0.0.1:9101");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CORE_CHAINCODE_ID_NAME",
                "CORE_PEER_LOCALMSPID",
                "CHAINCODE_SERVER_ADDRESS",
                "AVAL_TLS_KEY_FILE",
                "AVAL_TLS_CERTIFICATE_FILE",
                "AVAL_TLS_CLIENT_ROOT_FILE"
            })
    void names_the_variable_that_is_missing(String name) {
        Map<String, String> incomplete = new TreeMap<>(COMPLETE);
        incomplete.remove(name);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceSettings.from(incomplete))
                .withMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9101", ":9101", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:0", "127.0.0.1:65536"})
    void refuses_an_address_that_is_no_host_and_port(String address) {
        Map<String, String> wrong = new TreeMap<>(COMPLETE);
        wrong.put("CHAINCODE_SERVER_ADDRESS", address);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceSettings.from(wrong))
                .withMessageContaining("CHAINCODE_SERVER_ADDRESS");
    }
}

package io.aval.contract;

import java.net.InetSocketAddress;
import java.util.Map;
import org.hyperledger.fabric.shim.ChaincodeServerProperties;

/**
 * What the process must be told by its environment to serve a peer.
 *
 * @param host where to listen
 * @param port where to listen, 1 to 65535
 * @param keyFile PEM file of the process's own TLS key, not encrypted
 * @param certificateFile PEM file of the certificate that belongs to the key
 * @param clientRootFile PEM file of the roots that the peer's TLS certificate is judged by
 */
public record ServiceSettings(String host, int port, String keyFile, String certificateFile, String clientRootFile) {

    private static final int LARGEST_PORT = 65_535;

    /**
     * Reads the settings from the environment.
     *
     * @throws IllegalArgumentException if a variable is missing or malformed; the message names it
     */
    public static ServiceSettings from(Map<String, String> environment) {
        // The shim reads these two itself, much later, and fails there with less of an explanation
        required(environment, "CORE_CHAINCODE_ID_NAME");
        required(environment, "CORE_PEER_LOCALMSPID");
        String address = required(environment, "CHAINCODE_SERVER_ADDRESS");
        int colon = address.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("CHAINCODE_SERVER_ADDRESS must be host:port, not " + address);
        }
        return new ServiceSettings(
                address.substring(0, colon),
                port(address.substring(colon + 1)),
                required(environment, "AVAL_TLS_KEY_FILE"),
                required(environment, "AVAL_TLS_CERTIFICATE_FILE"),
                required(environment, "AVAL_TLS_CLIENT_ROOT_FILE"));
    }

    /** The same for the shim's server: TLS on both sides, a client without a certificate is refused. */
    public ChaincodeServerProperties properties() {
        ChaincodeServerProperties properties = new ChaincodeServerProperties();
        properties.setServerAddress(new InetSocketAddress(host, port));
        properties.setTlsEnabled(true);
        properties.setKeyFile(keyFile);
        properties.setKeyCertChainFile(certificateFile);
        properties.setTrustCertCollectionFile(clientRootFile);
        return properties;
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= LARGEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("CHAINCODE_SERVER_ADDRESS names no port: " + text, e);
        }
        throw new IllegalArgumentException("CHAINCODE_SERVER_ADDRESS names no port: " + text);
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("the environment lacks " + name);
        }
        return value;
    }
}

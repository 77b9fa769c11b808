package io.aval.network.lifecycle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The package that organisations install and approve. It holds no address and no key, so that all of them have the same
 * bytes and the same identifier; what it names of the code is what they agree on.
 *
 * @param file the package
 * @param id what the lifecycle calls it: the label and the SHA-256 of the file
 */
public record ContractPackage(Path file, String id) {

    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+_-]{0,63}");

    /**
     * Writes a package; the same label and content give the same bytes on every machine.
     *
     * @param content what stands for the code, such as the digests of its files
     * @throws IllegalArgumentException if the label is malformed
     */
    public static ContractPackage write(Path file, String label, SortedMap<String, byte[]> content) throws IOException {
        if (!LABEL.matcher(label).matches()) {
            throw new IllegalArgumentException("malformed label: " + label);
        }
        SortedMap<String, byte[]> outer = new TreeMap<>();
        outer.put("code.tar.gz", Tar.gzipped(content));
        outer.put("metadata.json", ExternalBuilder.metadata(label).getBytes(StandardCharsets.UTF_8));
        byte[] bytes = Tar.gzipped(outer);
        Files.write(file, bytes);
        return new ContractPackage(file, label + ":" + sha256(bytes));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

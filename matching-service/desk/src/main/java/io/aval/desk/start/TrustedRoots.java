package io.aval.desk.start;

import io.aval.client.evidence.Trust;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads whose roots a reader trusts. A folder holds {@code <Organisation>.pem} or a folder of that name with PEM files in
 * it; a file is one such PEM, or JSON whose member {@code roots} gives PEM text by organisation, as a connection file has.
 */
final class TrustedRoots {

    private static final int MAX_DEPTH = 8;
    private static final long MAX_BYTES = 1 << 20;
    private static final String PEM = ".pem";

    private final List<Trust.Root> roots = new ArrayList<>();

    private TrustedRoots() {}

    /**
     * Reads them.
     *
     * @throws StartFailure if there are none, or a file cannot be read
     */
    static Trust read(Path place) {
        TrustedRoots trusted = new TrustedRoots();
        try {
            if (Files.isDirectory(place)) {
                trusted.folder(place);
            } else {
                trusted.file(place, name(place));
            }
        } catch (IOException | IllegalArgumentException | RefusedException | GeneralSecurityException e) {
            throw new StartFailure(
                    Sentences.INVALID_DATA,
                    "The roots in " + place + " cannot be read (" + e.getMessage() + "). Name PEM files after their"
                            + " organisations, or give a connection file.");
        }
        if (trusted.roots.isEmpty()) {
            throw new StartFailure(
                    Sentences.INVALID_DATA,
                    "There is no root in " + place + ". Put there <Organisation>.pem for each organisation.");
        }
        return new Trust(trusted.roots);
    }

    private void folder(Path folder) throws IOException, GeneralSecurityException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder, MAX_DEPTH)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(PEM))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            file(file, name(folder.relativize(file).getName(0)));
        }
    }

    private void file(Path file, String organisation) throws IOException, GeneralSecurityException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException(file + " is too large");
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (text.stripLeading().startsWith("{")) {
            json(Files.readString(file));
        } else if (!text.contains("PRIVATE KEY")) {
            add(new Organisation(organisation), text);
        }
    }

    private void json(String text) throws GeneralSecurityException {
        if (!(JsonReader.read(text) instanceof Json.Obj(var members))
                || !(members.get("roots") instanceof Json.Obj(var all))) {
            throw new IllegalArgumentException("it has no member roots");
        }
        for (Map.Entry<String, Json> entry : all.entrySet()) {
            if (entry.getValue() instanceof Json.Text(String pem)) {
                add(new Organisation(entry.getKey()), pem);
            }
        }
    }

    private void add(Organisation organisation, String pem) throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        for (Certificate certificate :
                factory.generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.ISO_8859_1)))) {
            roots.add(new Trust.Root(organisation, Digest.of(certificate.getEncoded())));
        }
    }

    private static String name(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(PEM) ? name.substring(0, name.length() - PEM.length()) : name;
    }
}

package io.aval.engine.observation;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What an epoch was when it was sealed.
 *
 * @param number which epoch
 * @param height the ledger height up to which what had been appended is in it
 * @param rows observations
 * @param families what each family holds; the same content gives the same digests, however many threads loaded it
 * @param files what the folder holds
 */
public record Manifest(
        @Range(max = Long.MAX_VALUE) long number,
        @Range(max = Long.MAX_VALUE) long height,
        @Range(max = Long.MAX_VALUE) long rows,
        @Size(max = 16) List<Content> families,
        @Size(max = 1_000_000) List<Sealed> files) {

    /** The digest is SHA-256 over length and bytes of each key and each value, in order. */
    public record Content(
            @Text(max = 20) String title,
            @Range(max = Long.MAX_VALUE) long entries,
            Digest digest) {}

    /** A file, its length in bytes, and its SHA-256. */
    public record Sealed(
            @Text(max = 100) String name,
            @Range(max = Long.MAX_VALUE) long length,
            Digest digest) {}

    public Manifest {
        families = List.copyOf(families);
        files = List.copyOf(files);
    }

    byte[] bytes() {
        return Schema.of(Manifest.class).encode(this).canonical().getBytes(StandardCharsets.UTF_8);
    }

    static Manifest of(byte[] bytes) {
        return Schema.of(Manifest.class).decode(JsonReader.read(new String(bytes, StandardCharsets.UTF_8)));
    }
}

package io.aval.engine.verification.adapter;

import io.aval.engine.verification.Adapter;
import io.aval.engine.verification.RecordedSource;
import io.aval.engine.verification.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/** The sources of the demonstration: recorded answers about companies, rights and invoices that do not exist. */
public final class Recordings {

    private Recordings() {}

    /**
     * All six.
     *
     * @param sameName whether two names are one company's
     */
    public static List<Source> all(BiPredicate<String, String> sameName) {
        return List.of(
                source("registry", new Registry(sameName)),
                source("tax", new TaxOffice()),
                source("court", new Court()),
                source("bank", new Bank(sameName)),
                source("ip-office", new IpOffice(sameName)),
                source("invoice", new InvoicePlatform()));
    }

    private static Source source(String recording, Adapter adapter) {
        String path = "/io/aval/engine/verification/recorded/" + recording + ".json";
        try (InputStream in = Recordings.class.getResourceAsStream(path)) {
            byte[] bytes = Objects.requireNonNull(in, path).readAllBytes();
            return new RecordedSource(adapter, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("the recordings are packed with this class", e);
        }
    }
}

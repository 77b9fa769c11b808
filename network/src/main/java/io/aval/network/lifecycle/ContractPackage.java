package io.aval.network.lifecycle;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A contract as it is deployed: the package that organisations install and approve, and beside it the jars as they were
 * then, so that a later build does not change what runs.
 *
 * <p>The package holds no address and no key, so that all organisations have the same bytes and the same identifier. In
 * it stand the main class and the SHA-256 of every jar: a changed jar is another package.
 *
 * @param folder {@code package.tar.gz}, {@code contract.txt} and {@code lib/}
 * @param id what the lifecycle calls it: the label, a colon and the SHA-256 of the file
 * @param version names the code in a definition: the program's version and 8 hex digits of what stands in the package
 * @param mainClass serves one peer
 * @param jars names of the files in {@code lib/}, in the order of the class path
 */
public record ContractPackage(Path folder, String id, String version, String mainClass, List<String> jars) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+([-_][A-Za-z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]{0,31}");
    private static final String LISTING = "contract.txt";
    private static final String MAIN = "main ";
    private static final int DIGITS = 8;

    public ContractPackage {
        jars = List.copyOf(jars);
    }

    /**
     * Copies the jars and writes the package, unless that was done before. The same program gives the same bytes on every
     * machine.
     *
     * @param contracts each package has its own folder in it
     * @throws IllegalArgumentException if name or version is malformed
     */
    public static ContractPackage make(ContractProgram program, String name, String version, Path contracts)
            throws IOException {
        require(NAME, name);
        require(VERSION, version);
        SortedMap<String, Jar> jars = Jar.of(program.classPath());
        String listing = listing(program.mainClass(), jars);
        String codeVersion = version + "-" + Digests.hex(listing).substring(0, DIGITS);
        Path folder = contracts.resolve(name + "-" + codeVersion);
        Path lib = Files.createDirectories(folder.resolve("lib"));
        for (Map.Entry<String, Jar> jar : jars.entrySet()) {
            jar.getValue().copyTo(lib.resolve(jar.getKey()));
        }
        writeOnce(folder.resolve(LISTING), listing.getBytes(StandardCharsets.UTF_8));
        byte[] bytes = pack(name + "-" + codeVersion, listing);
        writeOnce(file(folder), bytes);
        String id = name + "-" + codeVersion + ":" + Digests.hex(bytes);
        return new ContractPackage(folder, id, codeVersion, program.mainClass(), List.copyOf(jars.keySet()));
    }

    /**
     * Opens a package that was made before.
     *
     * @throws IOException if a file is missing
     */
    public static ContractPackage open(Path folder, String name) throws IOException {
        String label = folder.toAbsolutePath().normalize().getFileName().toString();
        if (!label.startsWith(name + "-")) {
            throw new IOException(folder + " is not a package of the contract " + name);
        }
        List<String> lines = Files.readAllLines(folder.resolve(LISTING));
        if (lines.isEmpty() || !lines.getFirst().startsWith(MAIN)) {
            throw new IOException(folder.resolve(LISTING) + " does not begin with the main class");
        }
        List<String> jars = lines.stream()
                .skip(1)
                .map(line -> line.substring(line.indexOf(' ') + 1).strip())
                .toList();
        String id = label + ":" + Digests.hex(Files.readAllBytes(file(folder)));
        return new ContractPackage(
                folder, id, label.substring(name.length() + 1), lines.getFirst().substring(MAIN.length()), jars);
    }

    /** Name of the package for people, of its folder and of its connection files. */
    public String label() {
        return id.substring(0, id.indexOf(':'));
    }

    /** The file that peers install. */
    public Path file() {
        return file(folder);
    }

    /** The deployed jars in the platform's notation. */
    public String classPath() {
        return jars.stream()
                .map(jar -> folder.resolve("lib").resolve(jar).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path file(Path folder) {
        return folder.resolve("package.tar.gz");
    }

    private static String listing(String mainClass, SortedMap<String, Jar> jars) {
        return jars.entrySet().stream()
                .map(jar -> jar.getValue().digest() + "  " + jar.getKey() + "\n")
                .collect(Collectors.joining("", MAIN + mainClass + "\n", ""));
    }

    private static byte[] pack(String label, String listing) {
        SortedMap<String, byte[]> inner = new TreeMap<>();
        inner.put(LISTING, listing.getBytes(StandardCharsets.UTF_8));
        SortedMap<String, byte[]> outer = new TreeMap<>();
        outer.put("code.tar.gz", Tar.gzipped(inner));
        outer.put("metadata.json", ExternalBuilder.metadata(label).getBytes(StandardCharsets.UTF_8));
        return Tar.gzipped(outer);
    }

    /** Whole or not at all: an interrupted run must not leave half a package. */
    private static void writeOnce(Path file, byte[] content) throws IOException {
        if (!Files.exists(file)) {
            Path part = Files.write(file.resolveSibling(file.getFileName() + ".part"), content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void require(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("malformed name or version of a contract: " + text);
        }
    }
}

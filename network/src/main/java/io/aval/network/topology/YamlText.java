package io.aval.network.topology;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * One document of plain YAML: mappings, sequences and scalars, and nothing by which a short file could stand for a long
 * one or for an object.
 *
 * @param root its outermost node; none if the text is empty or faulty
 */
record YamlText(Optional<Node> root) {

    private static final int DEEPEST = 8;

    static YamlText of(byte[] content, Faults faults) {
        if (content.length > TopologyFile.LARGEST) {
            faults.add(
                    1,
                    "the file is larger than " + TopologyFile.LARGEST + " bytes. No network needs that much: "
                            + "check that it is the right file");
            return new YamlText(Optional.empty());
        }
        String text = decode(content, faults);
        if (text == null) {
            return new YamlText(Optional.empty());
        }
        try {
            return plain(text, faults)
                    ? new YamlText(Optional.ofNullable(yaml().compose(new StringReader(text))))
                    : new YamlText(Optional.empty());
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            faults.add(
                    mark == null ? 1 : mark.getLine() + 1,
                    "not YAML: " + e.getProblem() + ". Check indentation, "
                            + "colons and brackets here and in the line before");
        } catch (ReaderException e) {
            faults.add(lineAt(text, e.getPosition()), "a character that YAML does not allow. Remove it");
        } catch (YAMLException e) {
            faults.add(1, "not YAML: " + e.getMessage());
        }
        return new YamlText(Optional.empty());
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(TopologyFile.LARGEST);
        return new Yaml(options);
    }

    private static boolean plain(String text, Faults faults) {
        boolean plain = true;
        int documents = 0;
        for (Event event : yaml().parse(new StringReader(text))) {
            String fault = fault(event);
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                fault = "a second document. Keep one network to a file";
            }
            if (fault != null) {
                faults.add(event.getStartMark().getLine() + 1, fault);
                plain = false;
            }
        }
        return plain;
    }

    private static @Nullable String fault(Event event) {
        return switch (event) {
            case AliasEvent alias -> "an alias (*" + alias.getAnchor() + ") is not allowed here. Write the value out";
            case NodeEvent node
            when node.getAnchor() != null -> "an anchor (&" + node.getAnchor() + ") is not allowed here. Remove it";
            case ScalarEvent scalar when scalar.getTag() != null -> tag(scalar.getTag());
            case CollectionStartEvent start when start.getTag() != null -> tag(start.getTag());
            case DocumentStartEvent start
            when start.getVersion() != null || start.getTags() != null ->
                "directives of YAML are not allowed here. Remove the line that begins with %";
            default -> null;
        };
    }

    private static String tag(String tag) {
        return "a tag (" + tag + ") is not allowed here. Remove it";
    }

    private static @Nullable String decode(byte[] content, Faults faults) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer characters = CharBuffer.allocate(content.length);
        CoderResult result = decoder.decode(bytes, characters, true);
        if (result.isError()) {
            String before = new String(content, 0, bytes.position(), StandardCharsets.UTF_8);
            faults.add(lineAt(before, before.length()), "not UTF-8. Save the file in this encoding");
            return null;
        }
        return characters.flip().toString();
    }

    private static int lineAt(String text, int position) {
        return 1
                + (int) text.codePoints().limit(position).filter(c -> c == '\n').count();
    }
}

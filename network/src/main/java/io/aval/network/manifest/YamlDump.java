package io.aval.network.manifest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Writes maps, lists and scalars as YAML in blocks, long texts as they stand. */
final class YamlDump {

    private YamlDump() {}

    static String document(Map<String, Object> content) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        // The same text twice stays the same text twice, not a reference
        options.setDereferenceAliases(true);
        return new Yaml(new Literal(options), options).dump(content);
    }

    static String documents(List<Map<String, Object>> contents) {
        return contents.stream().map(content -> "---\n" + document(content)).collect(Collectors.joining());
    }

    private static final class Literal extends Representer {
        Literal(DumperOptions options) {
            super(options);
        }

        @Override
        protected Node representScalar(Tag tag, String value, DumperOptions.ScalarStyle style) {
            return super.representScalar(
                    tag, value, value.indexOf('\n') >= 0 ? DumperOptions.ScalarStyle.LITERAL : style);
        }
    }
}

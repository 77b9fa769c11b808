package io.aval.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** What a command said, and its exit code. */
record Console(int exit, String out, String err) {

    static Console run(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Aval.run(environment, new PrintWriter(out), new PrintWriter(err), arguments);
        return new Console(exit, out.toString(), err.toString());
    }
}

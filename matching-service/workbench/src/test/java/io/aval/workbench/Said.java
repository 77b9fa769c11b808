package io.aval.workbench;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command ended with and said. */
record Said(int exit, String out, String err) {

    static Said of(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Workbench.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Said(exit, out.toString(), err.toString());
    }
}

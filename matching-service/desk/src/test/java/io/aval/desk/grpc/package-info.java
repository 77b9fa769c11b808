@NullMarked
package io.aval.desk.grpc;

import org.jspecify.annotations.NullMarked;
